package cn.qinqing.serviceplans.ui;

import cn.qinqing.policies.PolicyId;
import cn.qinqing.policies.PolicyUse;
import cn.qinqing.serviceplans.MeasureId;
import cn.qinqing.serviceplans.PlanId;
import cn.qinqing.serviceplans.PlanPolicies;
import cn.qinqing.serviceplans.PlanRoutes;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.Right;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Beside a policy that fits: makes it a measure of the enterprise's plan in one click, or leads to the plan that has it. */
@Component
class PolicyMeasureUse implements PolicyUse {

    private final PlanPolicies plans;

    PolicyMeasureUse(PlanPolicies plans) {
        this.plans = plans;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Map<PolicyId, Offer> offers(Actor actor, EnterpriseId enterprise, Collection<PolicyId> policies) {
        Map<PolicyId, Offer> offers = new HashMap<>();
        if (!actor.may(Right.PLAN_READ)) {
            return offers;
        }
        Map<PolicyId, PlanId> adopted = plans.adopted(actor, enterprise);
        Optional<PlanId> target = actor.may(Right.PLAN_EDIT) ? plans.target(actor, enterprise) : Optional.empty();
        for (PolicyId policy : policies) {
            if (adopted.containsKey(policy)) {
                offers.put(
                        policy, new Offer.Link("serviceplans.policy.there", PlanRoutes.details(adopted.get(policy))));
            } else {
                target.ifPresent(plan -> offers.put(
                        policy, new Offer.Do("serviceplans.policy.adopt", () -> adopt(actor, plan, policy))));
            }
        }
        return offers;
    }

    private Done adopt(Actor actor, PlanId plan, PolicyId policy) {
        MeasureId made = plans.adopt(actor, plan, policy);
        return new Done("serviceplans.policy.done", PlanRoutes.details(plan), () -> plans.giveUp(actor, made));
    }
}
