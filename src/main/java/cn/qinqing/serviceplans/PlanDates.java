package cn.qinqing.serviceplans;

import cn.qinqing.calendar.WorkingDays;
import cn.qinqing.serviceplans.domain.DateChangeStore;
import cn.qinqing.serviceplans.domain.DateShifting;
import cn.qinqing.serviceplans.domain.DateShifting.Move;
import cn.qinqing.serviceplans.domain.DateShifting.Step;
import cn.qinqing.serviceplans.domain.MilestoneStore;
import cn.qinqing.serviceplans.domain.PlanChanges;
import cn.qinqing.serviceplans.domain.PlanChanges.Taken;
import cn.qinqing.serviceplans.domain.PlanDetailsReader;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RuleViolation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes planned days, and what hangs on them (日期变动): what moves is shown before it is saved, a reason is asked for, and
 * each change is kept with the days before and after. All of it in one transaction, or none.
 */
@Service
@Transactional
public class PlanDates {

    private static final int LONGEST_REASON = 1_000;

    private final MilestoneStore milestones;
    private final PlanDetailsReader reader;
    private final PlanQueries queries;
    private final PlanChanges changes;
    private final DateChangeStore store;
    private final WorkingDays calendar;

    PlanDates(
            MilestoneStore milestones,
            PlanDetailsReader reader,
            PlanQueries queries,
            PlanChanges changes,
            DateChangeStore store,
            WorkingDays calendar) {
        this.milestones = milestones;
        this.reader = reader;
        this.queries = queries;
        this.changes = changes;
        this.store = store;
        this.calendar = calendar;
    }

    /** A plan with the numbers of its measures. */
    private record Standing(PlanDetails plan, Map<UUID, PlanDetails.Milestone> steps, Map<UUID, Integer> measures) {

        List<Step> chain() {
            return steps.values().stream()
                    .map(one -> new Step(
                            one.id().value(),
                            one.plannedStart(),
                            one.plannedEnd(),
                            one.predecessor() == null ? null : one.predecessor().value(),
                            one.actualEnd() != null))
                    .toList();
        }
    }

    /**
     * What would move; nothing is changed. No moves for the days that it has.
     *
     * @throws RuleViolation {@code serviceplans.unknown}, and of the days what {@link #change} refuses
     */
    @Transactional(readOnly = true)
    public PlanShift preview(
            Actor actor,
            MilestoneId milestone,
            @Nullable LocalDate start,
            @Nullable LocalDate end,
            ShiftFollowing following) {
        actor.require(Right.PLAN_EDIT);
        PlanId plan = milestones
                .find(milestone)
                .orElseThrow(() -> new RuleViolation("serviceplans.unknown"))
                .plan();
        Standing standing = standing(queries.details(actor, plan));
        return shift(standing, moves(standing, milestone, start, end, following));
    }

    /**
     * Changes the days of a milestone and of those behind it.
     *
     * @return the moves that were made
     * @throws RuleViolation {@code serviceplans.unknown}, {@code serviceplans.closed}; {@code serviceplans.dates.clash} when
     *     something else would move by now than the form shows; {@code serviceplans.dates.same} for the days that it has,
     *     {@code serviceplans.dates.done} for one that is done; {@code serviceplans.planned.start}, {@code
     *     serviceplans.planned.end}, {@code serviceplans.planned.order}; {@code serviceplans.predecessor.later} when it would
     *     begin before its predecessor ends; {@code serviceplans.dates.behind} naming who would begin too early behind it;
     *     {@code serviceplans.dates.reason.missing}, {@code serviceplans.dates.reason.long}
     */
    public List<PlanMove> change(Actor actor, ShiftForm form) {
        actor.require(Right.PLAN_EDIT);
        MilestoneStore.Found found =
                milestones.find(form.milestone()).orElseThrow(() -> new RuleViolation("serviceplans.unknown"));
        Taken taken = changes.content(actor, found.plan());
        // read below the lock: what is decided on is what stands
        Standing standing = standing(reader.read(found.plan()));
        List<Move> moves = moves(standing, form.milestone(), form.start(), form.end(), form.following());
        String reason = PlanWords.needed(
                form.reason(), LONGEST_REASON, "serviceplans.dates.reason.missing", "serviceplans.dates.reason.long");
        if (moves.isEmpty()) {
            throw new RuleViolation("serviceplans.dates.same");
        }
        List<PlanMove> now = named(standing, moves);
        if (!now.equals(form.shown())) {
            throw new RuleViolation("serviceplans.dates.clash");
        }
        List<UUID> early = DateShifting.tooEarly(standing.chain(), moves);
        if (!early.isEmpty()) {
            throw new RuleViolation(
                    "serviceplans.dates.behind",
                    early.stream()
                            .map(id -> Objects.requireNonNull(standing.steps().get(id))
                                    .name())
                            .collect(Collectors.joining("、")));
        }
        store.add(taken, moves, form.following(), reason);
        changes.done(
                taken,
                "SHIFT",
                found.measure(),
                form.milestone(),
                found.name() + " " + found.plannedStart() + " – " + found.plannedEnd() + " → " + form.start() + " – "
                        + form.end() + (moves.size() > 1 ? " +" + (moves.size() - 1) : ""),
                reason);
        return now;
    }

    /** How the days of a plan were changed, the latest first. */
    @Transactional(readOnly = true)
    public List<PlanDateChange> history(Actor actor, PlanId plan) {
        queries.demand(actor, plan);
        return store.of(plan);
    }

    private List<Move> moves(
            Standing standing,
            MilestoneId milestone,
            @Nullable LocalDate start,
            @Nullable LocalDate end,
            ShiftFollowing following) {
        PlanDetails.Milestone changed = standing.steps().get(milestone.value());
        if (changed == null) {
            throw new RuleViolation("serviceplans.unknown");
        }
        if (changed.actualEnd() != null) {
            throw new RuleViolation("serviceplans.dates.done", changed.name());
        }
        if (start == null) {
            throw new RuleViolation("serviceplans.planned.start");
        }
        if (end == null) {
            throw new RuleViolation("serviceplans.planned.end");
        }
        if (end.isBefore(start)) {
            throw new RuleViolation("serviceplans.planned.order");
        }
        PlanDetails.Milestone before = changed.predecessor() == null
                ? null
                : standing.steps().get(changed.predecessor().value());
        if (before != null && before.actualEnd() == null && !start.isAfter(before.plannedEnd())) {
            throw new RuleViolation("serviceplans.predecessor.later", before.name(), before.plannedEnd());
        }
        return new DateShifting(calendar.now()).moves(standing.chain(), milestone.value(), start, end, following);
    }

    private PlanShift shift(Standing standing, List<Move> moves) {
        Map<UUID, LocalDate> ends = new HashMap<>();
        moves.forEach(move -> ends.put(move.id(), move.newEnd()));
        Set<Integer> overdue = new TreeSet<>();
        moves.forEach(move -> standing.plan().measures().stream()
                .filter(measure -> measure.steps().stream()
                        .anyMatch(one -> one.id().value().equals(move.id())))
                .filter(measure -> move.newEnd().isAfter(measure.due()))
                .forEach(measure ->
                        overdue.add(standing.measures().get(measure.id().value()))));
        LocalDate first = moves.stream()
                .map(Move::newStart)
                .min(Comparator.naturalOrder())
                .orElse(null);
        LocalDate last =
                moves.stream().map(Move::newEnd).max(Comparator.naturalOrder()).orElse(null);
        return new PlanShift(
                named(standing, moves),
                List.copyOf(overdue),
                first == null || last == null ? Set.of() : calendar.yearsWithoutNotice(first, last),
                Objects.equals(
                        standing.plan().course().agreedVersion(),
                        standing.plan().planVersion()));
    }

    private static List<PlanMove> named(Standing standing, List<Move> moves) {
        List<PlanMove> named = new ArrayList<>();
        moves.forEach(move -> {
            PlanDetails.Milestone step = Objects.requireNonNull(standing.steps().get(move.id()));
            named.add(new PlanMove(
                    step.id(),
                    Objects.requireNonNull(
                            standing.measures().get(step.measure().value())),
                    step.name(),
                    move.oldStart(),
                    move.oldEnd(),
                    move.newStart(),
                    move.newEnd()));
        });
        return named;
    }

    private static Standing standing(PlanDetails plan) {
        Map<UUID, PlanDetails.Milestone> steps = new HashMap<>();
        plan.milestones().forEach(one -> steps.put(one.id().value(), one));
        return new Standing(plan, steps, plan.measureNumbers());
    }
}
