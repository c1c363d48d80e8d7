package cn.qinqing.workbench;

import cn.qinqing.audit.AuditLog;
import cn.qinqing.exchange.DocumentData;
import cn.qinqing.exchange.DocumentPlaces;
import cn.qinqing.exchange.PdfFonts;
import cn.qinqing.exchange.WordLayout;
import cn.qinqing.exchange.WordPdf;
import cn.qinqing.exchange.WordTemplate;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RuleViolation;
import java.io.File;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes documents of templates (文书), as Word and as the same in PDF. None is handed out without its row in the event
 * log. Fonts for PDF are looked for in the usual folders and in those of {@code QINQING_FONTS}.
 */
@Service
public class Documents {

    private static final Logger LOG = LoggerFactory.getLogger(Documents.class);

    /** In millimetres. */
    private static final int TABLE_WIDTH = 150;

    private final AuditLog audit;
    private final DocumentTemplates templates;
    private final ObjectProvider<DocumentKind> kinds;
    private final Clock clock;
    private final List<Path> folders;
    private volatile @org.jspecify.annotations.Nullable PdfFonts fonts;

    Documents(
            AuditLog audit,
            DocumentTemplates templates,
            ObjectProvider<DocumentKind> kinds,
            Clock clock,
            @Value("${qinqing.fonts:${QINQING_FONTS:}}") String folders) {
        this.audit = audit;
        this.templates = templates;
        this.kinds = kinds;
        this.clock = clock;
        this.folders = Stream.concat(
                        Arrays.stream(folders.split(File.pathSeparator))
                                .filter(folder -> !folder.isBlank())
                                .map(Path::of),
                        PdfFonts.usualFolders().stream())
                .toList();
    }

    /**
     * Makes a document, of the template that is in force today.
     *
     * @param title what a reader of the PDF shows as its name
     * @param subject id of what it is about, for the log
     * @throws RuleViolation {@code shared.right.missing}, {@code workbench.template.altered} when the file of the
     *     template is no longer what was put in force
     */
    @Transactional
    public MadeDocument make(Actor actor, DocumentKind kind, String title, String subject, DocumentData data) {
        actor.require(kind.right());
        byte[] word = WordTemplate.fill(templates.inForce(kind, OfficeTime.today(clock)), kind.places(), data);
        MadeDocument made = drawn(word, title);
        audit.record(
                actor,
                "document.made",
                "document",
                subject,
                Map.of(
                        "kind",
                        kind.code(),
                        "rows",
                        data.tables().values().stream().mapToInt(List::size).sum()));
        return made;
    }

    /**
     * Hands out what no template lays out, such as posters, as Word and PDF, and notes it.
     *
     * @param right without which nobody gets it
     * @param code of its kind, for the log
     * @param rows how many it holds
     * @throws RuleViolation {@code shared.right.missing}
     */
    @Transactional
    public MadeDocument handOut(
            Actor actor, Right right, String code, String title, String subject, byte[] word, int rows) {
        actor.require(right);
        MadeDocument made = drawn(word, title);
        audit.record(actor, "document.made", "document", subject, Map.of("kind", code, "rows", rows));
        return made;
    }

    /**
     * A template filled with invented content, to look at before it is put in force.
     *
     * @throws RuleViolation {@code shared.right.missing}, {@code workbench.template.faulty} for one with errors, and
     *     what {@link DocumentTemplates#check} refuses
     */
    public MadeDocument preview(Actor actor, DocumentKind kind, String title, byte[] docx) {
        templates.requireFaultless(actor, kind, docx);
        return drawn(WordTemplate.fill(docx, kind.places(), kind.places().sample()), title);
    }

    private MadeDocument drawn(byte[] word, String title) {
        try {
            return new MadeDocument(word, WordPdf.pdf(word, title, fonts()), null);
        } catch (RuleViolation missing) {
            return new MadeDocument(word, null, missing);
        }
    }

    /**
     * Beforehand, so that the first document waits for nothing: fonts are looked for, and an invented document is drawn, which
     * loads what drawing needs. Behind everybody's work, once the product answers.
     */
    @EventListener(ApplicationReadyEvent.class)
    void makeReady() {
        Thread.ofPlatform()
                .name("documents")
                .daemon()
                .priority(Thread.MIN_PRIORITY)
                .start(this::drawInvented);
    }

    private void drawInvented() {
        PdfFonts found = fonts();
        Optional<DocumentKind> kind = kinds.orderedStream()
                .filter(one -> !one.places().tables().isEmpty())
                .findFirst();
        if (!found.usable() || kind.isEmpty()) {
            return;
        }
        try {
            DocumentPlaces places = kind.get().places();
            String words = places.fields().getFirst().sample();
            DocumentPlaces.Table table = places.tables().getFirst();
            byte[] docx = new WordLayout(false)
                    .title(words)
                    .heading(words)
                    .text("{{" + places.fields().getFirst().name() + "}}")
                    .table(
                            table.name(),
                            table.columns().stream()
                                    .map(column -> new WordLayout.Column(
                                            column.name(),
                                            "[" + column.name() + "]",
                                            TABLE_WIDTH / table.columns().size()))
                                    .toList())
                    .docx();
            WordPdf.pdf(WordTemplate.fill(docx, places, places.sample()), words, found)
                    .get();
        } catch (RuleViolation noGlyph) {
            LOG.debug("nothing drawn beforehand", noGlyph);
        }
    }

    /** Looked for once. */
    private PdfFonts fonts() {
        PdfFonts found = fonts;
        if (found == null) {
            found = PdfFonts.in(folders);
            LOG.info("fonts for PDF: {}", found.names());
            fonts = found;
        }
        return found;
    }
}
