package cn.qinqing.visits.ui;

import cn.qinqing.visits.VisitRoutes;
import cn.qinqing.walk.Ways;

/** Ways to visits. */
class VisitWays extends Ways {

    VisitWays() {
        view(VisitDetailsView.class, walked -> VisitRoutes.details(walked.visit));
        view(TripDetailsView.class, walked -> VisitRoutes.details(walked.rows().trip(walked.enterprise)));
        view(GroupDetailsView.class, walked -> VisitRoutes.details(walked.rows().group(walked.enterprise)));
        dialog(CorrectVisitDialog.class, "VisitDetailsView", "更正");
        dialog(WithdrawVisitDialog.class, "VisitDetailsView", "撤回");
        dialog(CorrectGroupDialog.class, "GroupDetailsView", "更正");
        dialog(PasteIssuesDialog.class, "RecordVisitView", "从文字中提取问题", "粘贴文字=一是冬季供气不足；二是园区道路破损");
    }
}
