package cn.qinqing.assignments;

import cn.qinqing.shared.PersonId;
import cn.qinqing.shared.PostId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One command on many rows (批量办理): its rows are looked at first, then applied in the background, and can be taken
 * back as a whole.
 *
 * @param from the first day on which the new state of things holds; of an end the first day without
 * @param target in words: the new officer or leader, or the tier; null when rows end, or each row has its own
 * @param running whether somebody works on it at this moment
 * @param rows how many rows are in which state
 */
public record Batch(
        BatchId id,
        Kind kind,
        State state,
        LocalDate from,
        String documentNo,
        String reason,
        @Nullable PostId leader,
        @Nullable PersonId officer,
        @Nullable String tier,
        @Nullable String target,
        String startedBy,
        Instant startedAt,
        boolean running,
        Map<BatchRow.State, Integer> rows) {

    /** What is done to each row. */
    public enum Kind {
        END,
        OFFICER,
        LEADER,
        TIER,
        PROPOSAL
    }

    /** How far it is. */
    public enum State {
        CHECKING,
        CHECKED,
        APPLYING,
        APPLIED,
        UNDOING,
        UNDONE,
        DISCARDED
    }

    public int count(BatchRow.State state) {
        return rows.getOrDefault(state, 0);
    }

    public int count() {
        return rows.values().stream().mapToInt(Integer::intValue).sum();
    }
}
