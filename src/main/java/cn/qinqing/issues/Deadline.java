package cn.qinqing.issues;

import cn.qinqing.calendar.OfficeCalendar;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When something is due (期限), and from which day on its light is yellow: at most {@value #SOON} working days are left, or
 * at most a fifth of the working days of the term.
 *
 * @param start the day that is not counted
 * @param days working days; null where a day was set instead
 */
public record Deadline(LocalDate start, @Nullable Integer days, LocalDate due, LocalDate yellowFrom) {

    private static final int SOON = 2;
    private static final int FIFTH = 5;

    /** So many working days after the start. */
    public static Deadline after(OfficeCalendar calendar, LocalDate start, int days) {
        LocalDate due = calendar.after(start, days);
        return new Deadline(start, days, due, yellowFrom(calendar, start, due));
    }

    /** On a day that was set. */
    public static Deadline on(OfficeCalendar calendar, LocalDate start, LocalDate due) {
        return new Deadline(start, null, due, yellowFrom(calendar, start, due));
    }

    /** The first day on which so few working days are left; never before the start. */
    private static LocalDate yellowFrom(OfficeCalendar calendar, LocalDate start, LocalDate due) {
        int few = Math.max(SOON, calendar.between(start, due) / FIFTH);
        LocalDate day = due;
        int left = 0;
        while (day.isAfter(start)) {
            left += calendar.works(day) ? 1 : 0;
            if (left > few) {
                return day;
            }
            day = day.minusDays(1);
        }
        return start;
    }
}
