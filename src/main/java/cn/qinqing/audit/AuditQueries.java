package cn.qinqing.audit;

import cn.qinqing.shared.AccountId;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.Right;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the event log, newest first. Whoever reads it is written into it: {@link #opened}. */
@Service
public class AuditQueries {

    /** No list counts or pages beyond so many events; a narrower filter finds the others. */
    public static final int MOST = 10_000;

    private final JdbcClient jdbc;
    private final AuditLog log;

    AuditQueries(JdbcClient jdbc, AuditLog log) {
        this.jdbc = jdbc;
        this.log = log;
    }

    /** Writes that the actor looks at the log, and through which filter; once for each filter, not for each page. */
    @Transactional
    public void opened(Actor actor, AuditFilter filter) {
        actor.require(Right.AUDIT_READ);
        log.record(actor, "audit.read", "audit", "-", filter.facts());
    }

    @Transactional(readOnly = true)
    public List<AuditRow> page(Actor actor, AuditFilter filter, long offset, int limit) {
        actor.require(Right.AUDIT_READ);
        var where = where(filter);
        // the page is cut before the seals are looked up
        return jdbc.sql("""
                SELECT e.*, s.seq FROM (SELECT * FROM audit_event WHERE %s
                    ORDER BY happened_at DESC, id DESC LIMIT :limit OFFSET :offset) e
                LEFT JOIN audit_seal s ON s.event_id = e.id ORDER BY e.happened_at DESC, e.id DESC""".formatted(where.sql()))
                .params(where.params())
                .param("limit", limit)
                .param("offset", offset)
                .query(AuditQueries::row)
                .list();
    }

    /** Number of events that match, at most {@link #MOST}. */
    @Transactional(readOnly = true)
    public long count(Actor actor, AuditFilter filter) {
        actor.require(Right.AUDIT_READ);
        var where = where(filter);
        return jdbc.sql("SELECT count(*) FROM (SELECT 1 FROM audit_event WHERE " + where.sql() + " LIMIT :most) e")
                .params(where.params())
                .param("most", MOST)
                .query(Long.class)
                .single();
    }

    /** The actions that occur in the log. */
    @Transactional(readOnly = true)
    public List<String> actions(Actor actor) {
        actor.require(Right.AUDIT_READ);
        return jdbc.sql("SELECT DISTINCT action FROM audit_event ORDER BY action")
                .query(String.class)
                .list();
    }

    private static Where where(AuditFilter filter) {
        var sql = new StringBuilder("1 = 1");
        var params = new HashMap<String, Object>();
        if (filter.from() != null) {
            sql.append(" AND happened_at >= :from");
            params.put("from", start(filter.from()));
        }
        if (filter.until() != null) {
            sql.append(" AND happened_at < :until");
            params.put("until", start(filter.until().plusDays(1)));
        }
        if (filter.who() != null && !filter.who().isBlank()) {
            sql.append(" AND actor_name LIKE :who");
            params.put("who", "%" + filter.who().strip().replaceAll("([%_\\\\])", "\\\\$1") + "%");
        }
        equal(sql, params, "action", filter.action());
        equal(sql, params, "subject_kind", filter.subjectKind());
        equal(sql, params, "subject_id", filter.subjectId());
        equal(
                sql,
                params,
                "outcome",
                filter.outcome() == null ? null : filter.outcome().name());
        return new Where(sql.toString(), params);
    }

    private static void equal(
            StringBuilder sql,
            Map<String, Object> params,
            String column,
            @org.jspecify.annotations.Nullable String value) {
        if (value != null && !value.isBlank()) {
            sql.append(" AND ").append(column).append(" = :").append(column);
            params.put(column, value.strip());
        }
    }

    private static LocalDateTime start(LocalDate day) {
        return OfficeTime.column(day.atStartOfDay(OfficeTime.ZONE).toInstant());
    }

    private static AuditRow row(ResultSet row, int number) throws SQLException {
        var account = row.getObject("account_id", UUID.class);
        return new AuditRow(
                row.getObject("id", UUID.class),
                OfficeTime.instant(row.getObject("happened_at", LocalDateTime.class)),
                account == null ? null : new AccountId(account),
                row.getString("actor_name"),
                row.getString("action"),
                row.getString("subject_kind"),
                row.getString("subject_id"),
                Outcome.valueOf(row.getString("outcome")),
                row.getString("facts"),
                row.getString("client_address"),
                row.getObject("seq", Long.class));
    }

    private record Where(String sql, Map<String, Object> params) {}
}
