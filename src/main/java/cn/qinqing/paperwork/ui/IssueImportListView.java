package cn.qinqing.paperwork.ui;

import cn.qinqing.exchange.WorkbookReader;
import cn.qinqing.identity.CurrentActor;
import cn.qinqing.paperwork.IssueLedgerImports;
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

/** Imports of ledgers of issues (问题台账导入): upload, and what was imported before. */
@Route(IssueImportRunView.PATH)
@Menu(order = 62.5, title = "paperwork.in.title")
@RolesAllowed(RightsCatalog.IMPORT_RUN)
class IssueImportListView extends ListView<ImportRun> {

    private final transient CurrentActor current;
    private final transient IssueLedgerImports imports;

    IssueImportListView(CurrentActor current, IssueLedgerImports imports) {
        super("paperwork.in.title");
        this.current = current;
        this.imports = imports;
        cellColumn("paperwork.in.file", run -> Cell.link(IssueImportRunView.PATH + "/" + run.id(), run.fileName()))
                .setSortable(true)
                .setSortProperty(ImportRunSort.FILE.name())
                .setWidth("260px")
                .setFlexGrow(2);
        column("paperwork.in.stage", IssueImportTexts::stage)
                .setSortable(true)
                .setSortProperty(ImportRunSort.STATE.name())
                .setWidth("110px");
        column("paperwork.in.rows", run -> getTranslation("paperwork.in.rowsOf", run.applied(), run.rows()))
                .setSortable(true)
                .setSortProperty(ImportRunSort.ROWS.name())
                .setWidth("140px");
        column("paperwork.in.by", run -> run.startedBy() == null ? "—" : run.startedBy())
                .setSortable(true)
                .setSortProperty(ImportRunSort.BY.name())
                .setWidth("120px");
        column("paperwork.in.at", run -> Formats.minute(run.startedAt()))
                .setSortable(true)
                .setSortProperty(ImportRunSort.AT.name())
                .setWidth("150px");
        if (current.get().may(Right.ISSUE_TRIAGE)) {
            action(new FileUpload(getTranslation("paperwork.in.upload"), WorkbookReader.LARGEST, (file, name) -> {
                var run = imports.open(current.get(), file, name);
                UI.getCurrent().navigate(IssueImportRunView.PATH + "/" + run);
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
        return Optional.of(IssueImportRunView.PATH + "/" + row.id());
    }

    @Override
    protected long count() {
        return imports.countRuns(current.get());
    }

    @Override
    protected String summary(long total) {
        return getTranslation("paperwork.in.summary", Formats.number(total));
    }

    @Override
    protected Component empty(boolean filtered) {
        return new EmptyState(getTranslation("paperwork.in.empty"));
    }
}
