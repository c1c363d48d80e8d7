package cn.qinqing.conduct;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qinqing.DatabaseTest;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The month of 中办发〔1995〕7号 and the three working days of a report, by the calendar of 2026. */
class ConductTermsIT extends DatabaseTest {

    @Autowired
    ConductTerms terms;

    @Test
    void a_gift_is_handed_in_within_one_month() {
        assertThat(terms.handInBy(LocalDate.of(2026, 3, 10))).isEqualTo("2026-04-10");
    }

    @Test
    void a_month_without_that_day_ends_with_its_last() {
        // 2026-02-28 is worked, in place of a day of the Spring Festival
        assertThat(terms.handInBy(LocalDate.of(2026, 1, 31))).isEqualTo("2026-02-28");
    }

    @Test
    void a_month_that_ends_on_a_holiday_ends_on_the_next_working_day() {
        assertThat(terms.handInBy(LocalDate.of(2026, 9, 1))).isEqualTo("2026-10-08");
    }

    @Test
    void a_contact_is_reported_within_three_working_days() {
        // a Friday
        assertThat(terms.reportBy(LocalDate.of(2026, 3, 13))).isEqualTo("2026-03-18");
    }

    @Test
    void a_year_without_a_notice_is_told() {
        assertThat(terms.yearsWithoutNotice(LocalDate.of(2026, 3, 10))).isEmpty();
        assertThat(terms.yearsWithoutNotice(LocalDate.of(2099, 3, 10))).containsExactly(2099);
    }

    @Test
    void late_is_who_hands_in_after_the_last_day_or_not_at_all() {
        LocalDate last = LocalDate.of(2026, 4, 10);
        assertThat(GiftRow.State.of(last, null, last)).isEqualTo(GiftRow.State.OPEN);
        assertThat(GiftRow.State.of(last, null, last.plusDays(1))).isEqualTo(GiftRow.State.OVERDUE);
        assertThat(GiftRow.State.of(last, last, last.plusDays(9))).isEqualTo(GiftRow.State.HANDED_IN);
        assertThat(GiftRow.State.of(last, last.plusDays(1), last.plusDays(9))).isEqualTo(GiftRow.State.HANDED_IN_LATE);
    }
}
