package cn.qinqing.conduct;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A collective decision (集体决策) on which somebody acted: the evidence of it by its document.
 *
 * @param body which meeting or body decided
 * @param number of the minutes or the document
 * @param what was decided
 */
public record ToleranceDecision(String body, @Nullable LocalDate on, String number, String what) {

    @Override
    public String toString() {
        return "(decision)";
    }
}
