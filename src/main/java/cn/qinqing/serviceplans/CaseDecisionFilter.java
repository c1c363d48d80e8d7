package cn.qinqing.serviceplans;

import cn.qinqing.shared.EnterpriseId;
import org.jspecify.annotations.Nullable;

/**
 * Which case-by-case decisions are looked for.
 *
 * @param text part of number, title or enterprise; empty for all
 * @param mine only what waits for the actor
 */
public record CaseDecisionFilter(
        String text,
        @Nullable CaseDecisionState state,
        @Nullable EnterpriseId enterprise,
        boolean mine) {

    public static CaseDecisionFilter none() {
        return new CaseDecisionFilter("", null, null, false);
    }

    public static CaseDecisionFilter ofEnterprise(EnterpriseId enterprise) {
        return new CaseDecisionFilter("", null, enterprise, false);
    }
}
