package cn.qinqing.policies.ui;

import cn.qinqing.exchange.WorkbookReader;
import cn.qinqing.identity.CurrentActor;
import cn.qinqing.policies.PolicyImports;
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

/** Imports of lists of policies (政策清单导入): upload, and what was imported before. */
@Route(PolicyImportRunView.PATH)
@Menu(order = 62.7, title = "policies.in.title")
@RolesAllowed(RightsCatalog.IMPORT_RUN)
class PolicyImportListView extends ListView<ImportRun> {

    private final transient CurrentActor current;
    private final transient PolicyImports imports;

    PolicyImportListView(CurrentActor current, PolicyImports imports) {
        super("policies.in.title");
        this.current = current;
        this.imports = imports;
        cellColumn("policies.in.file", run -> Cell.link(PolicyImportRunView.PATH + "/" + run.id(), run.fileName()))
                .setSortable(true)
                .setSortProperty(ImportRunSort.FILE.name())
                .setWidth("260px")
                .setFlexGrow(2);
        column("policies.in.stage", PolicyImportTexts::stage)
                .setSortable(true)
                .setSortProperty(ImportRunSort.STATE.name())
                .setWidth("110px");
        column("policies.in.rows", run -> getTranslation("policies.in.rowsOf", run.applied(), run.rows()))
                .setSortable(true)
                .setSortProperty(ImportRunSort.ROWS.name())
                .setWidth("140px");
        column("policies.in.by", run -> run.startedBy() == null ? "—" : run.startedBy())
                .setSortable(true)
                .setSortProperty(ImportRunSort.BY.name())
                .setWidth("120px");
        column("policies.in.at", run -> Formats.minute(run.startedAt()))
                .setSortable(true)
                .setSortProperty(ImportRunSort.AT.name())
                .setWidth("150px");
        if (current.get().may(Right.POLICY_EDIT)) {
            action(new FileUpload(getTranslation("policies.in.upload"), WorkbookReader.LARGEST, (file, name) -> {
                var run = imports.open(current.get(), file, name);
                UI.getCurrent().navigate(PolicyImportRunView.PATH + "/" + run);
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
        return Optional.of(PolicyImportRunView.PATH + "/" + row.id());
    }

    @Override
    protected long count() {
        return imports.countRuns(current.get());
    }

    @Override
    protected String summary(long total) {
        return getTranslation("policies.in.summary", Formats.number(total));
    }

    @Override
    protected Component empty(boolean filtered) {
        return new EmptyState(getTranslation("policies.in.empty"));
    }
}
