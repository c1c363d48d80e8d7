package cn.qinqing.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qinqing.shared.Period;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026年1月至2026年12月",
                "2026年1月1日-2026.12.31",
                "2026.1.1-2026.12.31",
                "2026/1/1-2026.12.31",
                "2026-01-01-2026.12.31",
                "46023-2026.12.31",
                "２０２６年１月 — ２０２６年１２月",
                "2026-1-2026-12"
            })
    void one_year_in_all_its_spellings(String typed) {
        assertThat(PeriodText.parse(typed))
                .isEqualTo(Period.inclusive(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026.3–长期", "2026年3月至今", "2026年3月起"})
    void an_open_end(String typed) {
        assertThat(PeriodText.parse(typed)).isEqualTo(Period.openFrom(LocalDate.of(2026, 3, 1)));
    }

    @ParameterizedTest
    @CsvSource({
        "长期有效, exchange.period.unreadable",
        "2026.13.1-2026.12.31, exchange.period.unreadable",
        "2026.12.1-2026.1.1, shared.period.order"
    })
    void what_is_no_period_is_refused(String typed, String key) {
        assertThatThrownBy(() -> PeriodText.parse(typed)).hasMessage(key);
    }

    @Test
    void february_ends_on_its_last_day() {
        assertThat(PeriodText.parse("2028年1月至2028年2月").lastDay()).isEqualTo("2028-02-29");
    }
}
