package cn.qinqing.visits;

import cn.qinqing.shared.EnterpriseId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the list of bookings is narrowed to.
 *
 * @param whose null for all within the scope
 * @param over only those beyond the budget of the month
 */
public record BookingFilter(
        @Nullable String text,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable BookingState state,
        @Nullable String divisionCode,
        @Nullable Whose whose,
        boolean over,
        @Nullable EnterpriseId enterprise) {

    /** 本人, 本单位. */
    public enum Whose {
        MINE,
        UNIT
    }

    public static BookingFilter none() {
        return new BookingFilter(null, null, null, null, null, null, false, null);
    }

    /** Open ones of the reader from a day on. */
    public static BookingFilter mineFrom(LocalDate day) {
        return new BookingFilter(null, day, null, null, null, Whose.MINE, false, null);
    }

    public static BookingFilter overBudget() {
        return new BookingFilter(null, null, null, null, null, null, true, null);
    }
}
