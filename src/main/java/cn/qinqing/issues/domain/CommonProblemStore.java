package cn.qinqing.issues.domain;

import cn.qinqing.issues.CommonProblem;
import cn.qinqing.issues.CommonProblemForm;
import cn.qinqing.issues.CommonProblemId;
import cn.qinqing.issues.IssueId;
import cn.qinqing.issues.OutcomeCode;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.PersonId;
import cn.qinqing.shared.RuleViolation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of common problems, of what belongs to them, and the log, append-only. */
@Component
public class CommonProblemStore {

    private final JdbcClient jdbc;

    CommonProblemStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<CommonProblemId> findByClientKey(UUID key) {
        return jdbc.sql("select id from common_problem where client_key = ?")
                .param(key)
                .query((row, n) -> new CommonProblemId(row.getObject(1, UUID.class)))
                .optional();
    }

    public void add(CommonProblemId id, String number, CommonProblemForm form, Actor actor, Instant now) {
        jdbc.sql("""
                        insert into common_problem (id, number, title, text, lead_unit_id, state, created_name, created_at, client_key)
                        values (?, ?, ?, ?, ?, 'OPEN', ?, ?, ?)""")
                .params(Arrays.asList(
                        id.value(),
                        number,
                        form.title().strip(),
                        form.text().strip(),
                        form.lead() == null ? null : form.lead().value(),
                        actor.name(),
                        OfficeTime.column(now),
                        form.clientKey()))
                .update();
    }

    /** @throws RuleViolation {@code commonproblem.clash} when somebody else changed it since the form was opened */
    public void change(CommonProblemId id, CommonProblemForm form) {
        changed(jdbc.sql("""
                        update common_problem set title = ?, text = ?, lead_unit_id = ?, version = version + 1
                        where id = ? and version = ?""")
                .params(Arrays.asList(
                        form.title().strip(),
                        form.text().strip(),
                        form.lead() == null ? null : form.lead().value(),
                        id.value(),
                        form.version()))
                .update());
    }

    /** @throws RuleViolation {@code commonproblem.clash} */
    public void toMeeting(CommonProblemId id, int version, String meeting, LocalDate on) {
        changed(jdbc.sql("""
                        update common_problem set meeting = ?, meeting_on = ?, state = if(state = 'ANSWERED', state, 'MEETING'),
                          version = version + 1 where id = ? and version = ?""").params(meeting.strip(), on, id.value(), version).update());
    }

    /** @throws RuleViolation {@code commonproblem.clash} */
    public void answer(
            CommonProblemId id, int version, String text, String basis, OutcomeCode outcome, Actor actor, Instant now) {
        changed(jdbc.sql("""
                        update common_problem set state = 'ANSWERED', answer = ?, basis = ?, outcome = ?, answered_by = ?, answered_name = ?,
                          answered_at = ?, version = version + 1 where id = ? and version = ?""")
                .params(Arrays.asList(
                        text.strip(),
                        basis.strip(),
                        outcome.name(),
                        actor.personId().map(PersonId::value).orElse(null),
                        actor.name(),
                        OfficeTime.column(now),
                        id.value(),
                        version))
                .update());
    }

    private static void changed(int rows) {
        if (rows == 0) {
            throw new RuleViolation("commonproblem.clash");
        }
    }

    /** The number of the common problem to which an issue belongs. */
    public Optional<String> numberOf(IssueId issue) {
        return jdbc.sql("""
                        select p.number from common_problem_issue m join common_problem p on p.id = m.problem_id
                        where m.issue_id = ? and m.open_slot = 1""").param(issue.value()).query(String.class).optional();
    }

    public void join(CommonProblemId id, IssueId issue, Instant now) {
        jdbc.sql("insert into common_problem_issue (id, problem_id, issue_id, joined_at) values (?, ?, ?, ?)")
                .params(Ids.next(), id.value(), issue.value(), OfficeTime.column(now))
                .update();
    }

    /** @throws RuleViolation {@code commonproblem.notMember} */
    public void leave(CommonProblemId id, IssueId issue, Instant now) {
        if (jdbc.sql(
                                "update common_problem_issue set left_at = ?, open_slot = null where problem_id = ? and issue_id = ? and open_slot = 1")
                        .params(OfficeTime.column(now), id.value(), issue.value())
                        .update()
                == 0) {
            throw new RuleViolation("commonproblem.notMember");
        }
    }

    /** Notes what was done; {@link CommonProblem.Step} is how it is read. */
    public void note(
            CommonProblemId id,
            @Nullable IssueId issue,
            String command,
            Actor actor,
            @Nullable String reason,
            Instant now) {
        jdbc.sql("""
                        insert into common_problem_event (id, problem_id, issue_id, happened_at, command, actor_id, actor_name, reason)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Arrays.asList(
                        Ids.next(),
                        id.value(),
                        issue == null ? null : issue.value(),
                        OfficeTime.column(now),
                        command,
                        actor.accountId().map(one -> one.value()).orElse(null),
                        actor.name(),
                        reason))
                .update();
    }
}
