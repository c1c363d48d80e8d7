package cn.qinqing.oversight.ui;

import cn.qinqing.shared.RuleViolation;
import cn.qinqing.uikit.Formats;
import cn.qinqing.uikit.ListFile;
import cn.qinqing.uikit.Sentences;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.streams.DownloadEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Supplier;

/** The link 签名导出: what a list shows at the moment of the click, as a signed archive. */
final class SignedDownload {

    private final OversightTools tools;
    private final Supplier<ListFile> list;
    private final Supplier<Map<String, String>> beside;

    private SignedDownload(OversightTools tools, Supplier<ListFile> list, Supplier<Map<String, String>> beside) {
        this.tools = tools;
        this.list = list;
        this.beside = beside;
    }

    /** @param beside further files by their names */
    static Anchor of(OversightTools tools, Supplier<ListFile> list, Supplier<Map<String, String>> beside) {
        SignedDownload download = new SignedDownload(tools, list, beside);
        Anchor anchor = new Anchor(download::hand, Sentences.of("oversight.export"));
        anchor.setTitle(Sentences.of("oversight.export.help"));
        return anchor;
    }

    private void hand(DownloadEvent event) throws IOException {
        ListFile shown = list.get();
        Path file;
        try {
            file = tools.exports().write(tools.actor(), shown, beside.get());
        } catch (RuleViolation refused) {
            event.getResponse().sendError(HttpStatusCode.FORBIDDEN.getCode(), refused.key());
            return;
        }
        try {
            event.setFileName(shown.title() + "_" + Formats.day(tools.today()) + ".zip");
            event.setContentType("application/zip");
            event.setContentLength(Files.size(file));
            Files.copy(file, event.getOutputStream());
        } finally {
            Files.delete(file);
        }
    }
}
