package cn.qinqing.portal;

import cn.qinqing.issues.IssueRatings;
import cn.qinqing.links.CallId;
import cn.qinqing.links.CallOutcome;
import cn.qinqing.links.CallReason;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.NameKey;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The call list (回访名单) in the reader's scope. */
@Service
@Transactional(readOnly = true)
public class CallQueries {

    private static final String FROM =
            " from call_back c join enterprise e on e.id = c.enterprise_id where c.open_slot is ";

    private final JdbcClient jdbc;

    CallQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One page in one query: the open ones since the longest, the others by their end, the latest first. */
    public List<CallRow> page(Actor actor, CallFilter filter, long offset, int limit) {
        actor.require(Right.LINK_READ);
        List<Object> params = new ArrayList<>();
        String where = where(actor, filter, params);
        params.add(limit);
        params.add(offset);
        return jdbc.sql(
                        "select c.id, c.enterprise_id, e.name, e.division_code, c.title, c.reason, c.opened_at, c.opened_by_name,"
                                + " (select count(*) from call_attempt a where a.call_back_id = c.id),"
                                + " (select max(a.attempted_at) from call_attempt a where a.call_back_id = c.id),"
                                + " c.outcome, c.closed_by_name" + where
                                + (closed(filter) ? " order by c.closed_at desc, c.id" : " order by c.opened_at, c.id")
                                + " limit ? offset ?")
                .params(params)
                .query(CallQueries::row)
                .list();
    }

    public long count(Actor actor, CallFilter filter) {
        actor.require(Right.LINK_READ);
        List<Object> params = new ArrayList<>();
        return jdbc.sql("select count(*)" + where(actor, filter, params))
                .params(params)
                .query(Long.class)
                .single();
    }

    private static boolean closed(CallFilter filter) {
        return filter.state() == CallFilter.State.CLOSED;
    }

    private static String where(Actor actor, CallFilter filter, List<Object> params) {
        StringBuilder where = new StringBuilder(FROM).append(closed(filter) ? "null" : "not null");
        switch (actor.scope()) {
            case Scope.All all -> {}
            case Scope.Nothing nothing -> where.append(" and 1 = 0");
            case Scope.Within within when within.divisions().isEmpty() -> where.append(" and 1 = 0");
            case Scope.Within within -> {
                where.append(" and e.division_code in (")
                        .append(String.join(
                                ", ", Collections.nCopies(within.divisions().size(), "?")))
                        .append(')');
                params.addAll(within.divisions());
            }
        }
        if (filter.text() != null && !filter.text().isBlank()) {
            where.append(" and e.name_key like ?");
            params.add(NameKey.like(filter.text()));
        }
        // whether and when its own ratings came in is not told to a rated unit here either
        actor.unitId().ifPresent(unit -> {
            where.append(
                    " and not (c.purpose = ? and exists (select 1 from issue_handler h where h.issue_id = c.subject_id and h.unit_id = ?))");
            Collections.addAll(params, IssueRatings.PURPOSE, unit.value());
        });
        return where.toString();
    }

    private static CallRow row(ResultSet row, int number) throws SQLException {
        LocalDateTime last = row.getObject(10, LocalDateTime.class);
        String outcome = row.getString(11);
        return new CallRow(
                new CallId(row.getObject(1, UUID.class)),
                new EnterpriseId(row.getObject(2, UUID.class)),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                CallReason.valueOf(row.getString(6)),
                OfficeTime.instant(row.getObject(7, LocalDateTime.class)),
                row.getString(8),
                row.getInt(9),
                last == null ? null : OfficeTime.instant(last),
                outcome == null ? null : CallOutcome.valueOf(outcome),
                row.getString(12));
    }
}
