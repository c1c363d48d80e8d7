package cn.qinqing.visits;

import cn.qinqing.shared.EnterpriseId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the list of visits is narrowed to.
 *
 * @param toCheck only those that stand unchecked in the actor's name
 */
public record VisitFilter(
        @Nullable String text,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable VisitMode mode,
        @Nullable String divisionCode,
        boolean mine,
        @Nullable EnterpriseId enterprise,
        boolean toCheck) {

    public VisitFilter(
            @Nullable String text,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable VisitMode mode,
            @Nullable String divisionCode,
            boolean mine,
            @Nullable EnterpriseId enterprise) {
        this(text, from, to, mode, divisionCode, mine, enterprise, false);
    }

    public static VisitFilter ofEnterprise(EnterpriseId enterprise) {
        return new VisitFilter(null, null, null, null, null, false, enterprise);
    }
}
