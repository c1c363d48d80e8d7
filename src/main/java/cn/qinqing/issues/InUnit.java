package cn.qinqing.issues;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an issue stands within its lead unit (单位内部办理).
 *
 * @param section empty where none was named
 * @param handler null while nobody was named: then it is everybody's of the unit
 * @param checks of the present draft, the first level first
 * @param awaited what the level is called whose signature the draft waits for; null when it waits for the head, or for none
 */
public record InUnit(
        String section,
        @Nullable String handler,
        List<Check> checks,
        @Nullable String awaited) {

    /** That a level agreed. */
    public record Check(String title, String name, String words, Instant at) {}
}
