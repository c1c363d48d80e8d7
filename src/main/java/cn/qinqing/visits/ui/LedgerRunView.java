package cn.qinqing.visits.ui;

import cn.qinqing.enterprises.EnterpriseRoutes;
import cn.qinqing.identity.CurrentActor;
import cn.qinqing.shared.RightsCatalog;
import cn.qinqing.uikit.Cell;
import cn.qinqing.visits.LedgerImportRow;
import cn.qinqing.visits.VisitLedgerImports;
import cn.qinqing.workbench.LedgerImportRunView;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import java.util.function.Consumer;

/** One ledger of visits before and after it is taken in. */
@Route(LedgerRunView.PATH)
@RolesAllowed(RightsCatalog.IMPORT_RUN)
class LedgerRunView extends LedgerImportRunView<LedgerImportRow> {

    static final String PATH = "visit-ledgers";

    LedgerRunView(CurrentActor current, VisitLedgerImports imports) {
        super(
                current,
                imports,
                new Texts("visits.in.run", "visits.ledger.", "visits.in.noColumns", "visits.in.undo.what"));
        pair("on", "leader", "120px", 1);
        Grid.Column<LedgerImportRow> enterprise = cellColumn("visits.ledger.enterprise", this::enterprise)
                .setSortable(false)
                .setWidth("200px")
                .setFlexGrow(2);
        fileText(enterprise, "visits.ledger.enterprise", row -> row.cell("enterprise"));
        fileText(enterprise, "visits.ledger.mode", row -> row.cell("mode"));
        pair("issue", "unit", "200px", 2);
        pair("state", "rating", "110px", 1);
        columnsMade();
    }

    private Cell enterprise(LedgerImportRow row) {
        String name = row.cell("enterprise");
        Cell shown = row.enterprise() == null
                ? Cell.text(name)
                : Cell.link(EnterpriseRoutes.details(row.enterprise()), name);
        return shown.below(row.cell("mode"));
    }

    @Override
    protected Dialog mending(LedgerImportRow row, Consumer<Map<String, String>> command) {
        return new MendLedgerDialog(row, command);
    }
}
