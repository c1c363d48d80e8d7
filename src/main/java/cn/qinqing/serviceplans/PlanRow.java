package cn.qinqing.serviceplans;

import cn.qinqing.shared.EnterpriseId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A plan in a list.
 *
 * @param nextDue earliest planned end of what is not done
 */
public record PlanRow(
        PlanId id,
        String number,
        EnterpriseId enterprise,
        String enterpriseName,
        String divisionCode,
        @Nullable String projectName,
        PlanStage stage,
        PlanState state,
        String unitName,
        @Nullable String stewardName,
        PlanColour colour,
        PlanLight.Why why,
        int due,
        int done,
        int total,
        @Nullable LocalDate nextDue,
        int planVersion) {

    /** Percentage points behind the plan, to a tenth. */
    public double behind() {
        return total == 0 ? 0 : Math.round(1000.0 * (due - done) / total) / 10.0;
    }
}
