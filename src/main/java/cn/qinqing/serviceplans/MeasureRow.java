package cn.qinqing.serviceplans;

import cn.qinqing.shared.EnterpriseId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A measure in a list.
 *
 * @param next earliest planned end of what is not done, else the day by which it is due
 * @param open whether something is left to do
 */
public record MeasureRow(
        MeasureId id,
        PlanId plan,
        String planNumber,
        EnterpriseId enterprise,
        String enterpriseName,
        String need,
        String text,
        String leadName,
        @Nullable String personName,
        @Nullable String stewardName,
        LocalDate due,
        LocalDate next,
        int steps,
        int stepsDone,
        boolean open) {}
