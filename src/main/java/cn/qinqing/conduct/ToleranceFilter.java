package cn.qinqing.conduct;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which applications are looked for.
 *
 * @param from first day of the application
 * @param to last day
 */
public record ToleranceFilter(
        @Nullable ToleranceState state,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    public static ToleranceFilter none() {
        return new ToleranceFilter(null, null, null);
    }
}
