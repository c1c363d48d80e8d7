package cn.qinqing.serviceplans;

import java.time.LocalDate;

/**
 * A milestone whose planned days change, as they were and as they will be.
 *
 * @param measure number of its measure
 */
public record PlanMove(
        MilestoneId id,
        int measure,
        String name,
        LocalDate oldStart,
        LocalDate oldEnd,
        LocalDate newStart,
        LocalDate newEnd) {}
