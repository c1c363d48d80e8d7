package cn.qinqing.serviceplans.ui;

import cn.qinqing.serviceplans.PlanDetails;
import cn.qinqing.serviceplans.PlanStep;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The time line of a document, drawn with characters that every Chinese font has: a place for a month, or for several where
 * a plan is long.
 *
 * @param each months of a place
 */
record MonthBar(YearMonth first, int places, int each) {

    private static final int MOST = 16;
    private static final char NOTHING = '\uff0d';
    private static final char PLANNED = '\u25a1';
    private static final char DONE = '\u25a0';

    static MonthBar over(Collection<PlanDetails.Milestone> milestones) {
        YearMonth first = days(milestones)
                .min(Comparator.naturalOrder())
                .map(YearMonth::from)
                .orElse(YearMonth.of(2000, 1));
        YearMonth last = days(milestones)
                .max(Comparator.naturalOrder())
                .map(YearMonth::from)
                .orElse(first);
        int months = (int) ChronoUnit.MONTHS.between(first, last) + 1;
        int each = (months + MOST - 1) / MOST;
        return new MonthBar(first, (months + each - 1) / each, each);
    }

    private static Stream<LocalDate> days(Collection<PlanDetails.Milestone> milestones) {
        return milestones.stream()
                .flatMap(one -> Stream.of(one.plannedStart(), one.plannedEnd(), one.actualStart(), one.actualEnd()))
                .filter(Objects::nonNull);
    }

    /** @param today until which something runs that has begun and not ended */
    String of(PlanStep step, LocalDate today) {
        StringBuilder bar = new StringBuilder();
        for (int place = 0; place < places; place++) {
            LocalDate from = first.plusMonths((long) place * each).atDay(1);
            LocalDate to = first.plusMonths((long) (place + 1) * each).atDay(1);
            LocalDate ended = step.actualEnd() == null ? today : step.actualEnd();
            boolean done = step.actualStart() != null && step.actualStart().isBefore(to) && !ended.isBefore(from);
            boolean planned =
                    step.plannedStart().isBefore(to) && !step.plannedEnd().isBefore(from);
            bar.append(done ? DONE : planned ? PLANNED : NOTHING);
        }
        return bar.toString();
    }
}
