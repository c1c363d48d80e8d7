package cn.qinqing.oversight;

import static cn.qinqing.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.qinqing.DatabaseTest;
import cn.qinqing.identity.Role;
import cn.qinqing.issues.IssueDetails;
import cn.qinqing.issues.IssueId;
import cn.qinqing.issues.IssueQueries;
import cn.qinqing.issues.IssueStatus;
import cn.qinqing.issues.PaperApprovals;
import cn.qinqing.issues.PaperMatter;
import cn.qinqing.issues.RecordPaper;
import cn.qinqing.issues.Satisfaction;
import cn.qinqing.oversight.domain.LaterNights;
import cn.qinqing.oversight.domain.SampleDraw;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.Ids;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Samples are drawn so that anybody draws them again, called, and what is found opens an issue again in the night. */
class SamplesIT extends DatabaseTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    Samples samples;

    @Autowired
    IssueQueries issues;

    @Autowired
    JdbcClient jdbc;

    private Overseen made;
    private LocalDate today;

    @BeforeEach
    void people() {
        made = new Overseen(context);
        today = made.cycle.today;
    }

    private DrawSample draw(@Nullable String seed, Map<Stratum, Integer> sizes) {
        return new DrawSample(today.minusDays(10), today, sizes, seed, Ids.next());
    }

    private List<SampleItem> items(UUID sample) {
        return samples.items(made.stationed, sample, 0, 100);
    }

    @Test
    void each_stratum_is_drawn_by_itself_and_the_same_seed_draws_the_same() {
        for (int i = 0; i < 3; i++) {
            made.cycle.closed();
            made.visit(today.minusDays(i));
        }
        Map<Stratum, Integer> sizes = Map.of(Stratum.CLOSED, 2, Stratum.ZERO_VISIT, 2, Stratum.OFFLINE, 5);
        UUID first = samples.draw(made.stationed, draw("20261126-7", sizes));
        UUID again = samples.draw(made.stationed, draw("20261126-7", sizes));
        assertThat(items(first))
                .extracting(SampleItem::stratum)
                .containsExactly(Stratum.CLOSED, Stratum.CLOSED, Stratum.ZERO_VISIT, Stratum.ZERO_VISIT);
        assertThat(items(again))
                .extracting(SampleItem::record)
                .containsExactlyElementsOf(
                        items(first).stream().map(SampleItem::record).toList());
        SampleRow row = samples.details(made.stationed, first);
        String frame = samples.frame(made.stationed, first);
        assertThat(row.frameSize()).isEqualTo(6);
        assertThat(row.frameHash()).isEqualTo(SampleDraw.hash(frame));
        assertThat(SampleDraw.draw(SampleDraw.read(frame), sizes, row.seed()))
                .extracting(SampleDraw.Candidate::id)
                .containsExactlyElementsOf(
                        items(first).stream().map(SampleItem::record).toList());
        assertThat(row.number()).contains("监督抽查");
    }

    @Test
    void sent_twice_it_is_one_and_without_a_seed_chance_makes_one() {
        made.cycle.closed();
        DrawSample once = draw(null, Map.of(Stratum.CLOSED, 1));
        UUID id = samples.draw(made.stationed, once);
        assertThat(samples.draw(made.stationed, once)).isEqualTo(id);
        assertThat(samples.details(made.stationed, id).seed()).matches("[0-9a-f]{32}");
    }

    @Test
    void what_was_answered_on_the_spot_stands_in_a_stratum_of_its_own() {
        made.cycle.in(IssueStatus.ANSWERED_ON_SPOT);
        cn.qinqing.shared.Actor.Person korla = made.supervisor(
                made.discipline("库尔勒市纪委", null),
                new cn.qinqing.shared.Scope.Within(java.util.Set.of("652801"), java.util.Set.of()));
        UUID id = samples.draw(korla, draw(null, Map.of(Stratum.ON_SPOT, 1)));
        assertThat(samples.items(korla, id, 0, 10))
                .singleElement()
                .satisfies(item -> assertThat(item.stratum()).isEqualTo(Stratum.ON_SPOT));
        refused("oversight.sample.unknown", () -> samples.details(made.elsewhere, id));
    }

    @Test
    void what_was_signed_on_paper_is_drawn_from_a_stratum_of_its_own() {
        IssueId onScreen = made.cycle.closed();
        IssueId onPaper = made.cycle.rated(Satisfaction.SATISFIED);
        Actor.Person head = made.cycle.known(made.cycle.head, "负责甲", Role.UNIT_HEAD);
        Actor.Person reviewer = made.cycle.known(made.cycle.otherOffice, "复核乙", Role.COMMERCE_REVIEWER);
        Actor.Person typist = made.cycle.known(made.cycle.otherDesk, "登记丁", Role.COMMERCE_CLERK);
        PaperApprovals papers = made.cycle.bean(PaperApprovals.class);
        Map<PaperMatter, Actor.Person> signers =
                new java.util.EnumMap<>(Map.of(PaperMatter.HEAD_CLOSURE, head, PaperMatter.CLOSURE, reviewer));
        signers.forEach((matter, signer) -> papers.record(
                typist,
                new RecordPaper(
                        onPaper,
                        papers.sheet(made.cycle.office, onPaper, matter).id(),
                        signer.person(),
                        today,
                        true,
                        "同意销号。",
                        "呈批件.pdf",
                        "%PDF-1.7 scan".getBytes(StandardCharsets.US_ASCII))));
        assertThat(made.cycle.stateOf(onPaper)).isEqualTo(IssueStatus.CLOSED);
        UUID sample = samples.draw(made.stationed, draw(null, Map.of(Stratum.CLOSED, 5, Stratum.OFFLINE, 5)));
        assertThat(items(sample))
                .extracting(SampleItem::stratum, SampleItem::record)
                .containsExactly(tuple(Stratum.CLOSED, onScreen.value()), tuple(Stratum.OFFLINE, onPaper.value()));
        assertThat(jdbc.sql("select count(*) from issue_event where issue_id = ? and offline")
                        .param(onPaper.value())
                        .query(Long.class)
                        .single())
                .as("both signatures")
                .isEqualTo(2);
    }

    @Test
    void what_cannot_be_drawn_is_refused_in_words() {
        refused("oversight.sample.empty", () -> samples.draw(made.stationed, draw(null, Map.of(Stratum.CLOSED, 3))));
        refused("oversight.sample.size", () -> samples.draw(made.stationed, draw(null, Map.of())));
        refused("oversight.sample.size", () -> samples.draw(made.stationed, draw(null, Map.of(Stratum.CLOSED, -1))));
        refused("oversight.sample.size", () -> samples.draw(made.stationed, draw(null, Map.of(Stratum.CLOSED, 201))));
        refused("oversight.sample.seed", () -> samples.draw(made.stationed, draw("种子", Map.of(Stratum.CLOSED, 1))));
        refused(
                "oversight.period.missing",
                () -> samples.draw(
                        made.stationed, new DrawSample(null, today, Map.of(Stratum.CLOSED, 1), null, Ids.next())));
        refused(
                "oversight.period.order",
                () -> samples.draw(
                        made.stationed,
                        new DrawSample(today, today.minusDays(1), Map.of(Stratum.CLOSED, 1), null, Ids.next())));
    }

    @Test
    void a_call_is_noted_and_a_bad_one_opens_the_issue_again_in_the_batch_of_the_night() {
        IssueId id = made.cycle.closed();
        UUID sample = samples.draw(made.stationed, draw(null, Map.of(Stratum.CLOSED, 1)));
        UUID item = items(sample).getFirst().id();
        refused("oversight.call.outcome.missing", () -> call(item, null, "", false));
        refused("oversight.call.words.missing", () -> call(item, SampleOutcome.DIFFERENT, " ", true));
        refused("oversight.call.further.different", () -> call(item, SampleOutcome.CONFIRMED, "", true));
        call(item, SampleOutcome.NOT_REACHED, "", false);
        assertThat(samples.details(made.stationed, sample).called()).isZero();
        call(item, SampleOutcome.DIFFERENT, "气还没有通", true);
        assertThat(samples.details(made.stationed, sample)).satisfies(row -> {
            assertThat(row.called()).isEqualTo(1);
            assertThat(row.different()).isEqualTo(1);
        });
        LaterNights night = new LaterNights(context);
        night.today();
        assertThat(made.cycle.stateOf(id)).as("not on the day itself").isEqualTo(IssueStatus.CLOSED);
        night.tomorrow();
        night.tomorrow();
        assertThat(made.cycle.stateOf(id)).isEqualTo(IssueStatus.REOPENED);
        IssueDetails seen = issues.details(made.cycle.handler, id);
        assertThat(seen.history())
                .filteredOn(step -> step.command().equals("REOPEN"))
                .hasSize(1);
        assertThat(seen.toString()).doesNotContain("抽查", "气还没有通", "监督人员");
        assertThat(items(sample).getFirst().last()).satisfies(last -> {
            assertThat(last.done()).isNotNull();
            assertThat(last.refusal()).isNull();
        });
    }

    @Test
    void what_is_not_closed_any_more_is_not_opened_again_and_says_so() {
        made.visit(today);
        UUID visits = samples.draw(made.stationed, draw(null, Map.of(Stratum.ZERO_VISIT, 1)));
        refused(
                "oversight.call.further.closed",
                () -> call(items(visits).getFirst().id(), SampleOutcome.DIFFERENT, "没有人来过", true));
        IssueId id = made.cycle.closed();
        UUID sample = samples.draw(made.stationed, draw(null, Map.of(Stratum.CLOSED, 1)));
        call(items(sample).getFirst().id(), SampleOutcome.DIFFERENT, "没有解决", true);
        made.cycle.bean(cn.qinqing.issues.IssueRatings.class).again(made.cycle.link(), id, "企业自己要求");
        new LaterNights(context).tomorrow();
        assertThat(items(sample).getFirst().last())
                .satisfies(last -> assertThat(last.refusal()).startsWith("issues.stateRefuses"));
    }

    @Test
    void nothing_of_a_sample_can_be_changed_afterwards() {
        made.cycle.closed();
        UUID sample = samples.draw(made.stationed, draw(null, Map.of(Stratum.CLOSED, 1)));
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> jdbc.sql("update oversight_sample set seed = 'x' where id = ?")
                                .param(sample)
                                .update())
                .isInstanceOf(org.springframework.dao.DataAccessException.class);
    }

    private void call(UUID item, @Nullable SampleOutcome outcome, String words, boolean further) {
        samples.call(made.stationed, new RecordSampleCall(item, outcome, words, further, Ids.next()));
    }
}
