package cn.qinqing.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import cn.qinqing.calendar.CalendarNotice.Day;
import cn.qinqing.calendar.CalendarNotice.Kind;
import cn.qinqing.calendar.CalendarNotice.Region;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WorkingDaysTest {

    private final OfficeCalendar days = OfficeCalendar.of(KnownYears.ofProduct());

    @Test
    void holidays_and_the_days_worked_for_them_count_as_the_notice_says() {
        assertThat(days.works(day("2026-02-14")))
                .as("a Saturday worked for the spring festival")
                .isTrue();
        assertThat(days.works(day("2026-02-16")))
                .as("a Monday of the spring festival")
                .isFalse();
        assertThat(days.works(day("2025-06-10"))).as("古尔邦节").isFalse();
        assertThat(days.works(day("2026-11-24"))).isTrue();
        assertThat(days.works(day("2026-11-28"))).isFalse();
        assertThat(days.special(day("2026-10-10")).orElseThrow().name()).isEqualTo("国庆节");
    }

    @Test
    void the_product_knows_its_notices_by_year_region_and_number() {
        assertThat(KnownYears.ofProduct())
                .extracting(CalendarNotice::year, CalendarNotice::region)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(2025, Region.NATIONAL),
                        org.assertj.core.groups.Tuple.tuple(2025, Region.REGIONAL),
                        org.assertj.core.groups.Tuple.tuple(2026, Region.NATIONAL));
        assertThat(KnownYears.ofProduct().getLast().documentNo()).contains("国办发明电〔2025〕7号");
        assertThat(KnownYears.ofProduct().getLast().days())
                .hasSizeGreaterThan(30)
                .allSatisfy(one -> assertThat(one.day()).hasYear(2026));
    }

    @Test
    void a_term_starts_the_day_after_and_ends_on_a_working_day() {
        assertThat(days.after(day("2026-11-24"), 5)).isEqualTo("2026-12-01");
        assertThat(days.after(day("2026-11-27"), 1)).isEqualTo("2026-11-30");
        assertThat(days.after(day("2026-02-13"), 2))
                .as("over the spring festival")
                .isEqualTo("2026-02-24");
        assertThat(days.after(day("2026-09-30"), 3)).as("over the national day").isEqualTo("2026-10-10");
        assertThatIllegalArgumentException().isThrownBy(() -> days.after(day("2026-01-05"), 0));
    }

    @Test
    void a_term_that_ends_on_a_day_off_ends_on_the_next_working_day() {
        assertThat(days.orNext(day("2026-10-01"))).isEqualTo("2026-10-08");
        assertThat(days.orNext(day("2026-02-28")))
                .as("a Saturday worked for the spring festival")
                .isEqualTo("2026-02-28");
    }

    @Test
    void a_year_without_a_notice_is_named() {
        assertThat(days.yearsWithoutNotice(day("2025-12-30"), day("2026-01-08")))
                .isEmpty();
        assertThat(days.yearsWithoutNotice(day("2026-12-30"), day("2027-01-08")))
                .containsExactly(2027);
        CalendarNotice regionAlone = new CalendarNotice(
                2027, Region.REGIONAL, "新", null, List.of(new Day(day("2027-03-10"), Kind.HOLIDAY, "肉孜节")));
        assertThat(OfficeCalendar.of(List.of(regionAlone)).yearsWithoutNotice(day("2027-01-01"), day("2027-12-31")))
                .as("the region's notice alone does not make the year known")
                .containsExactly(2027);
    }

    @Test
    void where_two_notices_speak_of_a_day_the_regions_holds() {
        LocalDate one = day("2027-05-08");
        CalendarNotice country =
                new CalendarNotice(2027, Region.NATIONAL, "国", null, List.of(new Day(one, Kind.WORKDAY, "劳动节")));
        CalendarNotice region =
                new CalendarNotice(2027, Region.REGIONAL, "新", null, List.of(new Day(one, Kind.HOLIDAY, "古尔邦节")));
        assertThat(OfficeCalendar.of(List.of(region, country)).works(one)).isFalse();
        assertThat(OfficeCalendar.of(List.of(country, region)).works(one)).isFalse();
    }

    /** Against a slow and obvious way to count, over ten years with invented notices. */
    @Test
    void every_term_and_distance_in_ten_years_is_what_counting_on_the_fingers_says() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        Map<LocalDate, Day> special = new HashMap<>();
        List<CalendarNotice> notices = new ArrayList<>();
        for (int year = 2020; year < 2031; year++) {
            for (Region region : Region.values()) {
                CalendarNotice notice = invented(random, year, region);
                notices.add(notice);
                notice.days().forEach(one -> special.put(one.day(), one));
            }
        }
        OfficeCalendar calendar = OfficeCalendar.of(notices);
        for (int i = 0; i < 4_000; i++) {
            LocalDate start = day("2020-01-01").plusDays(random.nextInt(3653));
            int term = 1 + random.nextInt(40);
            LocalDate end = calendar.after(start, term);
            String run = "seed " + seed + ": " + term + " working days from " + start;
            assertThat(end).as(run).isEqualTo(counted(special, start, term));
            assertThat(calendar.between(start, end)).as(run).isEqualTo(term);
            assertThat(calendar.between(end, start)).as(run).isZero();
            assertThat(calendar.after(start, term + 1)).as(run).isAfter(end);
            assertThat(calendar.after(start.plusDays(1), term)).as(run).isAfterOrEqualTo(end);
        }
    }

    private static CalendarNotice invented(Random random, int year, Region region) {
        Map<LocalDate, Day> days = new HashMap<>();
        for (int i = 0; i < 30; i++) {
            LocalDate one = LocalDate.ofYearDay(year, 1 + random.nextInt(365));
            days.put(one, new Day(one, random.nextInt(4) == 0 ? Kind.WORKDAY : Kind.HOLIDAY, "假"));
        }
        return new CalendarNotice(year, region, "文", null, List.copyOf(days.values()));
    }

    /** One day after the other; the maps hold the region's word last, as it was put in last. */
    private static LocalDate counted(Map<LocalDate, Day> special, LocalDate start, int term) {
        LocalDate day = start;
        int left = term;
        while (left > 0) {
            day = day.plusDays(1);
            boolean works;
            if (special.containsKey(day)) {
                works = special.get(day).kind() == Kind.WORKDAY;
            } else {
                works = !List.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY).contains(day.getDayOfWeek());
            }
            if (works) {
                left--;
            }
        }
        return day;
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
