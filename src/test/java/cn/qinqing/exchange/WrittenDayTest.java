package cn.qinqing.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Days as clerks write them. */
class WrittenDayTest {

    private static final LocalDate FIFTH_OF_MARCH = LocalDate.of(2025, 3, 5);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2025.3.5",
                "2025年3月5日",
                "2025/03/05",
                "2025-3-5",
                "20250305",
                "45721",
                " 2025-03-05 10:30",
                "45721.4"
            })
    void whole_days_are_read(String cell) {
        assertThat(WrittenDay.of(cell)).contains(FIFTH_OF_MARCH);
        assertThat(WrittenDay.of(cell, 2020)).contains(FIFTH_OF_MARCH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"3月5日", "3.5", "3月5号", "03/05", "25.3.5", "25年3月5日"})
    void a_missing_year_is_that_of_the_ledger(String cell) {
        assertThat(WrittenDay.of(cell)).isEmpty();
        assertThat(WrittenDay.of(cell, 2025)).contains(FIFTH_OF_MARCH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "去年底", "2025.13.1", "2025年2月30日", "99999", "3月", "13月1日"})
    void what_is_no_day_is_none(String cell) {
        assertThat(WrittenDay.of(cell, 2025)).isEmpty();
    }

    @Test
    void a_leap_day_is_one_in_leap_years_alone() {
        assertThat(WrittenDay.of("2月29日", 2024)).contains(LocalDate.of(2024, 2, 29));
        assertThat(WrittenDay.of("2月29日", 2025)).isEmpty();
    }

    @Test
    void a_number_before_the_earliest_day_is_a_number() {
        assertThat(WrittenDay.of("30000")).isEmpty();
        assertThat(WrittenDay.of("30000", LocalDate.of(1800, 1, 1))).contains(LocalDate.of(1982, 2, 18));
    }
}
