package cn.qinqing.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Which days the offices work (工作日历): Monday to Friday, but for what the notices of the years say. Where two notices
 * speak of one day, the region's holds: it is the later and the nearer one. A year without a national notice knows its
 * weekends alone.
 */
public final class OfficeCalendar {

    private final Map<LocalDate, CalendarNotice.Day> special = new HashMap<>();
    private final Set<Integer> years = new TreeSet<>();

    private OfficeCalendar(Collection<CalendarNotice> notices) {
        notices.stream().sorted(Comparator.comparing(CalendarNotice::region)).forEach(notice -> {
            notice.days().forEach(day -> special.put(day.day(), day));
            if (notice.region() == CalendarNotice.Region.NATIONAL) {
                years.add(notice.year());
            }
        });
    }

    /** The calendar of these notices, one of a year and region. */
    public static OfficeCalendar of(Collection<CalendarNotice> notices) {
        return new OfficeCalendar(notices);
    }

    /** Whether offices work on the day. */
    public boolean works(LocalDate day) {
        CalendarNotice.Day set = special.get(day);
        return set != null
                ? set.kind() == CalendarNotice.Kind.WORKDAY
                : day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    /** What a notice says of the day; empty for a day like any other. */
    public Optional<CalendarNotice.Day> special(LocalDate day) {
        return Optional.ofNullable(special.get(day));
    }

    /** The day, or the next working day when it is none: where a term of months or days ends (民法典第二百零三条). */
    public LocalDate orNext(LocalDate day) {
        LocalDate end = day;
        while (!works(end)) {
            end = end.plusDays(1);
        }
        return end;
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

    /** Working days after the first day, up to and with the last; 0 when that is not later. */
    public int between(LocalDate first, LocalDate last) {
        int count = 0;
        for (LocalDate day = first.plusDays(1); !day.isAfter(last); day = day.plusDays(1)) {
            count += works(day) ? 1 : 0;
        }
        return count;
    }

    /** The years of a period, both days included, for which no national notice is known. */
    public Set<Integer> yearsWithoutNotice(LocalDate from, LocalDate to) {
        Set<Integer> missing = new TreeSet<>();
        IntStream.rangeClosed(from.getYear(), to.getYear()).forEach(missing::add);
        missing.removeAll(years);
        return missing;
    }
}
