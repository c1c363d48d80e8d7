package cn.qinqing.issues;

import static cn.qinqing.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qinqing.DatabaseTest;
import cn.qinqing.people.Bodies;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.BodyId;
import cn.qinqing.shared.FileId;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The arrows that practice adds: objection to a decline, closing by procedure, handing up and down. */
class IssueArrowsIT extends DatabaseTest {

    private static final byte[] PDF = "%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n".getBytes(StandardCharsets.ISO_8859_1);

    @Autowired
    ApplicationContext context;

    @Autowired
    IssueRequests requests;

    @Autowired
    IssueHandings handings;

    @Autowired
    IssueProcedures procedures;

    @Autowired
    IssueTriage triage;

    @Autowired
    IssueQueries queries;

    @Autowired
    IssueActions actions;

    @Autowired
    Bodies bodies;

    @Autowired
    JdbcClient jdbc;

    private IssueCycle made;

    @BeforeEach
    void people() {
        made = new IssueCycle(context);
    }

    @Test
    void an_enterprise_objects_to_a_decline_once_and_somebody_else_decides() {
        IssueId id = made.in(IssueStatus.DECLINED);
        refused("issues.reason.missing", () -> object(made.link(), id, " "));
        object(made.link(), id, "上月的是另一个厂区");
        assertThat(made.stateOf(id)).isEqualTo(IssueStatus.DECLINE_OBJECTED);
        // who confirmed the decline
        refused("issues.objection.own", () -> decide(made.office, id, RequestKind.OBJECTION, false));
        assertThat(offer(made.office, id, IssueCommand.GRANT_OBJECTION).hindrance())
                .isNotNull();
        decide(made.leader, id, RequestKind.OBJECTION, false);
        assertThat(made.stateOf(id)).isEqualTo(IssueStatus.DECLINED);
        refused("issues.objection.once", () -> object(made.link(), id, "仍不同意"));
        refused("issues.objection.once", () -> object(made.desk, id, "企业来电仍不同意"));
        assertThat(actions.of(made.desk, id).requests().getFirst().words()).isEqualTo("上月的是另一个厂区");
    }

    @Test
    void an_objection_told_to_the_desk_that_holds_leads_back_to_the_desk() {
        IssueId id = made.in(IssueStatus.DECLINED);
        object(made.desk, id, "企业来电：不是重复");
        decide(made.otherOffice, id, RequestKind.OBJECTION, true);
        assertThat(made.stateOf(id)).isEqualTo(IssueStatus.REGISTERED);
        triage.dispatch(made.desk, made.dispatch(id, ""));
        assertThat(made.stateOf(id)).isEqualTo(IssueStatus.DISPATCHED);
    }

    @Test
    void an_enterprise_withdraws_through_its_link_with_words_and_somebody_outside_the_unit_checks() {
        IssueId id = made.inProgress();
        refused(
                "issues.reason.missing",
                () -> requests.ask(made.link(), new AskFor(id, RequestKind.WITHDRAWAL, null, null, " ")));
        requests.ask(made.link(), new AskFor(id, RequestKind.WITHDRAWAL, null, null, "问题已经没有了"));
        assertThat(made.stateOf(id)).isEqualTo(IssueStatus.IN_PROGRESS);
        IssueRequest asked = actions.of(made.office, id).requests().getFirst();
        assertThat(asked.askedBy()).isNull();
        assertThat(asked.words()).isEqualTo("问题已经没有了");
        assertThat(mine(made.office)).contains(id);
        decide(made.office, id, RequestKind.WITHDRAWAL, true);
        assertThat(made.stateOf(id)).isEqualTo(IssueStatus.WITHDRAWN);
    }

    @Test
    void what_was_asked_through_a_link_cannot_be_changed_afterwards() {
        IssueId id = made.inProgress();
        requests.ask(made.link(), new AskFor(id, RequestKind.WITHDRAWAL, null, null, "问题已经没有了"));
        assertThatThrownBy(() -> jdbc.sql("update issue_request set words = '另一句' where issue_id = ?")
                        .param(id.value())
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("what was asked");
    }

    @Test
    void handed_down_it_keeps_number_and_clock_and_the_other_desk_dispatches() {
        IssueId id = made.inProgress();
        IssueRow before = queries.details(made.desk, id).row();
        refused("issues.handing.body.missing", () -> handings.propose(made.desk, id, null, "属县市职权"));
        BodyId another = bodies.ofDivision("652829").id();
        refused("issues.handing.body.missing", () -> handings.propose(made.desk, id, another, "属县市职权"));
        refused("issues.hand.ASK_HANDING", () -> handings.propose(made.countyDesk, id, made.county, "属县市职权"));
        handings.propose(made.desk, id, made.county, "属县市职权");
        assertThat(made.stateOf(id)).as("until it is accepted").isEqualTo(IssueStatus.IN_PROGRESS);
        assertThat(mine(made.countyDesk)).contains(id);
        refused("issues.hand.GRANT_HANDING", () -> decide(made.otherDesk, id, RequestKind.HANDING, true));
        decide(made.countyDesk, id, RequestKind.HANDING, true);
        IssueRow after = queries.details(made.countyDesk, id).row();
        assertThat(after.status()).isEqualTo(IssueStatus.HANDED);
        assertThat(after.number()).isEqualTo(before.number());
        assertThat(after.dueOn()).isEqualTo(before.dueOn());
        assertThat(handings.place(made.desk, id).numbers())
                .singleElement()
                .asString()
                .startsWith("库企诉〔");
        // the desk that gave it away dispatches nothing any more
        refused("issues.hand.DISPATCH", () -> triage.dispatch(made.otherDesk, made.dispatch(id, "")));
        assertThat(mine(made.countyDesk)).contains(id);
        triage.dispatch(
                made.countyDesk,
                new DispatchIssue(id, "UTILITIES", "IMMEDIATE", made.lead, List.of(), List.of(), "", ""));
        IssueRow again = queries.details(made.countyDesk, id).row();
        assertThat(again.dueOn()).as("the clock goes on").isEqualTo(before.dueOn());
        assertThat(again.clock().original()).isEqualTo(before.clock().original());
    }

    @Test
    void a_refused_handing_leaves_all_where_it_was_and_handed_back_it_takes_no_second_number() {
        IssueId id = made.inProgress();
        handings.propose(made.desk, id, made.county, "属县市职权");
        refused("issues.reason.missing", () -> requests.decide(made.countyDesk, id, RequestKind.HANDING, false, ""));
        decide(made.countyDesk, id, RequestKind.HANDING, false);
        assertThat(made.stateOf(id)).isEqualTo(IssueStatus.IN_PROGRESS);
        assertThat(handings.place(made.desk, id).numbers()).isEmpty();
        made.handedBack(id);
        assertThat(handings.place(made.desk, id).numbers()).hasSize(1);
        assertThat(handings.place(made.desk, id).body()).isEqualTo(bodies.prefecture());
        made.handedDown(id);
        assertThat(handings.place(made.desk, id).numbers()).hasSize(1);
    }

    @Test
    void what_a_county_registers_at_its_own_desk_is_its_own() {
        IssueId id = made.bean(IssueService.class)
                .raise(
                        made.countyDesk,
                        new cn.qinqing.shared.Origin(cn.qinqing.shared.Origin.Kind.DESK, null),
                        new RaiseIssue(made.enterprise, IssueCycle.SAID, IssuePrivacy.NORMAL, made.today, null))
                .id();
        assertThat(queries.details(made.countyDesk, id).row().number()).startsWith("库企诉〔");
        refused("issues.hand.DISPATCH", () -> triage.dispatch(made.desk, made.dispatch(id, "")));
        handings.propose(made.countyDesk, id, bodies.prefecture().id(), "需州里协调");
        decide(made.desk, id, RequestKind.HANDING, true);
        triage.dispatch(made.desk, made.dispatch(id, ""));
        assertThat(made.stateOf(id)).isEqualTo(IssueStatus.DISPATCHED);
    }

    @Test
    void by_procedure_it_is_closed_after_two_dissatisfied_answers_with_reasons_opinion_and_demands() {
        IssueId once = made.in(IssueStatus.REOPENED);
        refused("issues.procedure.notTwice", () -> procedures.ask(made.desk, IssueCycle.procedure(once, "理由")));
        assertThat(actions.of(made.desk, once).offers())
                .extracting(IssueOffer::command)
                .doesNotContain(IssueCommand.ASK_PROCEDURE);
        IssueId id = made.reopenedTwice();
        refused("issues.reason.missing", () -> procedures.ask(made.desk, procedure(id, " ", "已解决", "3号", "已尽责", null)));
        refused(
                "issues.procedure.demands.missing",
                () -> procedures.ask(made.desk, procedure(id, "理由", " ", "3号", "意见", null)));
        refused(
                "issues.procedure.number.missing",
                () -> procedures.ask(made.desk, procedure(id, "理由", "已解决", "", "意见", null)));
        refused(
                "issues.procedure.opinion.missing",
                () -> procedures.ask(made.desk, procedure(id, "理由", "已解决", "3号", " ", null)));
        refused(
                "exchange.file.disguised",
                () -> procedures.ask(
                        made.desk, procedure(id, "理由", "已解决", "3号", "", "<html>".getBytes(StandardCharsets.UTF_8))));
        assertThat(actions.of(made.desk, id).requests())
                .as("nothing was left behind")
                .isEmpty();
        procedures.ask(made.desk, procedure(id, "超出政策范围", "已解决", "3号", "", PDF));
        refused("issues.reason.missing", () -> requests.decide(made.leader, id, RequestKind.PROCEDURE, true, " "));
        decide(made.leader, id, RequestKind.PROCEDURE, true);
        assertThat(made.stateOf(id)).isEqualTo(IssueStatus.CLOSED_BY_PROCEDURE);
        assertThat(jdbc.sql("""
                        select count(*) from issue_closure c join issue_rating r on r.id = c.rating_id
                        where c.issue_id = ? and c.kind = 'PROCEDURE' and c.procedure_id is not null and r.satisfaction = 'VERY_DISSATISFIED'
                          and c.head_id = ? and c.approver_id = ?""")
                        .params(
                                id.value(),
                                made.head.person().value(),
                                made.leader.person().value())
                        .query(Long.class)
                        .single())
                .isOne();
        ProcedureCase kept = procedures.of(made.supervisor, id).getFirst();
        FileId file = java.util.Objects.requireNonNull(kept.file());
        assertThat(procedures.file(made.supervisor, id, file).name()).isEqualTo("意见.pdf");
        assertThat(procedures.of(made.handler, id))
                .as("the rated unit reads none of it")
                .isEmpty();
        refused("issues.unknown", () -> procedures.file(made.handler, id, file));
    }

    @Test
    void the_database_closes_nothing_by_procedure_without_its_case() {
        IssueId id = made.reopenedTwice();
        assertThatThrownBy(() -> jdbc.sql("update issue set status = 'CLOSED_BY_PROCEDURE' where id = ?")
                        .param(id.value())
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("issue_closed_by_evidence");
        IssueId closed = made.in(IssueStatus.CLOSED);
        assertThatThrownBy(() -> jdbc.sql("""
                                insert into issue_closure (id, issue_id, round, reply_id, rating_id, head_id, head_name, head_signed_at,
                                  approver_id, approver_name, closed_at, kind)
                                select uuid(), issue_id, 9, reply_id, rating_id, head_id, head_name, head_signed_at, approver_id, approver_name,
                                  closed_at, 'PROCEDURE' from issue_closure where issue_id = ?""").param(closed.value()).update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("issue_closure_by_procedure");
    }

    private static AskProcedure procedure(
            IssueId id,
            String reason,
            String demands,
            String number,
            String opinion,
            byte @org.jspecify.annotations.Nullable [] file) {
        return new AskProcedure(id, reason, demands, number, opinion, "", file == null ? null : "意见.pdf", file);
    }

    private void object(Actor actor, IssueId id, String words) {
        requests.ask(actor, new AskFor(id, RequestKind.OBJECTION, null, null, words));
    }

    private void decide(Actor actor, IssueId id, RequestKind kind, boolean granted) {
        requests.decide(actor, id, kind, granted, "核实过");
    }

    private IssueOffer offer(Actor actor, IssueId id, IssueCommand command) {
        return actions.of(actor, id).offers().stream()
                .filter(one -> one.command() == command)
                .findFirst()
                .orElseThrow();
    }

    private List<IssueId> mine(Actor actor) {
        return queries.page(actor, IssueFilter.ofMine(), List.of(), 0, 500).stream()
                .map(IssueRow::id)
                .toList();
    }
}
