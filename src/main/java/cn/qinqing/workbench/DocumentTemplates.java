package cn.qinqing.workbench;

import cn.qinqing.audit.AuditLog;
import cn.qinqing.exchange.Problem;
import cn.qinqing.exchange.WordTemplate;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.FileId;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.Period;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.workbench.domain.TemplateStore;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Templates of the documents (文书模板): downloaded, edited in WPS or Word, put in force from a day on. Versions are only
 * added: which template a document of a certain day was made of stays known.
 */
@Service
public class DocumentTemplates {

    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final int LONGEST_NOTE = 200;

    private final TemplateStore store;
    private final StoredFiles files;
    private final AuditLog audit;
    private final Clock clock;
    private final List<DocumentKind> kinds;

    DocumentTemplates(TemplateStore store, StoredFiles files, AuditLog audit, Clock clock, List<DocumentKind> kinds) {
        this.store = store;
        this.files = files;
        this.audit = audit;
        this.clock = clock;
        this.kinds =
                kinds.stream().sorted(Comparator.comparing(DocumentKind::code)).toList();
    }

    /** Every kind of document of every feature. */
    public List<DocumentKind> kinds() {
        return kinds;
    }

    /**
     * The versions of a kind that were put in force, the latest first; before them and without any, the product's own.
     *
     * @throws RuleViolation {@code shared.right.missing}
     */
    @Transactional(readOnly = true)
    public List<TemplateVersion> versions(Actor actor, DocumentKind kind) {
        actor.require(Right.TEMPLATE_EDIT);
        List<TemplateStore.Row> rows = store.all(kind.code());
        List<TemplateVersion> versions = new ArrayList<>();
        LocalDate until = Period.OPEN_END;
        for (TemplateStore.Row row : rows.reversed()) {
            versions.add(new TemplateVersion(
                    row.id(),
                    row.file(),
                    row.fileName(),
                    row.from().isBefore(until) ? new Period(row.from(), until) : null,
                    row.note(),
                    row.putBy(),
                    row.putAt()));
            until = row.from();
        }
        return versions;
    }

    /**
     * What is wrong with a template before it is put in force.
     *
     * @throws RuleViolation {@code shared.right.missing}, {@code exchange.template.notWord}, {@code
     *     exchange.template.broken}
     */
    public List<Problem> check(Actor actor, DocumentKind kind, byte[] docx) {
        actor.require(Right.TEMPLATE_EDIT);
        return WordTemplate.problems(docx, kind.places());
    }

    /**
     * Lets documents be made of a template from a day on.
     *
     * @param note why it was changed; may be empty
     * @throws RuleViolation {@code workbench.template.past} for a day before today, {@code workbench.template.faulty}
     *     for one with errors, {@code workbench.template.same} for the one that holds on that day already, {@code
     *     workbench.template.note} for a note over 200 characters, and what {@link #check} refuses
     */
    @Transactional
    public void put(Actor actor, DocumentKind kind, String fileName, byte[] docx, LocalDate from, String note) {
        requireFaultless(actor, kind, docx);
        StoredFile file = files.store(actor, fileName, WORD, new ByteArrayInputStream(docx), WordTemplate.LARGEST);
        Optional<String> before = holding(kind, from)
                .map(TemplateStore.Row::file)
                .map(id -> files.get(id).sha256());
        if (before.filter(file.sha256()::equals).isPresent()) {
            throw new RuleViolation("workbench.template.same");
        }
        add(actor, kind, from, file, note);
    }

    /**
     * Lets documents be made of the product's own template again, from a day on.
     *
     * @throws RuleViolation {@code workbench.template.past}, {@code workbench.template.same}, {@code
     *     workbench.template.note}, {@code shared.right.missing}
     */
    @Transactional
    public void restore(Actor actor, DocumentKind kind, LocalDate from, String note) {
        actor.require(Right.TEMPLATE_EDIT);
        if (holding(kind, from).map(TemplateStore.Row::file).isEmpty()) {
            throw new RuleViolation("workbench.template.same");
        }
        add(actor, kind, from, null, note);
    }

    private void add(Actor actor, DocumentKind kind, LocalDate from, @Nullable StoredFile file, String note) {
        if (from.isBefore(OfficeTime.today(clock))) {
            throw new RuleViolation("workbench.template.past");
        }
        String why = note.strip();
        if (why.codePointCount(0, why.length()) > LONGEST_NOTE) {
            throw new RuleViolation("workbench.template.note", LONGEST_NOTE);
        }
        store.add(actor, kind.code(), from, file == null ? null : file.id(), why, clock.instant());
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("kind", kind.code());
        facts.put("from", from);
        facts.put("file", file == null ? "standard" : file.sha256());
        if (!why.isEmpty()) {
            facts.put("why", why);
        }
        audit.record(actor, "template.put", "template", kind.code(), facts);
    }

    /**
     * A template as a file to edit.
     *
     * @param version null for the product's own
     * @throws RuleViolation {@code shared.right.missing}, {@code shared.id.unknown}
     */
    @Transactional(readOnly = true)
    public byte[] content(Actor actor, DocumentKind kind, @Nullable FileId version) {
        actor.require(Right.TEMPLATE_EDIT);
        if (version == null) {
            return kind.standard();
        }
        boolean ofKind = store.all(kind.code()).stream().anyMatch(row -> Objects.equals(row.file(), version));
        if (!ofKind) {
            throw new RuleViolation("shared.id.unknown", version);
        }
        return read(version);
    }

    void requireFaultless(Actor actor, DocumentKind kind, byte[] docx) {
        boolean faulty =
                check(actor, kind, docx).stream().anyMatch(problem -> problem.severity() == Problem.Severity.ERROR);
        if (faulty) {
            throw new RuleViolation("workbench.template.faulty");
        }
    }

    /** What documents of a day are made of. */
    byte[] inForce(DocumentKind kind, LocalDate day) {
        return holding(kind, day).map(TemplateStore.Row::file).map(this::read).orElseGet(kind::standard);
    }

    private Optional<TemplateStore.Row> holding(DocumentKind kind, LocalDate day) {
        return store.all(kind.code()).stream()
                .filter(row -> !row.from().isAfter(day))
                .reduce((earlier, later) -> later);
    }

    /** A file that somebody exchanged on the disk is not filled: it was never checked. */
    private byte[] read(FileId id) {
        if (!files.intact(id)) {
            throw new RuleViolation("workbench.template.altered", files.get(id).name());
        }
        try (InputStream in = files.open(id)) {
            return in.readAllBytes();
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }
}
