package cn.qinqing.paperwork.ui;

import cn.qinqing.paperwork.BulletinFigure;
import cn.qinqing.paperwork.BulletinFilter;
import cn.qinqing.paperwork.BulletinRoutes;
import cn.qinqing.walk.Ways;
import java.time.YearMonth;

/** Ways to the bulletin of this month, the rows behind it, and a ledger with a row to mend. */
class PaperworkWays extends Ways {

    PaperworkWays() {
        view(BulletinView.class, walked -> BulletinRoutes.BULLETIN + "?month=" + YearMonth.from(walked.today));
        view(
                BulletinRowsView.class,
                walked ->
                        BulletinRoutes.rows(BulletinFilter.of(YearMonth.from(walked.today), BulletinFigure.RECEIVED)));
        view(
                IssueImportRunView.class,
                walked -> IssueImportRunView.PATH + "/" + walked.rows().issueLedgerRun());
        dialog(MendIssueDialog.class, "IssueImportRunView", "修改");
    }
}
