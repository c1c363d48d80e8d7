package cn.qinqing.calendar;

import java.time.LocalDate;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Working days (工作日) by the notices in force: Monday to Friday without holidays, and the days worked in their place. A
 * year without a notice knows its weekends only: {@link #term} and {@link #yearsWithoutNotice} say so wherever a
 * deadline falls into it.
 */
@Component
public class WorkingDays {

    private final CalendarNotices notices;

    WorkingDays(CalendarNotices notices) {
        this.notices = notices;
    }

    /** The calendar of this moment. Another node sees a new notice within 20 seconds. */
    public OfficeCalendar now() {
        return notices.calendar();
    }

    /** Whether offices work on the day. */
    public boolean works(LocalDate day) {
        return now().works(day);
    }

    /** As {@link OfficeCalendar#after}. */
    public LocalDate after(LocalDate day, int days) {
        return now().after(day, days);
    }

    /** As {@link OfficeCalendar#orNext}. */
    public LocalDate orNext(LocalDate day) {
        return now().orNext(day);
    }

    /** The last day of a term of working days, and whether it may still move. */
    public Term term(LocalDate day, int days) {
        OfficeCalendar now = now();
        LocalDate last = now.after(day, days);
        return new Term(last, now.yearsWithoutNotice(day, last));
    }

    /** As {@link OfficeCalendar#between}. */
    public int between(LocalDate first, LocalDate last) {
        return now().between(first, last);
    }

    /** As {@link OfficeCalendar#yearsWithoutNotice}. */
    public Set<Integer> yearsWithoutNotice(LocalDate from, LocalDate to) {
        return now().yearsWithoutNotice(from, to);
    }
}
