package cn.qinqing.serviceplans;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A change of planned days as it was made (日期变更记录).
 *
 * @param shift the same for all that moved together
 * @param led the one that somebody changed; the others moved behind it
 */
public record PlanDateChange(
        UUID shift,
        MilestoneId milestone,
        String name,
        boolean led,
        LocalDate oldStart,
        LocalDate oldEnd,
        LocalDate newStart,
        LocalDate newEnd,
        String reason,
        String actorName,
        Instant at,
        int planVersion) {}
