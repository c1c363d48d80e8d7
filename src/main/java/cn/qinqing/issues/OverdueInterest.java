package cn.qinqing.issues;

import cn.qinqing.enterprises.SizeClass;
import cn.qinqing.shared.RuleViolation;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The interest on an overdue payment (逾期利息) by 保障中小企业款项支付条例 §17 (国令第802号): where a rate was agreed, not less than
 * the one-year loan prime rate of the day of the contract; where none was, 0.05 % a day. Days are counted from the day
 * after the last day to pay, the last one included; a year has 365.
 *
 * @param days days overdue
 * @param least one-year loan prime rate on the day of the contract, per cent a year; null where no rate was agreed
 * @param rate per cent a year that counts; null where the daily rate of the regulation counts
 * @param raised whether the agreed rate lay below the least
 * @param interest yuan, rounded once, at the end
 */
public record OverdueInterest(
        BigDecimal principal,
        long days,
        @Nullable BigDecimal agreed,
        @Nullable BigDecimal least,
        @Nullable BigDecimal rate,
        boolean raised,
        BigDecimal interest) {

    /** Five of ten thousand a day. */
    public static final BigDecimal DAILY = new BigDecimal("0.0005");

    private static final BigDecimal YEAR = BigDecimal.valueOf(365);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal MOST = new BigDecimal("100000000000");
    private static final int PLACES = 2;

    /** The loan prime rate of a day; empty where none is known. */
    @FunctionalInterface
    public interface PrimeRates {

        Optional<BigDecimal> oneYearOn(LocalDate day);
    }

    /**
     * Computes it.
     *
     * @throws RuleViolation {@code issues.interest.principal} for no amount or one that cannot be, {@code
     *     issues.interest.contract}, {@code issues.interest.due}, {@code issues.interest.until} for days that are missing
     *     or out of order, {@code issues.interest.size.missing}, {@code issues.interest.size.large} for a creditor that is
     *     protected by no size, {@code issues.interest.debtor.missing}, {@code issues.interest.debtor.other}, {@code
     *     issues.interest.agreed} for a rate that cannot be, {@code issues.interest.rate.unknown} for a contract before
     *     the first known prime rate
     */
    public static OverdueInterest of(InterestQuestion ask, PrimeRates rates) {
        BigDecimal principal = ask.principal();
        if (principal == null || principal.signum() <= 0 || principal.compareTo(MOST) > 0) {
            throw new RuleViolation("issues.interest.principal");
        }
        LocalDate contract = ask.contractOn();
        LocalDate due = ask.dueOn();
        LocalDate until = ask.until();
        if (contract == null) {
            throw new RuleViolation("issues.interest.contract");
        }
        if (due == null || due.isBefore(contract)) {
            throw new RuleViolation("issues.interest.due");
        }
        if (until == null || !until.isAfter(due)) {
            throw new RuleViolation("issues.interest.until");
        }
        protects(ask);
        long days = ChronoUnit.DAYS.between(due, until);
        BigDecimal count = BigDecimal.valueOf(days);
        BigDecimal agreed = ask.agreed();
        if (agreed == null) {
            BigDecimal interest = principal.multiply(DAILY).multiply(count).setScale(PLACES, RoundingMode.HALF_UP);
            return new OverdueInterest(principal, days, null, null, null, false, interest);
        }
        if (agreed.signum() < 0 || agreed.compareTo(HUNDRED) > 0) {
            throw new RuleViolation("issues.interest.agreed");
        }
        BigDecimal least = rates.oneYearOn(contract)
                .orElseThrow(() -> new RuleViolation("issues.interest.rate.unknown", contract));
        BigDecimal rate = agreed.max(least);
        BigDecimal interest =
                principal.multiply(rate).multiply(count).divide(HUNDRED.multiply(YEAR), PLACES, RoundingMode.HALF_UP);
        return new OverdueInterest(principal, days, agreed, least, rate, agreed.compareTo(least) < 0, interest);
    }

    /** The regulation protects small and medium creditors against organs, institutions and large enterprises (§2, §3). */
    private static void protects(InterestQuestion ask) {
        if (ask.size() == null) {
            throw new RuleViolation("issues.interest.size.missing");
        }
        if (ask.size() == SizeClass.LARGE) {
            throw new RuleViolation("issues.interest.size.large");
        }
        if (ask.debtor() == null) {
            throw new RuleViolation("issues.interest.debtor.missing");
        }
        if (ask.debtor() == InterestQuestion.Debtor.OTHER) {
            throw new RuleViolation("issues.interest.debtor.other");
        }
    }
}
