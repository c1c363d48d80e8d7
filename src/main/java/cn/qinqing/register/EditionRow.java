package cn.qinqing.register;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An edition in the list.
 *
 * @param preparedBy who prepared it; {@code approvedBy} and {@code publishedBy} are other people
 */
public record EditionRow(
        EditionId id,
        int number,
        String title,
        EditionState state,
        LocalDate asOf,
        int changes,
        @Nullable String preparedBy,
        @Nullable String approvedBy,
        @Nullable String publishedBy,
        @Nullable Instant publishedAt,
        @Nullable String returnedReason,
        int version) {}
