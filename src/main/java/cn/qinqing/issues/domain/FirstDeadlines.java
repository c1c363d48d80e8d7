package cn.qinqing.issues.domain;

import cn.qinqing.audit.AuditLog;
import cn.qinqing.calendar.DeadlineOwner;
import cn.qinqing.shared.Actor;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The days by which a dispatched issue is acknowledged; the one for an objection is counted with it. */
@Component
class FirstDeadlines implements DeadlineOwner {

    private static final String LABEL = "issues.deadline.acknowledge";

    private final JdbcClient jdbc;
    private final AuditLog audit;

    FirstDeadlines(JdbcClient jdbc, AuditLog audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    @Override
    public List<Open> openFrom(LocalDate day) {
        return jdbc.sql("""
                        select i.id, i.number, i.dispatched_on, t.acknowledge_days, i.acknowledge_by
                        from issue i join issue_term t on t.id = i.term_id
                        where i.status = 'DISPATCHED' and i.acknowledge_by >= ? order by i.acknowledge_by, i.id""")
                .param(day)
                .query((row, n) -> new Open(
                        row.getObject(1, UUID.class),
                        LABEL,
                        row.getString(2),
                        row.getObject(3, LocalDate.class),
                        row.getInt(4),
                        row.getObject(5, LocalDate.class)))
                .list();
    }

    @Override
    public void move(Actor actor, Moved moved) {
        Open open = moved.deadline();
        // both are counted from the day of the dispatch, most often over the same days
        jdbc.sql("""
                        update issue set object_by = if(object_by = acknowledge_by, ?, object_by), acknowledge_by = ?, version = version + 1
                        where id = ?""").params(moved.to(), moved.to(), open.id()).update();
        audit.record(
                actor,
                "ISSUE_DEADLINE_MOVED",
                "issue",
                open.id().toString(),
                Map.of("onBefore", open.due(), "on", moved.to()));
    }
}
