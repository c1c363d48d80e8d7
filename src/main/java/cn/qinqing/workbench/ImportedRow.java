package cn.qinqing.workbench;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row of an import run.
 *
 * @param number in the run
 * @param sheet that it stands on
 * @param place row of the sheet as the clerk sees it, from 1
 * @param original cells by field as they were in the file; {@code values} as the clerk mended them
 * @param note why the row was not applied or not undone
 * @param changes what was shown of it when it was to be applied, as its feature wrote it
 */
public record ImportedRow(
        int number,
        String sheet,
        int place,
        Map<String, String> original,
        Map<String, String> values,
        boolean leftOut,
        State state,
        @Nullable String note,
        @Nullable String changes) {

    /** What happened to a row. */
    public enum State {
        PENDING,
        APPLIED,
        UNDONE,
        UNDO_REFUSED
    }
}
