package cn.qinqing.assignments;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A draft of who could lead which enterprise (联系安排建议). It can be left and taken up again until it is applied or
 * given up.
 *
 * @param from the first day of what is proposed; limits and loads are those of that day
 * @param rows how many enterprises
 * @param placed how many of them have somebody
 * @param calculated for how many of them is known who, or why nobody
 * @param batch the batch by which it was applied
 * @param running whether a job calculates at this moment
 */
public record Proposal(
        ProposalId id,
        State state,
        LocalDate from,
        int rows,
        int placed,
        int calculated,
        String madeBy,
        Instant madeAt,
        @Nullable BatchId batch,
        boolean running) {

    /** What became of it. */
    public enum State {
        /** A large one, of which some rows are not calculated yet. */
        CALCULATING,
        DRAFT,
        APPLIED,
        DISCARDED
    }
}
