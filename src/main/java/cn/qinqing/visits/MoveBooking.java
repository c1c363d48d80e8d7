package cn.qinqing.visits;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * Another day for a booking (改期), moved by the office.
 *
 * @param version version with which the form was opened
 * @param separately whether to come alone although others come within days
 * @param reason why, up to 500 characters; also why beyond the budget of the month
 */
public record MoveBooking(
        BookingId booking,
        int version,
        LocalDate on,
        @Nullable LocalTime at,
        boolean separately,
        String reason) {}
