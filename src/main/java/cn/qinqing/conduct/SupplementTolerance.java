package cn.qinqing.conduct;

import java.util.List;
import java.util.UUID;

/** What the applicant adds (补充材料). */
public record SupplementTolerance(
        ToleranceId application, String words, List<ToleranceEvidence> files, UUID clientKey) {

    @Override
    public String toString() {
        return "(tolerance supplement)";
    }
}
