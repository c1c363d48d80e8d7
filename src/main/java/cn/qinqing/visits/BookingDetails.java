package cn.qinqing.visits;

import cn.qinqing.issues.IssueId;
import cn.qinqing.shared.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One booking, whole.
 *
 * @param hindrance key of the sentence why the reader may not change it now; null when nothing hinders
 * @param takesPart whether the reader or the reader's unit goes
 */
public record BookingDetails(
        BookingRow row,
        @Nullable IssueId issue,
        List<Goer> goers,
        String bookedBy,
        Instant bookedAt,
        List<Happened> history,
        int version,
        @Nullable String hindrance,
        boolean takesPart) {

    /** @param unit on the planned day */
    public record Goer(
            @Nullable PersonId person,
            String name,
            @Nullable String unit) {}

    /** One step, with the day before and after it where it moved. */
    public record Happened(
            BookingStep step,
            @Nullable LocalDate before,
            @Nullable LocalDate after,
            @Nullable String reason,
            String actorName,
            Instant at) {}
}
