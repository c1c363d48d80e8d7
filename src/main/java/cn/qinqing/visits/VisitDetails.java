package cn.qinqing.visits;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One visit with everything that was noted.
 *
 * @param withdrawn it was taken back; the last of the earlier versions says by whom and why
 * @param earlier what it said before each correction, the latest first
 * @param version for the form of a correction
 * @param hindrance key of the sentence why the reader may not change it now; null when nothing hinders
 * @param followedUpOn when what was to follow was done; null while it is open
 * @param confirmable it stands in the reader's name and waits for their word
 */
public record VisitDetails(
        VisitRow row,
        String text,
        List<Participant> participants,
        @Nullable String onBehalfOf,
        boolean confirmed,
        Instant recordedAt,
        boolean withdrawn,
        List<Earlier> earlier,
        int version,
        @Nullable String hindrance,
        boolean confirmable,
        VisitExtras extras,
        @Nullable LocalDate followedUpOn) {

    /** What a visit said before it was changed, and why it was. */
    public record Earlier(
            boolean byWithdrawal,
            LocalDate on,
            VisitMode mode,
            String text,
            String companions,
            String receivedBy,
            VisitExtras extras,
            String reason,
            String actorName,
            Instant changedAt) {}

    /** @param unit the unit on the day of the visit; the duty, on the enterprise's side */
    public record Participant(
            boolean government, String name, @Nullable String unit) {}
}
