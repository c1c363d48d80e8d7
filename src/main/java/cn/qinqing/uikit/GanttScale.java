package cn.qinqing.uikit;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The days that a time line shows, and where each stands on it.
 *
 * @param first first day shown
 * @param end day after the last one
 */
record GanttScale(LocalDate first, LocalDate end, Unit unit) {

    enum Unit {
        MONTHS,
        WEEKS
    }

    /** Today is shown when it is not further than this from the days of the plan. */
    private static final int NEAR_DAYS = 92;

    private static final int SHORT_DAYS = 120;
    private static final int FEW_MONTHS = 18;
    private static final int MANY_MONTHS = 48;
    private static final int FEW_WEEKS = 24;

    /**
     * A mark on the scale.
     *
     * @param label empty for a thin line without words
     */
    record Tick(double at, String label) {}

    /** Weeks for what is short, months for what is long. */
    static Unit fitting(Collection<GanttRow> rows) {
        GanttScale whole = over(rows, null, Unit.WEEKS);
        return ChronoUnit.DAYS.between(whole.first, whole.end) <= SHORT_DAYS ? Unit.WEEKS : Unit.MONTHS;
    }

    /** @param today null where it is not wanted */
    static GanttScale over(Collection<GanttRow> rows, @Nullable LocalDate today, Unit unit) {
        List<LocalDate> days = new ArrayList<>(rows.stream()
                .flatMap(row -> Stream.of(row.plannedFrom(), row.plannedTo(), row.actualFrom(), row.actualTo()))
                .filter(Objects::nonNull)
                .sorted()
                .toList());
        if (days.isEmpty()) {
            days.add(today == null ? LocalDate.EPOCH : today);
        }
        LocalDate from = days.getFirst();
        LocalDate to = days.getLast();
        if (today != null && !today.isBefore(from.minusDays(NEAR_DAYS)) && !today.isAfter(to.plusDays(NEAR_DAYS))) {
            from = today.isBefore(from) ? today : from;
            to = today.isAfter(to) ? today : to;
        }
        return unit == Unit.MONTHS
                ? new GanttScale(from.withDayOfMonth(1), to.with(TemporalAdjusters.firstDayOfNextMonth()), unit)
                : new GanttScale(
                        from.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)),
                        to.with(TemporalAdjusters.next(DayOfWeek.MONDAY)),
                        unit);
    }

    /** Where a day begins, in hundredths of the width. */
    double at(LocalDate day) {
        double part = 100.0 * ChronoUnit.DAYS.between(first, day) / ChronoUnit.DAYS.between(first, end);
        return Math.clamp(part, 0, 100);
    }

    boolean shows(LocalDate day) {
        return !day.isBefore(first) && day.isBefore(end);
    }

    /** The marks of the lower line: months, or the Mondays of weeks. */
    List<Tick> ticks() {
        List<Tick> ticks = new ArrayList<>();
        if (unit == Unit.MONTHS) {
            long months = months();
            for (YearMonth month = YearMonth.from(first); month.atDay(1).isBefore(end); month = month.plusMonths(1)) {
                boolean named = months <= FEW_MONTHS || months <= MANY_MONTHS && month.getMonthValue() % 3 == 1;
                ticks.add(new Tick(
                        at(month.atDay(1)), named ? Sentences.of("uikit.gantt.month", month.getMonthValue()) : ""));
            }
            return ticks;
        }
        for (LocalDate monday = first; monday.isBefore(end); monday = monday.plusWeeks(1)) {
            ticks.add(new Tick(at(monday), Integer.toString(monday.getDayOfMonth())));
        }
        return ticks;
    }

    /** The marks of the upper line: years, or months above weeks. */
    List<Tick> tops() {
        List<Tick> tops = new ArrayList<>();
        LocalDate day = first;
        while (day.isBefore(end)) {
            LocalDate next = day.with(
                    unit == Unit.MONTHS
                            ? TemporalAdjusters.firstDayOfNextYear()
                            : TemporalAdjusters.firstDayOfNextMonth());
            LocalDate until = next.isBefore(end) ? next : end;
            // what is too narrow for its words has none
            boolean room = at(until) - at(day) > (unit == Unit.MONTHS ? 6 : 9);
            tops.add(new Tick(at(day), room ? top(day) : ""));
            day = next;
        }
        return tops;
    }

    private String top(LocalDate day) {
        return unit == Unit.MONTHS
                ? Sentences.of("uikit.gantt.year", day.getYear())
                : Sentences.of("uikit.gantt.yearMonth", day.getYear(), day.getMonthValue());
    }

    /** How wide the lanes must be at least, in pixels, so that the marks can be read. */
    int leastWidth() {
        long weeks = ChronoUnit.WEEKS.between(first, end);
        return unit == Unit.WEEKS && weeks > FEW_WEEKS ? (int) Math.min(6000, weeks * 22) : 0;
    }

    private long months() {
        return ChronoUnit.MONTHS.between(first, end);
    }
}
