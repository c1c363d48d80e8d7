package cn.qinqing.paperwork.ui;

import cn.qinqing.enterprises.EnterpriseQueries;
import cn.qinqing.enterprises.EnterpriseRoutes;
import cn.qinqing.identity.CurrentActor;
import cn.qinqing.paperwork.IssueImportRow;
import cn.qinqing.paperwork.IssueLedgerImports;
import cn.qinqing.shared.RightsCatalog;
import cn.qinqing.uikit.Cell;
import cn.qinqing.workbench.LedgerImportRunView;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import java.util.function.Consumer;

/** One ledger of issues before and after it is taken in. */
@Route(IssueImportRunView.PATH)
@RolesAllowed(RightsCatalog.IMPORT_RUN)
class IssueImportRunView extends LedgerImportRunView<IssueImportRow> {

    static final String PATH = "issue-ledgers";

    private final transient CurrentActor current;
    private final transient EnterpriseQueries enterprises;

    IssueImportRunView(CurrentActor current, IssueLedgerImports imports, EnterpriseQueries enterprises) {
        super(
                current,
                imports,
                new Texts("paperwork.in.run", "paperwork.in.col.", "paperwork.in.noColumns", "paperwork.in.undo.what"));
        this.current = current;
        this.enterprises = enterprises;
        pair("raisedOn", "number", "120px", 1);
        Grid.Column<IssueImportRow> enterprise = cellColumn("paperwork.in.col.enterprise", this::enterprise)
                .setSortable(false)
                .setWidth("200px")
                .setFlexGrow(2);
        fileText(enterprise, "paperwork.in.col.enterprise", row -> row.cell("enterprise"));
        fileText(enterprise, "paperwork.in.col.uscc", row -> row.cell("uscc"));
        pair("text", "category", "220px", 3);
        pair("unit", "partners", "130px", 1);
        Grid.Column<IssueImportRow> state = cellColumn(
                        "paperwork.in.enters", row -> Cell.text(enters(row)).below(row.cell("progress")))
                .setSortable(false)
                .setWidth("130px")
                .setFlexGrow(1);
        fileText(state, "paperwork.in.enters", this::enters);
        fileText(state, "paperwork.in.col.progress", row -> row.cell("progress"));
        columnsMade();
    }

    private Cell enterprise(IssueImportRow row) {
        String name = row.cell("enterprise");
        Cell shown = row.enterprise() == null
                ? Cell.text(name)
                : Cell.link(EnterpriseRoutes.details(row.enterprise()), name);
        return shown.below(row.cell("uscc"));
    }

    /** As what it enters. */
    private String enters(IssueImportRow row) {
        return getTranslation("issues.IssueStatus." + (row.closed() ? "IMPORTED_CLOSED" : "IMPORTED_OPEN"));
    }

    @Override
    protected Dialog mending(IssueImportRow row, Consumer<Map<String, String>> command) {
        return new MendIssueDialog(row, (text, limit) -> enterprises.pick(current.get(), text, limit), command);
    }
}
