package cn.qinqing.enterprises.ui;

import cn.qinqing.exchange.WorkbookReader;
import cn.qinqing.shared.RightsCatalog;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.uikit.Cell;
import cn.qinqing.uikit.ChineseTexts;
import cn.qinqing.uikit.EmptyState;
import cn.qinqing.uikit.Formats;
import cn.qinqing.uikit.ListView;
import cn.qinqing.uikit.Notices;
import cn.qinqing.workbench.ImportRun;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.UploadHandler;
import jakarta.annotation.security.RolesAllowed;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
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
        action(upload());
        ready();
    }

    private Upload upload() {
        Upload upload = new Upload();
        upload.setUploadHandler(UploadHandler.toTempFile((about, file) -> {
            try {
                var run = tools.registry().open(tools.actor(), file.toPath(), about.fileName());
                UI.getCurrent().navigate(RegistryRunView.PATH + "/" + run);
            } catch (RuleViolation refused) {
                upload.clearFileList();
                Notices.refused(refused);
            } finally {
                delete(file);
            }
        }));
        Button choose = new Button(getTranslation("enterprises.registry.upload"));
        choose.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        upload.setUploadButton(choose);
        upload.setI18n(ChineseTexts.upload(this, WorkbookReader.LARGEST));
        upload.setMaxFiles(1);
        upload.setMaxFileSize((int) WorkbookReader.LARGEST);
        upload.addFileRejectedListener(rejected -> {
            upload.clearFileList();
            Notices.refused(new RuleViolation("uikit.upload.rejected", rejected.getErrorMessage()));
        });
        return upload;
    }

    private static void delete(File file) {
        try {
            Files.deleteIfExists(file.toPath());
        } catch (IOException locked) {
            throw new UncheckedIOException(locked);
        }
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
