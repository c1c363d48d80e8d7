package cn.qinqing.serviceplans.domain;

import cn.qinqing.serviceplans.PlanDetails;
import cn.qinqing.serviceplans.PlanSnapshot;
import cn.qinqing.serviceplans.PlanSnapshot.Named;
import cn.qinqing.shared.PersonId;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What stands now, as a version would keep it: without what was left out. */
public final class PlanSnapshots {

    private PlanSnapshots() {}

    public static PlanSnapshot of(PlanDetails plan) {
        var numbers = plan.measureNumbers();
        return new PlanSnapshot(
                plan.planVersion(),
                plan.number(),
                plan.enterpriseName(),
                plan.projectName(),
                plan.facts(),
                plan.stage().name(),
                new Named(plan.unit().value(), plan.unitName()),
                named(plan.steward(), plan.stewardName()),
                plan.measures().stream()
                        .filter(measure -> measure.leftOut() == null)
                        .map(measure -> measure(
                                measure,
                                Objects.requireNonNull(numbers.get(measure.id().value()))))
                        .toList());
    }

    private static PlanSnapshot.Measure measure(PlanDetails.Measure measure, int number) {
        return new PlanSnapshot.Measure(
                measure.id().value(),
                number,
                measure.need(),
                measure.text(),
                measure.basis() == null ? "" : measure.basis(),
                new Named(measure.lead().value(), measure.leadName()),
                measure.others().stream()
                        .map(unit -> new Named(unit.id().value(), unit.name()))
                        .toList(),
                named(measure.person(), measure.personName()),
                named(measure.steward(), measure.stewardName()),
                measure.due(),
                measure.steps().stream()
                        .map(step -> new PlanSnapshot.Milestone(
                                step.id().value(),
                                step.name(),
                                step.plannedStart(),
                                step.plannedEnd(),
                                step.predecessor() == null
                                        ? null
                                        : step.predecessor().value()))
                        .sorted(Comparator.comparing(PlanSnapshot.Milestone::start)
                                .thenComparing(PlanSnapshot.Milestone::end)
                                .thenComparing(PlanSnapshot.Milestone::id))
                        .toList());
    }

    private static @Nullable Named named(@Nullable PersonId id, @Nullable String name) {
        return id == null ? null : new Named(id.value(), name == null ? "" : name);
    }

    /** Whether two versions say the same, whatever their numbers are. */
    public static boolean same(PlanSnapshot one, PlanSnapshot other) {
        return PlanComparing.between(one, other).isEmpty();
    }

    /** Whether a measure says the same, at whatever place it stands. */
    public static boolean same(PlanSnapshot.Measure one, PlanSnapshot.Measure other) {
        return at(one, 0).equals(at(other, 0));
    }

    private static PlanSnapshot.Measure at(PlanSnapshot.Measure measure, int number) {
        return new PlanSnapshot.Measure(
                measure.id(),
                number,
                measure.need(),
                measure.text(),
                measure.basis(),
                measure.lead(),
                measure.co(),
                measure.person(),
                measure.steward(),
                measure.due(),
                List.copyOf(measure.milestones()));
    }
}
