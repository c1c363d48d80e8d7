package cn.qinqing.conduct;

import java.time.LocalDate;

/**
 * What a declaration is about (事由): a contact with an enterprise on a day.
 *
 * @param with the enterprise as it was called then
 */
public record Occasion(LocalDate on, String with) {

    /** Whom an official met stays out of logs. */
    @Override
    public String toString() {
        return "(occasion)";
    }
}
