package cn.qinqing.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qinqing.UiTest;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A deadline says which year's holidays are not known. */
class DeadlineTextsTest extends UiTest {

    @Autowired
    DeadlineTexts deadlines;

    @Test
    void a_term_within_known_years_is_its_day_alone() {
        assertThat(deadlines.of(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 9)))
                .isEqualTo("2026-03-09");
        assertThat(deadlines.ofDay(LocalDate.of(2026, 3, 9))).isEmpty();
    }

    @Test
    void a_term_that_reaches_an_unknown_year_may_move() {
        assertThat(deadlines.of(LocalDate.of(2097, 12, 30), LocalDate.of(2098, 1, 6)))
                .isEqualTo("2098-01-06（2097、2098年放假安排未载入，可能改动）");
        assertThat(deadlines.ofDay(LocalDate.of(2098, 1, 6))).isEqualTo("（2098年放假安排未载入，可能放假）");
    }
}
