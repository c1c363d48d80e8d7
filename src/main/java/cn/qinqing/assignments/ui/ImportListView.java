package cn.qinqing.assignments.ui;

import cn.qinqing.assignments.ListUploads;
import cn.qinqing.assignments.domain.imports.LeaderListImport;
import cn.qinqing.exchange.WorkbookReader;
import cn.qinqing.shared.RightsCatalog;
import cn.qinqing.uikit.Cell;
import cn.qinqing.uikit.EmptyState;
import cn.qinqing.uikit.FileUpload;
import cn.qinqing.uikit.Formats;
import cn.qinqing.uikit.ListView;
import cn.qinqing.workbench.ImportRun;
import cn.qinqing.workbench.ImportRuns;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Imports of the leaders' list (导入): upload, and what was imported before. */
@Route(ImportRunView.PATH)
@Menu(order = 60, title = "assignments.imports.title")
@RolesAllowed(RightsCatalog.IMPORT_RUN)
class ImportListView extends ListView<ImportRun> {

    private final transient AssignmentTools tools;
    private final transient ImportRuns runs;

    ImportListView(AssignmentTools tools, ImportRuns runs, ListUploads uploads) {
        super("assignments.imports.title");
        this.tools = tools;
        this.runs = runs;
        cellColumn("assignments.imports.file", run -> Cell.link(ImportRunView.PATH + "/" + run.id(), run.fileName()))
                .setSortable(false)
                .setWidth("260px")
                .setFlexGrow(2);
        column("assignments.imports.state", run -> getTranslation("workbench.ImportRun." + stage(run)))
                .setSortable(false)
                .setWidth("110px");
        column(
                        "assignments.imports.rows",
                        run -> getTranslation("assignments.imports.rowsOf", run.applied(), run.rows()))
                .setSortable(false)
                .setWidth("140px");
        column("assignments.imports.by", run -> run.startedBy() == null ? "—" : run.startedBy())
                .setSortable(false)
                .setWidth("120px");
        column("assignments.imports.at", run -> Formats.minute(run.startedAt()))
                .setSortable(false)
                .setWidth("150px");
        action(new FileUpload(getTranslation("assignments.imports.upload"), WorkbookReader.LARGEST, (file, name) -> {
            var run = uploads.open(tools.actor(), file, name);
            UI.getCurrent().navigate(ImportRunView.PATH + "/" + run);
        }));
        ready();
    }

    private static String stage(ImportRun run) {
        return !ImportActions.working(run)
                ? run.state().name()
                : run.state() == ImportRun.State.UNDOING ? "TAKING_BACK" : "RUNNING";
    }

    @Override
    protected List<ImportRun> rows(@Nullable String sort, boolean descending, int offset, int limit) {
        return runs.page(tools.actor(), LeaderListImport.KIND, offset, limit);
    }

    @Override
    protected long count() {
        return runs.count(tools.actor(), LeaderListImport.KIND);
    }

    @Override
    protected String summary(long total) {
        return getTranslation("assignments.imports.summary", Formats.number(total));
    }

    @Override
    protected Component empty(boolean filtered) {
        return new EmptyState(getTranslation("assignments.imports.empty"));
    }
}
