package cn.qinqing.workbench.ui;

import cn.qinqing.exchange.DocumentPlaces;
import cn.qinqing.identity.CurrentActor;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.FileId;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.Period;
import cn.qinqing.shared.RightsCatalog;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.uikit.FilesDialog;
import cn.qinqing.uikit.FilesDialog.MadeFile;
import cn.qinqing.uikit.Formats;
import cn.qinqing.uikit.KeyValues;
import cn.qinqing.uikit.Notices;
import cn.qinqing.workbench.DocumentKind;
import cn.qinqing.workbench.DocumentTemplates;
import cn.qinqing.workbench.Documents;
import cn.qinqing.workbench.MadeDocument;
import cn.qinqing.workbench.TemplateVersion;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Templates of the documents (文书模板): which is in force, which will be, which were; each can be downloaded. */
@Route("templates")
@Menu(order = 62, title = "workbench.templates.title")
@RolesAllowed(RightsCatalog.TEMPLATE_EDIT)
class TemplatesView extends Div implements HasDynamicTitle {

    private final transient CurrentActor current;
    private final transient DocumentTemplates templates;
    private final transient Documents documents;
    private final transient Clock clock;

    TemplatesView(CurrentActor current, DocumentTemplates templates, Documents documents, Clock clock) {
        this.current = current;
        this.templates = templates;
        this.documents = documents;
        this.clock = clock;
        addClassName("qq-page");
        fill();
    }

    private void fill() {
        removeAll();
        Paragraph explain = new Paragraph(getTranslation(
                "workbench.templates.explain", "{{" + getTranslation("workbench.templates.example") + "}}"));
        explain.addClassName("qq-sub");
        add(new H1(getTranslation("workbench.templates.title")), explain);
        templates.kinds().forEach(kind -> add(kind(kind)));
    }

    private Div kind(DocumentKind kind) {
        String label = label(kind);
        List<TemplateVersion> versions = templates.versions(actor(), kind);
        Optional<TemplateVersion> now = holding(versions, today());
        FileId file = now.map(TemplateVersion::file).orElse(null);
        Div heading = new Div(new H2(label), buttons(kind, label, versions, file));
        heading.addClassName("qq-heading");
        Div place = new Div(heading, inForce(now, versions), places(kind.places()));
        if (!versions.isEmpty()) {
            place.add(history(kind, versions));
        }
        return place;
    }

    private Div buttons(DocumentKind kind, String label, List<TemplateVersion> versions, @Nullable FileId file) {
        Anchor download = link(kind, label, file, getTranslation("workbench.templates.download"));
        download.setAriaLabel(getTranslation("workbench.templates.download.of", label));
        Button preview = new Button(
                getTranslation("workbench.templates.preview"),
                click -> Notices.orRefused(() -> preview(kind, templates.content(actor(), kind, file))));
        preview.setAriaLabel(getTranslation("workbench.templates.preview.of", label));
        Button change = new Button(
                getTranslation("workbench.templates.change"),
                click -> new PutTemplateDialog(this, kind, today()).open());
        change.setAriaLabel(getTranslation("workbench.templates.change.of", label));
        Div buttons = new Div(download, preview, change);
        buttons.addClassName("qq-actions");
        boolean replaced = versions.stream()
                .anyMatch(version -> version.file() != null
                        && version.period() != null
                        && version.period().to().isAfter(today()));
        if (replaced) {
            Button restore = new Button(
                    getTranslation("workbench.templates.restore"),
                    click -> new RestoreTemplateDialog(this, kind, today()).open());
            restore.setAriaLabel(getTranslation("workbench.templates.restore.of", label));
            buttons.add(restore);
        }
        return buttons;
    }

    private KeyValues inForce(Optional<TemplateVersion> now, List<TemplateVersion> versions) {
        KeyValues data = new KeyValues().line(getTranslation("workbench.templates.now"), name(now.orElse(null)));
        now.ifPresent(version -> {
            data.line(getTranslation("workbench.templates.since"), Formats.day(first(version)));
            data.line(getTranslation("workbench.templates.by"), version.putBy());
            if (!version.note().isEmpty()) {
                data.line(getTranslation("workbench.templates.reason"), version.note());
            }
        });
        versions.reversed().stream()
                .filter(version -> version.period() != null && first(version).isAfter(today()))
                .forEach(version -> data.line(
                        getTranslation("workbench.templates.next"),
                        getTranslation("workbench.templates.next.value", name(version), Formats.day(first(version)))));
        return data;
    }

    private Details places(DocumentPlaces places) {
        UnorderedList list = new UnorderedList();
        places.fields()
                .forEach(place -> list.add(new ListItem(
                        place.required()
                                ? getTranslation("workbench.templates.places.required", "{{" + place.name() + "}}")
                                : "{{" + place.name() + "}}")));
        places.tables()
                .forEach(table -> list.add(new ListItem(getTranslation(
                        "workbench.templates.places.table",
                        table.name(),
                        table.columns().stream()
                                .map(column -> "[" + column.name() + "]")
                                .collect(Collectors.joining("、"))))));
        return new Details(getTranslation("workbench.templates.places"), list);
    }

    private Details history(DocumentKind kind, List<TemplateVersion> versions) {
        UnorderedList list = new UnorderedList();
        for (TemplateVersion version : versions) {
            String said = getTranslation(
                    "workbench.templates.version",
                    version.period() == null
                            ? getTranslation("workbench.templates.version.never")
                            : Formats.period(version.period()),
                    version.note(),
                    version.putBy() == null ? "—" : version.putBy(),
                    Formats.minute(version.putAt()));
            Anchor file = link(
                    kind,
                    version.fileName() == null ? label(kind) : stem(version.fileName()),
                    version.file(),
                    name(version));
            file.removeClassName("qq-download");
            list.add(new ListItem(file, new Span("　" + said)));
        }
        return new Details(getTranslation("workbench.templates.history"), list);
    }

    private Anchor link(DocumentKind kind, String name, @Nullable FileId file, String words) {
        Actor actor = actor();
        return FilesDialog.link(
                new MadeFile(words, name + ".docx", FilesDialog.WORD, () -> templates.content(actor, kind, file)));
    }

    /** Shows a template with invented content. */
    void preview(DocumentKind kind, byte[] docx) {
        String name = getTranslation("workbench.templates.preview.file", label(kind));
        MadeDocument made = documents.preview(actor(), kind, name, docx);
        FilesDialog.document(
                        name,
                        List.of(getTranslation("workbench.templates.preview.note")),
                        made.word(),
                        made.pdf(),
                        made.noPdf())
                .open();
    }

    /** Puts a template in force. */
    void put(DocumentKind kind, String fileName, byte[] docx, @Nullable LocalDate from, String note) {
        LocalDate day = given(from);
        templates.put(actor(), kind, fileName, docx, day, note);
        done(kind, day);
    }

    /** Goes back to the product's own template. */
    void restore(DocumentKind kind, @Nullable LocalDate from, String note) {
        LocalDate day = given(from);
        templates.restore(actor(), kind, day, note);
        done(kind, day);
    }

    private static LocalDate given(@Nullable LocalDate from) {
        if (from == null) {
            throw new RuleViolation("workbench.template.day");
        }
        return from;
    }

    private void done(DocumentKind kind, LocalDate from) {
        Notices.done(getTranslation("workbench.templates.done", label(kind), Formats.day(from)));
        fill();
    }

    DocumentTemplates templates() {
        return templates;
    }

    Actor actor() {
        return current.get();
    }

    private LocalDate today() {
        return OfficeTime.today(clock);
    }

    String label(DocumentKind kind) {
        return getTranslation("workbench.document." + kind.code());
    }

    private String name(@Nullable TemplateVersion version) {
        return version == null || version.fileName() == null
                ? getTranslation("workbench.templates.standard")
                : version.fileName();
    }

    private static String stem(String fileName) {
        return fileName.replaceFirst("(?i)\\.docx$", "");
    }

    private static Optional<TemplateVersion> holding(List<TemplateVersion> versions, LocalDate day) {
        return versions.stream()
                .filter(version -> version.period() != null && version.period().contains(day))
                .findFirst();
    }

    private static LocalDate first(TemplateVersion version) {
        Period period = version.period();
        return period == null ? LocalDate.MAX : period.from();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("uikit.page", getTranslation("workbench.templates.title"));
    }
}
