package cn.qinqing.workbench;

import cn.qinqing.audit.AuditLog;
import cn.qinqing.calendar.CalendarNotice;
import cn.qinqing.calendar.CalendarNotices;
import cn.qinqing.calendar.DeadlineOwner;
import cn.qinqing.calendar.OfficeCalendar;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RuleViolation;
import java.nio.file.Path;
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

    private final CalendarNotices notices;
    private final ObjectProvider<DeadlineOwner> owners;
    private final AuditLog audit;

    WorkCalendar(CalendarNotices notices, ObjectProvider<DeadlineOwner> owners, AuditLog audit) {
        this.notices = notices;
        this.owners = owners;
        this.audit = audit;
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
