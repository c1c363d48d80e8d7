package cn.qinqing.calendar;

import cn.qinqing.shared.Actor;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A feature that keeps deadlines counted in working days (期限). When the holidays of a year become known, its open ones
 * are counted anew: shown first, then moved. Collected as beans.
 */
public interface DeadlineOwner {

    /**
     * An open deadline.
     *
     * @param id of the record that has it
     * @param labelKey message key of what the deadline is; with the id it names it
     * @param what one line that names the record
     * @param start the day that is not counted
     * @param days working days of the term
     */
    record Open(UUID id, String labelKey, String what, LocalDate start, int days, LocalDate due) {}

    /** An open deadline with the day to which it moves. */
    record Moved(Open deadline, LocalDate to) {}

    /** The open deadlines that fall on a day or later. */
    List<Open> openFrom(LocalDate day);

    /** The day on which one ends by another calendar; counted in working days where the feature counts no otherwise. */
    default LocalDate due(OfficeCalendar calendar, Open open) {
        return calendar.after(open.start(), open.days());
    }

    /** Moves one in the caller's transaction, and writes it into the event log; the command that calls it has asked. */
    void move(Actor actor, Moved moved);
}
