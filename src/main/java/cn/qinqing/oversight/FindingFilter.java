package cn.qinqing.oversight;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which rows behind a number.
 *
 * @param from first day, Beijing time
 * @param to last day, included
 * @param text part of the number, or of the enterprise's name; null for all
 */
public record FindingFilter(
        FindingKind kind,
        LocalDate from,
        LocalDate to,
        @Nullable String text) {}
