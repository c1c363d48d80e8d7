package cn.qinqing.issues;

import static cn.qinqing.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qinqing.DatabaseTest;
import cn.qinqing.identity.Role;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.PersonId;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What happens to an issue within its lead unit: section and person, levels before the head, delegation, signing many. */
class IssueUnitIT extends DatabaseTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    IssueDrafting drafting;

    @Autowired
    IssueHandling handling;

    @Autowired
    IssueSigning signing;

    @Autowired
    IssueBatches batches;

    @Autowired
    IssueRatings ratings;

    @Autowired
    IssueActions actions;

    @Autowired
    IssueQueries queries;

    @Autowired
    JdbcClient jdbc;

    private IssueCycle made;
    private Actor.Person section;
    private Actor.Person deputy;
    private Actor.Person clerk;

    @BeforeEach
    void people() {
        made = new IssueCycle(context);
        section = made.known(made.somebody(made.lead, Role.HANDLER), "科室甲", Role.HANDLER);
        deputy = made.known(made.somebody(made.lead, Role.UNIT_HEAD), "分管乙", Role.UNIT_HEAD);
        clerk = made.known(made.somebody(made.lead, Role.HANDLER), "经办丙", Role.HANDLER);
    }

    @Test
    void an_assigned_issue_is_what_that_person_has_to_do_and_nobody_else_of_the_unit() {
        IssueId id = made.inProgress();
        assertThat(mine(clerk)).contains(id);
        assertThat(mine(section)).contains(id);
        refused("issues.assign.person.missing", () -> drafting.assign(made.handler, new AssignIssue(id, "一科", null)));
        refused(
                "issues.assign.person.unknown",
                () -> drafting.assign(made.handler, new AssignIssue(id, "一科", made.partner.person())));
        refused(
                "issues.assign.section.long",
                () -> drafting.assign(made.handler, new AssignIssue(id, "科".repeat(61), clerk.person())));
        drafting.assign(made.head, new AssignIssue(id, "企业服务科", clerk.person()));
        assertThat(mine(clerk)).contains(id);
        assertThat(mine(section)).doesNotContain(id);
        assertThat(queries.details(clerk, id).row().dueOn())
                .as("the deadline is met by sending alone")
                .isEqualTo(queries.details(made.desk, id).row().dueOn());
        InUnit inside = drafting.inside(clerk, id).orElseThrow();
        assertThat(inside.handler()).isEqualTo("经办丙");
        assertThat(inside.section()).isEqualTo("企业服务科");
        assertThat(drafting.inside(made.desk, id))
                .as("nobody's business outside the unit")
                .isEmpty();
        // whose account has ended keeps nothing back
        jdbc.sql("update account set enabled = false where id = ?")
                .param(clerk.account().value())
                .update();
        assertThat(mine(section)).contains(id);
    }

    @Test
    void a_draft_passes_the_levels_of_the_unit_in_their_order_and_is_checked_anew_when_written_over() {
        levels();
        IssueId id = drafted(clerk);
        assertThat(mine(section)).contains(id);
        assertThat(mine(deputy)).doesNotContain(id);
        refused("issues.check.missing", () -> handling.signReply(made.head, id, 0));
        refused("issues.check.notYet", () -> drafting.check(deputy, id, 0, ""));
        refused("issues.hand.CHECK_REPLY", () -> drafting.check(made.handler, id, 0, ""));
        drafting.check(section, id, 0, "数据已核");
        assertThat(mine(deputy)).contains(id);
        refused("issues.check.notYet", () -> drafting.check(section, id, 0, ""));
        assertThat(offer(made.head, id, IssueCommand.SIGN_REPLY).hindrance()).isNotNull();
        handling.sendBack(deputy, id, "请写明日期");
        handling.draftReply(clerk, new DraftReply(id, 1, "自 12 月 1 日起增加供气。", "供气方案", OutcomeCode.SOLVED));
        refused("issues.check.notYet", () -> drafting.check(deputy, id, 2, ""));
        drafting.check(section, id, 2, "");
        refused("issues.reply.clash", () -> drafting.check(deputy, id, 0, ""));
        drafting.check(deputy, id, 2, "");
        assertThat(mine(made.head)).contains(id);
        handling.signReply(made.head, id, 2);
        assertThat(made.stateOf(id)).isEqualTo(IssueStatus.REPLIED);
        assertThat(drafting.inside(clerk, id).orElseThrow().checks())
                .extracting(InUnit.Check::name)
                .containsExactlyInAnyOrder(section.name(), section.name(), deputy.name());
    }

    @Test
    void who_drafts_it_signs_with_that_on_the_own_level() {
        levels();
        IssueId id = drafted(section);
        refused("issues.reply.own", () -> drafting.check(section, id, 0, ""));
        drafting.check(deputy, id, 0, "");
        handling.signReply(made.head, id, 0);
        assertThat(made.stateOf(id)).isEqualTo(IssueStatus.REPLIED);
    }

    @Test
    void a_delegate_signs_simple_questions_alone_and_only_in_time() {
        IssueId simple = made.raised(IssuePrivacy.NORMAL);
        made.bean(IssueTriage.class)
                .dispatch(
                        made.desk,
                        new DispatchIssue(simple, "UTILITIES", "IMMEDIATE", made.lead, List.of(), List.of(), "", ""));
        handling.acknowledge(clerk, simple);
        handling.draftReply(clerk, IssueCycle.reply(simple));
        IssueId hard = drafted(clerk);
        refused("issues.hand.SIGN_REPLY", () -> handling.signReply(section, simple, 0));
        refused("issues.signing.person.missing", () -> delegate(made.partner.person(), 0, 9));
        refused("issues.signing.from.past", () -> delegate(section.person(), -1, 9));
        refused("issues.signing.until.earlier", () -> delegate(section.person(), 3, 2));
        refused("issues.signing.until.far", () -> delegate(section.person(), 0, 400));
        refused("issues.signing.own", () -> signing.delegate(deputy, deputy.person(), made.today, made.today));
        delegate(section.person(), 1, 9);
        refused("issues.hand.SIGN_REPLY", () -> handling.signReply(section, simple, 0));
        delegate(section.person(), 0, 0);
        assertThat(mine(section)).contains(simple);
        refused("issues.hand.SIGN_REPLY", () -> handling.signReply(section, hard, 0));
        handling.signReply(section, simple, 0);
        assertThat(made.stateOf(simple)).isEqualTo(IssueStatus.REPLIED);
        signing.delegations(made.head).forEach(one -> signing.revoke(made.head, one.id()));
        assertThat(signing.delegations(made.head)).isEmpty();
    }

    @Test
    void levels_are_data_of_the_unit_that_its_head_keeps() {
        refused("issues.signing.level.missing", () -> signing.addLevel(made.head, 3, "科长", section.person()));
        refused("issues.signing.title.missing", () -> signing.addLevel(made.head, 1, " ", section.person()));
        refused("issues.signing.person.missing", () -> signing.addLevel(made.head, 1, "科长", made.partner.person()));
        signing.addLevel(made.head, 1, "科长", section.person());
        refused("issues.signing.person.twice", () -> signing.addLevel(made.head, 2, "分管", section.person()));
        signing.addLevel(made.head, 1, "科室负责人", clerk.person());
        assertThat(signing.levels(made.head)).singleElement().satisfies(level -> {
            assertThat(level.title()).isEqualTo("科室负责人");
            assertThat(level.signers()).hasSize(2);
        });
        SignLevel.Signer first = signing.levels(made.head).getFirst().signers().getFirst();
        signing.endLevel(made.head, first.id());
        refused("issues.signing.gone", () -> signing.endLevel(made.head, first.id()));
        assertThat(signing.levels(made.head).getFirst().signers()).hasSize(1);
    }

    @Test
    void a_head_signs_many_closures_at_once_each_with_its_own_result() {
        IssueId one = made.ratedTheDayBefore(Satisfaction.SATISFIED);
        IssueId other = made.ratedTheDayBefore(Satisfaction.VERY_SATISFIED);
        IssueId open = made.inProgress();
        assertThat(batches.closures(made.head)).extracting(IssueRow::id).contains(one, other);
        List<IssueBatches.Signed> results = batches.signClosures(made.head, List.of(one, open, other));
        assertThat(results).extracting(IssueBatches.Signed::issue).containsExactly(one, open, other);
        assertThat(results.get(0).refused()).isNull();
        assertThat(Objects.requireNonNull(results.get(1).refused()).key()).isEqualTo("issues.stateRefuses.IN_PROGRESS");
        assertThat(results.get(2).refused()).isNull();
        assertThat(batches.closures(made.head)).extracting(IssueRow::id).doesNotContain(one, other);
        made.bean(IssueRequests.class).decide(made.office, other, RequestKind.CLOSURE, true, "");
        assertThat(made.stateOf(other)).isEqualTo(IssueStatus.CLOSED);
    }

    @Test
    void a_reply_after_reopening_leaves_the_first_one_as_it_left() {
        IssueId id = made.in(IssueStatus.REOPENED);
        handling.progress(made.handler, id, "已再次联系企业");
        refused(
                "issues.reply.text.missing",
                () -> handling.draftReply(made.handler, new DraftReply(id, null, " 　\n", "依据", OutcomeCode.SOLVED)));
        handling.draftReply(made.handler, new DraftReply(id, null, "第二次答复。", "补充方案", OutcomeCode.PARTLY));
        handling.signReply(made.head, id, 0);
        assertThat(actions.of(made.office, id).replies())
                .extracting(IssueReply::round, IssueReply::text)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(2, "第二次答复。"),
                        org.assertj.core.groups.Tuple.tuple(1, "已增加日供气量 2 万方。"));
    }

    private void levels() {
        signing.addLevel(made.head, 1, "科室负责人", section.person());
        signing.addLevel(made.head, 2, "分管领导", deputy.person());
    }

    private void delegate(PersonId to, int from, int until) {
        signing.delegate(made.head, to, made.today.plusDays(from), made.today.plusDays(until));
    }

    private IssueId drafted(Actor.Person drafter) {
        IssueId id = made.inProgress();
        handling.answerAsPartner(made.partner, id, HandlerAnswer.DONE, "管网已接通");
        handling.draftReply(drafter, IssueCycle.reply(id));
        return id;
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
