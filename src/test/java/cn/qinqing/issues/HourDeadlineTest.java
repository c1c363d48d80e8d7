package cn.qinqing.issues;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qinqing.calendar.CalendarNotice;
import cn.qinqing.calendar.OfficeCalendar;
import cn.qinqing.calendar.OfficeHours;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.Period;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Deadlines in hours of office time, against a slow reference that goes minute by minute. */
class HourDeadlineTest {

    private static final LocalDate BEGIN = LocalDate.of(2026, 1, 1);
    private static final int TRIES = 400;
    private static final OfficeHours XINJIANG = new OfficeHours(
            List.of(season(5, "10:00", "14:00", "16:00", "20:00"), season(10, "10:00", "14:00", "15:30", "19:30")));

    @Test
    void every_deadline_and_every_light_is_as_counting_each_minute_says() {
        Random random = new Random(24);
        Set<IssueLight> seen = EnumSet.noneOf(IssueLight.class);
        for (int i = 0; i < TRIES; i++) {
            OfficeCalendar calendar = calendar(random);
            OfficeHours hours = random.nextInt(4) == 0 ? odd(random) : XINJIANG;
            Instant from = BEGIN.plusDays(random.nextInt(340))
                    .atTime(random.nextInt(24), random.nextInt(60))
                    .atZone(OfficeTime.ZONE)
                    .toInstant();
            int minutes = List.of(1, 30, 60, 120, 480, 481, 24 * 60).get(random.nextInt(7));
            HourDeadline deadline = HourDeadline.after(hours, calendar, from, minutes);
            Instant slow = slow(hours, calendar, from, minutes);
            assertThat(deadline.due()).as(minutes + " minutes from " + from).isEqualTo(slow);
            assertThat(hours.between(calendar, from, deadline.due())).isEqualTo(minutes);
            int few = Math.min(minutes, Math.max(30, minutes / 5));
            assertThat(deadline.yellowFrom())
                    .isEqualTo(minutes == few ? from : slow(hours, calendar, from, minutes - few));
            for (int k = 0; k < 40; k++) {
                Instant moment = from.plus(Duration.ofMinutes(
                        random.nextLong(Duration.between(from, slow).toMinutes() * 2 + 60)));
                int left = worked(hours, calendar, moment, slow);
                IssueLight expected =
                        moment.isAfter(slow) ? IssueLight.RED : left <= few ? IssueLight.YELLOW : IssueLight.GREEN;
                seen.add(expected);
                assertThat(clock(deadline).light(IssueStatus.IN_PROGRESS, moment))
                        .as(minutes + " minutes from " + from + " at " + moment)
                        .isEqualTo(expected);
            }
        }
        assertThat(seen).containsExactlyInAnyOrder(IssueLight.GREEN, IssueLight.YELLOW, IssueLight.RED);
    }

    @Test
    void what_was_left_is_left_when_the_clock_goes_on() {
        Random random = new Random(2);
        for (int i = 0; i < TRIES; i++) {
            OfficeCalendar calendar = calendar(random);
            Instant from = moment(BEGIN.plusDays(random.nextInt(200)), "11:20");
            Instant stopped = from.plus(Duration.ofMinutes(random.nextInt(3_000)));
            Instant due = XINJIANG.after(calendar, from, 24 * 60);
            int left = XINJIANG.between(calendar, stopped, due);
            if (left > 0) {
                Instant again = stopped.plus(Duration.ofDays(random.nextInt(60)));
                assertThat(XINJIANG.between(calendar, again, XINJIANG.after(calendar, again, left)))
                        .isEqualTo(left);
            }
        }
    }

    @Test
    void summer_and_winter_follow_each_other_and_two_hours_jump_over_noon_night_and_weekend() {
        OfficeCalendar calendar = OfficeCalendar.of(List.of());
        LocalDate friday = LocalDate.of(2026, 11, 27);
        assertThat(XINJIANG.after(calendar, moment(friday, "13:00"), 120)).isEqualTo(moment(friday, "16:30"));
        assertThat(XINJIANG.after(calendar, moment(friday, "18:30"), 120))
                .isEqualTo(moment(friday.plusDays(3), "11:00"));
        assertThat(XINJIANG.after(calendar, moment(friday, "12:00"), 120)).isEqualTo(moment(friday, "14:00"));
        LocalDate summer = LocalDate.of(2026, 7, 1);
        assertThat(XINJIANG.after(calendar, moment(summer, "13:00"), 120)).isEqualTo(moment(summer, "17:00"));
        assertThat(XINJIANG.season(LocalDate.of(2026, 1, 5)).from()).isEqualTo(MonthDay.of(10, 1));
    }

    /** The first minute at which so many open minutes lie behind. */
    private static Instant slow(OfficeHours hours, OfficeCalendar calendar, Instant from, int minutes) {
        Instant now = from;
        int open = 0;
        while (open < minutes) {
            open += open(hours, calendar, now) ? 1 : 0;
            now = now.plus(Duration.ofMinutes(1));
        }
        return now;
    }

    private static int worked(OfficeHours hours, OfficeCalendar calendar, Instant from, Instant to) {
        int open = 0;
        for (Instant now = from; now.isBefore(to); now = now.plus(Duration.ofMinutes(1))) {
            open += open(hours, calendar, now) ? 1 : 0;
        }
        return open;
    }

    /** Whether the offices are open during the minute that begins then. */
    private static boolean open(OfficeHours hours, OfficeCalendar calendar, Instant minute) {
        LocalDateTime there = LocalDateTime.ofInstant(minute, OfficeTime.ZONE);
        if (!calendar.works(there.toLocalDate())) {
            return false;
        }
        OfficeHours.Season season = hours.season(there.toLocalDate());
        LocalTime time = there.toLocalTime();
        return !time.isBefore(season.morningFrom()) && time.isBefore(season.morningTo())
                || !time.isBefore(season.afternoonFrom()) && time.isBefore(season.afternoonTo());
    }

    private static IssueClock clock(HourDeadline deadline) {
        LocalDate due = OfficeTime.dayOf(deadline.due());
        return new IssueClock(
                OfficeTime.dayOf(deadline.from()),
                due,
                due,
                OfficeTime.dayOf(deadline.yellowFrom()),
                null,
                null,
                deadline.due(),
                deadline.yellowFrom());
    }

    private static Instant moment(LocalDate day, String time) {
        return day.atTime(LocalTime.parse(time)).atZone(OfficeTime.ZONE).toInstant();
    }

    private static OfficeHours.Season season(int month, String... times) {
        return new OfficeHours.Season(
                MonthDay.of(month, 1),
                LocalTime.parse(times[0]),
                LocalTime.parse(times[1]),
                LocalTime.parse(times[2]),
                LocalTime.parse(times[3]),
                Period.openFrom(LocalDate.of(2020, 1, 1)),
                null);
    }

    private static OfficeHours odd(Random random) {
        int begin = 7 + random.nextInt(3);
        return new OfficeHours(List.of(new OfficeHours.Season(
                MonthDay.of(3, 1),
                LocalTime.of(begin, random.nextInt(60)),
                LocalTime.of(begin + 3, random.nextInt(60)),
                LocalTime.of(begin + 5, random.nextInt(60)),
                LocalTime.of(begin + 9, random.nextInt(60)),
                Period.openFrom(LocalDate.of(2020, 1, 1)),
                null)));
    }

    /** Holidays and worked weekends at random. */
    private static OfficeCalendar calendar(Random random) {
        List<CalendarNotice.Day> special = new ArrayList<>();
        Set<LocalDate> used = new HashSet<>();
        for (int i = 0; i < 12; i++) {
            LocalDate first = BEGIN.plusDays(random.nextInt(360));
            CalendarNotice.Kind kind =
                    random.nextInt(3) == 0 ? CalendarNotice.Kind.WORKDAY : CalendarNotice.Kind.HOLIDAY;
            for (int length = random.nextInt(8); length >= 0; length--) {
                LocalDate day = first.plusDays(length);
                if (used.add(day)) {
                    special.add(new CalendarNotice.Day(day, kind, "随机"));
                }
            }
        }
        return OfficeCalendar.of(
                List.of(new CalendarNotice(2026, CalendarNotice.Region.NATIONAL, "国办发明电", null, special)));
    }
}
