package cn.qinqing.issues.domain;

import cn.qinqing.issues.IssueGuards;
import cn.qinqing.issues.IssueId;
import cn.qinqing.issues.IssueRequest;
import cn.qinqing.issues.IssueStatus;
import cn.qinqing.issues.RequestKind;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.PersonId;
import cn.qinqing.shared.RuleViolation;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was asked on issues and what was decided; neither is ever changed. */
@Component
public class RequestStore {

    private static final String SELECT = """
            select kind, code, words, until_on, due_before, reason, asked_by, asked_name, asked_at, decided_name, decided_at, granted,
              decision, open_slot is not null from issue_request where issue_id = ?""";

    private final JdbcClient jdbc;

    RequestStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws RuleViolation {@code issues.request.waits} while one of that kind waits for its decision */
    public void ask(
            IssueDesk.Taken taken,
            RequestKind kind,
            @Nullable String code,
            @Nullable String words,
            @Nullable LocalDate until,
            @Nullable String reason) {
        Issue issue = taken.issue();
        if (waiting(issue.id(), kind).isPresent()) {
            throw new RuleViolation("issues.request.waits");
        }
        UUID link = taken.actor() instanceof Actor.Link one ? one.token() : null;
        jdbc.sql("""
                        insert into issue_request (id, issue_id, round, kind, code, words, until_on, due_before, reason, asked_by,
                          asked_link, asked_name, asked_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Arrays.asList(
                        Ids.next(),
                        issue.id().value(),
                        issue.round(),
                        kind.name(),
                        code,
                        words,
                        until,
                        issue.course().due(),
                        reason,
                        link == null ? person(taken.actor()) : null,
                        link,
                        taken.actor().name(),
                        OfficeTime.column(taken.now())))
                .update();
    }

    /** The one that waits for its decision. */
    public Optional<IssueRequest> waiting(IssueId issue, RequestKind kind) {
        return jdbc.sql(SELECT + " and kind = ? and open_slot = 1")
                .params(issue.value(), kind.name())
                .query(RequestStore::row)
                .optional();
    }

    /**
     * Notes a decision.
     *
     * @throws RuleViolation {@code issues.request.none} when nothing of that kind waits, {@code issues.request.own} for who
     *     asked it
     */
    public IssueRequest decide(IssueDesk.Taken taken, RequestKind kind, boolean granted) {
        IssueId issue = taken.issue().id();
        IssueRequest asked = waiting(issue, kind).orElseThrow(() -> new RuleViolation("issues.request.none"));
        UUID person = person(taken.actor());
        if (asked.askedBy() != null && asked.askedBy().value().equals(person)) {
            throw new RuleViolation("issues.request.own");
        }
        jdbc.sql("""
                        update issue_request set decided_by = ?, decided_name = ?, decided_at = ?, granted = ?, decision = ?,
                          open_slot = null
                        where issue_id = ? and kind = ? and open_slot = 1""")
                .params(
                        person,
                        taken.actor().name(),
                        OfficeTime.column(taken.now()),
                        granted,
                        taken.reason(),
                        issue.value(),
                        kind.name())
                .update();
        return asked;
    }

    /** Whether somebody asked or decided something of a kind, however it ended. */
    public boolean concerned(IssueId issue, RequestKind kind, @Nullable PersonId person) {
        return person != null
                && jdbc.sql(
                                "select exists (select 1 from issue_request where issue_id = ? and kind = ? and ? in (asked_by, decided_by))")
                        .params(issue.value(), kind.name(), person.value())
                        .query(Boolean.class)
                        .single();
    }

    /** Whether one of a kind was ever decided. */
    public boolean decidedBefore(IssueId issue, RequestKind kind) {
        return jdbc.sql(
                        "select exists (select 1 from issue_request where issue_id = ? and kind = ? and decided_at is not null)")
                .params(issue.value(), kind.name())
                .query(Boolean.class)
                .single();
    }

    /** What waits and cannot be granted in the new state any more has lapsed: the issue went on without it. */
    void lapse(IssueId issue, IssueStatus status, Instant now) {
        List<String> over = Arrays.stream(RequestKind.values())
                .filter(kind -> !IssueGuards.of(kind.decided(true)).from().contains(status))
                .map(Enum::name)
                .toList();
        jdbc.sql(
                        "update issue_request set lapsed_at = :now, open_slot = null where issue_id = :issue and open_slot = 1 and kind in (:over)")
                .param("now", OfficeTime.column(now))
                .param("issue", issue.value())
                .param("over", over)
                .update();
    }

    /** All of an issue, the latest first. */
    public List<IssueRequest> of(IssueId issue) {
        return jdbc.sql(SELECT + " order by asked_at desc, id desc")
                .param(issue.value())
                .query(RequestStore::row)
                .list();
    }

    private static UUID person(Actor actor) {
        return actor.personId().map(PersonId::value).orElseThrow(() -> new RuleViolation("issues.party.none"));
    }

    private static IssueRequest row(ResultSet row, int number) throws SQLException {
        LocalDateTime decided = row.getObject(11, LocalDateTime.class);
        return new IssueRequest(
                RequestKind.valueOf(row.getString(1)),
                row.getString(2),
                row.getString(3),
                row.getObject(4, LocalDate.class),
                row.getObject(5, LocalDate.class),
                row.getString(6),
                row.getObject(7) == null ? null : new PersonId(row.getObject(7, UUID.class)),
                row.getString(8),
                OfficeTime.instant(row.getObject(9, LocalDateTime.class)),
                row.getString(10),
                decided == null ? null : OfficeTime.instant(decided),
                row.getObject(12) == null ? null : row.getBoolean(12),
                row.getString(13),
                row.getBoolean(14));
    }
}
