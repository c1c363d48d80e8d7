package cn.qinqing.commitments;

import cn.qinqing.audit.AuditLog;
import cn.qinqing.commitments.CommitmentDetails.FilePart;
import cn.qinqing.commitments.domain.CommitmentStore;
import cn.qinqing.exchange.FileKind;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.FileId;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.workbench.StoredFile;
import cn.qinqing.workbench.StoredFiles;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Scans beside a commitment (附件): its basis, evidence, compensation. What a file is, its content says. */
@Service
@Transactional
public class CommitmentFiles {

    /** Largest file, in bytes. */
    public static final long LARGEST = 20L * 1024 * 1024;

    private static final int MOST = 30;

    private final CommitmentStore store;
    private final CommitmentQueries queries;
    private final StoredFiles files;
    private final AuditLog audit;
    private final JdbcClient jdbc;
    private final Clock clock;

    CommitmentFiles(
            CommitmentStore store,
            CommitmentQueries queries,
            StoredFiles files,
            AuditLog audit,
            JdbcClient jdbc,
            Clock clock) {
        this.store = store;
        this.queries = queries;
        this.files = files;
        this.audit = audit;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Puts a file beside a commitment.
     *
     * @throws RuleViolation {@code commitments.unknown}, {@code commitments.filePart.missing}, {@code commitments.file.many}, what
     *     {@link FileKind#of}, {@link StoredFiles} and {@link CommitmentGuards} refuse
     */
    public void add(Actor actor, CommitmentId id, @Nullable FilePart part, String name, byte[] content) {
        actor.require(Right.COMMITMENT_EDIT);
        CommitmentRow row = queries.row(actor, id);
        CommitmentGuards.hindrance(actor, row, CommitmentAct.ADD_FILE).ifPresent(refused -> {
            throw refused;
        });
        if (part == null) {
            throw new RuleViolation("commitments.filePart.missing");
        }
        // held, so that two at once are counted one after the other
        jdbc.sql("select id from commitment where id = ? for update")
                .param(id.value())
                .query(UUID.class)
                .single();
        if (queries.details(actor, id).files().size() >= MOST) {
            throw new RuleViolation("commitments.file.many", MOST);
        }
        if (content.length > LARGEST) {
            throw new RuleViolation("workbench.file.large", LARGEST / 1024 / 1024);
        }
        FileKind kind = FileKind.of(name, content);
        StoredFile file =
                files.store(actor, name, kind.mediaType(), new ByteArrayInputStream(kind.harmless(content)), LARGEST);
        store.file(id, part, file.id(), file.name(), actor, clock.instant());
        store.note(id, "ADD_FILE", actor, file.name(), null, clock.instant());
        audit.record(
                actor,
                "COMMITMENT_ADD_FILE",
                "commitment",
                id.toString(),
                Map.of("number", row.number(), "file", file.sha256(), "fileName", file.name()));
    }

    /**
     * A file for somebody who may see its commitment at this moment.
     *
     * @throws RuleViolation {@code commitments.unknown}
     */
    @Transactional(readOnly = true)
    public StoredFile file(Actor actor, UUID file) {
        actor.require(Right.COMMITMENT_READ);
        record Found(UUID commitment, UUID stored) {}
        Found found = jdbc.sql("select commitment_id, file_id from commitment_file where id = ?")
                .param(file)
                .query((row, n) -> new Found(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
                .optional()
                .orElseThrow(() -> new RuleViolation("commitments.unknown"));
        queries.row(actor, new CommitmentId(found.commitment()));
        return files.get(new FileId(found.stored()));
    }
}
