package cn.qinqing.serviceplans;

import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.PersonId;
import cn.qinqing.shared.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * Which plans.
 *
 * @param text part of the number, of the name of the enterprise or of the project; empty for all
 * @param unit that keeps the plan or has to do with a measure of it
 * @param steward of the plan or of a measure of it
 * @param state null for those that are not closed
 */
public record PlanFilter(
        String text,
        @Nullable PlanColour light,
        @Nullable PlanStage stage,
        @Nullable PlanState state,
        @Nullable String divisionCode,
        @Nullable UnitId unit,
        @Nullable PersonId steward,
        @Nullable EnterpriseId enterprise,
        boolean closedToo) {

    public static PlanFilter none() {
        return new PlanFilter("", null, null, null, null, null, null, null, false);
    }

    /** All plans of an enterprise, closed ones too. */
    public static PlanFilter ofEnterprise(EnterpriseId enterprise) {
        return new PlanFilter("", null, null, null, null, null, null, enterprise, true);
    }
}
