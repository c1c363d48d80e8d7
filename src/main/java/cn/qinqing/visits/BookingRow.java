package cn.qinqing.visits;

import cn.qinqing.shared.EnterpriseId;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * A row of the list of bookings.
 *
 * @param weekOnly the itinerary is sensitive and the reader's unit takes no part: {@code on} is the Monday of the week,
 *     and who, when, how and why are not told
 * @param goers names of those who go
 * @param units units that take part, each once
 */
public record BookingRow(
        BookingId id,
        boolean weekOnly,
        LocalDate on,
        @Nullable LocalTime at,
        @Nullable VisitMode mode,
        BookingState state,
        EnterpriseId enterprise,
        String enterpriseName,
        String divisionCode,
        Occasion occasion,
        String purpose,
        String goers,
        String units,
        @Nullable String overReason,
        boolean sensitive,
        @Nullable VisitId visit) {}
