package cn.qinqing.visits;

import cn.qinqing.shared.EnterpriseId;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * What stands in a calendar: a booking, or a visit that was made.
 *
 * @param weekOnly a sensitive itinerary: {@code on} is the Monday of its week
 * @param visit the record, once there is one
 * @param who those who go, or the unit that went
 */
public record CalendarSlot(
        LocalDate on,
        @Nullable LocalTime at,
        boolean weekOnly,
        BookingState state,
        @Nullable VisitMode mode,
        EnterpriseId enterprise,
        String enterpriseName,
        @Nullable BookingId booking,
        @Nullable VisitId visit,
        String who) {}
