package cn.qinqing.visits;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A group visit with its enterprises.
 *
 * @param elsewhere how many enterprises are outside the reader's scope
 * @param hindrance key of the sentence why the reader may not correct the common text; null when nothing hinders
 */
public record GroupDetails(
        GroupId id,
        LocalDate on,
        String title,
        String text,
        Instant recordedAt,
        List<TogetherRow> guests,
        int elsewhere,
        List<Earlier> earlier,
        int version,
        @Nullable String hindrance) {

    /** What title and text were before a correction, the latest first. */
    public record Earlier(String title, String text, String reason, String actorName, Instant changedAt) {}
}
