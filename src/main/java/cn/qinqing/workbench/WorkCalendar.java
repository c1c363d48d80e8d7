package cn.qinqing.workbench;

import cn.qinqing.audit.AuditLog;
import cn.qinqing.calendar.CalendarNotice;
import cn.qinqing.calendar.CalendarNotices;
import cn.qinqing.calendar.DeadlineOwner;
import cn.qinqing.calendar.OfficeCalendar;
import cn.qinqing.calendar.OfficeHours;
import cn.qinqing.calendar.OfficeHoursBook;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RuleViolation;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The work calendar (工作日历): holidays and days worked in their place, year by year, by the notices of the State Council
 * and of the region. Loading one counts the open deadlines anew. ADR 0027.
 */
@Service
@Transactional
public class WorkCalendar {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;
    private static final int LONGEST_DOCUMENT = 120;
    private static final int LONGEST_SOURCE = 300;
    private static final int LONGEST_HOURS_DOCUMENT = 100;

    private final CalendarNotices notices;
    private final ObjectProvider<DeadlineOwner> owners;
    private final OfficeHoursBook hours;
    private final AuditLog audit;
    private final Clock clock;

    WorkCalendar(
            CalendarNotices notices,
            ObjectProvider<DeadlineOwner> owners,
            OfficeHoursBook hours,
            AuditLog audit,
            Clock clock) {
        this.notices = notices;
        this.owners = owners;
        this.hours = hours;
        this.audit = audit;
        this.clock = clock;
    }

    /** Every notice of a year, those in force first. */
    @Transactional(readOnly = true)
    public List<CalendarNotices.Loaded> of(Actor actor, int year) {
        actor.require(Right.PEOPLE_READ);
        return notices.of(year);
    }

    /**
     * Reads the days of a file; nothing is loaded yet.
     *
     * @throws RuleViolation what {@link CalendarFile#read} refuses of the whole file
     */
    @Transactional(readOnly = true)
    public CalendarFile read(Actor actor, Path upload) {
        actor.require(Right.CALENDAR_EDIT);
        return CalendarFile.read(upload);
    }

    /** The open deadlines that a notice would move, the earliest first. */
    @Transactional(readOnly = true)
    public List<DeadlineOwner.Moved> moves(Actor actor, CalendarNotice notice) {
        actor.require(Right.CALENDAR_EDIT);
        return moving(notice).stream().map(Owned::moved).toList();
    }

    /**
     * Loads a notice in the place of the one before of that year and region, and moves the open deadlines that it touches.
     *
     * @return how many deadlines moved
     * @throws RuleViolation {@code workbench.calendar.documentMissing}, {@code workbench.calendar.document.long}, {@code
     *     workbench.calendar.source.long}, {@code workbench.calendar.year} for a year beyond 2000–2100, {@code
     *     workbench.calendar.empty}, {@code workbench.calendar.day.otherYear} for a day of another year
     */
    public int load(Actor actor, CalendarNotice notice) {
        actor.require(Right.CALENDAR_EDIT);
        check(notice);
        List<Owned> moving = moving(notice);
        notices.put(notice, actor.name());
        moving.forEach(one -> one.owner().move(actor, one.moved()));
        audit.record(
                actor,
                "CALENDAR_LOADED",
                "calendar",
                String.valueOf(notice.year()),
                Map.of(
                        "document",
                        notice.documentNo(),
                        "value",
                        notice.region().name(),
                        "rows",
                        notice.days().size(),
                        "moved",
                        moving.size()));
        return moving.size();
    }

    /** The office hours of every season, the latest version first. */
    @Transactional(readOnly = true)
    public List<OfficeHours.Season> hours(Actor actor) {
        actor.require(Right.ISSUE_READ);
        return hours.all();
    }

    /**
     * Lets other office hours hold for a season from a day on (办公时间); the period of {@code season} gives the day. Clocks
     * that run already keep their moment.
     *
     * @throws RuleViolation {@code workbench.hours.past} for a day before today, {@code workbench.hours.order} for times
     *     that do not follow one another, {@code workbench.hours.document} over 100 characters
     */
    public void changeHours(Actor actor, OfficeHours.Season season) {
        actor.require(Right.CALENDAR_EDIT);
        LocalDate from = season.validity().from();
        if (from.isBefore(OfficeTime.today(clock))) {
            throw new RuleViolation("workbench.hours.past");
        }
        boolean inOrder = season.morningFrom().isBefore(season.morningTo())
                && !season.morningTo().isAfter(season.afternoonFrom())
                && season.afternoonFrom().isBefore(season.afternoonTo());
        if (!inOrder) {
            throw new RuleViolation("workbench.hours.order");
        }
        String document = season.documentNo();
        if (document != null && document.codePointCount(0, document.length()) > LONGEST_HOURS_DOCUMENT) {
            throw new RuleViolation("workbench.hours.document", LONGEST_HOURS_DOCUMENT);
        }
        hours.put(season, actor.name());
        audit.record(
                actor,
                "OFFICE_HOURS_CHANGED",
                "calendar",
                season.from().toString(),
                Map.of("from", from, "value", season.morningFrom() + "–" + season.afternoonTo()));
    }

    private record Owned(DeadlineOwner owner, DeadlineOwner.Moved moved) {}

    /** Deadlines that end before the year cannot be touched by it. */
    private List<Owned> moving(CalendarNotice notice) {
        List<CalendarNotice> after = new ArrayList<>(notices.inForce().stream()
                .filter(one -> one.year() != notice.year() || one.region() != notice.region())
                .toList());
        after.add(notice);
        OfficeCalendar calendar = OfficeCalendar.of(after);
        LocalDate first = LocalDate.of(notice.year(), 1, 1);
        List<Owned> moving = new ArrayList<>();
        owners.orderedStream()
                .forEach(owner -> owner.openFrom(first).forEach(open -> {
                    LocalDate due = owner.due(calendar, open);
                    if (!due.equals(open.due())) {
                        moving.add(new Owned(owner, new DeadlineOwner.Moved(open, due)));
                    }
                }));
        moving.sort(java.util.Comparator.comparing(one -> one.moved().deadline().due()));
        return moving;
    }

    private static void check(CalendarNotice notice) {
        if (notice.year() < FIRST_YEAR || notice.year() > LAST_YEAR) {
            throw new RuleViolation("workbench.calendar.year", FIRST_YEAR, LAST_YEAR);
        }
        if (notice.documentNo().isBlank()) {
            throw new RuleViolation("workbench.calendar.documentMissing");
        }
        if (notice.documentNo().length() > LONGEST_DOCUMENT) {
            throw new RuleViolation("workbench.calendar.document.long", LONGEST_DOCUMENT);
        }
        if (notice.source() != null && notice.source().length() > LONGEST_SOURCE) {
            throw new RuleViolation("workbench.calendar.source.long", LONGEST_SOURCE);
        }
        if (notice.days().isEmpty()) {
            throw new RuleViolation("workbench.calendar.empty");
        }
        if (notice.days().stream().anyMatch(day -> day.day().getYear() != notice.year())) {
            throw new RuleViolation("workbench.calendar.day.otherYear", notice.year());
        }
    }
}
