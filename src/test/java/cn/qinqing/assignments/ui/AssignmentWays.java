package cn.qinqing.assignments.ui;

import cn.qinqing.assignments.AssignmentRole;
import cn.qinqing.assignments.AssignmentService;
import cn.qinqing.assignments.BeginAssignment;
import cn.qinqing.assignments.Declarations;
import cn.qinqing.assignments.Holder;
import cn.qinqing.assignments.InterestKind;
import cn.qinqing.people.Organ;
import cn.qinqing.people.PeopleService;
import cn.qinqing.people.UnitForm;
import cn.qinqing.people.UnitLevel;
import cn.qinqing.shared.Period;
import cn.qinqing.shared.PersonName;
import cn.qinqing.shared.UnitId;
import cn.qinqing.walk.Walked;
import cn.qinqing.walk.Ways;

/** Ways to what is done with assignments, on the page of an enterprise and in their list. */
class AssignmentWays extends Ways {

    AssignmentWays() {
        dialog(BeginAssignmentDialog.class, "EnterpriseDetailsView", "安排");
        dialog(EndAssignmentDialog.class, "EnterpriseDetailsView", "结束");
        dialog(CancelAssignmentDialog.class, "EnterpriseDetailsView", "取消安排");
        dialog(ClearDeclarationDialog.class, "EnterpriseDetailsView", "登记无利益关系");
        dialog(DeclareInterestDialog.class, "EnterpriseDetailsView", "登记利益关系");
        dialog(EndInterestDialog.class, "EnterpriseDetailsView", "解除");
        dialog(AnnexDialog.class, "AssignmentListView", "名单附件");
        dialog(ClearDeclarationsDialog.class, "AssignmentListView", "整表登记无利益关系");
        dialog(ChangeTierDialog.class, "EnterpriseDetailsView", "调整层级");
        dialog(ChangeTierRuleDialog.class, "TierView", "修改");
    }

    @Override
    protected void prepare(Walked walked) {
        PeopleService people = walked.bean(PeopleService.class);
        UnitId lead = people.createUnit(
                walked.clerk,
                new UnitForm(walked.label + "牵头局", null, Organ.GOVERNMENT, UnitLevel.PREFECTURE, "652800", null, null));
        // not begun yet: it can be cancelled
        walked.bean(AssignmentService.class)
                .begin(
                        walked.clerk,
                        BeginAssignment.of(
                                walked.enterprise,
                                AssignmentRole.LEAD_UNIT,
                                new Holder.OfUnit(lead),
                                Period.openFrom(walked.today.plusDays(30)),
                                null));
        walked.bean(Declarations.class)
                .declare(
                        walked.clerk,
                        new Declarations.Declare(
                                people.registerPerson(walked.clerk, new PersonName("须回避者")),
                                walked.enterprise,
                                InterestKind.FAMILY,
                                Period.openFrom(walked.today),
                                "回避申报表〔2026〕1号"));
    }
}
