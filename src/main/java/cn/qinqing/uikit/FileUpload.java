package cn.qinqing.uikit;

import cn.qinqing.shared.RuleViolation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BiConsumer;

/** A button that takes one file; what is refused of it is said, and the next one can be sent at once. */
public final class FileUpload extends Upload {

    /**
     * @param words of the button, translated
     * @param largest in bytes
     * @param command takes the file, which is gone afterwards, and the name under which it was sent
     */
    public FileUpload(String words, long largest, BiConsumer<Path, String> command) {
        this(words, largest, command, Notices::refused);
    }

    /**
     * The same with its own place for what is refused.
     *
     * @param beside where it is said, such as {@link FieldErrors#show}
     */
    public FileUpload(
            String words, long largest, BiConsumer<Path, String> command, SerializableConsumer<RuleViolation> beside) {
        setUploadHandler(UploadHandler.toTempFile((about, file) -> {
            try {
                command.accept(file.toPath(), about.fileName());
            } catch (RuleViolation refused) {
                // the refused file must not stand there with a tick, nor bar the way for the next one
                clearFileList();
                beside.accept(refused);
            } finally {
                delete(file.toPath());
            }
        }));
        Button choose = new Button(words);
        choose.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        setUploadButton(choose);
        setI18n(ChineseTexts.upload(this, largest));
        setMaxFiles(1);
        setMaxFileSize((int) largest);
        setDropAllowed(true);
        addFileRejectedListener(rejected -> {
            clearFileList();
            beside.accept(new RuleViolation("uikit.upload.rejected", rejected.getErrorMessage()));
        });
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException locked) {
            throw new UncheckedIOException(locked);
        }
    }
}
