package cn.qinqing.workbench;

import cn.qinqing.calendar.WorkingDays;
import cn.qinqing.uikit.Formats;
import cn.qinqing.uikit.Sentences;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** How a deadline is said wherever it stands: beside it, which year's holidays are not known yet. */
@Component
public class DeadlineTexts {

    private final WorkingDays days;

    DeadlineTexts(WorkingDays days) {
        this.days = days;
    }

    /**
     * The day, and that it may still move when a year within the term has no notice of holidays.
     *
     * @param from first day of the term
     */
    public String of(LocalDate from, LocalDate due) {
        Set<Integer> missing = missing(from, due);
        return missing.isEmpty()
                ? Formats.day(due)
                : Sentences.of("workbench.calendar.uncertain", Formats.day(due), listed(missing));
    }

    /** What there is to know of a day that is chosen; empty when its year has a notice of holidays. */
    public String ofDay(LocalDate day) {
        Set<Integer> missing = missing(day, day);
        return missing.isEmpty() ? "" : Sentences.of("workbench.calendar.uncertain.day", listed(missing));
    }

    private Set<Integer> missing(LocalDate from, LocalDate due) {
        return days.yearsWithoutNotice(from.isBefore(due) ? from : due, due);
    }

    private static String listed(Set<Integer> years) {
        return years.stream().sorted().map(String::valueOf).collect(Collectors.joining("、"));
    }
}
