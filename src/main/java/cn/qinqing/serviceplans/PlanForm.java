package cn.qinqing.serviceplans;

import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.PersonId;
import cn.qinqing.shared.UnitId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A service plan as its form has it.
 *
 * @param project of the enterprise, when the plan is for one project alone
 * @param facts what is to be known of the enterprise or project (基本情况)
 * @param stage at which it stands
 * @param unit that keeps the plan (方案牵头单位)
 * @param steward 服务管家
 * @param version of the plan that the form shows; null for a new one
 * @param clientKey made by the form: sending it twice makes one plan
 */
public record PlanForm(
        EnterpriseId enterprise,
        @Nullable UUID project,
        String facts,
        PlanStage stage,
        @Nullable UnitId unit,
        @Nullable PersonId steward,
        @Nullable Integer version,
        @Nullable UUID clientKey) {}
