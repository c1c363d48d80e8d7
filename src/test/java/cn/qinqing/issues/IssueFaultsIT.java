package cn.qinqing.issues;

import static cn.qinqing.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qinqing.DatabaseTest;
import cn.qinqing.shared.RuleViolation;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Bad input and two at once: a clear sentence, nothing lost, nothing done twice; and what a supervisor counts. */
class IssueFaultsIT extends DatabaseTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    IssueTriage triage;

    @Autowired
    IssueHandling handling;

    @Autowired
    IssueRequests requests;

    @Autowired
    IssueActions actions;

    @Autowired
    JdbcClient jdbc;

    private IssueCycle made;

    @BeforeEach
    void people() {
        made = new IssueCycle(context);
    }

    @Test
    void a_reply_of_blanks_is_no_reply() {
        IssueId id = made.inProgress();
        for (String blank : List.of("", " ", "　　", "\n\t", "\u2003")) {
            refused(
                    "issues.reply.text.missing",
                    () -> handling.draftReply(made.handler, new DraftReply(id, null, blank, "依据", OutcomeCode.SOLVED)));
            refused(
                    "issues.reply.basis.missing",
                    () -> handling.draftReply(made.handler, new DraftReply(id, null, "已办", blank, OutcomeCode.SOLVED)));
        }
        assertThat(actions.of(made.handler, id).replies()).isEmpty();
    }

    @Test
    void a_day_in_the_past_is_refused_for_all_that_is_dated() {
        IssueId id = made.inProgress();
        LocalDate past = made.today.minusDays(1);
        refused(
                "issues.extension.earlier",
                () -> requests.ask(made.handler, new AskFor(id, RequestKind.EXTENSION, past, null, "理由")));
        refused(
                "issues.until.past",
                () -> requests.ask(made.desk, new AskFor(id, RequestKind.PARKING, past, null, "理由")));
        refused(
                "issues.parking.far",
                () -> requests.ask(
                        made.desk, new AskFor(id, RequestKind.PARKING, made.today.plusDays(91), null, "理由")));
        refused(
                "issues.until.past",
                () -> requests.ask(
                        made.handler, new AskFor(id, RequestKind.SUSPENSION, past, SuspensionCause.TESTING, "理由")));
        assertThat(actions.of(made.desk, id).requests()).isEmpty();
    }

    @Test
    void an_issue_dispatched_while_another_clerk_declines_it_goes_one_way_and_the_other_is_told() throws Exception {
        for (int i = 0; i < 5; i++) {
            IssueId id = made.raised(IssuePrivacy.NORMAL);
            List<String> answers = atOnce(
                    () -> answer(() -> triage.dispatch(made.desk, made.dispatch(id, ""))),
                    () -> answer(() -> triage.proposeDecline(
                            made.otherDesk, new DeclineIssue(id, DeclineCode.DUPLICATE, "已在办理", "重复"))));
            IssueStatus state = made.stateOf(id);
            assertThat(state).isIn(IssueStatus.DISPATCHED, IssueStatus.DECLINE_PROPOSED);
            assertThat(answers).containsExactlyInAnyOrder("done", "issues.stateRefuses." + state);
            assertThat(jdbc.sql("select count(*) from issue_event where issue_id = ?")
                            .param(id.value())
                            .query(Long.class)
                            .single())
                    .as("registered, and one of the two")
                    .isEqualTo(2);
        }
    }

    @Test
    void a_handing_is_accepted_once() throws Exception {
        IssueId id = made.dispatched();
        made.bean(IssueHandings.class).propose(made.desk, id, made.county, "属县市职权");
        List<String> answers = atOnce(
                () -> answer(() -> requests.decide(made.countyDesk, id, RequestKind.HANDING, true, "")),
                () -> answer(() -> requests.decide(made.otherCountyDesk, id, RequestKind.HANDING, true, "")));
        assertThat(answers).contains("done").doesNotHaveDuplicates();
        assertThat(jdbc.sql("select count(*) from issue_number where issue_id = ?")
                        .param(id.value())
                        .query(Long.class)
                        .single())
                .isOne();
    }

    @Test
    void every_step_that_a_supervisor_counts_stands_in_the_events_with_who_and_when() {
        IssueId declined = made.in(IssueStatus.DECLINED);
        IssueId returned = made.in(IssueStatus.RETURNED);
        IssueId suspended = made.in(IssueStatus.SUSPENDED);
        IssueId withdrawn = made.in(IssueStatus.WITHDRAWN);
        IssueId reopened = made.in(IssueStatus.REOPENED);
        IssueId extended = made.inProgress();
        made.ask(made.handler, extended, RequestKind.EXTENSION);
        requests.decide(made.office, extended, RequestKind.EXTENSION, true, "情况属实");
        assertCounted(declined, "CONFIRM_DECLINE", "DECLINE_PROPOSED", "DECLINED");
        assertCounted(returned, "RETURN", "DISPATCHED", "RETURNED");
        assertCounted(suspended, "GRANT_SUSPENSION", "IN_PROGRESS", "SUSPENDED");
        assertCounted(withdrawn, "GRANT_WITHDRAWAL", "IN_PROGRESS", "WITHDRAWN");
        assertCounted(reopened, "REOPEN", "RATED", "REOPENED");
        assertCounted(extended, "GRANT_EXTENSION", "IN_PROGRESS", "IN_PROGRESS");
    }

    private void assertCounted(IssueId id, String command, String from, String to) {
        assertThat(jdbc.sql("""
                        select count(*) from issue_event where issue_id = ? and command = ? and from_status = ? and to_status = ?
                          and actor_name <> '' and happened_at is not null""")
                        .params(id.value(), command, from, to)
                        .query(Long.class)
                        .single())
                .as(command)
                .isOne();
    }

    private static List<String> atOnce(Callable<String> one, Callable<String> other) throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        try (var both = Executors.newFixedThreadPool(2)) {
            List<Future<String>> answers = List.of(one, other).stream()
                    .map(each -> both.submit(() -> {
                        go.await();
                        return each.call();
                    }))
                    .toList();
            go.countDown();
            return List.of(answers.get(0).get(), answers.get(1).get());
        }
    }

    private static String answer(Runnable command) {
        try {
            command.run();
            return "done";
        } catch (RuleViolation refused) {
            return refused.key();
        }
    }
}
