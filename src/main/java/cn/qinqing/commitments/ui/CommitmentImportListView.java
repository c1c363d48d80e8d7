package cn.qinqing.commitments.ui;

import cn.qinqing.commitments.CommitmentLedgerImports;
import cn.qinqing.exchange.WorkbookReader;
import cn.qinqing.identity.CurrentActor;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RightsCatalog;
import cn.qinqing.uikit.Cell;
import cn.qinqing.uikit.EmptyState;
import cn.qinqing.uikit.FileUpload;
import cn.qinqing.uikit.Formats;
import cn.qinqing.uikit.ListOrder;
import cn.qinqing.uikit.ListView;
import cn.qinqing.uikit.RowSource;
import cn.qinqing.workbench.ImportRun;
import cn.qinqing.workbench.ImportRunSort;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;

/** Imports of ledgers of commitments (历史承诺台账导入): upload, and what was imported before. */
@Route(CommitmentImportRunView.PATH)
@Menu(order = 62.6, title = "commitments.in.title")
@RolesAllowed(RightsCatalog.IMPORT_RUN)
class CommitmentImportListView extends ListView<ImportRun> {

    private final transient CurrentActor current;
    private final transient CommitmentLedgerImports imports;

    CommitmentImportListView(CurrentActor current, CommitmentLedgerImports imports) {
        super("commitments.in.title");
        this.current = current;
        this.imports = imports;
        cellColumn(
                        "commitments.in.file",
                        run -> Cell.link(CommitmentImportRunView.PATH + "/" + run.id(), run.fileName()))
                .setSortable(true)
                .setSortProperty(ImportRunSort.FILE.name())
                .setWidth("260px")
                .setFlexGrow(2);
        column("commitments.in.stage", CommitmentImportTexts::stage)
                .setSortable(true)
                .setSortProperty(ImportRunSort.STATE.name())
                .setWidth("110px");
        column("commitments.in.rows", run -> getTranslation("commitments.in.rowsOf", run.applied(), run.rows()))
                .setSortable(true)
                .setSortProperty(ImportRunSort.ROWS.name())
                .setWidth("140px");
        column("commitments.in.by", run -> run.startedBy() == null ? "—" : run.startedBy())
                .setSortable(true)
                .setSortProperty(ImportRunSort.BY.name())
                .setWidth("120px");
        column("commitments.in.at", run -> Formats.minute(run.startedAt()))
                .setSortable(true)
                .setSortProperty(ImportRunSort.AT.name())
                .setWidth("150px");
        if (current.get().may(Right.COMMITMENT_EDIT)) {
            action(new FileUpload(getTranslation("commitments.in.upload"), WorkbookReader.LARGEST, (file, name) -> {
                var run = imports.open(current.get(), file, name);
                UI.getCurrent().navigate(CommitmentImportRunView.PATH + "/" + run);
            }));
        }
        ready();
    }

    @Override
    protected List<ImportRun> rows(ListOrder order, int offset, int limit) {
        return source().page(current.get(), order, offset, limit);
    }

    @Override
    protected Optional<RowSource<ImportRun>> forFile() {
        return Optional.of(source());
    }

    private RowSource<ImportRun> source() {
        return (actor, order, offset, limit) -> imports.runs(actor, order.by(ImportRunSort.class), offset, limit);
    }

    @Override
    protected Optional<String> pageOf(ImportRun row) {
        return Optional.of(CommitmentImportRunView.PATH + "/" + row.id());
    }

    @Override
    protected long count() {
        return imports.countRuns(current.get());
    }

    @Override
    protected String summary(long total) {
        return getTranslation("commitments.in.summary", Formats.number(total));
    }

    @Override
    protected Component empty(boolean filtered) {
        return new EmptyState(getTranslation("commitments.in.empty"));
    }
}
