package cn.qinqing.issues;

import cn.qinqing.enterprises.SizeClass;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the interest on an overdue payment is asked of (逾期利息测算); what is not typed yet is null.
 *
 * @param principal yuan
 * @param contractOn day on which the contract was made: it fixes the size of the creditor and the least rate
 * @param dueOn last day to pay
 * @param until last day counted, such as the day of payment
 * @param agreed per cent a year as agreed; null where nothing was agreed
 * @param size of the creditor on the day of the contract
 */
public record InterestQuestion(
        @Nullable BigDecimal principal,
        @Nullable LocalDate contractOn,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate until,
        @Nullable BigDecimal agreed,
        @Nullable SizeClass size,
        @Nullable Debtor debtor) {

    /** Who has to pay (付款方). */
    public enum Debtor {
        ORGAN,
        INSTITUTION,
        LARGE_ENTERPRISE,
        /** The regulation does not speak of others. */
        OTHER
    }
}
