package cn.qinqing.serviceplans;

import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * Which milestones that are not done, of plans in force that are not paused.
 *
 * @param days planned to end within so many days from today, today counted
 * @param late also those whose planned end has passed
 * @param lead unit that answers
 */
public record DueFilter(
        int days,
        boolean late,
        @Nullable UnitId lead,
        @Nullable String divisionCode,
        @Nullable EnterpriseId enterprise) {

    public static DueFilter ofEnterprise(EnterpriseId enterprise) {
        return new DueFilter(MeasureQueries.SOON, true, null, null, enterprise);
    }
}
