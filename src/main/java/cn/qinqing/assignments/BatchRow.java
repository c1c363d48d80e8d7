package cn.qinqing.assignments;

import cn.qinqing.shared.EnterpriseId;
import org.jspecify.annotations.Nullable;

/**
 * A row of a {@link Batch}.
 *
 * @param role of the assignment that is concerned; null for a tier
 * @param holder who has it on this day, or is to have it
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
        State state,
        @Nullable String note) {

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
