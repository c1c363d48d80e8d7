package cn.qinqing.calendar;

import cn.qinqing.shared.DataLines;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/**
 * Working days (工作日): Monday to Friday without holidays, and the days worked in their place, as the notices of the
 * State Council and of the region set them for each year. A year without a notice knows its weekends only: {@link
 * #yearsWithoutNotice} says so wherever a deadline falls into it.
 */
@Component
public class WorkingDays {

    private static final String OFF = "off";

    private final Map<LocalDate, Boolean> exceptions = new HashMap<>();
    private final Set<Integer> years = new TreeSet<>();

    WorkingDays() {
        DataLines.of(WorkingDays.class, "days.txt").forEach(this::read);
    }

    private void read(String line) {
        String[] part = line.split(" ");
        LocalDate from = LocalDate.parse(part[1]);
        from.datesUntil(LocalDate.parse(part[2]).plusDays(1)).forEach(day -> exceptions.put(day, !part[0].equals(OFF)));
        years.add(from.getYear());
    }

    /** Whether offices work on the day. */
    public boolean works(LocalDate day) {
        Boolean set = exceptions.get(day);
        return set != null ? set : day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    /**
     * The last day of a term of working days; the day on which it starts is not counted (民法典第二百零一条、第二百零三条).
     *
     * @param days at least 1
     * @throws IllegalArgumentException for fewer
     */
    public LocalDate after(LocalDate day, int days) {
        if (days < 1) {
            throw new IllegalArgumentException("a term of " + days + " working days");
        }
        LocalDate end = day;
        for (int left = days; left > 0; left -= works(end) ? 1 : 0) {
            end = end.plusDays(1);
        }
        return end;
    }

    /** The day, or the next working day when it is none: where a term of months or days ends (民法典第二百零三条). */
    public LocalDate orNext(LocalDate day) {
        LocalDate end = day;
        while (!works(end)) {
            end = end.plusDays(1);
        }
        return end;
    }

    /** The years of a period, both days included, for which no notice is known. */
    public Set<Integer> yearsWithoutNotice(LocalDate from, LocalDate to) {
        Set<Integer> missing = new TreeSet<>();
        IntStream.rangeClosed(from.getYear(), to.getYear()).forEach(missing::add);
        missing.removeAll(years);
        return missing;
    }
}
