package cn.qinqing.serviceplans;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far a plan is agreed with its enterprise (企业确认情况).
 *
 * @param laid the version that was laid before it last; null when none was
 * @param changedSince whether the plan says something else by now: it is to be laid before the enterprise anew
 * @param agreed whether what stands now is agreed
 * @param waiting measures of the laid version that the enterprise has not acknowledged as they are
 * @param opinions the latest first
 */
public record PlanAgreed(
        @Nullable PlanVersion laid, boolean changedSince, boolean agreed, int waiting, List<PlanOpinion> opinions) {

    public long open() {
        return opinions.stream().filter(PlanOpinion::open).count();
    }
}
