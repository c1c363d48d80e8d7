package cn.qinqing.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DayTextTest {

    private static final LocalDate LONG_AGO = LocalDate.of(1800, 1, 1);

    @ParameterizedTest
    @CsvSource({
        "2015-03-09, 2015-03-09",
        "2015.3.9, 2015-03-09",
        "2015年3月9日, 2015-03-09",
        "2015/3/9 00:00:00, 2015-03-09",
        "20150309, 2015-03-09",
        "19580601, 1958-06-01",
        "42072, 2015-03-09"
    })
    void a_day_is_read_as_units_write_it(String cell, LocalDate day) {
        assertThat(DayText.read(cell, LONG_AGO)).contains(day);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2015年", "2015-13-01", "三月九日", "2015-02-30", "123456"})
    void what_is_no_day_is_none(String cell) {
        assertThat(DayText.read(cell, LONG_AGO)).isEmpty();
    }

    @Test
    void a_number_before_the_earliest_day_is_a_number() {
        assertThat(DayText.read("30000", LocalDate.of(2000, 1, 1))).isEmpty();
        assertThat(DayText.read("30000", LONG_AGO)).contains(LocalDate.of(1982, 2, 18));
    }
}
