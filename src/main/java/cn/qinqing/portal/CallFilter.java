package cn.qinqing.portal;

import org.jspecify.annotations.Nullable;

/**
 * What the call list is narrowed to.
 *
 * @param text in the name of the enterprise
 * @param state null for the open ones
 */
public record CallFilter(@Nullable String text, @Nullable State state) {

    /** Which entries. */
    public enum State {
        OPEN,
        CLOSED
    }
}
