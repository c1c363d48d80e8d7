package cn.qinqing.issues;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qinqing.CountedStatements;
import cn.qinqing.DatabaseTest;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.RightMissing;
import cn.qinqing.shared.RuleViolation;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Similar issues are joined, answered once, and each is signed, logged and reported for itself. */
class CommonProblemsIT extends DatabaseTest {

    @Autowired
    ApplicationContext beans;

    @Autowired
    CommonProblems problems;

    @Autowired
    CommonProblemQueries queries;

    @Autowired
    CommonAnswers answers;

    @Autowired
    IssueQueries issues;

    @Autowired
    IssueActions actions;

    @Autowired
    IssueHandling handling;

    @Autowired
    JdbcClient jdbc;

    private IssueCycle made;

    @BeforeEach
    void people() {
        made = new IssueCycle(beans);
    }

    private CommonProblemId begin(IssueId... members) {
        return problems.begin(
                made.desk, new CommonProblemForm(null, "冬季供气不足", "日供气量不够", made.lead, List.of(members), null));
    }

    private IssueId answeredByPartner() {
        IssueId id = made.inProgress();
        handling.answerAsPartner(made.partner, id, HandlerAnswer.DONE, "管网已接通");
        return id;
    }

    @Test
    void answered_once_each_issue_gets_its_own_reply_log_and_signature() {
        IssueId one = answeredByPartner();
        IssueId other = answeredByPartner();
        IssueId waits = made.dispatched();
        CommonProblemId id = begin(one, other, waits);
        assertThat(queries.get(made.desk, id).members()).isEqualTo(3);
        assertThatThrownBy(() -> answers.answer(made.partner, id, 0, "好", "条例", OutcomeCode.SOLVED))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("commonproblem.notLead");
        List<CommonProblem.Outcome> drafted =
                answers.answer(made.handler, id, 0, "{诉求编号}已办：增加供气。", "条例第十条", OutcomeCode.SOLVED);
        assertThat(drafted).filteredOn(row -> row.refused() == null).hasSize(2);
        assertThat(drafted)
                .filteredOn(row -> row.refused() != null)
                .extracting(row -> row.refused().key())
                .containsExactly("issues.stateRefuses.DISPATCHED");
        String number = issues.details(made.desk, one).row().number();
        assertThat(actions.of(made.handler, one).replies().getFirst().text()).isEqualTo(number + "已办：增加供气。");
        assertThat(answers.sign(made.head, id))
                .filteredOn(row -> row.refused() == null)
                .hasSize(2);
        assertThat(made.stateOf(one)).isEqualTo(IssueStatus.REPLIED);
        assertThat(made.stateOf(other)).isEqualTo(IssueStatus.REPLIED);
        assertThat(made.stateOf(waits)).isEqualTo(IssueStatus.DISPATCHED);
        assertThat(issues.details(made.desk, other).history())
                .extracting(IssueDetails.Step::command)
                .startsWith("SIGN_REPLY", "DRAFT_REPLY");
        assertThat(queries.get(made.desk, id).state()).isEqualTo(CommonProblemState.ANSWERED);
        assertThat(queries.get(made.desk, id).waiting()).isEqualTo(1);
        assertThat(queries.history(made.desk, id))
                .extracting(CommonProblem.Step::command)
                .containsExactlyInAnyOrder("BEGIN", "JOIN", "JOIN", "JOIN", "ANSWER", "DRAFT", "DRAFT", "SIGN", "SIGN");
        // the one that was late is drafted afterwards; what is signed stays
        handling.acknowledge(made.handler, waits);
        assertThat(answers.draft(made.handler, id))
                .singleElement()
                .satisfies(row -> assertThat(row.refused()).isNull());
    }

    @Test
    void who_drafted_does_not_sign_and_a_place_that_nobody_fills_is_refused() {
        CommonProblemId id = begin(answeredByPartner());
        assertThatThrownBy(() -> answers.answer(made.handler, id, 0, "补贴{金额}元", "条例", OutcomeCode.SOLVED))
                .hasMessageContaining("replytemplate.unknown");
        assertThat(queries.get(made.desk, id).state()).isEqualTo(CommonProblemState.OPEN);
        assertThatThrownBy(() -> answers.answer(made.handler, id, 7, "好", "条例", OutcomeCode.SOLVED))
                .hasMessageContaining("commonproblem.clash");
        assertThatThrownBy(() -> answers.sign(made.handler, id)).isInstanceOf(RightMissing.class);
        assertThatThrownBy(() -> begin(made.raised(IssuePrivacy.NORMAL), made.closed()))
                .hasMessageContaining("commonproblem.over");
    }

    @Test
    void what_was_told_in_confidence_is_neither_listed_nor_counted_for_the_others() {
        IssueId open = made.dispatched();
        IssueId secret = made.raised(IssuePrivacy.CONFIDENTIAL);
        CommonProblemId id = begin(open, secret);
        assertThat(queries.get(made.desk, id).members()).isEqualTo(2);
        for (Actor actor : List.of(made.handler, made.head, made.office)) {
            assertThat(queries.get(actor, id).members()).isEqualTo(1);
            assertThat(queries.members(actor, id)).extracting(IssueRow::id).containsExactly(open);
            assertThat(queries.history(actor, id)).hasSize(2);
            assertThat(queries.page(actor, "冬季供气不足", null, List.of(), 0, 500))
                    .filteredOn(row -> row.id().equals(id))
                    .singleElement()
                    .satisfies(row -> assertThat(row.members()).isEqualTo(1));
        }
        assertThat(queries.ofIssue(made.office, secret)).isEmpty();
        assertThat(queries.ofIssue(made.desk, secret)).isPresent();
    }

    @Test
    void an_issue_belongs_to_one_common_problem_and_leaves_with_a_reason() {
        IssueId issue = made.dispatched();
        CommonProblemId id = begin(issue);
        assertThatThrownBy(() -> begin(issue)).hasMessageContaining("commonproblem.elsewhere");
        assertThatThrownBy(() -> problems.leave(made.desk, id, issue, "　"))
                .hasMessageContaining("issues.reason.missing");
        problems.leave(made.desk, id, issue, "情况不同");
        assertThat(queries.ofIssue(made.desk, issue)).isEmpty();
        assertThat(queries.history(made.desk, id).getFirst().reason()).isEqualTo("情况不同");
        problems.join(made.desk, id, List.of(issue));
        assertThat(queries.members(made.desk, id)).hasSize(1);
        assertThatThrownBy(() -> jdbc.sql("update common_problem_event set reason = 'x' where problem_id = ?")
                        .param(id.value())
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void sent_twice_it_is_one_and_a_meeting_has_its_name_and_day() {
        UUID key = Ids.next();
        CommonProblemForm form = new CommonProblemForm(null, "供气", "不足", null, List.of(made.dispatched()), key);
        CommonProblemId id = problems.begin(made.desk, form);
        assertThat(problems.begin(made.desk, form)).isEqualTo(id);
        assertThatThrownBy(() -> problems.toMeeting(made.desk, id, 0, "第 3 次会议", null))
                .hasMessageContaining("commonproblem.meetingOn.missing");
        problems.toMeeting(made.desk, id, 0, "第 3 次会议", made.today.plusDays(9));
        assertThat(queries.get(made.desk, id).state()).isEqualTo(CommonProblemState.MEETING);
        assertThatThrownBy(() ->
                        problems.change(made.desk, id, new CommonProblemForm(0, "供气", "改", null, List.of(), null)))
                .hasMessageContaining("commonproblem.clash");
        assertThatThrownBy(() -> begin()).hasMessageContaining("commonproblem.members.missing");
    }

    @Test
    void a_page_is_one_statement() {
        begin(made.dispatched(), made.dispatched());
        assertThat(CountedStatements.during(() -> queries.page(made.handler, "", null, List.of(), 0, 50)))
                .hasSize(1);
    }
}
