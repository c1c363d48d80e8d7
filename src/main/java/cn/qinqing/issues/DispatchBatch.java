package cn.qinqing.issues;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Issues that somebody dispatched at once (批量交办), with what became of each. */
public record DispatchBatch(UUID id, String by, Instant at, List<Row> rows) {

    /** What became of a row. */
    public enum State {
        WAITING,
        DONE,
        REFUSED
    }

    /**
     * One issue.
     *
     * @param refusal key of a sentence with its arguments, divided by U+001F; null unless it was refused
     */
    public record Row(
            IssueId issue,
            String number,
            String title,
            String category,
            String term,
            String lead,
            State state,
            @Nullable String refusal) {}

    public long count(State state) {
        return rows.stream().filter(row -> row.state() == state).count();
    }
}
