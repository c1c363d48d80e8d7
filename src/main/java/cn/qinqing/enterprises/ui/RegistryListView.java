package cn.qinqing.enterprises.ui;

import cn.qinqing.exchange.WorkbookReader;
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

/** Imports of registry files (登记信息导入): upload, and what was imported before. */
@Route(RegistryRunView.PATH)
@Menu(order = 61, title = "enterprises.registry.title")
@RolesAllowed(RightsCatalog.IMPORT_RUN)
class RegistryListView extends ListView<ImportRun> {

    private final transient EnterpriseTools tools;

    RegistryListView(EnterpriseTools tools) {
        super("enterprises.registry.title");
        this.tools = tools;
        cellColumn("enterprises.registry.file", run -> Cell.link(RegistryRunView.PATH + "/" + run.id(), run.fileName()))
                .setSortable(true)
                .setSortProperty(ImportRunSort.FILE.name())
                .setWidth("260px")
                .setFlexGrow(2);
        column("enterprises.registry.stage", RegistryTexts::stage)
                .setSortable(true)
                .setSortProperty(ImportRunSort.STATE.name())
                .setWidth("110px");
        column(
                        "enterprises.registry.rows",
                        run -> getTranslation("enterprises.registry.rowsOf", run.applied(), run.rows()))
                .setSortable(true)
                .setSortProperty(ImportRunSort.ROWS.name())
                .setWidth("140px");
        column("enterprises.registry.by", run -> run.startedBy() == null ? "—" : run.startedBy())
                .setSortable(true)
                .setSortProperty(ImportRunSort.BY.name())
                .setWidth("120px");
        column("enterprises.registry.at", run -> Formats.minute(run.startedAt()))
                .setSortable(true)
                .setSortProperty(ImportRunSort.AT.name())
                .setWidth("150px");
        action(new FileUpload(getTranslation("enterprises.registry.upload"), WorkbookReader.LARGEST, (file, name) -> {
            var run = tools.registry().open(tools.actor(), file, name);
            UI.getCurrent().navigate(RegistryRunView.PATH + "/" + run);
        }));
        ready();
    }

    @Override
    protected List<ImportRun> rows(ListOrder order, int offset, int limit) {
        return source().page(tools.actor(), order, offset, limit);
    }

    @Override
    protected Optional<RowSource<ImportRun>> forFile() {
        return Optional.of(source());
    }

    private RowSource<ImportRun> source() {
        return (actor, order, offset, limit) ->
                tools.registry().runs(actor, order.by(ImportRunSort.class), offset, limit);
    }

    @Override
    protected Optional<String> pageOf(ImportRun row) {
        return Optional.of(RegistryRunView.PATH + "/" + row.id());
    }

    @Override
    protected long count() {
        return tools.registry().countRuns(tools.actor());
    }

    @Override
    protected String summary(long total) {
        return getTranslation("enterprises.registry.summary", Formats.number(total));
    }

    @Override
    protected Component empty(boolean filtered) {
        return new EmptyState(getTranslation("enterprises.registry.empty"));
    }
}
