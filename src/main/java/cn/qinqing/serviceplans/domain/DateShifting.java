package cn.qinqing.serviceplans.domain;

import cn.qinqing.calendar.OfficeCalendar;
import cn.qinqing.serviceplans.ShiftFollowing;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What moves when the days of a milestone are changed (日期联动): those behind it in the chain of predecessors, each keeping
 * its length in working days. What is done stays where it was, and so does everything that hangs on it alone. Pure: it
 * knows neither a table nor today.
 */
public final class DateShifting {

    /**
     * A milestone as it is planned.
     *
     * @param fixed done, or otherwise never moved along
     */
    public record Step(
            UUID id,
            LocalDate start,
            LocalDate end,
            @Nullable UUID predecessor,
            boolean fixed) {}

    /** Days before and after; the one that was changed itself comes first, those behind it follow in the order of the chain. */
    public record Move(UUID id, LocalDate oldStart, LocalDate oldEnd, LocalDate newStart, LocalDate newEnd) {

        boolean still() {
            return oldStart.equals(newStart) && oldEnd.equals(newEnd);
        }
    }

    private final OfficeCalendar calendar;

    public DateShifting(OfficeCalendar calendar) {
        this.calendar = calendar;
    }

    /**
     * The moves that follow from new days of one step. Empty when the days are those that it had.
     *
     * @throws IllegalArgumentException when the step is not among them, or ends before it begins
     */
    public List<Move> moves(
            Collection<Step> steps, UUID changed, LocalDate newStart, LocalDate newEnd, ShiftFollowing following) {
        if (newEnd.isBefore(newStart)) {
            throw new IllegalArgumentException("the end lies before the start");
        }
        Map<UUID, List<Step>> behind = new HashMap<>();
        Step first = null;
        for (Step step : steps) {
            if (step.id().equals(changed)) {
                first = step;
            }
            if (step.predecessor() != null) {
                behind.computeIfAbsent(step.predecessor(), none -> new ArrayList<>())
                        .add(step);
            }
        }
        if (first == null) {
            throw new IllegalArgumentException("no step " + changed);
        }
        Move begun = new Move(changed, first.start(), first.end(), newStart, newEnd);
        if (begun.still()) {
            return List.of();
        }
        List<Move> moves = new ArrayList<>(List.of(begun));
        Set<UUID> seen = new HashSet<>(Set.of(changed));
        Deque<Move> open = new ArrayDeque<>(List.of(begun));
        while (!open.isEmpty() && following != ShiftFollowing.NOTHING) {
            Move before = open.remove();
            for (Step next : behind.getOrDefault(before.id(), List.of())) {
                // a circle, which the plan refuses elsewhere, must not keep anybody waiting here
                if (next.fixed() || !seen.add(next.id())) {
                    continue;
                }
                Move moved = following == ShiftFollowing.KEEP_DISTANCE
                        ? at(next, moved(next.start(), between(before.oldEnd(), before.newEnd())))
                        : at(
                                next,
                                next.start().isAfter(before.newEnd())
                                        ? next.start()
                                        : calendar.after(before.newEnd(), 1));
                if (!moved.still()) {
                    moves.add(moved);
                    open.add(moved);
                }
            }
        }
        return List.copyOf(moves);
    }

    /** Steps behind a changed one that would begin before it ends; those that are done are no matter. */
    public static List<UUID> tooEarly(Collection<Step> steps, List<Move> moves) {
        Map<UUID, Move> moved = new HashMap<>();
        moves.forEach(move -> moved.put(move.id(), move));
        return steps.stream()
                .filter(step -> !step.fixed() && step.predecessor() != null && moved.containsKey(step.predecessor()))
                .filter(step -> {
                    Move own = moved.get(step.id());
                    LocalDate start = own == null ? step.start() : own.newStart();
                    return !start.isAfter(moved.get(step.predecessor()).newEnd());
                })
                .map(Step::id)
                .toList();
    }

    private Move at(Step step, LocalDate start) {
        if (start.equals(step.start())) {
            return new Move(step.id(), step.start(), step.end(), step.start(), step.end());
        }
        int length = calendar.between(step.start(), step.end());
        return new Move(
                step.id(), step.start(), step.end(), start, length == 0 ? start : calendar.after(start, length));
    }

    /** Working days from one day to another; negative when the other is earlier. */
    private int between(LocalDate from, LocalDate to) {
        return to.isBefore(from) ? -calendar.between(to, from) : calendar.between(from, to);
    }

    private LocalDate moved(LocalDate day, int workingDays) {
        if (workingDays == 0) {
            return day;
        }
        if (workingDays > 0) {
            return calendar.after(day, workingDays);
        }
        LocalDate earlier = day;
        for (int left = -workingDays; left > 0; left -= calendar.works(earlier) ? 1 : 0) {
            earlier = earlier.minusDays(1);
        }
        return earlier;
    }
}
