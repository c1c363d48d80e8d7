package cn.qinqing.visits.ui;

import cn.qinqing.visits.VisitRoutes;
import cn.qinqing.walk.Ways;

/** Ways to visits. */
class VisitWays extends Ways {

    VisitWays() {
        view(VisitDetailsView.class, walked -> VisitRoutes.details(walked.visit));
        dialog(CorrectVisitDialog.class, "VisitDetailsView", "更正");
        dialog(WithdrawVisitDialog.class, "VisitDetailsView", "撤回");
    }
}
