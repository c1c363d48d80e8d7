package cn.qinqing.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class WorkingDaysTest {

    private final WorkingDays days = new WorkingDays();

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
    void every_term_has_exactly_so_many_working_days_in_ten_years() {
        for (LocalDate start = day("2020-01-01"); start.isBefore(day("2030-01-01")); start = start.plusDays(1)) {
            LocalDate end = days.after(start, 20);
            assertThat(days.works(end)).isTrue();
            assertThat(start.plusDays(1).datesUntil(end.plusDays(1)).filter(days::works))
                    .as("from " + start)
                    .hasSize(20);
        }
    }

    @Test
    void a_year_without_a_notice_is_named() {
        assertThat(days.yearsWithoutNotice(day("2025-12-30"), day("2026-01-08")))
                .isEmpty();
        assertThat(days.yearsWithoutNotice(day("2026-12-30"), day("2027-01-08")))
                .containsExactly(2027);
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
