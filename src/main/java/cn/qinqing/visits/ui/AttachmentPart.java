package cn.qinqing.visits.ui;

import cn.qinqing.shared.Actor;
import cn.qinqing.uikit.FieldErrors;
import cn.qinqing.uikit.FileUpload;
import cn.qinqing.uikit.Formats;
import cn.qinqing.uikit.Notices;
import cn.qinqing.visits.AttachmentRow;
import cn.qinqing.visits.VisitAttachments;
import cn.qinqing.visits.VisitDetails;
import cn.qinqing.visits.VisitId;
import cn.qinqing.visits.VisitPart;
import cn.qinqing.workbench.StoredFile;
import cn.qinqing.workbench.StoredFiles;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** On the page of a visit: its files, who added them and when. */
@org.springframework.stereotype.Component
class AttachmentPart implements VisitPart {

    private static final long KILO = 1024;

    private final VisitAttachments attachments;
    private final StoredFiles files;
    private final VisitTools tools;

    AttachmentPart(VisitAttachments attachments, StoredFiles files, VisitTools tools) {
        this.attachments = attachments;
        this.files = files;
        this.tools = tools;
    }

    @Override
    public int order() {
        return 4;
    }

    @Override
    public Optional<Component> content(Actor actor, VisitDetails visit, Runnable changed) {
        VisitId id = visit.row().id();
        List<AttachmentRow> rows = attachments.of(actor, id);
        boolean may = attachments.hindrance(actor, id) == null;
        if (rows.isEmpty() && !may) {
            return Optional.empty();
        }
        Div part = new Div();
        part.add(new H2(part.getTranslation("visits.attachment.title")));
        UnorderedList list = new UnorderedList();
        rows.forEach(row -> list.add(item(row, changed)));
        if (!rows.isEmpty()) {
            part.add(list);
        }
        if (may) {
            FieldErrors errors = new FieldErrors();
            part.add(
                    new Paragraph(part.getTranslation("visits.attachment.what")),
                    new FileUpload(
                            part.getTranslation("visits.attachment.add"),
                            VisitAttachments.LARGEST,
                            (file, name) -> {
                                errors.clear();
                                attachments.add(tools.actor(), id, name, read(file));
                                Notices.done(part.getTranslation("visits.attachment.added"));
                                changed.run();
                            },
                            errors::show),
                    errors);
        }
        return Optional.of(part);
    }

    private ListItem item(AttachmentRow row, Runnable changed) {
        ListItem item = new ListItem();
        String about = item.getTranslation(
                "visits.attachment.about", size(row.size()), row.addedBy(), Formats.minute(row.addedAt()));
        if (row.withdrawn()) {
            item.add(
                    new Span(row.name()),
                    new Span("　" + about + "　"
                            + item.getTranslation(
                                    "visits.attachment.withdrawnBy", row.withdrawnBy(), row.withdrawnWhy())));
            return item;
        }
        item.add(link(row.id(), row.name()), new Span("　" + about));
        if (row.hindrance() == null) {
            Button withdraw = new Button(
                    item.getTranslation("visits.attachment.withdraw"),
                    click -> new WithdrawAttachmentDialog(attachments, tools, row, changed).open());
            withdraw.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
            withdraw.setAriaLabel(item.getTranslation("visits.attachment.withdraw.of", row.name()));
            item.add(new Span("　"), withdraw);
        }
        return item;
    }

    private Anchor link(UUID id, String name) {
        return new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    // asked anew: who lost the right since may not read it through an old page
                    StoredFile file = attachments.file(tools.actor(), id);
                    event.getResponse().setHeader("X-Content-Type-Options", "nosniff");
                    event.getResponse().setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
                    event.getResponse().setHeader("Cache-Control", "private, no-store");
                    return new DownloadResponse(files.open(file.id()), file.name(), file.mediaType(), file.size());
                }),
                name);
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String size(long bytes) {
        return bytes < KILO * KILO
                ? Formats.number(Math.max(1, bytes / KILO)) + " KB"
                : Formats.number(bytes / KILO / KILO) + " MB";
    }
}
