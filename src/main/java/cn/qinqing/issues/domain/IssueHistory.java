package cn.qinqing.issues.domain;

import cn.qinqing.issues.IssueId;
import cn.qinqing.issues.IssueStatus;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.OfficeTime;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The commands given on an issue, append-only, and who stands on which side of it. */
@Component
public class IssueHistory {

    private final JdbcClient jdbc;

    IssueHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Notes the command that made the issue. Its place is known: reading the last one in the same statement would lock the
     * gap behind it, and two issues raised at once would wait for each other. Later commands lock their issue's row, then
     * read the last place.
     */
    public void begin(Actor actor, IssueId issue, String command, IssueStatus to, Instant now) {
        jdbc.sql("""
                        insert into issue_event (id, issue_id, seq, happened_at, command, to_status, typist_id, signer_id, actor_name)
                        values (?, ?, 1, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        Ids.next(),
                        issue.value(),
                        OfficeTime.column(now),
                        command,
                        to.name(),
                        actor.accountId().map(one -> one.value()).orElse(null),
                        actor.personId().map(one -> one.value()).orElse(null),
                        actor.name())
                .update();
    }

    /** Notes that the actor stands on a side; one person has one side. */
    public void party(Actor actor, IssueId issue, String side, Instant now) {
        actor.personId()
                .ifPresent(person -> jdbc.sql(
                                "insert into issue_party (issue_id, person_id, side, since) values (?, ?, ?, ?)")
                        .params(issue.value(), person.value(), side, OfficeTime.column(now))
                        .update());
    }
}
