package cn.qinqing.paperwork.ui;

import cn.qinqing.identity.CurrentActor;
import cn.qinqing.paperwork.IssueLedgerImports;
import cn.qinqing.shared.RightsCatalog;
import cn.qinqing.workbench.LedgerImportListView;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** Imports of ledgers of issues (问题台账导入): upload, and what was imported before. */
@Route(IssueImportRunView.PATH)
@Menu(order = 62.5, title = "paperwork.in.title")
@RolesAllowed(RightsCatalog.IMPORT_RUN)
class IssueImportListView extends LedgerImportListView {

    IssueImportListView(CurrentActor current, IssueLedgerImports imports) {
        super(
                current,
                imports,
                IssueImportRunView.PATH,
                new Texts("paperwork.in.title", "paperwork.in.upload", "paperwork.in.empty"));
    }
}
