package cn.qinqing.serviceplans;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was done with a plan.
 *
 * @param planVersion that was written on then
 * @param what names the measure, milestone or node; empty for the plan itself
 */
public record PlanEvent(
        Instant at,
        int planVersion,
        String command,
        String actorName,
        String what,
        @Nullable String reason) {}
