package cn.qinqing.commitments.ui;

import cn.qinqing.commitments.CommitmentId;
import cn.qinqing.commitments.CommitmentRoutes;
import cn.qinqing.commitments.PromiseFixture;
import cn.qinqing.identity.Role;
import cn.qinqing.walk.Walked;
import cn.qinqing.walk.Ways;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Ways to a promise that is late, in parts and waits for a successor, to a draft, and to a ledger with a row to mend. */
class CommitmentWays extends Ways {

    private @Nullable PromiseFixture fixture;

    CommitmentWays() {
        view(CommitmentView.class, walked -> late());
        view(
                CommitmentImportRunView.class,
                walked -> CommitmentImportRunView.PATH + "/" + walked.rows().commitmentLedgerRun());
        dialog(MendCommitmentDialog.class, "CommitmentImportRunView", "修改");
        dialog(CommitmentActDialog.class, "CommitmentView", "依法变更");
        dialog(AcknowledgeDialog.class, "CommitmentView", "登记线下确认");
        dialog(PromiseDialog.class, "CommitmentListView", "登记承诺");
        place("待法务审核的承诺", Role.COMMERCE_CLERK, walked -> CommitmentRoutes.details(made().draft()));
        place("分期的承诺", Role.COMMERCE_CLERK, walked -> CommitmentRoutes.details(made().inParts()));
    }

    @Override
    protected void prepare(Walked walked) {
        fixture = new PromiseFixture(walked.beans());
        made().late();
        made().inParts();
        made().succeeded(made().today);
    }

    private PromiseFixture made() {
        return Objects.requireNonNull(fixture);
    }

    private String late() {
        CommitmentId id = made().late();
        return CommitmentRoutes.details(id);
    }
}
