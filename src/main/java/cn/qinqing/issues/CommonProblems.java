package cn.qinqing.issues;

import cn.qinqing.audit.AuditLog;
import cn.qinqing.issues.domain.CommonProblemStore;
import cn.qinqing.people.Bodies;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.workbench.Numbers;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Commands on common problems (共性问题): the desk joins similar issues and takes them to a joint meeting. What then happens
 * to each issue, its own commands do ({@link CommonAnswers}).
 */
@Service
@Transactional
public class CommonProblems {

    /** Issues of one common problem. */
    public static final int MOST = 200;

    static final String SERIES = "共性";
    private static final int LONGEST_TITLE = 60;
    private static final int LONGEST_TEXT = 2_000;
    private static final int LONGEST_MEETING = 200;

    private final CommonProblemStore store;
    private final CommonProblemQueries queries;
    private final IssueQueries issues;
    private final Bodies bodies;
    private final Numbers numbers;
    private final AuditLog audit;
    private final Clock clock;

    CommonProblems(
            CommonProblemStore store,
            CommonProblemQueries queries,
            IssueQueries issues,
            Bodies bodies,
            Numbers numbers,
            AuditLog audit,
            Clock clock) {
        this.store = store;
        this.queries = queries;
        this.issues = issues;
        this.bodies = bodies;
        this.numbers = numbers;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Begins a common problem with the issues that belong to it, and gives it a number such as 巴共性〔2026〕0001号. Sent
     * twice, it is one.
     *
     * @throws RuleViolation {@code commonproblem.title.missing}, {@code commonproblem.title.long}, {@code
     *     commonproblem.text.missing}, {@code commonproblem.text.long}, {@code commonproblem.members.missing}, {@code
     *     commonproblem.members.many}; {@code issues.unknown}, {@code commonproblem.over} for an issue that is over, {@code
     *     commonproblem.elsewhere} for one that belongs to another one
     */
    public CommonProblemId begin(Actor actor, CommonProblemForm form) {
        actor.require(Right.ISSUE_TRIAGE);
        Optional<CommonProblemId> sent =
                form.clientKey() == null ? Optional.empty() : store.findByClientKey(form.clientKey());
        if (sent.isPresent()) {
            return sent.get();
        }
        check(form);
        if (form.members().isEmpty()) {
            throw new RuleViolation("commonproblem.members.missing");
        }
        Instant now = clock.instant();
        CommonProblemId id = CommonProblemId.create();
        String number = numbers.next(bodies.prefecture().id(), SERIES, OfficeTime.dayOf(now));
        store.add(id, number, form, actor, now);
        store.note(id, null, "BEGIN", actor, null, now);
        audit.record(actor, "COMMON_PROBLEM_BEGIN", "common_problem", id.toString(), Map.of("number", number));
        joined(actor, id, number, form.members(), now);
        return id;
    }

    /**
     * Changes its words and the unit that answers.
     *
     * @throws RuleViolation as {@link #begin}; {@code commonproblem.unknown}, {@code commonproblem.clash}
     */
    public void change(Actor actor, CommonProblemId id, CommonProblemForm form) {
        actor.require(Right.ISSUE_TRIAGE);
        CommonProblem before = queries.get(actor, id);
        check(form);
        store.change(id, form);
        noted(actor, before, "CHANGE", null, null);
    }

    /**
     * Joins further issues to it (并入).
     *
     * @throws RuleViolation {@code commonproblem.unknown}, {@code commonproblem.members.missing}, {@code
     *     commonproblem.members.many}, {@code issues.unknown}, {@code commonproblem.over}, {@code commonproblem.elsewhere}
     */
    public void join(Actor actor, CommonProblemId id, List<IssueId> members) {
        actor.require(Right.ISSUE_TRIAGE);
        CommonProblem problem = queries.get(actor, id);
        if (members.isEmpty()) {
            throw new RuleViolation("commonproblem.members.missing");
        }
        if (problem.members() + members.size() > MOST) {
            throw new RuleViolation("commonproblem.members.many", MOST);
        }
        joined(actor, id, problem.number(), members, clock.instant());
    }

    private void joined(Actor actor, CommonProblemId id, String number, List<IssueId> members, Instant now) {
        for (IssueId issue : members.stream().distinct().toList()) {
            IssueRow row = issues.details(actor, issue).row();
            if (!row.status().open()) {
                throw new RuleViolation("commonproblem.over", row.number());
            }
            Optional<String> other = store.numberOf(issue);
            if (other.isPresent()) {
                throw new RuleViolation("commonproblem.elsewhere", row.number(), other.get());
            }
            store.join(id, issue, now);
            store.note(id, issue, "JOIN", actor, null, now);
            audit.record(
                    actor,
                    "COMMON_PROBLEM_JOIN",
                    "issue",
                    issue.toString(),
                    Map.of("number", row.number(), "problem", number));
        }
    }

    /**
     * Takes an issue out of it (移出), with a reason; what was answered by then stays answered.
     *
     * @throws RuleViolation {@code commonproblem.unknown}, {@code issues.unknown}, {@code commonproblem.notMember}, {@code
     *     issues.reason.missing}, {@code issues.reason.long}
     */
    public void leave(Actor actor, CommonProblemId id, IssueId issue, String reason) {
        actor.require(Right.ISSUE_TRIAGE);
        CommonProblem problem = queries.get(actor, id);
        IssueRow row = issues.details(actor, issue).row();
        String why = within(reason, 1_000, "issues.reason.missing", "issues.reason.long");
        store.leave(id, issue, clock.instant());
        store.note(id, issue, "LEAVE", actor, why, clock.instant());
        audit.record(
                actor,
                "COMMON_PROBLEM_LEAVE",
                "issue",
                issue.toString(),
                Map.of("number", row.number(), "problem", problem.number()));
    }

    /**
     * Takes it to a joint meeting (提交联席会议), or notes another one.
     *
     * @param meeting name and number of the meeting
     * @throws RuleViolation {@code commonproblem.unknown}, {@code commonproblem.clash}, {@code
     *     commonproblem.meeting.missing}, {@code commonproblem.meeting.long}, {@code commonproblem.meetingOn.missing}
     */
    public void toMeeting(Actor actor, CommonProblemId id, int version, String meeting, @Nullable LocalDate on) {
        actor.require(Right.ISSUE_TRIAGE);
        CommonProblem before = queries.get(actor, id);
        String name = within(meeting, LONGEST_MEETING, "commonproblem.meeting.missing", "commonproblem.meeting.long");
        if (on == null) {
            throw new RuleViolation("commonproblem.meetingOn.missing");
        }
        store.toMeeting(id, version, name, on);
        noted(actor, before, "MEETING", name + "，" + on, null);
    }

    private void noted(
            Actor actor, CommonProblem problem, String command, @Nullable String reason, @Nullable IssueId issue) {
        store.note(problem.id(), issue, command, actor, reason, clock.instant());
        audit.record(
                actor,
                "COMMON_PROBLEM_" + command,
                "common_problem",
                problem.id().toString(),
                Map.of("number", problem.number()));
    }

    private static void check(CommonProblemForm form) {
        within(form.title(), LONGEST_TITLE, "commonproblem.title.missing", "commonproblem.title.long");
        within(form.text(), LONGEST_TEXT, "commonproblem.text.missing", "commonproblem.text.long");
        if (form.members().size() > MOST) {
            throw new RuleViolation("commonproblem.members.many", MOST);
        }
    }

    static String within(String text, int longest, String missing, String tooLong) {
        String stripped = text.strip();
        if (stripped.isEmpty()) {
            throw new RuleViolation(missing);
        }
        if (stripped.codePointCount(0, stripped.length()) > longest) {
            throw new RuleViolation(tooLong, longest);
        }
        return stripped;
    }
}
