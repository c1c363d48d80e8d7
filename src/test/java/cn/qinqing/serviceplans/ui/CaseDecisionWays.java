package cn.qinqing.serviceplans.ui;

import cn.qinqing.identity.Role;
import cn.qinqing.serviceplans.CaseDecisionCycle;
import cn.qinqing.serviceplans.CaseDecisionId;
import cn.qinqing.serviceplans.CaseDecisionRoutes;
import cn.qinqing.serviceplans.CaseDecisionState;
import cn.qinqing.shared.AccountId;
import cn.qinqing.walk.Walked;
import cn.qinqing.walk.Ways;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Ways to case-by-case decisions in each of their states. */
class CaseDecisionWays extends Ways {

    private @Nullable CaseDecisionCycle cycle;

    CaseDecisionWays() {
        view(CaseDecisionView.class, walked -> in(CaseDecisionState.APPROVED_CHANGED));
        dialog(ProposeCaseDialog.class, "CaseDecisionListView", "提报");
        place("已提报的事项", Role.COMMERCE_CLERK, walked -> in(CaseDecisionState.PROPOSED));
        dialog(StartCaseReviewDialog.class, "已提报的事项", "启动联审");
        place("联审中的事项", Role.COMMERCE_CLERK, walked -> in(CaseDecisionState.JOINT_REVIEW));
        dialog(WaiveCaseOpinionDialog.class, "联审中的事项", "不再等待意见");
        dialog(CaseReasonDialog.class, "联审中的事项", "退回修改");
        place("被征求意见的事项", Role.HANDLER, this::ofOwnUnit);
        dialog(CaseOpinionDialog.class, "被征求意见的事项", "出具本单位意见");
        place("待审查的事项", Role.LEGAL_REVIEWER, walked -> in(CaseDecisionState.REVIEWED));
        dialog(CaseReviewDialog.class, "待审查的事项", "公平竞争审查");
        place("可以上会的事项", Role.COMMERCE_CLERK, walked -> in(CaseDecisionState.CLEARED));
        dialog(DecideCaseDialog.class, "可以上会的事项", "登记会议决定");
        place("已同意的事项", Role.COMMERCE_CLERK, walked -> in(CaseDecisionState.APPROVED));
        dialog(CasePromiseDialog.class, "已同意的事项", "转为承诺事项");
        place("有两份方案的事项", Role.COMMERCE_CLERK, walked -> withPlans());
        dialog(CasePlanDialog.class, "有两份方案的事项", "转为计划措施");
        place("审查未通过的事项", Role.COMMERCE_CLERK, walked -> in(CaseDecisionState.NOT_PASSED));
        place("会议不同意的事项", Role.COMMERCE_CLERK, walked -> in(CaseDecisionState.REFUSED));
    }

    @Override
    protected void prepare(Walked walked) {
        cycle = new CaseDecisionCycle(walked.beans());
        made().in(CaseDecisionState.JOINT_REVIEW);
        made().in(CaseDecisionState.CLEARED);
    }

    @Override
    protected void prepareFor(Walked walked, AccountId account) {
        if (handles(walked, account)) {
            asked(walked, account);
        }
    }

    private CaseDecisionCycle made() {
        return Objects.requireNonNull(cycle);
    }

    private String in(CaseDecisionState state) {
        return CaseDecisionRoutes.details(made().in(state));
    }

    /** One whose enterprise has two plans: of its own and of a project. */
    private String withPlans() {
        CaseDecisionId id = made().in(CaseDecisionState.APPROVED);
        made().twoPlans();
        return CaseDecisionRoutes.details(id);
    }

    private static boolean handles(Walked walked, AccountId account) {
        return walked.jdbc()
                        .sql("select count(*) from account_role where account_id = ? and role = 'HANDLER'")
                        .param(account.value())
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** One for which the unit of whoever looks at it is asked. */
    private String ofOwnUnit(Walked walked) {
        return CaseDecisionRoutes.details(asked(walked, walked.viewer()));
    }

    private CaseDecisionId asked(Walked walked, AccountId account) {
        CaseDecisionId id = made().inJointReview();
        walked.jdbc()
                .sql(
                        "update case_ask set unit_id = (select unit_id from account where id = ?) where case_id = ? and unit_id = ?")
                .params(account.value(), id.value(), made().first.value())
                .update();
        return id;
    }
}
