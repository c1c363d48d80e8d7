package cn.qinqing.visits;

import cn.qinqing.shared.EnterpriseId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A row of the list of visits.
 *
 * @param text what was said, whole
 */
public record VisitRow(
        VisitId id,
        LocalDate on,
        VisitMode mode,
        EnterpriseId enterprise,
        String enterpriseName,
        String divisionCode,
        String text,
        int issues,
        @Nullable String recorder,
        @Nullable String unit) {

    private static final int EXCERPT = 60;

    /** The first sixty characters, with a sign when there is more. */
    public String excerpt() {
        return text.codePointCount(0, text.length()) <= EXCERPT
                ? text
                : text.substring(0, text.offsetByCodePoints(0, EXCERPT)) + "…";
    }
}
