package cn.qinqing.issues.domain;

import cn.qinqing.calendar.OfficeCalendar;
import cn.qinqing.calendar.OfficeHours;
import cn.qinqing.calendar.OfficeHoursBook;
import cn.qinqing.calendar.WorkingDays;
import cn.qinqing.issues.HourDeadline;
import cn.qinqing.issues.IssueTerm;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Clocks in hours (按小时的时限): started, stopped and let go on beside the clock in days of the same issue. */
@Component
public class HourClocks {

    private static final int MINUTES = 60;

    private final OfficeHoursBook hours;
    private final WorkingDays days;

    HourClocks(OfficeHoursBook hours, WorkingDays days) {
        this.hours = hours;
        this.days = days;
    }

    /** Lets an issue count by hours where its template does; the clock in days was started before. */
    public void start(Course course, IssueTerm term, Instant now) {
        Integer count = term.hours();
        if (count != null) {
            course.begins(HourDeadline.after(hours.hours(), days.now(), now, count * MINUTES));
        }
    }

    /** Keeps the minutes that are left; does nothing where no clock in hours runs. */
    public void stop(Course course, Instant now) {
        Instant due = course.dueAt();
        if (due != null) {
            course.keepMinutes(due.isBefore(now) ? null : hours.hours().between(days.now(), now, due));
        }
    }

    /**
     * Goes on with the minutes that were left.
     *
     * @return whether a clock in hours goes on; else the caller goes on in days
     */
    public boolean goOn(Course course, Instant now) {
        Integer left = course.minutesLeft();
        if (left == null) {
            return false;
        }
        OfficeHours open = hours.hours();
        OfficeCalendar calendar = days.now();
        course.counts(HourDeadline.after(open, calendar, now, left));
        return true;
    }
}
