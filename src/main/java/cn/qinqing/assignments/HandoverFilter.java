package cn.qinqing.assignments;

import org.jspecify.annotations.Nullable;

/**
 * Which handover sheets a list shows.
 *
 * @param text part of a name or of the document number
 * @param state null for all
 */
public record HandoverFilter(
        @Nullable String text, @Nullable State state) {

    /** How far the acknowledgement is. */
    public enum State {
        OPEN,
        LATE,
        DONE
    }
}
