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
                "2026-1-2026-12",
                "2026",
                "2026年",
                "2026年度",
                "2026年1-12月",
                "2026年1月-12月",
                "2026.1-12",
                "2026.1—12",
                "2026年1月1日至12月31日",
                "2026.1.1-12.31",
                "自2026年1月1日起至2026年12月31日止",
                "20260101-20261231",
                "202601-202612",
                "46023-46387"
            })
    void one_year_in_all_its_spellings(String typed) {
        assertThat(PeriodText.parse(typed))
                .isEqualTo(Period.inclusive(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026.3–长期", "2026年3月至今", "2026年3月起", "2026年3月起长期有效", "2026-03-01起"})
    void an_open_end(String typed) {
        assertThat(PeriodText.parse(typed)).isEqualTo(Period.openFrom(LocalDate.of(2026, 3, 1)));
    }

    @ParameterizedTest
    @CsvSource({
        "长期有效, exchange.period.unreadable",
        "2026年3月, exchange.period.endMissing",
        "2026-1-12, exchange.period.endMissing",
        "2026.3.1, exchange.period.endMissing",
        "2026年13月至2026年14月, exchange.period.unreadable",
        "12345-67890, exchange.period.unreadable",
        "2026.13.1-2026.12.31, exchange.period.unreadable",
        "2026.12.1-2026.1.1, shared.period.order"
    })
    void what_is_no_period_is_refused(String typed, String key) {
        assertThatThrownBy(() -> PeriodText.parse(typed)).hasMessage(key);
    }

    @ParameterizedTest
    @CsvSource({
        "2026年上半年, 2026-01-01, 2026-06-30",
        "2026年下半年, 2026-07-01, 2026-12-31",
        "2026年第三季度, 2026-07-01, 2026-09-30",
        "2026-2027年度, 2026-01-01, 2027-12-31",
        "2026年3月5日至20日, 2026-03-05, 2026-03-20",
        "2026.3-2027.2, 2026-03-01, 2027-02-28"
    })
    void parts_of_a_year_and_more_than_one(String typed, LocalDate first, LocalDate last) {
        assertThat(PeriodText.parse(typed)).isEqualTo(Period.inclusive(first, last));
    }

    @Test
    void open_without_a_beginning_is_known_as_such() {
        assertThat(PeriodText.saysOpen("长期")).isTrue();
        assertThat(PeriodText.saysOpen("2026年3月至长期")).isFalse();
    }

    @Test
    void february_ends_on_its_last_day() {
        assertThat(PeriodText.parse("2028年1月至2028年2月").lastDay()).isEqualTo("2028-02-29");
    }
}
