package cn.qinqing.enterprises.ui;

import cn.qinqing.exchange.WorkbookReader;
import cn.qinqing.shared.RightsCatalog;
import cn.qinqing.uikit.Cell;
import cn.qinqing.uikit.EmptyState;
import cn.qinqing.uikit.FileUpload;
import cn.qinqing.uikit.Formats;
import cn.qinqing.uikit.ListView;
import cn.qinqing.workbench.ImportRun;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
                .setSortable(false)
                .setWidth("260px")
                .setFlexGrow(2);
        column("enterprises.registry.stage", RegistryTexts::stage)
                .setSortable(false)
                .setWidth("110px");
        column(
                        "enterprises.registry.rows",
                        run -> getTranslation("enterprises.registry.rowsOf", run.applied(), run.rows()))
                .setSortable(false)
                .setWidth("140px");
        column("enterprises.registry.by", run -> run.startedBy() == null ? "—" : run.startedBy())
                .setSortable(false)
                .setWidth("120px");
        column("enterprises.registry.at", run -> Formats.minute(run.startedAt()))
                .setSortable(false)
                .setWidth("150px");
        action(new FileUpload(getTranslation("enterprises.registry.upload"), WorkbookReader.LARGEST, (file, name) -> {
            var run = tools.registry().open(tools.actor(), file, name);
            UI.getCurrent().navigate(RegistryRunView.PATH + "/" + run);
        }));
        ready();
    }

    @Override
    protected List<ImportRun> rows(@Nullable String sort, boolean descending, int offset, int limit) {
        return tools.registry().runs(tools.actor(), offset, limit);
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
