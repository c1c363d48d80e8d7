package cn.qinqing.issues;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qinqing.enterprises.SizeClass;
import cn.qinqing.issues.InterestQuestion.Debtor;
import cn.qinqing.shared.RuleViolation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** 条例 §17: an agreed rate holds, but not below the prime rate of the day of the contract; without one 0.05 % a day. */
class OverdueInterestTest {

    private static final LocalDate CONTRACT = LocalDate.of(2025, 3, 1);
    private static final LocalDate DUE = LocalDate.of(2026, 1, 31);
    private static final OverdueInterest.PrimeRates RATES = day -> day.isBefore(LocalDate.of(2019, 8, 20))
            ? Optional.empty()
            : Optional.of(new BigDecimal(day.isBefore(LocalDate.of(2025, 5, 20)) ? "3.10" : "3.00"));

    @Test
    void without_an_agreed_rate_it_is_five_of_ten_thousand_a_day() {
        OverdueInterest found = of(ask("1000000", DUE.plusDays(100), null));
        assertThat(found.days()).isEqualTo(100);
        assertThat(found.interest()).isEqualByComparingTo("50000.00");
        assertThat(found.rate()).isNull();
    }

    @Test
    void the_day_after_the_last_day_to_pay_is_the_first_that_counts() {
        assertThat(of(ask("10000", DUE.plusDays(1), null)).interest()).isEqualByComparingTo("5.00");
        refused("issues.interest.until", ask("10000", DUE, null));
    }

    @Test
    void an_agreed_rate_holds_unless_it_is_below_the_prime_rate_of_the_day_of_the_contract() {
        OverdueInterest above = of(ask("365000", DUE.plusDays(10), "6"));
        assertThat(above.interest()).isEqualByComparingTo("600.00");
        assertThat(above.raised()).isFalse();
        OverdueInterest below = of(ask("365000", DUE.plusDays(10), "1.5"));
        assertThat(below.rate()).isEqualByComparingTo("3.10");
        assertThat(below.interest()).isEqualByComparingTo("310.00");
        assertThat(below.raised()).isTrue();
        OverdueInterest equal = of(ask("365000", DUE.plusDays(10), "3.10"));
        assertThat(equal.raised()).isFalse();
    }

    @Test
    void it_is_rounded_once_at_the_end_against_counting_day_by_day() {
        Random random = new Random(17);
        for (int i = 0; i < 500; i++) {
            BigDecimal principal = BigDecimal.valueOf(1 + random.nextInt(900_000_000), 2);
            int days = 1 + random.nextInt(1_500);
            BigDecimal slow = BigDecimal.ZERO;
            for (int day = 0; day < days; day++) {
                slow = slow.add(principal.multiply(OverdueInterest.DAILY));
            }
            BigDecimal found =
                    of(ask(principal.toPlainString(), DUE.plusDays(days), null)).interest();
            assertThat(found.subtract(slow).abs()).isLessThanOrEqualTo(new BigDecimal("0.005"));
            assertThat(found.scale()).isEqualTo(2);
        }
    }

    @Test
    void what_the_regulation_does_not_speak_of_is_refused_and_so_is_what_is_missing() {
        refused("issues.interest.principal", ask("0", DUE.plusDays(1), null));
        refused("issues.interest.principal", ask("-1", DUE.plusDays(1), null));
        refused("issues.interest.agreed", ask("1", DUE.plusDays(1), "101"));
        refused("issues.interest.agreed", ask("1", DUE.plusDays(1), "-0.1"));
        refused(
                "issues.interest.size.large",
                new InterestQuestion(
                        BigDecimal.TEN, CONTRACT, DUE, DUE.plusDays(1), null, SizeClass.LARGE, Debtor.ORGAN));
        refused(
                "issues.interest.size.missing",
                new InterestQuestion(BigDecimal.TEN, CONTRACT, DUE, DUE.plusDays(1), null, null, Debtor.ORGAN));
        refused(
                "issues.interest.debtor.other",
                new InterestQuestion(
                        BigDecimal.TEN, CONTRACT, DUE, DUE.plusDays(1), null, SizeClass.SMALL, Debtor.OTHER));
        refused(
                "issues.interest.due",
                new InterestQuestion(
                        BigDecimal.TEN, DUE.plusDays(1), DUE, DUE.plusDays(2), null, SizeClass.SMALL, Debtor.ORGAN));
        refused(
                "issues.interest.rate.unknown",
                new InterestQuestion(
                        BigDecimal.TEN,
                        LocalDate.of(2018, 1, 1),
                        DUE,
                        DUE.plusDays(2),
                        BigDecimal.ONE,
                        SizeClass.SMALL,
                        Debtor.ORGAN));
    }

    private static OverdueInterest of(InterestQuestion ask) {
        return OverdueInterest.of(ask, RATES);
    }

    private static void refused(String key, InterestQuestion ask) {
        assertThatThrownBy(() -> of(ask))
                .isInstanceOfSatisfying(
                        RuleViolation.class, one -> assertThat(one.key()).isEqualTo(key));
    }

    private static InterestQuestion ask(String principal, LocalDate until, @Nullable String agreed) {
        return new InterestQuestion(
                new BigDecimal(principal),
                CONTRACT,
                DUE,
                until,
                agreed == null ? null : new BigDecimal(agreed),
                SizeClass.SMALL,
                Debtor.INSTITUTION);
    }
}
