package cn.qinqing.issues.domain;

import cn.qinqing.audit.AuditLog;
import cn.qinqing.calendar.CalendarNotices;
import cn.qinqing.calendar.DeadlineOwner;
import cn.qinqing.calendar.OfficeCalendar;
import cn.qinqing.issues.Deadline;
import cn.qinqing.issues.IssueId;
import cn.qinqing.shared.Actor;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The days by which the statutory platform passes an arrears issue on; its answer is counted from there. */
@Component
class PlatformDeadlines implements DeadlineOwner {

    private static final String LABEL = "issues.deadline.platform";

    private final JdbcClient jdbc;
    private final ArrearsStore arrears;
    private final CalendarNotices notices;
    private final AuditLog audit;

    PlatformDeadlines(JdbcClient jdbc, ArrearsStore arrears, CalendarNotices notices, AuditLog audit) {
        this.jdbc = jdbc;
        this.arrears = arrears;
        this.notices = notices;
        this.audit = audit;
    }

    @Override
    public List<Open> openFrom(LocalDate day) {
        return jdbc.sql("""
                        select a.issue_id, i.number, a.received_on, a.forward_by from issue_arrears a join issue i on i.id = a.issue_id
                        where a.forwarded_on is null and a.forward_by >= ?
                          and i.status in ('DISPATCHED', 'ACKNOWLEDGED', 'IN_PROGRESS', 'REOPENED', 'RETURNED')
                        order by a.forward_by, a.issue_id""")
                .param(day)
                .query((row, n) -> new Open(
                        row.getObject(1, UUID.class),
                        LABEL,
                        row.getString(2),
                        row.getObject(3, LocalDate.class),
                        arrears.timesOf(row.getObject(1, UUID.class)).forward(),
                        row.getObject(4, LocalDate.class)))
                .list();
    }

    private record Counted(LocalDate dispatched, boolean own) {}

    @Override
    public void move(Actor actor, Moved moved) {
        Open open = moved.deadline();
        OfficeCalendar calendar = OfficeCalendar.of(notices.inForce());
        ArrearsStore.Dates dates = ArrearsStore.dates(calendar, arrears.timesOf(open.id()), open.start(), null);
        Counted counted = jdbc.sql("""
                        select i.dispatched_on, i.due_on = if(a.prolonged, a.longest, a.answer_by) from issue i
                        join issue_arrears a on a.issue_id = i.id where i.id = ?""")
                .param(open.id())
                .query((row, n) -> new Counted(row.getObject(1, LocalDate.class), row.getBoolean(2)))
                .single();
        jdbc.sql(
                        "update issue_arrears set forward_by = ?, answer_by = ?, longest = ?, version = version + 1 where issue_id = ?")
                .params(dates.forwardBy(), dates.answerBy(), dates.longest(), open.id())
                .update();
        if (counted.own()) {
            LocalDate due = arrears.find(new IssueId(open.id())).orElseThrow().due();
            Deadline to = Deadline.on(calendar, counted.dispatched(), due);
            jdbc.sql("update issue set due_on = ?, yellow_from = ?, version = version + 1 where id = ?")
                    .params(to.due(), to.yellowFrom(), open.id())
                    .update();
        }
        audit.record(
                actor,
                "ISSUE_DEADLINE_MOVED",
                "issue",
                open.id().toString(),
                Map.of("onBefore", open.due(), "on", moved.to()));
    }
}
