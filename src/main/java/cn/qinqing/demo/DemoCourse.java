package cn.qinqing.demo;

import cn.qinqing.calendar.OfficeCalendar;
import cn.qinqing.issues.Deadline;
import cn.qinqing.issues.IssueStatus;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.OfficeTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where one issue of the demonstration stands on its way, and the rows that a step of it leaves. */
class DemoCourse {

    static final String BETWEEN = "\u001f";

    final DemoCycleRows rows;
    final OfficeCalendar calendar;
    final DemoPeople.Staff staff;
    final DemoCycle.Raised issue;
    final LocalDate today;
    final int chance;
    final DemoPeople.Officer desk;
    final DemoPeople.Officer office;
    final DemoPeople.Officer caller;
    final Map<UUID, String> sides = new HashMap<>();
    IssueStatus status = IssueStatus.REGISTERED;
    LocalDate day;
    int seq = 1;
    int round = 1;

    @Nullable
    LocalDate due;

    /** @param chance of this issue, below a thousand */
    DemoCourse(
            DemoCycleRows rows,
            OfficeCalendar calendar,
            DemoPeople.Staff staff,
            DemoCycle.Raised issue,
            LocalDate today,
            int chance) {
        this.rows = rows;
        this.calendar = calendar;
        this.staff = staff;
        this.issue = issue;
        this.today = today;
        this.chance = chance;
        day = issue.on();
        desk = staff.officerOf("州商务局", 0);
        office = staff.officerOf("州商务局", 1);
        caller = staff.officerOf("州工商联", 0);
    }

    DemoPeople.Officer leader() {
        DemoPeople.Leader first = staff.leaders().getFirst();
        return new DemoPeople.Officer(first.person(), first.name(), desk.unit());
    }

    Object[] row(
            String kind,
            @Nullable String code,
            @Nullable String words,
            @Nullable LocalDate until,
            @Nullable String reason,
            DemoPeople.Officer by,
            Instant asked,
            DemoPeople.Officer decider,
            boolean decided) {
        return new Object[] {
            Ids.next(),
            issue.id(),
            round,
            kind,
            code,
            words,
            until,
            null,
            reason,
            by.person().value(),
            by.name(),
            OfficeTime.column(asked),
            decided ? decider.person().value() : null,
            decided ? decider.name() : null,
            decided ? OfficeTime.column(at(17)) : null,
            decided ? true : null,
            decided ? "" : null,
            decided ? null : 1
        };
    }

    void clock(Object[] update, Deadline deadline) {
        due = deadline.due();
        update[8] = deadline.start();
        update[9] = deadline.days();
        update[10] = deadline.due();
        update[12] = deadline.yellowFrom();
    }

    static String name(int days) {
        return days == 5 ? "一般" : days == 15 ? "较复杂" : "疑难";
    }

    void step(
            String command,
            IssueStatus to,
            DemoPeople.@Nullable Officer by,
            @Nullable String side,
            @Nullable String reason,
            @Nullable String detail) {
        if (by != null && side != null) {
            sides.put(by.person().value(), side);
        }
        rows.events.add(new Object[] {
            Ids.next(),
            issue.id(),
            ++seq,
            OfficeTime.column(at(9).plusSeconds(seq * 300L)),
            command,
            status.name(),
            to.name(),
            by == null ? null : by.person().value(),
            by == null ? command.equals("RATE") ? "企业" : "诉求办理自动处理" : by.name(),
            reason,
            detail
        });
        status = to;
    }

    /** The next working day, but no day that is still to come. */
    void next() {
        LocalDate later = calendar.after(day, 1);
        day = later.isAfter(today) ? today : later;
    }

    Instant at(int hour) {
        return day.atTime(hour, chance % 60).atZone(OfficeTime.ZONE).toInstant();
    }

    UUID rate(boolean dissatisfied) {
        UUID id = Ids.next();
        boolean called = chance % 5 == 0;
        String level = dissatisfied
                ? "DISSATISFIED"
                : chance % 10 < 4 ? "VERY_SATISFIED" : chance % 10 < 8 ? "SATISFIED" : "FAIRLY";
        rows.ratings.add(new Object[] {
            id,
            issue.id(),
            round,
            level,
            called ? "CALL" : "LINK",
            dissatisfied ? "只解决了一半" : "",
            called ? null : Ids.next(),
            called ? caller.person().value() : null,
            called ? caller.name() : "企业",
            OfficeTime.column(at(12))
        });
        step("RATE", IssueStatus.RATED, called ? caller : null, called ? "CALLBACK" : null, null, null);
        return id;
    }

    UUID reply(DemoPeople.Officer handler, DemoPeople.@Nullable Officer head, String text) {
        UUID id = Ids.next();
        rows.replies.add(new Object[] {
            id,
            issue.id(),
            round,
            text,
            "自治州优化营商环境若干措施及本单位权责清单",
            chance % 10 < 7 ? "SOLVED" : chance % 10 < 9 ? "PARTLY" : "NOT_ALLOWED",
            handler.person().value(),
            handler.name(),
            OfficeTime.column(at(14)),
            head == null ? null : head.person().value(),
            head == null ? null : head.name(),
            head == null ? null : OfficeTime.column(at(16)),
            head == null ? null : due
        });
        return id;
    }

    void request(
            String kind,
            String code,
            String words,
            String reason,
            DemoPeople.Officer by,
            Instant asked,
            boolean decided) {
        rows.requests.add(row(kind, code, words, null, reason, by, asked, office, decided));
    }
}
