package cn.qinqing.policies.ui;

import cn.qinqing.policies.PolicyCondition;
import cn.qinqing.policies.PolicyConditionKind;
import cn.qinqing.policies.PolicyId;
import cn.qinqing.policies.PolicyRoutes;
import cn.qinqing.policies.PolicyRows;
import cn.qinqing.policies.domain.PolicyFitting;
import cn.qinqing.walk.Walked;
import cn.qinqing.walk.Ways;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Ways to the library of policies, to one with conditions, to whom it fits, and to a list with a row to mend. */
class PolicyWays extends Ways {

    private @Nullable PolicyId policy;

    PolicyWays() {
        view(PolicyView.class, walked -> PolicyRoutes.details(Objects.requireNonNull(policy)));
        view(PolicyFitListView.class, walked -> PolicyRoutes.fits(Objects.requireNonNull(policy)));
        view(
                PolicyImportRunView.class,
                walked -> PolicyRoutes.IMPORTS + "/" + walked.rows().policyList());
        dialog(PolicyDialog.class, "PolicyListView", "登记政策");
        dialog(AbolishPolicyDialog.class, "PolicyView", "废止");
        dialog(MendPolicyDialog.class, "PolicyImportRunView", "修改");
    }

    @Override
    protected void prepare(Walked walked) {
        policy = new PolicyRows(walked.beans(), walked.label)
                .create(
                        "流动资金贷款贴息",
                        PolicyCondition.of(PolicyConditionKind.INDUSTRY, "C"),
                        PolicyCondition.of(PolicyConditionKind.SIZE, "SMALL"),
                        PolicyCondition.of(PolicyConditionKind.SIZE, "MICRO"),
                        PolicyCondition.days(
                                PolicyConditionKind.WINDOW, LocalDate.of(2026, 3, 1), LocalDate.of(2027, 1, 1)));
        walked.bean(PolicyFitting.class).run("漫步", (done, all) -> {});
    }
}
