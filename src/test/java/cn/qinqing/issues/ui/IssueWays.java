package cn.qinqing.issues.ui;

import cn.qinqing.issues.IssueRoutes;
import cn.qinqing.walk.Walked;
import cn.qinqing.walk.Ways;
import java.util.UUID;

/** Ways to issues. */
class IssueWays extends Ways {

    IssueWays() {
        view(IssueDetailsView.class, walked -> IssueRoutes.LIST + "/" + issue(walked));
        dialog(RaiseIssueDialog.class, "IssueListView", "登记诉求");
    }

    private static UUID issue(Walked walked) {
        return walked.jdbc()
                .sql("select id from issue where origin_id = ?")
                .param(walked.visit.value())
                .query(UUID.class)
                .single();
    }
}
