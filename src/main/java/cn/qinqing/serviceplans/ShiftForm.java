package cn.qinqing.serviceplans;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * New days of a milestone, as the form has them.
 *
 * @param shown the moves that the form shows: others are not made
 */
public record ShiftForm(
        MilestoneId milestone,
        @Nullable LocalDate start,
        @Nullable LocalDate end,
        ShiftFollowing following,
        String reason,
        List<PlanMove> shown) {}
