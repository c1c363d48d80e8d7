package cn.qinqing.uikit;

import cn.qinqing.shared.RuleViolation;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.dom.Style;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Hands out files that were just made, and says what there is to know about them. */
public final class FilesDialog extends Dialog {

    /**
     * A file.
     *
     * @param label words of the link, translated
     * @param content finishes it when it is fetched, outside of the window's lock
     */
    public record MadeFile(String label, String name, String mediaType, Supplier<byte[]> content) {}

    /** What a browser calls a .docx. */
    public static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    public FilesDialog(String title, List<String> notes, List<MadeFile> files) {
        addClassName("qq-dialog");
        setHeaderTitle(title);
        setWidth("min(560px, 100%)");
        notes.forEach(note -> add(new Paragraph(note)));
        Div links = new Div();
        links.addClassName("qq-actions");
        files.forEach(file -> links.add(link(file)));
        add(links);
        getFooter().add(new Button(getTranslation("uikit.close"), click -> close()));
    }

    /**
     * A document as Word and, where it can be drawn, as PDF; where it cannot, the reason stands below.
     *
     * @param name of the files, without ending
     */
    public static FilesDialog document(
            String name,
            List<String> notes,
            byte[] word,
            @Nullable Supplier<byte[]> pdf,
            @Nullable RuleViolation noPdf) {
        List<String> said = new ArrayList<>(notes);
        List<MadeFile> files = new ArrayList<>();
        files.add(new MadeFile(Sentences.of("uikit.document.word"), name + ".docx", WORD, () -> word));
        if (pdf != null) {
            files.add(new MadeFile(Sentences.of("uikit.document.pdf"), name + ".pdf", "application/pdf", pdf));
        }
        if (noPdf != null) {
            said.add(Sentences.of(noPdf));
        }
        return new FilesDialog(Sentences.of("uikit.document.made"), said, files);
    }

    /** Fetches a file at once, as if its link had been followed. */
    public static void fetch(Component over, MadeFile file) {
        Anchor link = link(file);
        link.getStyle().setDisplay(Style.Display.NONE);
        over.getElement().appendChild(link.getElement());
        link.getElement().executeJs("this.click()");
    }

    /** A link that fetches a file. */
    public static Anchor link(MadeFile file) {
        Anchor link = new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    byte[] content = file.content().get();
                    return new DownloadResponse(
                            new ByteArrayInputStream(content), file.name(), file.mediaType(), content.length);
                }),
                file.label());
        link.addClassName("qq-download");
        return link;
    }
}
