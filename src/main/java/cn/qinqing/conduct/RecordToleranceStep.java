package cn.qinqing.conduct;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A step that 纪委 notes. There is no field for what was inquired or said: that stays in its own network.
 *
 * @param on day of the step
 * @param number of the acceptance, the closing, the filing, or of the document of the clearing
 * @param outcome of a closing
 * @param reason of a declining
 * @param place where it was cleared or filed, or how it was told, in a few words
 * @param clientKey made by the form: sending it twice notes it once
 */
public record RecordToleranceStep(
        ToleranceId application,
        ToleranceStepKind kind,
        @Nullable LocalDate on,
        String number,
        @Nullable ToleranceOutcome outcome,
        @Nullable ToleranceDeclineReason reason,
        String place,
        UUID clientKey) {

    @Override
    public String toString() {
        return "(tolerance step)";
    }
}
