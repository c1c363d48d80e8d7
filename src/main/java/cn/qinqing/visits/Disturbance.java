package cn.qinqing.visits;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a visit on a day would mean for the enterprise (打扰评估).
 *
 * @param weighs whether it counts at all: an on-site visit that the enterprise did not ask for
 * @param quiet why the enterprise wants nobody on that day; null when it does not mind
 * @param near other on-site contacts within {@code nearDays} days
 * @param inMonth on-site contacts of that month from all units, without this one
 * @param mostInMonth how many a month may have
 */
public record Disturbance(
        boolean weighs, @Nullable String quiet, List<Near> near, int nearDays, int inMonth, int mostInMonth) {

    /**
     * A contact nearby.
     *
     * @param on its day; of a sensitive itinerary the Monday of its week
     * @param unit null when it is not known or not told
     * @param joinable the booking that one may join; null when there is none to join
     */
    public record Near(
            LocalDate on,
            boolean weekOnly,
            boolean held,
            @Nullable String unit,
            @Nullable BookingId joinable) {}

    /** Whether it goes beyond the budget of the month. */
    public boolean over() {
        return weighs && inMonth >= mostInMonth;
    }

    /** Whether others come within days: to go together is proposed. */
    public boolean together() {
        return weighs && !near.isEmpty();
    }

    /** Whether whoever books is told anything. */
    public boolean warns() {
        return quiet != null || over() || together();
    }
}
