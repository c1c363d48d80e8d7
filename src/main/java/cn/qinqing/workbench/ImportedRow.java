package cn.qinqing.workbench;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row of an import run.
 *
 * @param number row of the sheet as the clerk sees it
 * @param original cells by field as they were in the file; {@code values} as the clerk mended them
 * @param note why the row was not applied or not undone
 */
public record ImportedRow(
        int number,
        Map<String, String> original,
        Map<String, String> values,
        boolean leftOut,
        State state,
        @Nullable String note) {

    /** What happened to a row. */
    public enum State {
        PENDING,
        APPLIED,
        UNDONE,
        UNDO_REFUSED
    }
}
