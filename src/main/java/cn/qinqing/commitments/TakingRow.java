package cn.qinqing.commitments;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A commitment that waits for whoever took over its post to acknowledge it (待确认接续), or that was acknowledged.
 *
 * @param holder who is asked; null where the post is vacant and its unit is asked
 * @param unit of the post
 * @param mine the reader may acknowledge it
 */
public record TakingRow(
        UUID id,
        CommitmentId commitment,
        String number,
        String text,
        String enterpriseName,
        String divisionCode,
        String postTitle,
        @Nullable String holder,
        boolean caretaker,
        @Nullable String unit,
        String promisedTitle,
        @Nullable LocalDate nextOn,
        CommitmentState state,
        LocalDate beginsOn,
        LocalDate dueOn,
        @Nullable Instant acknowledgedAt,
        @Nullable String acknowledgedBy,
        boolean mine) {}
