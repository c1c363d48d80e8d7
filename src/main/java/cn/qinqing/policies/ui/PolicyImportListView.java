package cn.qinqing.policies.ui;

import cn.qinqing.identity.CurrentActor;
import cn.qinqing.policies.PolicyImports;
import cn.qinqing.shared.RightsCatalog;
import cn.qinqing.workbench.LedgerImportListView;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** Imports of lists of policies (政策清单导入): upload, and what was imported before. */
@Route(PolicyImportRunView.PATH)
@Menu(order = 62.7, title = "policies.in.title")
@RolesAllowed(RightsCatalog.IMPORT_RUN)
class PolicyImportListView extends LedgerImportListView {

    PolicyImportListView(CurrentActor current, PolicyImports imports) {
        super(
                current,
                imports,
                PolicyImportRunView.PATH,
                new Texts("policies.in.title", "policies.in.upload", "policies.in.empty"));
    }
}
