package cn.qinqing.issues.domain;

import cn.qinqing.issues.HandlerAnswer;
import cn.qinqing.issues.HandlerKind;
import cn.qinqing.issues.IssueHandler;
import cn.qinqing.issues.IssueId;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.PersonId;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.shared.UnitId;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The units that handle an issue, each answering for itself. */
@Component
public class HandlerStore {

    private final JdbcClient jdbc;

    HandlerStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Ends whoever handled it before. */
    public void end(IssueId issue, Instant now) {
        jdbc.sql("update issue_assignment set ended_at = ?, open_slot = null where issue_id = ? and open_slot = 1")
                .params(OfficeTime.column(now), issue.value())
                .update();
        jdbc.sql(
                        "update issue_handler set ended_at = ?, open_slot = null, lead_slot = null where issue_id = ? and open_slot = 1")
                .params(OfficeTime.column(now), issue.value())
                .update();
    }

    public void add(IssueId issue, UnitId unit, HandlerKind kind, Instant now) {
        jdbc.sql("insert into issue_handler (id, issue_id, unit_id, kind, since, lead_slot) values (?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(
                        Ids.next(),
                        issue.value(),
                        unit.value(),
                        kind.name(),
                        OfficeTime.column(now),
                        kind == HandlerKind.LEAD ? 1 : null))
                .update();
    }

    /** Those in charge, the lead first. */
    public List<IssueHandler> of(IssueId issue) {
        return jdbc.sql("""
                        select h.unit_id, u.name, h.kind, h.answer, h.answer_text, h.answered_name, h.answered_at
                        from issue_handler h join unit u on u.id = h.unit_id where h.issue_id = ? and h.open_slot = 1
                        order by field(h.kind, 'LEAD', 'PARALLEL', 'CO'), u.name""")
                .param(issue.value())
                .query((row, n) -> {
                    LocalDateTime at = row.getObject(7, LocalDateTime.class);
                    return new IssueHandler(
                            new UnitId(row.getObject(1, UUID.class)),
                            row.getString(2),
                            HandlerKind.valueOf(row.getString(3)),
                            row.getString(4) == null ? null : HandlerAnswer.valueOf(row.getString(4)),
                            row.getString(5),
                            row.getString(6),
                            at == null ? null : OfficeTime.instant(at));
                })
                .list();
    }

    public void answer(Actor actor, IssueId issue, UnitId unit, HandlerAnswer answer, String text, Instant now) {
        jdbc.sql("""
                        update issue_handler set answer = ?, answer_text = ?, answered_by = ?, answered_name = ?, answered_at = ?
                        where issue_id = ? and unit_id = ? and open_slot = 1""")
                .params(Arrays.asList(
                        answer.name(),
                        text,
                        actor.personId().map(PersonId::value).orElse(null),
                        actor.name(),
                        OfficeTime.column(now),
                        issue.value(),
                        unit.value()))
                .update();
    }

    /** Whether the lead unit or another in charge is one of these. */
    public boolean handles(IssueId issue, UnitId unit) {
        return of(issue).stream().anyMatch(one -> one.unit().equals(unit));
    }

    /** What somebody calls a unit that is there; refuses one that is closed. */
    public String nameOf(UnitId unit) {
        Optional<String> name = jdbc.sql("select name from unit where id = ? and active")
                .param(unit.value())
                .query(String.class)
                .optional();
        return name.orElseThrow(() -> new RuleViolation("issues.dispatch.unit.unknown"));
    }
}
