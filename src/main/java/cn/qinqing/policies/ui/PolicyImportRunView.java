package cn.qinqing.policies.ui;

import cn.qinqing.identity.CurrentActor;
import cn.qinqing.policies.PolicyImportRow;
import cn.qinqing.policies.PolicyImports;
import cn.qinqing.policies.PolicyRoutes;
import cn.qinqing.policies.PolicyWords;
import cn.qinqing.shared.RightsCatalog;
import cn.qinqing.workbench.LedgerImportRunView;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import java.util.function.Consumer;

/** One list of policies before and after it is taken in. */
@Route(PolicyImportRunView.PATH)
@RolesAllowed(RightsCatalog.IMPORT_RUN)
class PolicyImportRunView extends LedgerImportRunView<PolicyImportRow> {

    static final String PATH = PolicyRoutes.IMPORTS;

    PolicyImportRunView(CurrentActor current, PolicyImports imports, PolicyWords words) {
        super(
                current,
                imports,
                new Texts("policies.in.run", "policies.in.col.", "policies.in.noColumns", "policies.in.undo.what"));
        pair("title", "number", "180px", 2);
        pair("organ", "level", "110px", 1);
        pair("benefit", "how", "140px", 2);
        pair("unit", "phone", "100px", 1);
        pair("from", "last", "100px", 0);
        column(
                        "policies.conditions",
                        row -> row.conditions().isEmpty()
                                ? getTranslation("policies.condition.any")
                                : String.join("；", words.of(row.conditions())))
                .setSortable(false)
                .setWidth("150px")
                .setFlexGrow(2);
        columnsMade();
    }

    @Override
    protected Dialog mending(PolicyImportRow row, Consumer<Map<String, String>> command) {
        return new MendPolicyDialog(row, command);
    }
}
