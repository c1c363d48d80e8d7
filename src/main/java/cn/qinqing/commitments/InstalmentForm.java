package cn.qinqing.commitments;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One part of a commitment with a day of its own (分期).
 *
 * @param amountWan ten thousand yuan
 */
public record InstalmentForm(LocalDate dueOn, @Nullable BigDecimal amountWan, String text) {}
