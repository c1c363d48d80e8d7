package cn.qinqing.exchange;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong or remarkable in a row.
 *
 * @param field the cell it concerns, or null for the row
 * @param key message key of the sentence
 * @param arguments what the sentence names
 * @param proposal a value that the clerk may take over; never taken by itself
 */
public record Problem(
        Severity severity,
        @Nullable String field,
        String key,
        List<String> arguments,
        @Nullable String proposal) {

    /** How bad it is: an ERROR keeps the row out until it is mended. */
    public enum Severity {
        NONE,
        HINT,
        WARNING,
        ERROR
    }

    public static Problem error(@Nullable String field, String key, Object... arguments) {
        return new Problem(Severity.ERROR, field, key, texts(arguments), null);
    }

    public static Problem warning(@Nullable String field, String key, Object... arguments) {
        return new Problem(Severity.WARNING, field, key, texts(arguments), null);
    }

    public static Problem hint(@Nullable String field, String key, Object... arguments) {
        return new Problem(Severity.HINT, field, key, texts(arguments), null);
    }

    public Problem proposing(String value) {
        return new Problem(severity, field, key, arguments, value);
    }

    private static List<String> texts(Object... arguments) {
        return java.util.Arrays.stream(arguments).map(String::valueOf).toList();
    }
}
