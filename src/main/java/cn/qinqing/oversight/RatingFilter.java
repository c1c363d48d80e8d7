package cn.qinqing.oversight;

import cn.qinqing.issues.Satisfaction;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which ratings; null means all.
 *
 * @param suspicious only those with a reason to look twice
 * @param open only those that nobody looked at yet
 * @param text part of the issue's number, or of the enterprise's name
 */
public record RatingFilter(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Satisfaction level,
        boolean suspicious,
        boolean open,
        @Nullable String text) {}
