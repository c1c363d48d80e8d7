package cn.qinqing.workbench;

import cn.qinqing.shared.FileId;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An import run.
 *
 * @param state CHECKING, APPLYING, APPLIED, UNDOING, UNDONE or DISCARDED
 * @param mapping field → index of its column, from 0
 * @param options what the clerk chose, by name
 * @param running its job is waiting or at work
 * @param appliedBefore it was applied to its end once; more of its rows may be applied
 */
public record ImportRun(
        ImportRunId id,
        String kind,
        FileId file,
        String fileName,
        State state,
        Map<String, Integer> mapping,
        Map<String, String> options,
        int rows,
        int applied,
        int leftOut,
        @Nullable String startedBy,
        Instant startedAt,
        boolean running,
        boolean appliedBefore) {

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
