package cn.qinqing.enterprises.ui;

import cn.qinqing.EnterpriseForms;
import cn.qinqing.enterprises.ContactForm;
import cn.qinqing.enterprises.EnterpriseRoutes;
import cn.qinqing.enterprises.EnterpriseService;
import cn.qinqing.enterprises.ListingConsent;
import cn.qinqing.enterprises.MemberRole;
import cn.qinqing.enterprises.Memberships;
import cn.qinqing.enterprises.Merges;
import cn.qinqing.enterprises.ProjectForm;
import cn.qinqing.enterprises.ProjectKind;
import cn.qinqing.enterprises.ProjectStage;
import cn.qinqing.enterprises.Projects;
import cn.qinqing.enterprises.QuietDays;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.Period;
import cn.qinqing.walk.Walked;
import cn.qinqing.walk.Ways;
import java.math.BigDecimal;
import java.time.DayOfWeek;

/** Ways to enterprises, chambers and what is noted of them. */
class EnterpriseWays extends Ways {

    private static final String DETAILS = "EnterpriseDetailsView";

    EnterpriseWays() {
        view(EnterpriseDetailsView.class, walked -> EnterpriseRoutes.details(walked.enterprise));
        dialog(EnterpriseDialog.class, "EnterpriseListView", "新建");
        dialog(EndEnterpriseDialog.class, DETAILS, "注销");
        dialog(SizeDialog.class, DETAILS, "按数据划型");
        dialog(ContactDialog.class, DETAILS, "添加联系人");
        dialog(ParentDialog.class, DETAILS, "登记母公司");
        dialog(JoinChamberDialog.class, DETAILS, "登记入会");
        dialog(LeaveChamberDialog.class, DETAILS, "退会");
        dialog(MergeDialog.class, DETAILS, "合并重复企业");
        dialog(ReverseMergeDialog.class, DETAILS, "撤销合并");
        dialog(ConsentDialog.class, DETAILS, "登记同意");
        dialog(RenameDialog.class, DETAILS, "更名");
        dialog(ChangeStateDialog.class, DETAILS, "变更状态");
        dialog(ProjectDialog.class, DETAILS, "登记项目");
        dialog(EndProjectDialog.class, DETAILS, "完结");
        dialog(QuietDialog.class, DETAILS, "登记安静日");
    }

    @Override
    protected void prepare(Walked walked) {
        EnterpriseService enterprises = walked.bean(EnterpriseService.class);
        enterprises.addContact(
                walked.clerk, walked.enterprise, new ContactForm("漫步联系人", "办公室主任", "0996-2012345", true));
        walked.bean(Memberships.class)
                .join(
                        walked.clerk,
                        new Memberships.Join(
                                walked.enterprise,
                                enterprises.create(
                                        walked.clerk, EnterpriseForms.chamber(walked.label + "漫步商会", "652801")),
                                MemberRole.DIRECTOR,
                                Period.openFrom(walked.today)));
        walked.bean(Projects.class)
                .create(
                        walked.clerk,
                        walked.enterprise,
                        new ProjectForm(
                                "日处理五百吨番茄酱生产线扩建",
                                ProjectKind.EXTENSION,
                                ProjectStage.BUILDING,
                                new BigDecimal("12000"),
                                "焉耆县七个星镇",
                                walked.today,
                                null,
                                0,
                                Ids.next()));
        walked.bean(QuietDays.class)
                .add(walked.clerk, walked.enterprise, DayOfWeek.MONDAY, Period.openFrom(walked.today), "设备检修");
        EnterpriseId twice = enterprises.create(
                walked.clerk, EnterpriseForms.named(walked.label + "漫步公司", "652801", ListingConsent.GIVEN));
        walked.bean(Merges.class).merge(walked.clerk, walked.enterprise, twice, "重复建档");
    }
}
