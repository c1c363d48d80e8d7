package cn.qinqing.workbench.ui;

import cn.qinqing.shared.RuleViolation;
import cn.qinqing.uikit.Formats;
import cn.qinqing.uikit.ListFile;
import cn.qinqing.uikit.Notices;
import cn.qinqing.workbench.ListExports;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.streams.DownloadEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Says what a file will hold and hands it out; what is shown behind it may change meanwhile. */
class ExportDialog extends Dialog {

    /** Rows for which somebody may be made to wait; more are written in the background. */
    private static final long MOST_AT_ONCE = 20_000;

    private final transient ExportTool tool;
    private final ListFile list;

    ExportDialog(ExportTool tool, ListFile list) {
        this.tool = tool;
        this.list = list;
        addClassName("qq-dialog");
        setHeaderTitle(getTranslation("workbench.export.title", list.title()));
        boolean large = list.total() > MOST_AT_ONCE;
        Div files = new Div(
                large
                        ? button(ListExports.Format.XLSX, "workbench.export.xlsx.later")
                        : link(ListExports.Format.XLSX, "workbench.export.xlsx"),
                large
                        ? button(ListExports.Format.CSV, "workbench.export.csv.later")
                        : link(ListExports.Format.CSV, "workbench.export.csv"));
        files.addClassName("qq-actions");
        Paragraph note = new Paragraph(getTranslation("workbench.export.note"));
        note.addClassName("qq-why");
        add(
                new Paragraph(getTranslation(
                        "workbench.export.what", Formats.number(list.total()), String.join("、", list.headings()))),
                note,
                files);
        Button close = new Button(getTranslation("uikit.close"), click -> close());
        close.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        getFooter().add(close);
    }

    private Anchor link(ListExports.Format format, String labelKey) {
        Anchor link = new Anchor(event -> hand(event, format), getTranslation(labelKey));
        link.addClassName("qq-download");
        return link;
    }

    private Button button(ListExports.Format format, String labelKey) {
        return new Button(getTranslation(labelKey), click -> {
            tool.jobs().start(tool.current().get(), list, format, fileName(format));
            close();
            Notices.done(
                    getTranslation("workbench.export.started"),
                    getTranslation("workbench.jobs.title"),
                    () -> UI.getCurrent().navigate(JobListView.class));
        });
    }

    private String fileName(ListExports.Format format) {
        return list.title() + "_" + Formats.day(tool.today()) + format.ending();
    }

    private void hand(DownloadEvent event, ListExports.Format format) throws IOException {
        Path file;
        try {
            file = tool.exports().write(tool.current().get(), list, format);
        } catch (RuleViolation refused) {
            event.getResponse().sendError(HttpStatusCode.FORBIDDEN.getCode(), refused.key());
            return;
        }
        try {
            event.setFileName(fileName(format));
            event.setContentType(format.mediaType());
            event.setContentLength(Files.size(file));
            Files.copy(file, event.getOutputStream());
        } finally {
            Files.delete(file);
        }
    }
}
