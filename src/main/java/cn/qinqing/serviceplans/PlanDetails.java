package cn.qinqing.serviceplans;

import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.FileId;
import cn.qinqing.shared.PersonId;
import cn.qinqing.shared.UnitId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Everything of one plan, as it stands.
 *
 * @param light on the day on which it was asked for
 * @param version for the next change of the plan itself
 * @param planVersion number of the version that is written on
 * @param nodes the stages' nodes with their sub-items, also those left out
 * @param measures in order, also those left out
 */
public record PlanDetails(
        PlanId id,
        String number,
        EnterpriseId enterprise,
        String enterpriseName,
        @Nullable UUID project,
        @Nullable String projectName,
        String facts,
        PlanStage stage,
        PlanState state,
        UnitId unit,
        String unitName,
        @Nullable PersonId steward,
        @Nullable String stewardName,
        Course course,
        PlanLight light,
        PlanRule rule,
        int planVersion,
        int version,
        List<Node> nodes,
        List<Measure> measures) {

    /** What became of the plan by now. */
    public record Course(
            @Nullable LocalDate submittedOn,
            @Nullable Integer submittedVersion,
            @Nullable LocalDate agreedOn,
            @Nullable Integer agreedVersion,
            @Nullable String agreedHow,
            @Nullable LocalDate inForceOn,
            @Nullable Integer forceVersion,
            @Nullable LocalDate pausedOn,
            @Nullable String pauseReason,
            @Nullable LocalDate closedOn,
            @Nullable String assessment) {}

    /**
     * A node, or a sub-item of one.
     *
     * @param code in the template; null for one that only this plan has
     */
    public record Node(
            NodeId id,
            @Nullable NodeId parent,
            PlanStage stage,
            String name,
            @Nullable String code,
            @Nullable String leftOut,
            int version) {}

    /** A need with its measure and milestones. */
    public record Measure(
            MeasureId id,
            int position,
            String need,
            String text,
            @Nullable String basis,
            @Nullable UUID policy,
            UnitId lead,
            String leadName,
            List<CoUnit> others,
            @Nullable PersonId person,
            @Nullable String personName,
            LocalDate due,
            @Nullable PersonId steward,
            @Nullable String stewardName,
            @Nullable MeasureSource source,
            @Nullable String leftOut,
            int version,
            List<Milestone> milestones,
            List<Issue> issues) {

        /** Milestones that count. */
        public List<Milestone> steps() {
            return leftOut != null
                    ? List.of()
                    : milestones.stream().filter(one -> one.leftOut() == null).toList();
        }
    }

    public record CoUnit(UnitId id, String name) {}

    /** An issue that the measure raised, or that became the measure; the title is null for who may not read it. */
    public record Issue(UUID id, String number, @Nullable String title, boolean raised) {}

    /** A milestone with what proves it. */
    public record Milestone(
            MilestoneId id,
            MeasureId measure,
            @Nullable NodeId node,
            String name,
            LocalDate plannedStart,
            LocalDate plannedEnd,
            @Nullable LocalDate actualStart,
            @Nullable LocalDate actualEnd,
            @Nullable MilestoneId predecessor,
            @Nullable String leftOut,
            int version,
            List<Evidence> evidence) {

        public PlanStep step() {
            return new PlanStep(plannedStart, plannedEnd, actualStart, actualEnd);
        }
    }

    /** One proof; withdrawn ones stay to be read, their files do not. */
    public record Evidence(
            UUID id,
            EvidenceKind kind,
            @Nullable FileId file,
            String words,
            String addedBy,
            Instant addedAt,
            @Nullable String withdrawn) {}

    /** The milestones that count. */
    public List<Milestone> milestones() {
        return measures.stream().flatMap(one -> one.steps().stream()).toList();
    }
}
