package cn.qinqing.serviceplans;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A version of a service plan as it was laid before the enterprise (方案版本快照): kept for ever as it was, with the names of
 * units and persons of that day.
 *
 * @param version counted from 1
 * @param number of record of the plan
 * @param project null for a plan of the whole enterprise
 * @param facts about the enterprise or project (基本情况)
 * @param stage name of the {@link PlanStage}
 * @param unit that keeps the plan
 */
public record PlanSnapshot(
        int version,
        String number,
        String enterprise,
        @Nullable String project,
        String facts,
        String stage,
        Named unit,
        @Nullable Named steward,
        List<Measure> measures) {

    /** A unit or a person: compared by id, shown by name. */
    public record Named(UUID id, String name) {}

    /**
     * @param number in this version, counted from 1
     * @param need what the enterprise needs (需求)
     * @param text what will be done (措施)
     */
    public record Measure(
            UUID id,
            int number,
            String need,
            String text,
            String basis,
            Named lead,
            List<Named> co,
            @Nullable Named person,
            @Nullable Named steward,
            LocalDate due,
            List<Milestone> milestones) {}

    /** @param predecessor id of another milestone of the plan */
    public record Milestone(
            UUID id,
            String name,
            LocalDate start,
            LocalDate end,
            @Nullable UUID predecessor) {}
}
