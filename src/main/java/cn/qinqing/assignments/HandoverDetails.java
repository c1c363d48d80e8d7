package cn.qinqing.assignments;

import cn.qinqing.people.HeldOutcome;
import cn.qinqing.shared.FileId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A handover sheet, whole.
 *
 * @param reason null for an appointment
 * @param post to which somebody was appointed, with its unit; null when somebody left or moved
 * @param acknowledgedBy who recorded the acknowledgement: the successor, or the office for a signature on paper
 * @param paperWords what stands above the signature; null when it was acknowledged here
 * @param mayRecordPaper whether the one who looks may record a signature on paper
 */
public record HandoverDetails(
        HandoverRow row,
        @Nullable String reason,
        @Nullable String post,
        String madeBy,
        Instant madeAt,
        List<Line> lines,
        @Nullable String acknowledgedBy,
        @Nullable String paperWords,
        @Nullable FileId scan,
        boolean mayRecordPaper,
        int version) {

    /**
     * A thing that is handed over.
     *
     * @param kind message key of its group
     * @param outcome null for what goes along
     */
    public record Line(String kind, String what, @Nullable HeldOutcome outcome) {}
}
