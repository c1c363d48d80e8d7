package cn.qinqing.serviceplans.domain;

import cn.qinqing.audit.AuditLog;
import cn.qinqing.calendar.DeadlineOwner;
import cn.qinqing.shared.Actor;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The days by which units give their opinions; they move when the holidays of a year become known. */
@Component
class CaseDeadlines implements DeadlineOwner {

    private final JdbcClient jdbc;
    private final AuditLog audit;

    CaseDeadlines(JdbcClient jdbc, AuditLog audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    @Override
    public List<Open> openFrom(LocalDate day) {
        return jdbc.sql("""
                        select a.id, concat(c.number, '　', u.name), a.asked_on, a.days, a.due_on from case_ask a join case_decision c
                          on c.id = a.case_id and c.round = a.round and c.state = 'JOINT_REVIEW' join unit u on u.id = a.unit_id
                        where a.due_on >= ? and not exists (select 1 from case_opinion o where o.ask_id = a.id) order by a.due_on, a.id""")
                .param(day)
                .query((row, n) -> new Open(
                        row.getObject(1, UUID.class),
                        "serviceplans.case.deadline.opinion",
                        row.getString(2),
                        row.getObject(3, LocalDate.class),
                        row.getInt(4),
                        row.getObject(5, LocalDate.class)))
                .list();
    }

    @Override
    public void move(Actor actor, Moved moved) {
        Open open = moved.deadline();
        jdbc.sql("update case_ask set due_on = ? where id = ?")
                .params(moved.to(), open.id())
                .update();
        audit.record(
                actor,
                "CASE_DEADLINE_MOVED",
                "case_decision",
                open.id().toString(),
                Map.of("onBefore", open.due(), "on", moved.to()));
    }
}
