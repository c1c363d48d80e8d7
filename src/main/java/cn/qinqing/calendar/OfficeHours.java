package cn.qinqing.calendar;

import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.Period;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When the offices are open (办公时间), season by season, in Beijing time; counts terms that are given in hours: only open
 * time of working days counts, to the moment at which the term began.
 */
public final class OfficeHours {

    /** No term of hours reaches so far: then the calendar knows no working day. */
    private static final int DAYS_AT_MOST = 3_660;

    /**
     * The hours of one season (作息时间).
     *
     * @param from its first day in each year; it lasts until the next season begins
     * @param validity years in which it is so
     */
    public record Season(
            MonthDay from,
            LocalTime morningFrom,
            LocalTime morningTo,
            LocalTime afternoonFrom,
            LocalTime afternoonTo,
            Period validity,
            @Nullable String documentNo) {}

    private record Span(Instant from, Instant to) {

        static Span of(LocalDate day, LocalTime from, LocalTime to) {
            return new Span(
                    day.atTime(from).atZone(OfficeTime.ZONE).toInstant(),
                    day.atTime(to).atZone(OfficeTime.ZONE).toInstant());
        }
    }

    private final List<Season> seasons;

    public OfficeHours(Collection<Season> seasons) {
        this.seasons =
                seasons.stream().sorted(Comparator.comparing(Season::from)).toList();
    }

    /**
     * The season of a day.
     *
     * @throws IllegalStateException when none is known for the day
     */
    public Season season(LocalDate day) {
        List<Season> valid =
                seasons.stream().filter(one -> one.validity().contains(day)).toList();
        if (valid.isEmpty()) {
            throw new IllegalStateException("no office hours on " + day);
        }
        MonthDay date = MonthDay.from(day);
        return valid.stream()
                .filter(one -> !one.from().isAfter(date))
                .reduce((earlier, later) -> later)
                // before the first season of the year the last one of the year before still lasts
                .orElse(valid.getLast());
    }

    /**
     * The moment at which so many open minutes have passed; at the end of an open time it is that end, not the next
     * beginning.
     *
     * @param minutes at least 0; 0 gives the moment itself
     */
    public Instant after(OfficeCalendar calendar, Instant from, int minutes) {
        if (minutes == 0) {
            return from;
        }
        Duration left = Duration.ofMinutes(minutes);
        LocalDate first = OfficeTime.dayOf(from);
        for (int i = 0; i < DAYS_AT_MOST; i++) {
            for (Span span : open(calendar, first.plusDays(i))) {
                Instant begin = span.from().isBefore(from) ? from : span.from();
                Duration length = Duration.between(begin, span.to());
                if (length.isNegative()) {
                    continue;
                }
                if (length.compareTo(left) >= 0) {
                    return begin.plus(left);
                }
                left = left.minus(length);
            }
        }
        throw new IllegalStateException("no working day after " + first);
    }

    /** Whole open minutes from one moment to another; 0 when that is not later. */
    public int between(OfficeCalendar calendar, Instant from, Instant to) {
        Duration all = Duration.ZERO;
        LocalDate last = OfficeTime.dayOf(to);
        for (LocalDate day = OfficeTime.dayOf(from); !day.isAfter(last); day = day.plusDays(1)) {
            for (Span span : open(calendar, day)) {
                Instant begin = span.from().isBefore(from) ? from : span.from();
                Instant end = span.to().isAfter(to) ? to : span.to();
                if (begin.isBefore(end)) {
                    all = all.plus(Duration.between(begin, end));
                }
            }
        }
        return Math.toIntExact(all.toMinutes());
    }

    private List<Span> open(OfficeCalendar calendar, LocalDate day) {
        if (!calendar.works(day)) {
            return List.of();
        }
        Season season = season(day);
        return List.of(
                Span.of(day, season.morningFrom(), season.morningTo()),
                Span.of(day, season.afternoonFrom(), season.afternoonTo()));
    }
}
