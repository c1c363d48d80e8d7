package cn.qinqing.assignments;

import cn.qinqing.shared.EnterpriseId;
import org.jspecify.annotations.Nullable;

/**
 * A row of a {@link Batch}.
 *
 * @param role of the assignment that is concerned; null for a tier
 * @param holder who has it on this day, or is to have it
 * @param tier what changes; null unless the batch is about tiers
 * @param note why the row is refused, or stays when the batch is taken back: a message key and its arguments, each after
 *     a unit separator
 */
public record BatchRow(
        int number,
        EnterpriseId enterprise,
        String enterpriseName,
        String divisionCode,
        @Nullable AssignmentRole role,
        @Nullable String holder,
        @Nullable TierChange tier,
        State state,
        @Nullable String note) {

    /**
     * The tier before and after.
     *
     * @param before name on the day of the batch; null when the enterprise had none of its own
     */
    public record TierChange(@Nullable String before, String after) {}

    /** What became of a row. */
    public enum State {
        /** Not looked at yet. */
        WAITING,
        READY,
        REFUSED,
        APPLIED,
        UNDONE,
        /** Applied, and not taken back: it was changed since. */
        KEPT
    }
}
