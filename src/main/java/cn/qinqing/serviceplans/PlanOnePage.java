package cn.qinqing.serviceplans;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a leader reads of a plan on one page (领导一页纸): what comes next, what is late and why, and what is to be decided.
 * Computed of the plan alone; nobody writes it.
 *
 * @param next the three milestones that end next
 * @param late those whose day has passed, the longest first
 */
public record PlanOnePage(List<Step> next, List<Late> late, List<Decision> decisions) {

    private static final int NEXT = 3;

    /** A milestone with the unit that answers for it. */
    public record Step(
            int measure,
            String name,
            LocalDate start,
            LocalDate end,
            String unit,
            @Nullable String person) {}

    /**
     * @param days since its planned end; 0 where its start alone was missed
     * @param waitsFor name of its predecessor that is not done; null when that is not why
     * @param reason given when its days were changed last; null when they never were
     */
    public record Late(
            Step step,
            long days,
            @Nullable String waitsFor,
            @Nullable String reason) {}

    /**
     * Something that somebody above the units must decide.
     *
     * @param arguments of the sentence of its kind
     */
    public record Decision(Kind kind, List<String> arguments) {

        public enum Kind {
            /** The enterprise has something to say that is not answered: number of the measure (0 for the whole), words. */
            COMMENT,
            /** Long overdue: name, unit, days. */
            OVERDUE,
            /** A measure is due before its last milestone ends: number, due day, last day. */
            DUE_BEFORE_END,
            /** It is paused: since when, why. */
            PAUSED
        }
    }

    /** @param changes of days, the latest first */
    public static PlanOnePage of(
            PlanDetails plan, List<PlanOpinion> opinions, List<PlanDateChange> changes, LocalDate today) {
        Map<UUID, Integer> numbers = plan.measureNumbers();
        Map<UUID, PlanDetails.Measure> measures = plan.measures().stream()
                .collect(Collectors.toMap(one -> one.id().value(), Function.identity()));
        Map<UUID, PlanDetails.Milestone> steps = plan.milestones().stream()
                .collect(Collectors.toMap(one -> one.id().value(), Function.identity()));
        Function<PlanDetails.Milestone, Step> named = one -> {
            PlanDetails.Measure measure =
                    Objects.requireNonNull(measures.get(one.measure().value()));
            return new Step(
                    Objects.requireNonNull(numbers.get(one.measure().value())),
                    one.name(),
                    one.plannedStart(),
                    one.plannedEnd(),
                    measure.leadName(),
                    measure.personName());
        };
        List<PlanDetails.Milestone> open = plan.milestones().stream()
                .filter(one -> one.actualEnd() == null)
                .sorted(Comparator.comparing(PlanDetails.Milestone::plannedEnd))
                .toList();
        List<Step> next = open.stream()
                .filter(one -> !one.plannedEnd().isBefore(today))
                .limit(NEXT)
                .map(named)
                .toList();
        List<Late> late = open.stream()
                .filter(one -> one.plannedEnd().isBefore(today)
                        || one.actualStart() == null && one.plannedStart().isBefore(today))
                .map(one -> late(one, named.apply(one), steps, changes, today))
                .toList();
        return new PlanOnePage(next, late, decisions(plan, numbers, opinions, late));
    }

    private static Late late(
            PlanDetails.Milestone step,
            Step named,
            Map<UUID, PlanDetails.Milestone> steps,
            List<PlanDateChange> changes,
            LocalDate today) {
        String waitsFor = Optional.ofNullable(step.predecessor())
                .map(before -> steps.get(before.value()))
                .filter(before -> before.actualEnd() == null)
                .map(PlanDetails.Milestone::name)
                .orElse(null);
        String reason = changes.stream()
                .filter(change -> change.milestone().equals(step.id()))
                .findFirst()
                .map(PlanDateChange::reason)
                .orElse(null);
        return new Late(named, Math.max(0, ChronoUnit.DAYS.between(step.plannedEnd(), today)), waitsFor, reason);
    }

    private static List<Decision> decisions(
            PlanDetails plan, Map<UUID, Integer> numbers, List<PlanOpinion> opinions, List<Late> late) {
        List<Decision> found = new ArrayList<>();
        if (plan.course().pausedOn() != null) {
            found.add(new Decision(
                    Decision.Kind.PAUSED,
                    List.of(
                            plan.course().pausedOn().toString(),
                            Objects.requireNonNullElse(plan.course().pauseReason(), ""))));
        }
        opinions.stream()
                .filter(PlanOpinion::open)
                .forEach(one -> found.add(
                        new Decision(Decision.Kind.COMMENT, List.of(Integer.toString(one.number()), one.words()))));
        late.stream()
                .filter(one -> one.days() > 0 && one.waitsFor() == null)
                .forEach(one -> found.add(new Decision(
                        Decision.Kind.OVERDUE,
                        List.of(one.step().name(), one.step().unit(), Long.toString(one.days())))));
        plan.measures().stream()
                .filter(one -> one.leftOut() == null)
                .forEach(measure -> measure.steps().stream()
                        .filter(step -> step.actualEnd() == null)
                        .map(PlanDetails.Milestone::plannedEnd)
                        .max(Comparator.naturalOrder())
                        .filter(last -> last.isAfter(measure.due()))
                        .ifPresent(last -> found.add(new Decision(
                                Decision.Kind.DUE_BEFORE_END,
                                List.of(
                                        Integer.toString(Objects.requireNonNull(
                                                numbers.get(measure.id().value()))),
                                        measure.due().toString(),
                                        last.toString())))));
        return found;
    }
}
