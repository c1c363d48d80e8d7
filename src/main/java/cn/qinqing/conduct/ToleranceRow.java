package cn.qinqing.conduct;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A row of a list of applications.
 *
 * @param subject whom it is about; null when its key is missing
 * @param unit of the subject on the day of the application
 * @param matter the first words of it
 */
public record ToleranceRow(
        ToleranceId id,
        String number,
        LocalDate appliedOn,
        ToleranceState state,
        @Nullable String subject,
        @Nullable String unit,
        @Nullable String matter,
        int files) {

    @Override
    public String toString() {
        return "(tolerance row " + number + ")";
    }
}
