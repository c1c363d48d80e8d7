package cn.qinqing.issues;

import static cn.qinqing.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qinqing.DatabaseTest;
import cn.qinqing.calendar.WorkingDays;
import cn.qinqing.identity.Role;
import cn.qinqing.issues.domain.IssueNights;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.Scope;
import cn.qinqing.shared.UnitId;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An issue from dispatch to closure, and what on its way is refused by more than state and person. */
class IssueCycleIT extends DatabaseTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    IssueTriage triage;

    @Autowired
    IssueHandling handling;

    @Autowired
    IssueRequests requests;

    @Autowired
    IssueRatings ratings;

    @Autowired
    IssueQueries queries;

    @Autowired
    IssueActions actions;

    @Autowired
    IssueNights nights;

    @Autowired
    WorkingDays days;

    @Autowired
    JdbcClient jdbc;

    private IssueCycle made;

    @BeforeEach
    void people() {
        made = new IssueCycle(context);
    }

    @Test
    void the_whole_way_stands_in_the_history_with_who_and_why() {
        IssueId id = made.closed();
        assertThat(details(id).row().status()).isEqualTo(IssueStatus.CLOSED);
        assertThat(details(id).history())
                .extracting(IssueDetails.Step::command)
                .containsExactly(
                        "GRANT_CLOSURE",
                        "ASK_CLOSURE",
                        "RATE",
                        "SIGN_REPLY",
                        "DRAFT_REPLY",
                        "CO_ANSWER",
                        "PROGRESS",
                        "ACKNOWLEDGE",
                        "DISPATCH",
                        "REGISTER");
        assertThat(details(id).history()).anySatisfy(step -> {
            assertThat(step.command()).isEqualTo("PROGRESS");
            assertThat(step.reason()).isEqualTo("已与供气公司联系");
            assertThat(step.actorName()).isEqualTo(made.handler.name());
        });
        assertThat(jdbc.sql(
                                "select count(*) from issue_closure c join issue_rating r on r.id = c.rating_id where c.issue_id = ? and r.satisfaction = 'SATISFIED'")
                        .param(id.value())
                        .query(Long.class)
                        .single())
                .isOne();
    }

    @Test
    void a_dispatch_names_category_term_and_units_and_starts_the_clock_by_working_days() {
        IssueId id = made.raised(IssuePrivacy.NORMAL);
        refused("issues.dispatch.category.missing", () -> dispatch(id, "NONE", "ORDINARY", made.lead, List.of()));
        refused(
                "issues.dispatch.category.referred",
                () -> dispatch(id, "LITIGATION", "ORDINARY", made.lead, List.of()));
        refused("issues.dispatch.term.missing", () -> dispatch(id, "LAND", "NEVER", made.lead, List.of()));
        refused("issues.dispatch.lead.missing", () -> dispatch(id, "LAND", "ORDINARY", null, List.of()));
        refused("issues.dispatch.unit.twice", () -> dispatch(id, "LAND", "ORDINARY", made.lead, List.of(made.lead)));
        refused(
                "issues.dispatch.unit.unknown",
                () -> dispatch(id, "LAND", "ORDINARY", made.lead, List.of(new UnitId(Ids.next()))));
        dispatch(id, "LAND", "ORDINARY", made.lead, List.of());
        IssueRow row = details(id).row();
        LocalDate due = days.after(made.today, 5);
        assertThat(row.dueOn()).isEqualTo(due);
        assertThat(row.clock().original()).isEqualTo(due);
        assertThat(row.clock().next()).isEqualTo(days.after(made.today, 1));
        assertThat(details(id).category()).isEqualTo("用地规划");
        assertThat(details(id).history().getFirst().detail()).contains("一般", due.toString());
    }

    @Test
    void a_later_change_of_the_template_leaves_what_was_dispatched() {
        IssueId id = made.dispatched();
        UUID term = jdbc.sql("select term_id from issue where id = ?")
                .param(id.value())
                .query(UUID.class)
                .single();
        assertThat(made.bean(IssueTerms.class).keptTemplate(term).days()).isEqualTo(15);
    }

    @Test
    void what_was_told_in_confidence_reaches_the_handler_as_a_paraphrase() {
        IssueId id = made.raised(IssuePrivacy.CONFIDENTIAL);
        refused("issues.dispatch.paraphrase.missing", () -> triage.dispatch(made.desk, made.dispatch(id, "")));
        triage.dispatch(
                made.desk, new DispatchIssue(id, "LAND", "ORDINARY", made.lead, List.of(), List.of(), "某企业反映用气不足", ""));
        IssueDetails seen = queries.details(made.handler, id);
        assertThat(seen.text()).isNull();
        assertThat(seen.inside()).isTrue();
        assertThat(seen.paraphrase()).isEqualTo("某企业反映用气不足");
        handling.progress(made.handler, acknowledged(id), "内部情况");
        assertThat(queries.details(made.stranger, id).history())
                .extracting(IssueDetails.Step::reason)
                .doesNotContain("内部情况");
        assertThat(actions.of(made.stranger, id).replies()).isEmpty();
    }

    private IssueId acknowledged(IssueId id) {
        handling.acknowledge(made.handler, id);
        return id;
    }

    @Test
    void units_in_charge_see_it_wherever_the_enterprise_is() {
        IssueId id = made.dispatched();
        Actor own = scoped(made.partner);
        assertThat(queries.details(own, id).row().id()).isEqualTo(id);
        refused("issues.unknown", () -> queries.details(scoped(made.stranger), id));
    }

    private static Actor.Person scoped(Actor.Person who) {
        return new Actor.Person(
                who.account(),
                who.person(),
                who.unit(),
                null,
                who.name(),
                who.rights(),
                new Scope.Within(Set.of(), Set.of(who.unit())));
    }

    @Test
    void an_objection_comes_once_and_within_a_working_day() {
        IssueId id = made.in(IssueStatus.RETURNED);
        refused("issues.reason.missing", () -> triage.rule(made.desk, made.dispatch(id, " ")));
        triage.rule(made.desk, made.dispatch(id, "职责清单第 8 项"));
        refused("issues.return.once", () -> handling.giveBack(made.handler, id, "再退一次"));
        IssueId late = made.dispatched();
        jdbc.sql("update issue set object_by = date_sub(object_by, interval 30 day) where id = ?")
                .param(late.value())
                .update();
        refused("issues.return.late", () -> handling.giveBack(made.handler, late, "不属本单位"));
        assertThat(offer(made.handler, late, IssueCommand.RETURN).hindrance().key())
                .isEqualTo("issues.return.late");
    }

    @Test
    void a_reply_waits_for_parallel_units_and_is_signed_by_another_than_who_drafted_it() {
        IssueId id = made.inProgress();
        refused(
                "issues.reply.text.missing",
                () -> handling.draftReply(made.handler, new DraftReply(id, null, " ", "依据", OutcomeCode.SOLVED)));
        refused(
                "issues.reply.basis.missing",
                () -> handling.draftReply(made.handler, new DraftReply(id, null, "答复", "\n", OutcomeCode.SOLVED)));
        refused(
                "issues.reply.outcome.missing",
                () -> handling.draftReply(made.handler, new DraftReply(id, null, "答复", "依据", null)));
        refused("issues.reply.none", () -> handling.signReply(made.head, id, 0));
        handling.draftReply(made.handler, IssueCycle.reply(id));
        refused("issues.reply.waits", () -> handling.signReply(made.head, id, 0));
        handling.answerAsPartner(made.partner, id, HandlerAnswer.TAKING_CARE, "正在核实");
        refused("issues.reply.waits", () -> handling.signReply(made.head, id, 0));
        handling.waive(made.desk, id, made.parallel, "与本件无关");
        refused("issues.reply.clash", () -> handling.signReply(made.head, id, 7));
        Actor.Person both = new Actor.Person(
                made.handler.account(),
                made.handler.person(),
                made.lead,
                null,
                "身兼两职",
                Set.of(Right.ISSUE_READ, Right.ISSUE_SIGN),
                Scope.all("test"));
        refused("issues.reply.own", () -> handling.signReply(both, id, 0));
        handling.signReply(made.head, id, 0);
        assertThat(details(id).row().status()).isEqualTo(IssueStatus.REPLIED);
        assertThat(actions.of(made.desk, id).replies().getFirst().signedBy()).isEqualTo(made.head.name());
    }

    @Test
    void two_who_draft_at_once_lose_nothing_and_a_draft_sent_back_says_why() {
        IssueId id = made.inProgress();
        handling.draftReply(made.handler, IssueCycle.reply(id));
        refused("issues.reply.clash", () -> handling.draftReply(made.handler, IssueCycle.reply(id)));
        handling.draftReply(made.handler, new DraftReply(id, 0, "改过的答复", "依据", OutcomeCode.PARTLY));
        handling.sendBack(made.head, id, "请写明期限");
        assertThat(actions.of(made.handler, id).replies().getFirst().sentBack()).isEqualTo("请写明期限");
        refused("issues.reply.none", () -> handling.signReply(made.head, id, 2));
        assertThat(actions.of(made.head, id).offers())
                .extracting(IssueOffer::command)
                .doesNotContain(IssueCommand.SIGN_REPLY);
    }

    @Test
    void an_extension_is_asked_a_working_day_before_and_decided_by_another() {
        IssueId id = made.inProgress();
        LocalDate due = details(id).row().dueOn();
        refused("issues.until.missing", () -> ask(RequestKind.EXTENSION, id, null));
        refused("issues.extension.earlier", () -> ask(RequestKind.EXTENSION, id, due));
        ask(RequestKind.EXTENSION, id, due.plusDays(10));
        refused("issues.request.waits", () -> ask(RequestKind.EXTENSION, id, due.plusDays(12)));
        refused("issues.reason.missing", () -> requests.decide(made.office, id, RequestKind.EXTENSION, true, ""));
        requests.decide(made.office, id, RequestKind.EXTENSION, true, "确需上级批复");
        assertThat(details(id).row().clock()).satisfies(clock -> {
            assertThat(clock.due()).isEqualTo(due.plusDays(10));
            assertThat(clock.original()).isEqualTo(due);
        });
        assertThat(actions.of(made.desk, id).requests().getFirst()).satisfies(one -> {
            assertThat(one.reason()).isEqualTo("有正当理由");
            assertThat(one.decision()).isEqualTo("确需上级批复");
            assertThat(one.dueBefore()).isEqualTo(due);
        });
        IssueId late = made.inProgress();
        jdbc.sql("update issue set due_on = ? where id = ?")
                .params(made.today, late.value())
                .update();
        refused("issues.extension.late", () -> ask(RequestKind.EXTENSION, late, made.today.plusDays(9)));
        refused("issues.request.none", () -> requests.decide(made.office, late, RequestKind.EXTENSION, false, "晚了"));
    }

    @Test
    void a_parked_issue_is_looked_at_within_ninety_days_and_its_clock_goes_on_with_what_was_left() {
        IssueId id = made.inProgress();
        int left = days.between(made.today, details(id).row().dueOn());
        refused(
                "issues.parking.far",
                () -> requests.ask(
                        made.desk, new AskFor(id, RequestKind.PARKING, made.today.plusDays(91), null, "等规划")));
        refused(
                "issues.until.past",
                () -> requests.ask(made.desk, new AskFor(id, RequestKind.PARKING, made.today, null, "等规划")));
        requests.ask(made.desk, new AskFor(id, RequestKind.PARKING, made.today.plusDays(90), null, "等规划"));
        requests.decide(made.leader, id, RequestKind.PARKING, true, "");
        assertThat(details(id).row().clock().light(IssueStatus.PARKED, made.today))
                .isEqualTo(IssueLight.GREY);
        assertThat(details(id).row().clock().reviewOn()).isEqualTo(made.today.plusDays(90));
        requests.resume(made.desk, id, "规划已批");
        assertThat(details(id).row().status()).isEqualTo(IssueStatus.IN_PROGRESS);
        assertThat(days.between(made.today, details(id).row().dueOn())).isEqualTo(left);
    }

    @Test
    void what_was_asked_lapses_when_the_issue_goes_on_without_it() {
        IssueId id = made.inProgress();
        ask(RequestKind.EXTENSION, id, details(id).row().dueOn().plusDays(3));
        handling.answerAsPartner(made.partner, id, HandlerAnswer.DONE, "已办");
        made.signed(id);
        assertThat(actions.of(made.desk, id).requests().getFirst()).satisfies(one -> {
            assertThat(one.waits()).isFalse();
            assertThat(one.granted()).isNull();
        });
    }

    @Test
    void nobody_decides_what_they_asked_nor_stands_on_both_sides() {
        IssueId id = made.raised(IssuePrivacy.NORMAL);
        Actor.Person both = new Actor.Person(
                made.desk.account(),
                made.desk.person(),
                made.desk.unit(),
                null,
                "身兼两职",
                Set.of(Right.ISSUE_READ, Right.ISSUE_TRIAGE, Right.ISSUE_APPROVE),
                Scope.all("test"));
        triage.proposeDecline(both, new DeclineIssue(id, DeclineCode.SECRET, "涉及商业秘密", "见附件"));
        refused("issues.party.other", () -> requests.decide(both, id, RequestKind.DECLINE, true, ""));
        assertThat(offer(both, id, IssueCommand.CONFIRM_DECLINE).hindrance()).isNotNull();
        requests.decide(made.office, id, RequestKind.DECLINE, true, "");
        assertThatThrownBy(
                        () -> jdbc.sql("update issue_party set side = 'APPROVER' where issue_id = ? and person_id = ?")
                                .params(id.value(), made.desk.person().value())
                                .update())
                .isInstanceOf(DataAccessException.class);
        Actor nobody = new Actor.Person(
                made.desk.account(),
                null,
                made.desk.unit(),
                null,
                "无人",
                Role.COMMERCE_CLERK.rights(),
                Scope.all("test"));
        refused(
                "issues.party.none",
                () -> triage.refer(nobody, IssueCycle.referral(made.raised(IssuePrivacy.NORMAL), "信访局")));
    }

    @Test
    void who_heard_it_may_handle_it_but_not_approve_it() {
        Actor.Person heard = made.somebody(made.lead, Role.HANDLER);
        IssueId id = made.dispatched();
        jdbc.sql("insert into issue_party (issue_id, person_id, side, since) values (?, ?, 'RAISER', utc_timestamp(6))")
                .params(id.value(), heard.person().value())
                .update();
        handling.acknowledge(heard, id);
        assertThat(sideOf(id, heard)).isEqualTo("HANDLER");
    }

    @Test
    void dissatisfied_is_reopened_with_the_next_batch_and_closed_after_another_answer() {
        IssueId id = made.replied();
        refused("issues.rate.missing", () -> ratings.rate(made.link(), new RateIssue(id, 1, null, "")));
        refused(
                "issues.rate.words.missing",
                () -> ratings.rate(made.link(), new RateIssue(id, 1, Satisfaction.DISSATISFIED, " ")));
        refused(
                "issues.rate.changed",
                () -> ratings.rate(made.link(), new RateIssue(id, 2, Satisfaction.SATISFIED, "")));
        ratings.rate(made.link(), new RateIssue(id, 1, Satisfaction.VERY_DISSATISFIED, "没有接通"));
        refused(
                "issues.closure.dissatisfied",
                () -> requests.ask(made.head, new AskFor(id, RequestKind.CLOSURE, null, null, "")));
        nights.run();
        assertThat(made.stateOf(id)).as("not on the day itself").isEqualTo(IssueStatus.RATED);
        made.bySystem(id, IssueCommand.REOPEN);
        assertThat(details(id).row()).satisfies(row -> {
            assertThat(row.status()).isEqualTo(IssueStatus.REOPENED);
            assertThat(row.clock().next()).isEqualTo(days.after(made.today, 1));
            assertThat(row.clock().light(row.status(), made.today)).isEqualTo(IssueLight.GREEN);
        });
        handling.progress(made.handler, id, "已再次上门");
        made.signed(id);
        ratings.rate(made.federation, new RateIssue(id, 2, Satisfaction.FAIRLY, ""));
        requests.ask(made.head, new AskFor(id, RequestKind.CLOSURE, null, null, ""));
        requests.decide(made.office, id, RequestKind.CLOSURE, true, "");
        assertThat(made.stateOf(id)).isEqualTo(IssueStatus.CLOSED);
        assertThat(ratings.of(made.office, id))
                .extracting(IssueRating::satisfaction, IssueRating::way)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Satisfaction.FAIRLY, IssueRating.Way.CALL),
                        org.assertj.core.groups.Tuple.tuple(Satisfaction.VERY_DISSATISFIED, IssueRating.Way.LINK));
    }

    @Test
    void the_unit_that_handled_it_never_learns_what_was_said_and_nobody_involved_asks() {
        IssueId id = made.rated(Satisfaction.SATISFIED);
        assertThat(ratings.of(made.handler, id)).isEmpty();
        Actor deskOfUnit = made.somebody(made.lead, Role.COMMERCE_CLERK);
        assertThat(ratings.of(deskOfUnit, id)).isEmpty();
        assertThat(ratings.of(made.supervisor, id)).hasSize(1);
        assertThat(details(id).history()).noneSatisfy(step -> {
            assertThat(step.command()).isEqualTo("RATE");
            assertThat(String.valueOf(step.reason()) + step.detail()).contains("SATISFIED");
        });
        for (Actor involved : List.of(made.desk, made.handler, made.head, made.raiser, deskOfUnit)) {
            assertThat(ratings.involves(involved, id)).isTrue();
        }
        assertThat(ratings.involves(made.federation, id)).isFalse();
        assertThat(ratings.involves(made.link(), id)).isFalse();
    }

    @Test
    void silence_is_closed_after_calls_in_vain_alone_and_never_as_satisfied() {
        IssueId id = made.in(IssueStatus.NOT_RATED);
        refused(
                "issues.closure.noCalls",
                () -> requests.ask(made.head, new AskFor(id, RequestKind.CLOSURE, null, null, "")));
        made.rungInVain(id);
        requests.ask(made.head, new AskFor(id, RequestKind.CLOSURE, null, null, ""));
        requests.decide(made.office, id, RequestKind.CLOSURE, true, "");
        assertThat(ratings.of(made.office, id)).singleElement().satisfies(one -> {
            assertThat(one.satisfaction()).isNull();
            assertThat(one.way()).isEqualTo(IssueRating.Way.NOT_REACHED);
        });
    }

    @Test
    void the_database_knows_no_way_to_a_closure_without_evidence() {
        IssueId id = made.rated(Satisfaction.SATISFIED);
        assertThatThrownBy(() -> jdbc.sql("update issue set status = 'CLOSED' where id = ?")
                        .param(id.value())
                        .update())
                .hasMessageContaining("issue_closed_by_evidence");
        UUID reply = jdbc.sql("select id from issue_reply where issue_id = ?")
                .param(id.value())
                .query(UUID.class)
                .single();
        UUID rating = jdbc.sql("select id from issue_rating where issue_id = ?")
                .param(id.value())
                .query(UUID.class)
                .single();
        UUID head = made.head.person().value();
        assertThatThrownBy(() -> closure(id, reply, null, head, head)).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> closure(id, reply, rating, head, head)).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() ->
                        closure(id, reply, rating, head, made.handler.person().value()))
                .as("who handled it does not approve")
                .isInstanceOf(DataAccessException.class);
        for (String statement : List.of(
                "update issue_event set reason = 'x' where issue_id = ?",
                "delete from issue_event where issue_id = ?",
                "update issue_rating set words = 'x' where issue_id = ?",
                "delete from issue_rating where issue_id = ?",
                "delete from issue_party where issue_id = ?",
                "update issue_reply set text = 'x' where issue_id = ?",
                "delete from issue_reply where issue_id = ?")) {
            assertThatThrownBy(() -> jdbc.sql(statement).param(id.value()).update())
                    .as(statement)
                    .isInstanceOf(DataAccessException.class);
        }
    }

    private void closure(IssueId id, UUID reply, UUID rating, UUID head, UUID approver) {
        jdbc.sql("""
                        insert into issue_closure (id, issue_id, round, reply_id, rating_id, head_id, head_name, head_signed_at, approver_id,
                          approver_name, closed_at)
                        values (?, ?, 1, ?, ?, ?, '甲', utc_timestamp(6), ?, '乙', utc_timestamp(6))""")
                .params(Arrays.asList(Ids.next(), id.value(), reply, rating, head, approver))
                .update();
    }

    @Test
    void an_enterprise_may_ask_again_for_thirty_days() {
        IssueId id = made.closed();
        ratings.again(made.otherDesk, id, "又停气了");
        assertThat(details(id).row().status()).isEqualTo(IssueStatus.REOPENED);
    }

    @Test
    void mine_is_what_waits_for_me() {
        IssueId dispatched = made.dispatched();
        IssueId drafted = made.inProgress();
        handling.draftReply(made.handler, IssueCycle.reply(drafted));
        assertThat(mine(made.handler)).containsExactly(dispatched);
        assertThat(mine(made.partner)).containsExactlyInAnyOrder(dispatched, drafted);
        assertThat(mine(made.head)).containsExactly(drafted);
        assertThat(mine(made.stranger)).isEmpty();
        IssueId asked = made.inProgress();
        ask(RequestKind.EXTENSION, asked, details(asked).row().dueOn().plusDays(3));
        assertThat(mine(made.office)).contains(asked).doesNotContain(dispatched, drafted);
        made.ask(made.desk, asked, RequestKind.PARKING);
        assertThat(mine(made.leader)).contains(asked).doesNotContain(dispatched);
        IssueId registered = made.raised(IssuePrivacy.NORMAL);
        assertThat(queries.page(
                        made.desk,
                        new IssueFilter(null, null, null, made.enterprise, null, true, null),
                        List.of(),
                        0,
                        50))
                .extracting(IssueRow::id)
                .containsExactly(registered);
    }

    @Test
    void the_lights_of_the_list_are_those_of_the_clock() {
        IssueId late = made.dispatched();
        jdbc.sql("update issue set due_on = ?, yellow_from = ? where id = ?")
                .params(made.today.minusDays(1), made.today.minusDays(4), late.value())
                .update();
        IssueId soon = made.dispatched();
        jdbc.sql("update issue set due_on = ?, yellow_from = ? where id = ?")
                .params(made.today.plusDays(1), made.today, soon.value())
                .update();
        made.dispatched();
        made.in(IssueStatus.PARKED);
        made.closed();
        for (IssueLight light : IssueLight.values()) {
            List<IssueRow> rows = queries.page(
                    made.desk,
                    new IssueFilter(null, null, null, made.enterprise, null, false, light),
                    List.of(),
                    0,
                    50);
            assertThat(rows)
                    .isNotEmpty()
                    .allSatisfy(row -> assertThat(row.clock().light(row.status(), made.today))
                            .isEqualTo(light));
        }
    }

    private List<IssueId> mine(Actor actor) {
        return queries
                .page(actor, new IssueFilter(null, null, null, made.enterprise, null, true, null), List.of(), 0, 50)
                .stream()
                .map(IssueRow::id)
                .toList();
    }

    private void ask(RequestKind kind, IssueId id, LocalDate until) {
        requests.ask(made.handler, new AskFor(id, kind, until, null, "有正当理由"));
    }

    private void dispatch(IssueId id, String category, String term, UnitId lead, List<UnitId> parallel) {
        triage.dispatch(made.desk, new DispatchIssue(id, category, term, lead, parallel, List.of(), "", ""));
    }

    private IssueOffer offer(Actor actor, IssueId id, IssueCommand command) {
        return actions.of(actor, id).offers().stream()
                .filter(one -> one.command() == command)
                .findFirst()
                .orElseThrow();
    }

    private String sideOf(IssueId id, Actor.Person person) {
        return jdbc.sql("select side from issue_party where issue_id = ? and person_id = ?")
                .params(id.value(), person.person().value())
                .query(String.class)
                .single();
    }

    private IssueDetails details(IssueId id) {
        return queries.details(made.desk, id);
    }
}
