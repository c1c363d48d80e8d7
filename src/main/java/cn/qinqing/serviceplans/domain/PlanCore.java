package cn.qinqing.serviceplans.domain;

import cn.qinqing.serviceplans.PlanId;
import cn.qinqing.serviceplans.PlanLight;
import cn.qinqing.serviceplans.PlanState;
import cn.qinqing.serviceplans.TemplateId;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.PersonId;
import org.jspecify.annotations.Nullable;

/** What a command must know of a plan, held for the transaction. */
public record PlanCore(
        PlanId id,
        String number,
        EnterpriseId enterprise,
        String enterpriseName,
        PlanState state,
        boolean paused,
        @Nullable PersonId steward,
        TemplateId template,
        int planVersion,
        @Nullable Integer submittedVersion,
        @Nullable Integer agreedVersion,
        @Nullable Integer forceVersion,
        int version) {

    public PlanLight.Standing standing() {
        return standing(state, paused);
    }

    /** How a plan in a state stands for its light. */
    public static PlanLight.Standing standing(PlanState state, boolean paused) {
        return switch (state) {
            case CLOSED -> PlanLight.Standing.CLOSED;
            case DRAFT, AGREED -> PlanLight.Standing.NOT_IN_FORCE;
            case IN_FORCE -> paused ? PlanLight.Standing.PAUSED : PlanLight.Standing.RUNNING;
        };
    }
}
