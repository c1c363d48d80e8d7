package cn.qinqing.visits;

import cn.qinqing.audit.AuditLog;
import cn.qinqing.exchange.FileKind;
import cn.qinqing.shared.AccountId;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.visits.domain.AttachmentStore;
import cn.qinqing.visits.domain.Involvement;
import cn.qinqing.visits.domain.Visit;
import cn.qinqing.visits.domain.VisitRepository;
import cn.qinqing.workbench.StoredFile;
import cn.qinqing.workbench.StoredFiles;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Files beside the record of a visit (附件), never asked for (国办函〔2026〕12号: no compulsory photographs). What a file is, its
 * content says; pictures are drawn anew, so that none tells where it was taken.
 */
@Service
@Transactional
public class VisitAttachments {

    /** Largest file, in bytes. */
    public static final long LARGEST = 20L * 1024 * 1024;

    private static final int MOST = 20;
    private static final int LONGEST_REASON = 500;

    private final VisitRepository visits;
    private final VisitQueries queries;
    private final AttachmentStore store;
    private final Involvement involvement;
    private final StoredFiles files;
    private final AuditLog audit;
    private final Clock clock;

    VisitAttachments(
            VisitRepository visits,
            VisitQueries queries,
            AttachmentStore store,
            Involvement involvement,
            StoredFiles files,
            AuditLog audit,
            Clock clock) {
        this.visits = visits;
        this.queries = queries;
        this.store = store;
        this.involvement = involvement;
        this.files = files;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Puts a file beside a record.
     *
     * @throws RuleViolation {@code visits.unknown}, {@code visits.attachment.notYours} for who had no hand in the visit, {@code
     *     visits.change.withdrawn}, {@code visits.attachment.many}, what {@link FileKind#of} and {@link StoredFiles} refuse
     */
    public UUID add(Actor actor, VisitId id, String name, byte[] content) {
        actor.require(Right.VISIT_RECORD);
        // its row is held, so that two at once are counted one after the other
        Visit visit = visits.findForChange(id.value()).orElseThrow(() -> new RuleViolation("visits.unknown"));
        queries.details(actor, id);
        String hindrance = hindrance(actor, visit);
        if (hindrance != null) {
            throw new RuleViolation(hindrance);
        }
        if (store.count(id) >= MOST) {
            throw new RuleViolation("visits.attachment.many", MOST);
        }
        if (content.length > LARGEST) {
            throw new RuleViolation("workbench.file.large", LARGEST / 1024 / 1024);
        }
        FileKind kind = FileKind.of(name, content);
        StoredFile file =
                files.store(actor, name, kind.mediaType(), new ByteArrayInputStream(kind.harmless(content)), LARGEST);
        UUID attachment = store.add(actor, id, file.id(), file.name(), clock.instant());
        audit.record(
                actor,
                "VISIT_FILE_ADDED",
                "visit",
                id.toString(),
                Map.of("file", file.sha256(), "fileName", file.name()));
        return attachment;
    }

    /**
     * Takes a file back; that it was there, who added it and why it went stays to be read, its content does not.
     *
     * @throws RuleViolation {@code visits.unknown}, {@code visits.attachment.notAdded} for who neither added it nor keeps the
     *     lists, {@code visits.attachment.gone}, {@code visits.reason.missing}, {@code visits.reason.long}
     */
    public void withdraw(Actor actor, UUID attachment, String why) {
        actor.require(Right.VISIT_RECORD);
        AttachmentStore.Attachment found =
                store.find(attachment).orElseThrow(() -> new RuleViolation("visits.unknown"));
        queries.details(actor, found.visit());
        String hindrance = withdrawal(actor, found.addedBy());
        if (hindrance != null) {
            throw new RuleViolation(hindrance);
        }
        String reason = why.strip();
        if (reason.isEmpty()) {
            throw new RuleViolation("visits.reason.missing");
        }
        if (reason.length() > LONGEST_REASON) {
            throw new RuleViolation("visits.reason.long", LONGEST_REASON);
        }
        if (!store.withdraw(actor, attachment, reason, clock.instant())) {
            throw new RuleViolation("visits.attachment.gone");
        }
        audit.record(
                actor,
                "VISIT_FILE_WITHDRAWN",
                "visit",
                found.visit().toString(),
                Map.of("fileName", found.name(), "reason", reason));
    }

    /** The files of a visit in the order in which they were added, those taken back too. */
    @Transactional(readOnly = true)
    public List<AttachmentRow> of(Actor actor, VisitId id) {
        queries.details(actor, id);
        return store.of(id, addedBy -> withdrawal(actor, addedBy));
    }

    /** Key of the sentence why the actor may add no file; null when nothing hinders. */
    @Transactional(readOnly = true)
    public @Nullable String hindrance(Actor actor, VisitId id) {
        queries.details(actor, id);
        return hindrance(actor, visits.findById(id.value()).orElseThrow(() -> new RuleViolation("visits.unknown")));
    }

    /**
     * A file for somebody who may read its visit at this moment.
     *
     * @throws RuleViolation {@code visits.unknown} outside the scope, {@code visits.attachment.gone} when it was taken back
     */
    @Transactional(readOnly = true)
    public StoredFile file(Actor actor, UUID attachment) {
        actor.require(Right.VISIT_READ);
        AttachmentStore.Attachment found =
                store.find(attachment).orElseThrow(() -> new RuleViolation("visits.unknown"));
        queries.details(actor, found.visit());
        if (found.withdrawn()) {
            throw new RuleViolation("visits.attachment.gone");
        }
        return files.get(found.file());
    }

    private @Nullable String hindrance(Actor actor, Visit visit) {
        if (!actor.may(Right.VISIT_RECORD) || !involvement.of(actor, visit) && !actor.may(Right.VISIT_CORRECT)) {
            return "visits.attachment.notYours";
        }
        return visit.held() ? null : "visits.change.withdrawn";
    }

    private static @Nullable String withdrawal(Actor actor, @Nullable UUID addedBy) {
        boolean own = addedBy != null
                && actor.accountId()
                        .map(AccountId::value)
                        .filter(addedBy::equals)
                        .isPresent();
        return actor.may(Right.VISIT_RECORD) && (own || actor.may(Right.VISIT_CORRECT))
                ? null
                : "visits.attachment.notAdded";
    }
}
