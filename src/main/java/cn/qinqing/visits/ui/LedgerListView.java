package cn.qinqing.visits.ui;

import cn.qinqing.identity.CurrentActor;
import cn.qinqing.shared.RightsCatalog;
import cn.qinqing.visits.VisitLedgerImports;
import cn.qinqing.workbench.LedgerImportListView;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** Imports of ledgers of former years (走访台账导入): upload, and what was imported before. */
@Route(LedgerRunView.PATH)
@Menu(order = 62, title = "visits.in.title")
@RolesAllowed(RightsCatalog.IMPORT_RUN)
class LedgerListView extends LedgerImportListView {

    LedgerListView(CurrentActor current, VisitLedgerImports imports) {
        super(
                current,
                imports,
                LedgerRunView.PATH,
                new Texts("visits.in.title", "visits.in.upload", "visits.in.empty"));
    }
}
