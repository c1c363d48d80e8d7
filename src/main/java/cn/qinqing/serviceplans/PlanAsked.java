package cn.qinqing.serviceplans;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an enterprise is shown and asked (请企业确认的内容).
 *
 * @param plan as it was laid before it
 * @param asked measures that it has not acknowledged as they are; none when only the plan itself changed
 * @param acknowledged measures that it has
 */
public record PlanAsked(PlanSnapshot plan, List<Ask> asked, List<PlanSnapshot.Measure> acknowledged) {

    /**
     * @param earlier what the enterprise said to it last; null when nothing
     */
    public record Ask(
            PlanSnapshot.Measure measure, @Nullable PlanOpinion earlier) {}

    /** One answer: whether it is acknowledged, null when nothing was chosen; and words. */
    public record Said(@Nullable Boolean acknowledged, String words) {}

    /** Names of parts, as links carry them. */
    public static String part(UUID measure) {
        return measure.toString();
    }
}
