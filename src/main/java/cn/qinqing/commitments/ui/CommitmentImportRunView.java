package cn.qinqing.commitments.ui;

import cn.qinqing.commitments.CommitmentImportRow;
import cn.qinqing.commitments.CommitmentLedgerImports;
import cn.qinqing.commitments.CommitmentRoutes;
import cn.qinqing.enterprises.EnterpriseQueries;
import cn.qinqing.enterprises.EnterpriseRoutes;
import cn.qinqing.identity.CurrentActor;
import cn.qinqing.shared.RightsCatalog;
import cn.qinqing.uikit.Cell;
import cn.qinqing.workbench.LedgerImportRunView;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import java.util.function.Consumer;

/** One ledger of commitments before and after it is taken in. */
@Route(CommitmentImportRunView.PATH)
@RolesAllowed(RightsCatalog.IMPORT_RUN)
class CommitmentImportRunView extends LedgerImportRunView<CommitmentImportRow> {

    static final String PATH = CommitmentRoutes.IMPORTS;

    private final transient CurrentActor current;
    private final transient EnterpriseQueries enterprises;

    CommitmentImportRunView(CurrentActor current, CommitmentLedgerImports imports, EnterpriseQueries enterprises) {
        super(
                current,
                imports,
                new Texts(
                        "commitments.in.run",
                        "commitments.ledger.",
                        "commitments.in.noColumns",
                        "commitments.in.undo.what"));
        this.current = current;
        this.enterprises = enterprises;
        pair("due", "number", "100px", 1);
        Grid.Column<CommitmentImportRow> enterprise = cellColumn("commitments.ledger.enterprise", this::enterprise)
                .setSortable(false)
                .setWidth("180px")
                .setFlexGrow(2);
        fileText(enterprise, "commitments.ledger.enterprise", row -> row.cell("enterprise"));
        fileText(enterprise, "commitments.ledger.uscc", row -> row.cell("uscc"));
        pair("text", "basis", "190px", 3);
        pair("unit", "promised", "120px", 1);
        Grid.Column<CommitmentImportRow> state = cellColumn(
                        "commitments.in.enters", row -> Cell.text(enters(row)).below(holder(row)))
                .setSortable(false)
                .setWidth("140px")
                .setFlexGrow(1);
        fileText(state, "commitments.in.enters", this::enters);
        fileText(state, "commitments.in.holder", this::holder);
        columnsMade();
    }

    private Cell enterprise(CommitmentImportRow row) {
        String name = row.cell("enterprise");
        Cell shown = row.enterprise() == null
                ? Cell.text(name)
                : Cell.link(EnterpriseRoutes.details(row.enterprise()), name);
        return shown.below(row.cell("uscc"));
    }

    /** As what it enters. */
    private String enters(CommitmentImportRow row) {
        return getTranslation("commitments.CommitmentStanding." + row.state().name());
    }

    /** Who would answer for it. */
    private String holder(CommitmentImportRow row) {
        return row.holder() == null ? getTranslation("commitments.holder.none") : row.holder();
    }

    @Override
    protected Dialog mending(CommitmentImportRow row, Consumer<Map<String, String>> command) {
        return new MendCommitmentDialog(row, (text, limit) -> enterprises.pick(current.get(), text, limit), command);
    }
}
