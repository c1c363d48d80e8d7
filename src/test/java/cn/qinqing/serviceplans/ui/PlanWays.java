package cn.qinqing.serviceplans.ui;

import cn.qinqing.identity.Role;
import cn.qinqing.issues.IssueId;
import cn.qinqing.issues.IssuePrivacy;
import cn.qinqing.issues.IssueRoutes;
import cn.qinqing.issues.IssueService;
import cn.qinqing.issues.RaiseIssue;
import cn.qinqing.serviceplans.PlanDetails;
import cn.qinqing.serviceplans.PlanId;
import cn.qinqing.serviceplans.PlanMilestones;
import cn.qinqing.serviceplans.PlanRoutes;
import cn.qinqing.serviceplans.PlanSamples;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.Origin;
import cn.qinqing.walk.Walked;
import cn.qinqing.walk.Ways;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Ways to service plans. */
class PlanWays extends Ways {

    private @Nullable PlanSamples samples;

    PlanWays() {
        view(PlanView.class, walked -> running());
        dialog(PlanDialog.class, "PlanListView", "建立服务方案");
        dialog(PlanWordsDialog.class, "PlanView", "暂停");
        dialog(MeasureDialog.class, "PlanView", "增加措施");
        dialog(MilestoneDialog.class, "PlanView", "增加节点");
        dialog(BeginStepDialog.class, "PlanView", "开始");
        dialog(DoneDialog.class, "PlanView", "完成");
        dialog(NodeDialog.class, "PlanView", "调整节点", "改名");
        dialog(RaiseFromMeasureDialog.class, "PlanView", "提出诉求");
        dialog(PlanTemplateDialog.class, "PlanTemplateView", "制定新版本");
        place("诉求列为措施", Role.COMMERCE_CLERK, walked -> issue());
    }

    @Override
    protected void prepare(Walked walked) {
        samples = new PlanSamples(walked.beans());
        running();
    }

    private PlanSamples made() {
        return Objects.requireNonNull(samples);
    }

    private String running() {
        PlanId plan = made().running();
        PlanDetails.Measure measure = made().read(plan).measures().getFirst();
        made().bean(PlanMilestones.class)
                .prove(made().clerk, measure.milestones().getFirst().id(), List.of(), "库自然资发〔2026〕12号", "企业负责人已确认");
        return PlanRoutes.details(plan);
    }

    private String issue() {
        EnterpriseId enterprise = made().enterprise();
        made().running(enterprise);
        IssueId issue = made().bean(IssueService.class)
                .raise(
                        made().clerk,
                        new Origin(Origin.Kind.DESK, null),
                        new RaiseIssue(enterprise, "用电容量不够，影响生产", IssuePrivacy.NORMAL, made().today, null))
                .id();
        return IssueRoutes.details(issue);
    }
}
