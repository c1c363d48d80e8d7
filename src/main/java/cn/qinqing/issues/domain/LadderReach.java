package cn.qinqing.issues.domain;

import cn.qinqing.calendar.OfficeCalendar;
import cn.qinqing.issues.IssueStatus;
import cn.qinqing.issues.LadderClock;
import cn.qinqing.issues.LadderStep;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which steps of the ladder an issue has reached by a day (督办阶梯推算). After days of standstill only the highest step is
 * raised; those below it are noted as skipped, so that they never come again for this deadline.
 */
final class LadderReach {

    /** The deadlines of one issue; null for those that do not apply or are not known. */
    record Standing(
            IssueStatus status,
            @Nullable LocalDate acknowledge,
            @Nullable LocalDate contact,
            @Nullable LocalDate progress,
            @Nullable LocalDate report,
            @Nullable LocalDate due) {

        /** The deadline of a clock in this state; null where it does not run. */
        @Nullable
        LocalDate base(LadderClock clock) {
            return switch (clock) {
                case ACKNOWLEDGE -> status == IssueStatus.DISPATCHED ? acknowledge : null;
                case CONTACT -> status == IssueStatus.REOPENED ? contact : null;
                case PROGRESS -> status == IssueStatus.ACKNOWLEDGED ? progress : null;
                case REPORT -> status == IssueStatus.IN_PROGRESS ? report : null;
                case DUE -> due;
            };
        }
    }

    /** A step that was noted for a deadline before, raised or skipped. */
    record Noted(String code, int place, LadderClock clock, LocalDate base) {}

    /** A step that is reached now. */
    record Reached(LadderStep step, LocalDate base, boolean raised) {}

    private record Shift(LocalDate base, int days) {}

    private final List<LadderStep> steps;
    private final OfficeCalendar calendar;
    private final LocalDate today;
    private final Map<Shift, LocalDate> known = new HashMap<>();

    LadderReach(List<LadderStep> steps, OfficeCalendar calendar, LocalDate today) {
        this.steps = steps;
        this.calendar = calendar;
        this.today = today;
    }

    /** What is reached and not noted yet. */
    List<Reached> of(Standing standing, List<Noted> noted) {
        List<Reached> reached = new ArrayList<>();
        for (LadderStep step : steps) {
            LocalDate base = standing.base(step.clock());
            if (base == null || reachedOn(base, step.days()).isAfter(today)) {
                continue;
            }
            boolean again = noted.stream()
                    .anyMatch(
                            one -> one.code().equals(step.code()) && one.base().equals(base));
            if (!again) {
                boolean above = noted.stream()
                        .anyMatch(one ->
                                one.clock() == step.clock() && one.base().equals(base) && one.place() >= step.place());
                reached.add(new Reached(step, base, !above));
            }
        }
        int highest = reached.stream()
                .filter(Reached::raised)
                .mapToInt(one -> one.step().place())
                .max()
                .orElse(0);
        return reached.stream()
                .map(one -> new Reached(
                        one.step(),
                        one.base(),
                        one.raised() && one.step().place() == highest && lastOfItsClock(one, reached)))
                .toList();
    }

    /** Of steps at one place for one clock the latest counts. */
    private static boolean lastOfItsClock(Reached one, List<Reached> all) {
        return all.stream()
                .filter(other -> other.raised()
                        && other.step().clock() == one.step().clock()
                        && other.step().place() == one.step().place())
                .max(Comparator.<Reached>comparingInt(other -> other.step().days())
                        .thenComparing(other -> other.step().code()))
                .filter(other -> other.step().code().equals(one.step().code()))
                .isPresent();
    }

    /** The day on which a step is reached. */
    LocalDate reachedOn(LocalDate base, int days) {
        return known.computeIfAbsent(new Shift(base, days), this::shifted);
    }

    private LocalDate shifted(Shift shift) {
        if (shift.days() > 0) {
            return calendar.after(shift.base(), shift.days());
        }
        // before the deadline: the first day on which so many working days are left
        LocalDate day = shift.base();
        int left = 0;
        while (true) {
            left += calendar.works(day) ? 1 : 0;
            if (left > -shift.days()) {
                return day;
            }
            day = day.minusDays(1);
        }
    }
}
