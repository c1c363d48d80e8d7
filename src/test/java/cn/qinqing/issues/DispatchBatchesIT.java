package cn.qinqing.issues;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qinqing.DatabaseTest;
import cn.qinqing.issues.domain.Alike;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.RightMissing;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Many issues are dispatched at once: each for itself, with a report that stays. */
class DispatchBatchesIT extends DatabaseTest {

    @Autowired
    ApplicationContext beans;

    @Autowired
    DispatchBatches batches;

    @Autowired
    SimilarIssues similar;

    @Autowired
    IssueSelection selection;

    @Autowired
    ReplyTemplates templates;

    private IssueCycle made;

    @BeforeEach
    void people() {
        made = new IssueCycle(beans);
    }

    private DispatchMany one(IssueId id) {
        return new DispatchMany(id, "UTILITIES", "COMPLEX", made.lead);
    }

    private DispatchBatch over(Actor actor, UUID id) {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        DispatchBatch batch = batches.get(actor, id);
        while (batch.count(DispatchBatch.State.WAITING) > 0 && System.nanoTime() < end) {
            Thread.onSpinWait();
            batch = batches.get(actor, id);
        }
        return batch;
    }

    @Test
    void one_that_another_clerk_declined_says_so_and_the_rest_goes_on() {
        IssueId first = made.raised(IssuePrivacy.NORMAL);
        IssueId declined = made.in(IssueStatus.DECLINE_PROPOSED);
        IssueId secret = made.raised(IssuePrivacy.CONFIDENTIAL);
        IssueId last = made.raised(IssuePrivacy.NORMAL);
        UUID id = batches.begin(made.otherDesk, List.of(one(first), one(declined), one(secret), one(last)), "批量交办");
        DispatchBatch batch = over(made.otherDesk, id);
        assertThat(batch.rows())
                .extracting(DispatchBatch.Row::state)
                .containsExactly(
                        DispatchBatch.State.DONE,
                        DispatchBatch.State.REFUSED,
                        DispatchBatch.State.REFUSED,
                        DispatchBatch.State.DONE);
        assertThat(batch.rows().get(1).refusal()).isEqualTo("issues.stateRefuses.DECLINE_PROPOSED");
        assertThat(batch.rows().get(2).refusal()).isEqualTo("issues.dispatch.paraphrase.missing");
        assertThat(batch.rows().get(2).title()).isEmpty();
        assertThat(made.stateOf(first)).isEqualTo(IssueStatus.DISPATCHED);
        assertThat(made.stateOf(secret)).isEqualTo(IssueStatus.REGISTERED);
        assertThatThrownBy(() -> batches.get(made.desk, id)).hasMessageContaining("issuebatch.unknown");
    }

    @Test
    void what_is_missing_is_said_before_anything_is_done() {
        IssueId id = made.raised(IssuePrivacy.NORMAL);
        assertThatThrownBy(() -> batches.begin(made.desk, List.of(), "批")).hasMessageContaining("issuebatch.none");
        assertThatThrownBy(() -> batches.begin(made.desk, Collections.nCopies(201, one(id)), "批"))
                .hasMessageContaining("issuebatch.many");
        assertThatThrownBy(() -> batches.begin(made.desk, List.of(new DispatchMany(id, "LAND", "HARD", null)), "批"))
                .hasMessageContaining("issues.dispatch.lead.missing");
        assertThatThrownBy(() -> batches.begin(made.handler, List.of(one(id)), "批"))
                .isInstanceOf(RightMissing.class);
        assertThat(made.stateOf(id)).isEqualTo(IssueStatus.REGISTERED);
    }

    @Test
    void alike_is_who_shares_the_pairs_of_a_title() {
        made.dispatched();
        IssueId id = made.raised(IssuePrivacy.NORMAL);
        List<IssueRow> rows = selection.rows(made.desk, List.of(id));
        assertThat(similar.dispatched(made.desk, rows).get(id).category()).isEqualTo("UTILITIES");
        assertThat(similar.open(made.desk, rows.getFirst()))
                .allSatisfy(hit -> assertThat(hit.alike()).isGreaterThan(0.3));
        assertThat(similar.open(
                        made.desk,
                        selection
                                .rows(made.desk, List.of(made.raised(IssuePrivacy.CONFIDENTIAL)))
                                .getFirst()))
                .isEmpty();
        assertThat(Alike.share(Alike.pairs("供气不足"), Alike.pairs("冬季供气不足，停产"))).isEqualTo(1);
        assertThat(Alike.share(Alike.pairs("供气"), Alike.pairs(""))).isZero();
    }

    @Test
    void templates_are_kept_by_the_desk_for_all_and_by_a_head_for_the_unit() {
        templates.put(made.desk, new PutReplyTemplate(null, 0, "UTILITIES", "通用", "{企业名称}：{金额}元", "条例"));
        templates.put(made.head, new PutReplyTemplate(null, 0, null, "本局", "已办", "条例"));
        assertThatThrownBy(() -> templates.put(made.handler, new PutReplyTemplate(null, 0, null, "不行", "已办", "条例")))
                .isInstanceOf(RightMissing.class);
        assertThatThrownBy(() -> templates.put(made.desk, new PutReplyTemplate(null, 0, null, "名", "已办", " ")))
                .hasMessageContaining("replytemplate.basis.missing");
        IssueId id = made.dispatched();
        assertThat(templates.fitting(made.handler, id))
                .extracting(ReplyTemplate::title)
                .contains("通用", "本局");
        assertThat(templates.fitting(made.desk, id))
                .extracting(ReplyTemplate::title)
                .doesNotContain("本局");
        ReplyTemplate own = templates.all(made.head).stream()
                .filter(row -> row.title().equals("本局"))
                .findFirst()
                .orElseThrow();
        PutReplyTemplate change = new PutReplyTemplate(own.series(), 0, "LAND", "本局", "改了", "条例");
        templates.put(made.head, change);
        assertThatThrownBy(() -> templates.put(made.head, change)).hasMessageContaining("replytemplate.clash");
        assertThatThrownBy(() -> templates.end(made.desk, own.series(), 1)).hasMessageContaining("replytemplate.gone");
        templates.end(made.head, own.series(), 1);
        assertThat(templates.all(made.head)).extracting(ReplyTemplate::title).doesNotContain("本局");
        assertThat(ReplyPlaceholders.left("{企业名称}：{金额}元")).containsExactly("{企业名称}", "{金额}");
    }
}
