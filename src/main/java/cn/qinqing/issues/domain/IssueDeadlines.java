package cn.qinqing.issues.domain;

import cn.qinqing.audit.AuditLog;
import cn.qinqing.calendar.CalendarNotices;
import cn.qinqing.calendar.DeadlineOwner;
import cn.qinqing.calendar.OfficeCalendar;
import cn.qinqing.issues.Deadline;
import cn.qinqing.shared.Actor;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The deadlines of issues that are being handled; a deadline that was set to a day by a decision stays on it. */
@Component
class IssueDeadlines implements DeadlineOwner {

    private static final String LABEL = "issues.deadline.reply";

    private final JdbcClient jdbc;
    private final CalendarNotices notices;
    private final AuditLog audit;

    IssueDeadlines(JdbcClient jdbc, CalendarNotices notices, AuditLog audit) {
        this.jdbc = jdbc;
        this.notices = notices;
        this.audit = audit;
    }

    @Override
    public List<Open> openFrom(LocalDate day) {
        return jdbc.sql("""
                        select id, number, clock_start, clock_days, due_on from issue
                        where status in ('DISPATCHED', 'ACKNOWLEDGED', 'IN_PROGRESS', 'REOPENED', 'RETURNED', 'HANDED')
                          and due_on >= ? and clock_days is not null order by due_on, id""")
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
        // the notice that moves it is put in the same transaction: the kept calendar does not know it yet
        Deadline to = Deadline.on(OfficeCalendar.of(notices.inForce()), open.start(), moved.to());
        jdbc.sql("update issue set due_on = ?, yellow_from = ?, version = version + 1 where id = ?")
                .params(to.due(), to.yellowFrom(), open.id())
                .update();
        audit.record(
                actor,
                "ISSUE_DEADLINE_MOVED",
                "issue",
                open.id().toString(),
                Map.of("onBefore", open.due(), "on", moved.to()));
    }
}
