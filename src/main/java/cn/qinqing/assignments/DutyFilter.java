package cn.qinqing.assignments;

import org.jspecify.annotations.Nullable;

/**
 * What the list of what is due is narrowed to.
 *
 * @param whose null for all within the scope
 * @param unplanned only those for which nobody plans to come
 */
public record DutyFilter(
        @Nullable String text,
        @Nullable String divisionCode,
        @Nullable String tier,
        @Nullable Due due,
        @Nullable Whose whose,
        boolean unplanned) {

    /** What is due; all but the first two are figures of coverage and count the same enterprises. */
    public enum Due {
        /** A visit is due within {@link ContactDuties#SOON} working days. */
        VISIT_SOON,
        /** The officer is to be in touch within so many working days. */
        CONTACT_SOON,
        BEHIND,
        OFFICER_BEHIND,
        NEVER_VISITED
    }

    /** For whom one answers oneself (also as who records for a leader), or one's unit does. */
    public enum Whose {
        MINE,
        UNIT
    }

    public static DutyFilter of(@Nullable Due due, @Nullable Whose whose) {
        return new DutyFilter(null, null, null, due, whose, false);
    }
}
