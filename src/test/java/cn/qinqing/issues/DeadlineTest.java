package cn.qinqing.issues;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qinqing.calendar.CalendarNotice;
import cn.qinqing.calendar.OfficeCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Deadlines and lights against a slow reference that counts days one by one. */
class DeadlineTest {

    private static final LocalDate BEGIN = LocalDate.of(2026, 1, 1);
    private static final int TRIES = 2_000;
    private static final Set<IssueStatus> RUNNING = EnumSet.of(
            IssueStatus.DISPATCHED,
            IssueStatus.RETURNED,
            IssueStatus.ACKNOWLEDGED,
            IssueStatus.IN_PROGRESS,
            IssueStatus.REOPENED,
            // handed up or down, the clock goes on
            IssueStatus.HANDED);

    @Test
    void every_light_of_every_day_is_as_the_definition_says() {
        Random random = new Random(1126);
        Set<IssueLight> seen = EnumSet.noneOf(IssueLight.class);
        for (int i = 0; i < TRIES; i++) {
            OfficeCalendar calendar = calendar(random);
            LocalDate start = BEGIN.plusDays(random.nextInt(300));
            int days = List.of(1, 2, 3, 5, 7, 10, 15, 30).get(random.nextInt(8));
            Deadline deadline = Deadline.after(calendar, start, days);
            assertThat(worked(calendar, start, deadline.due())).isEqualTo(days);
            assertThat(calendar.works(deadline.due())).isTrue();
            IssueClock clock = clock(deadline);
            for (LocalDate day = start; !day.isAfter(deadline.due().plusDays(9)); day = day.plusDays(1)) {
                IssueLight light = clock.light(IssueStatus.IN_PROGRESS, day);
                seen.add(light);
                assertThat(light)
                        .as(days + " days from " + start + " on " + day)
                        .isEqualTo(slow(calendar, start, deadline.due(), day));
            }
        }
        assertThat(seen).containsExactlyInAnyOrder(IssueLight.GREEN, IssueLight.YELLOW, IssueLight.RED);
    }

    @Test
    void a_day_that_was_set_has_its_lights_too() {
        Random random = new Random(7);
        for (int i = 0; i < TRIES; i++) {
            OfficeCalendar calendar = calendar(random);
            LocalDate start = BEGIN.plusDays(random.nextInt(200));
            LocalDate due = start.plusDays(1 + random.nextInt(80));
            IssueClock clock = clock(Deadline.on(calendar, start, due));
            for (LocalDate day = start; !day.isAfter(due.plusDays(3)); day = day.plusDays(1)) {
                assertThat(clock.light(IssueStatus.ACKNOWLEDGED, day)).isEqualTo(slow(calendar, start, due, day));
            }
        }
    }

    @Test
    void what_was_left_when_a_clock_was_stopped_is_left_when_it_goes_on() {
        Random random = new Random(90);
        for (int i = 0; i < TRIES; i++) {
            OfficeCalendar calendar = calendar(random);
            LocalDate start = BEGIN.plusDays(random.nextInt(100));
            Deadline before = Deadline.after(calendar, start, 15);
            LocalDate stopped = start.plusDays(random.nextInt(15));
            LocalDate resumed = stopped.plusDays(random.nextInt(90));
            int left = worked(calendar, stopped, before.due());
            if (left > 0) {
                Deadline after = Deadline.after(calendar, resumed, left);
                assertThat(worked(calendar, resumed, after.due())).isEqualTo(left);
            }
        }
    }

    @Test
    void a_clock_shows_its_light_in_the_states_in_which_it_runs_alone() {
        LocalDate start = LocalDate.of(2026, 11, 2);
        IssueClock clock = clock(Deadline.after(OfficeCalendar.of(List.of()), start, 5));
        for (IssueStatus status : IssueStatus.values()) {
            IssueLight late = clock.light(status, start.plusDays(30));
            boolean stands = status == IssueStatus.PARKED || status == IssueStatus.SUSPENDED;
            assertThat(late)
                    .as(status.name())
                    .isEqualTo(RUNNING.contains(status) ? IssueLight.RED : stands ? IssueLight.GREY : IssueLight.NONE);
        }
    }

    /** 绿 / 黄 (≤ 2 个工作日或 ≤ 20 %) / 红, as it is defined. */
    private static IssueLight slow(OfficeCalendar calendar, LocalDate start, LocalDate due, LocalDate day) {
        if (day.isAfter(due)) {
            return IssueLight.RED;
        }
        int left = worked(calendar, day, due);
        int all = worked(calendar, start, due);
        return left <= 2 || left * 100 <= all * 20 ? IssueLight.YELLOW : IssueLight.GREEN;
    }

    private static int worked(OfficeCalendar calendar, LocalDate after, LocalDate last) {
        int days = 0;
        for (LocalDate day = after.plusDays(1); !day.isAfter(last); day = day.plusDays(1)) {
            if (calendar.works(day)) {
                days++;
            }
        }
        return days;
    }

    private static IssueClock clock(Deadline deadline) {
        return new IssueClock(deadline.start(), deadline.due(), deadline.due(), deadline.yellowFrom(), null, null);
    }

    /** Holidays and worked weekends at random, some of them long. */
    private static OfficeCalendar calendar(Random random) {
        List<CalendarNotice.Day> special = new ArrayList<>();
        Set<LocalDate> used = new HashSet<>();
        for (int i = 0; i < 12; i++) {
            LocalDate from = BEGIN.plusDays(random.nextInt(360));
            CalendarNotice.Kind kind =
                    random.nextInt(3) == 0 ? CalendarNotice.Kind.WORKDAY : CalendarNotice.Kind.HOLIDAY;
            for (int length = random.nextInt(8); length >= 0; length--) {
                LocalDate day = from.plusDays(length);
                if (used.add(day)) {
                    special.add(new CalendarNotice.Day(day, kind, "随机"));
                }
            }
        }
        return OfficeCalendar.of(
                List.of(new CalendarNotice(2026, CalendarNotice.Region.NATIONAL, "国办发明电", null, special)));
    }
}
