package cn.qinqing.assignments;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the list of assignments is narrowed to.
 *
 * @param asOf the day whose picture is shown
 * @param text part of the enterprise's or the holder's name
 */
public record AssignmentFilter(
        LocalDate asOf,
        @Nullable String text,
        @Nullable String divisionCode,
        @Nullable AssignmentRole role) {}
