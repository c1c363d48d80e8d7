package cn.qinqing.visits;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One visit with everything that was noted. */
public record VisitDetails(
        VisitRow row,
        String text,
        List<Participant> participants,
        @Nullable String onBehalfOf,
        boolean confirmed,
        Instant recordedAt) {

    /** @param unit the unit on the day of the visit */
    public record Participant(
            boolean government, String name, @Nullable String unit) {}
}
