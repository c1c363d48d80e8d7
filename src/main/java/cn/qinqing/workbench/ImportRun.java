package cn.qinqing.workbench;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An import run.
 *
 * @param state CHECKING, APPLYING, APPLIED, UNDOING, UNDONE or DISCARDED
 * @param options what the clerk chose, by name
 */
public record ImportRun(
        ImportRunId id,
        String kind,
        String fileName,
        State state,
        Map<String, String> options,
        int rows,
        int applied,
        int leftOut,
        @Nullable String startedBy,
        Instant startedAt) {

    /** Where a run stands. */
    public enum State {
        CHECKING,
        APPLYING,
        APPLIED,
        UNDOING,
        UNDONE,
        DISCARDED
    }
}
