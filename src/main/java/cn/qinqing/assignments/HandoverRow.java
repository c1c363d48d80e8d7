package cn.qinqing.assignments;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A handover sheet in a list (交接单).
 *
 * @param from null when the post was vacant
 * @param day first day of the successor
 * @param documentNo null when an appointment had none
 * @param lines how many things it lists
 * @param acknowledgeBy last working day on which the successor acknowledges in time
 * @param publishBy last working day on which the register is to show the successor
 * @param acknowledgedOn null while the successor has not acknowledged
 * @param own whether the one who looks is to acknowledge it
 */
public record HandoverRow(
        HandoverId id,
        @Nullable String from,
        String to,
        LocalDate day,
        @Nullable String documentNo,
        int lines,
        LocalDate acknowledgeBy,
        LocalDate publishBy,
        @Nullable LocalDate acknowledgedOn,
        boolean own) {

    /** Whether it is not acknowledged although its day is over. */
    public boolean late(LocalDate today) {
        return acknowledgedOn == null && acknowledgeBy.isBefore(today);
    }
}
