package cn.qinqing.issues.domain;

import cn.qinqing.audit.AuditLog;
import cn.qinqing.calendar.CalendarNotices;
import cn.qinqing.calendar.DeadlineOwner;
import cn.qinqing.calendar.OfficeCalendar;
import cn.qinqing.calendar.OfficeHoursBook;
import cn.qinqing.issues.HourDeadline;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.OfficeTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The deadlines of issues that count hours of office time: days off move them too. */
@Component
class HourDeadlines implements DeadlineOwner {

    private static final String LABEL = "issues.deadline.hours";

    private final JdbcClient jdbc;
    private final CalendarNotices notices;
    private final OfficeHoursBook hours;
    private final AuditLog audit;

    HourDeadlines(JdbcClient jdbc, CalendarNotices notices, OfficeHoursBook hours, AuditLog audit) {
        this.jdbc = jdbc;
        this.notices = notices;
        this.hours = hours;
        this.audit = audit;
    }

    private record Began(Instant from, int minutes) {}

    @Override
    public List<Open> openFrom(LocalDate day) {
        return jdbc.sql("""
                        select id, number, clock_start, due_on from issue
                        where status in ('DISPATCHED', 'ACKNOWLEDGED', 'IN_PROGRESS', 'REOPENED', 'RETURNED')
                          and due_on >= ? and due_at is not null order by due_on, id""")
                .param(day)
                .query((row, n) -> new Open(
                        row.getObject(1, UUID.class),
                        LABEL,
                        row.getString(2),
                        row.getObject(3, LocalDate.class),
                        0,
                        row.getObject(4, LocalDate.class)))
                .list();
    }

    @Override
    public LocalDate due(OfficeCalendar calendar, Open open) {
        return OfficeTime.dayOf(counted(calendar, open.id()).due());
    }

    @Override
    public void move(Actor actor, Moved moved) {
        Open open = moved.deadline();
        HourDeadline to = counted(OfficeCalendar.of(notices.inForce()), open.id());
        jdbc.sql(
                        "update issue set due_on = ?, yellow_from = ?, due_at = ?, yellow_at = ?, version = version + 1 where id = ?")
                .params(
                        OfficeTime.dayOf(to.due()),
                        OfficeTime.dayOf(to.yellowFrom()),
                        OfficeTime.column(to.due()),
                        OfficeTime.column(to.yellowFrom()),
                        open.id())
                .update();
        audit.record(
                actor,
                "ISSUE_DEADLINE_MOVED",
                "issue",
                open.id().toString(),
                Map.of("onBefore", open.due(), "on", moved.to()));
    }

    private HourDeadline counted(OfficeCalendar calendar, UUID issue) {
        Began began = jdbc.sql("select clock_from, clock_minutes from issue where id = ?")
                .param(issue)
                .query((row, n) -> new Began(OfficeTime.instant(row.getObject(1, LocalDateTime.class)), row.getInt(2)))
                .single();
        return HourDeadline.after(hours.hours(), calendar, began.from(), began.minutes());
    }
}
