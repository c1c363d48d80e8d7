package cn.qinqing.issues;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How an arrears issue stands with the statutory platform (法定平台办理): its dates run with its receipt number alone.
 *
 * @param forwardBy by when the platform passes it on
 * @param answerBy by when it is answered in writing there
 * @param longest beyond which it may not be prolonged
 */
public record ArrearsCase(
        String platform,
        String receiptNo,
        LocalDate receivedOn,
        @Nullable LocalDate forwardedOn,
        boolean prolonged,
        LocalDate forwardBy,
        LocalDate answerBy,
        LocalDate longest) {

    /** The platform's deadline as it stands. */
    public LocalDate due() {
        return prolonged ? longest : answerBy;
    }
}
