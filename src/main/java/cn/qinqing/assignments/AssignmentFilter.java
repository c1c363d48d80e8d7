package cn.qinqing.assignments;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the list of assignments is narrowed to.
 *
 * @param asOf the day whose picture is shown
 * @param text part of the enterprise's or the holder's name
 * @param gap a figure of coverage that counts assignments
 * @param tier tier of the enterprise on that day, or {@code UNKNOWN}
 * @param section section of the enterprise's industry, or {@code UNKNOWN}
 * @param size size class of the enterprise, or {@code UNKNOWN}
 */
public record AssignmentFilter(
        LocalDate asOf,
        @Nullable String text,
        @Nullable String divisionCode,
        @Nullable AssignmentRole role,
        @Nullable CoverageFigure gap,
        @Nullable String tier,
        @Nullable String section,
        @Nullable String size) {

    public AssignmentFilter(
            LocalDate asOf, @Nullable String text, @Nullable String divisionCode, @Nullable AssignmentRole role) {
        this(asOf, text, divisionCode, role, null, null, null, null);
    }

    /** The same, of those alone that a figure counts. */
    public AssignmentFilter only(CoverageFigure figure) {
        return new AssignmentFilter(asOf, text, divisionCode, role, figure, tier, section, size);
    }
}
