package cn.qinqing.portal;

import static cn.qinqing.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qinqing.DatabaseTest;
import cn.qinqing.commitments.CommitmentAnswers;
import cn.qinqing.commitments.CommitmentDetails;
import cn.qinqing.commitments.CommitmentFulfilment;
import cn.qinqing.commitments.CommitmentId;
import cn.qinqing.commitments.CommitmentState;
import cn.qinqing.commitments.PromiseFixture;
import cn.qinqing.identity.Role;
import cn.qinqing.issues.IssueFilter;
import cn.qinqing.issues.IssueQueries;
import cn.qinqing.issues.IssueRow;
import cn.qinqing.links.LinkAnswer;
import cn.qinqing.links.LinkDoor;
import cn.qinqing.links.LinkPage;
import cn.qinqing.links.LinkWay;
import cn.qinqing.links.Links;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.Origin;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.Scope;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An enterprise reads by its link what is promised to it, and says whether it was kept. */
class CommitmentLinksIT extends DatabaseTest {

    private static final String PURPOSE = CommitmentAnswers.PURPOSE;
    private static final String ADDRESS = "203.0.113.47";

    @Autowired
    ApplicationContext context;

    @Autowired
    Links links;

    @Autowired
    LinkDoor door;

    @Autowired
    CommitmentAnswers answers;

    @Autowired
    IssueQueries issues;

    @Autowired
    JdbcClient jdbc;

    private PromiseFixture made;

    @BeforeEach
    void people() {
        made = new PromiseFixture(context);
    }

    private String token(CommitmentId id) {
        return Asked.token(links.handOver(made.clerk, PURPOSE, id.value(), LinkWay.SLIP));
    }

    private LinkPage page(String token) {
        return ((LinkDoor.Page) door.open(token, ADDRESS)).page();
    }

    @Test
    void it_reads_its_own_promises_and_not_kept_makes_one_disputed() {
        CommitmentId id = made.inParts();
        made.late();
        String token = token(id);
        LinkPage page = page(token);
        assertThat(page.toString()).contains("按约拨付技改奖补", "首期", "测会纪〔2025〕3号", made.title);
        assertThat(page.items()).extracting(LinkPage.Item::text).anyMatch(text -> text.contains("按合同交付厂房"));
        refused(
                "portal.commitment.choice.missing",
                () -> door.answer(token, new LinkAnswer("", "", page.version()), ADDRESS));
        refused(
                "commitments.said.words.missing",
                () -> door.answer(token, new LinkAnswer("NOT_KEPT", " ", page.version()), ADDRESS));
        door.answer(token, new LinkAnswer("NOT_KEPT", "首期只到了一半", page.version()), ADDRESS);
        assertThat(made.row(id).state()).isEqualTo(CommitmentState.DISPUTED);
        assertThat(made.details(id).said()).singleElement().satisfies(said -> {
            assertThat(said.kept()).isFalse();
            assertThat(said.words()).isEqualTo("首期只到了一半");
        });
        assertThat(issuesOf(id)).isEmpty();
        assertThat(door.answer(token, new LinkAnswer("KEPT", "", page.version()), ADDRESS))
                .isInstanceOf(LinkDoor.Ended.class);
    }

    private List<IssueRow> issuesOf(CommitmentId id) {
        return issues.page(
                made.clerk, IssueFilter.ofOrigin(new Origin(Origin.Kind.ENTERPRISE_LINK, id.value())), List.of(), 0, 9);
    }

    @Test
    void it_can_become_an_issue_at_once() {
        CommitmentId id = made.late();
        String token = token(id);
        door.answer(
                token, new LinkAnswer("NOT_KEPT_ISSUE", "厂房没有交付", page(token).version()), ADDRESS);
        assertThat(made.row(id).state()).isEqualTo(CommitmentState.DISPUTED);
        IssueRow issue = issuesOf(id).getFirst();
        assertThat(issue.enterprise()).isEqualTo(made.enterprise);
        assertThat(jdbc.sql("select concat(category_code, ' ', text) from issue where id = ?")
                        .param(issue.id().value())
                        .query(String.class)
                        .single())
                .startsWith("PROMISE 政府承诺 " + made.row(id).number())
                .contains("厂房没有交付");
    }

    @Test
    void what_the_unit_calls_kept_is_disputed_and_settled_by_another_unit_alone() {
        CommitmentId id = made.open();
        CommitmentFulfilment work = context.getBean(CommitmentFulfilment.class);
        work.keep(made.handler, id, 0, made.today, "拨付凭证");
        String token = token(id);
        door.answer(token, new LinkAnswer("NOT_KEPT", "没有收到", page(token).version()), ADDRESS);
        int version = made.row(id).version();
        refused("commitments.act.ownUnit", () -> work.settle(made.handler, id, version, true, "查过了", "凭证"));
        work.settle(made.clerk, id, version, false, "银行退票，未到账", "");
        assertThat(made.row(id).state()).isEqualTo(CommitmentState.OPEN);
        assertThat(made.details(id).history())
                .extracting(CommitmentDetails.Step::command)
                .startsWith("SETTLE_OWED", "SAID_NOT_KEPT", "KEEP");
    }

    @Test
    void who_promised_or_answers_for_it_neither_sends_nor_notes_and_nobody_reads_anothers() {
        CommitmentId id = made.open();
        Actor.Person inside = made.somebody(made.unit, made.person("局内人"), Role.FEDERATION, Scope.all("test"));
        refused("links.involved", () -> links.handOver(inside, PURPOSE, id.value(), LinkWay.SLIP));
        refused("links.involved", () -> answers.say(inside, id, 0, true, "兑现了"));
        Actor other = new Actor.Link(
                Ids.next(), EnterpriseId.create(), "别家", Set.of(Right.COMMITMENT_READ, Right.COMMITMENT_ANSWER));
        refused("commitments.unknown", () -> answers.shown(other, id));
        CommitmentId draft = made.draft();
        refused("commitments.answer.over", () -> links.handOver(made.clerk, PURPOSE, draft.value(), LinkWay.SLIP));
        String token = token(id);
        int seen = page(token).version();
        context.getBean(CommitmentFulfilment.class).explain(made.clerk, id, 0, "资金未到", "下月拨付");
        refused("commitments.answer.changed", () -> door.answer(token, new LinkAnswer("KEPT", "", seen), ADDRESS));
    }
}
