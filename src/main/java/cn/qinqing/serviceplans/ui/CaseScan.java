package cn.qinqing.serviceplans.ui;

import cn.qinqing.uikit.FileUpload;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Takes one scan. */
class CaseScan extends Div {

    private final Span chosen = new Span();
    private @Nullable String name;
    private byte @Nullable [] content;

    CaseScan(String words, long largest) {
        add(new FileUpload(words, largest, this::take), chosen);
    }

    private void take(Path upload, String fileName) {
        try {
            content = Files.readAllBytes(upload);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        name = fileName;
        chosen.setText(getTranslation("serviceplans.case.scan.chosen", fileName));
    }

    @Nullable
    String name() {
        return name;
    }

    byte @Nullable [] content() {
        return content;
    }
}
