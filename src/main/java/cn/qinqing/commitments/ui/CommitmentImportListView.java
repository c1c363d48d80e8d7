package cn.qinqing.commitments.ui;

import cn.qinqing.commitments.CommitmentLedgerImports;
import cn.qinqing.identity.CurrentActor;
import cn.qinqing.shared.RightsCatalog;
import cn.qinqing.workbench.LedgerImportListView;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** Imports of ledgers of commitments (历史承诺台账导入): upload, and what was imported before. */
@Route(CommitmentImportRunView.PATH)
@Menu(order = 62.6, title = "commitments.in.title")
@RolesAllowed(RightsCatalog.IMPORT_RUN)
class CommitmentImportListView extends LedgerImportListView {

    CommitmentImportListView(CurrentActor current, CommitmentLedgerImports imports) {
        super(
                current,
                imports,
                CommitmentImportRunView.PATH,
                new Texts("commitments.in.title", "commitments.in.upload", "commitments.in.empty"));
    }
}
