package cn.qinqing.issues;

import cn.qinqing.calendar.OfficeCalendar;
import cn.qinqing.calendar.OfficeHours;
import java.time.Instant;

/**
 * When something is due that is counted in hours of office time (按小时的时限), and from which moment on its light is yellow:
 * at most {@value #SOON} open minutes are left, or at most a fifth of them.
 *
 * @param from the moment at which it began
 * @param minutes open minutes
 */
public record HourDeadline(Instant from, int minutes, Instant due, Instant yellowFrom) {

    private static final int SOON = 30;
    private static final int FIFTH = 5;

    /** So many open minutes after a moment. */
    public static HourDeadline after(OfficeHours hours, OfficeCalendar calendar, Instant from, int minutes) {
        int few = Math.min(minutes, Math.max(SOON, minutes / FIFTH));
        return new HourDeadline(
                from, minutes, hours.after(calendar, from, minutes), hours.after(calendar, from, minutes - few));
    }

    /** The light of a running clock at a moment. */
    public static IssueLight light(Instant due, Instant yellowFrom, Instant now) {
        if (now.isAfter(due)) {
            return IssueLight.RED;
        }
        return now.isBefore(yellowFrom) ? IssueLight.GREEN : IssueLight.YELLOW;
    }
}
