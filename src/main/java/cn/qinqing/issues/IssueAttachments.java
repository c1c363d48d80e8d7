package cn.qinqing.issues;

import cn.qinqing.audit.AuditLog;
import cn.qinqing.exchange.FileKind;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.FileId;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.workbench.StoredFile;
import cn.qinqing.workbench.StoredFiles;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Files that an enterprise sends with its words (来件附件). What a file is, its content says; pictures are drawn anew, so that
 * none tells where it was taken. Whoever may not read the words does not read the files either.
 */
@Service
@Transactional
public class IssueAttachments {

    /** Largest file, in bytes. */
    public static final int LARGEST = 5 * 1024 * 1024;

    private static final int MOST = 5;
    private static final Set<FileKind> KINDS = EnumSet.of(FileKind.PDF, FileKind.JPEG, FileKind.PNG);

    private final IssueQueries queries;
    private final StoredFiles files;
    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final Clock clock;

    IssueAttachments(IssueQueries queries, StoredFiles files, JdbcClient jdbc, AuditLog audit, Clock clock) {
        this.queries = queries;
        this.files = files;
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Why a file is not taken, or null: {@code issues.attachment.large}, {@code issues.attachment.empty}, {@code
     * issues.attachment.kind} for what is neither PDF nor picture, and what {@link FileKind} refuses.
     */
    @Transactional(readOnly = true)
    public @Nullable RuleViolation unfit(String name, byte[] content) {
        try {
            checked(name, content);
            return null;
        } catch (RuleViolation refused) {
            return refused;
        }
    }

    private static byte[] checked(String name, byte[] content) {
        if (content.length == 0) {
            throw new RuleViolation("issues.attachment.empty");
        }
        if (content.length > LARGEST) {
            throw new RuleViolation("issues.attachment.large", LARGEST / 1024 / 1024);
        }
        FileKind kind = FileKind.of(name, content);
        if (!KINDS.contains(kind)) {
            throw new RuleViolation("issues.attachment.kind");
        }
        return kind.harmless(content);
    }

    /** Whether there is one beside it already. */
    @Transactional(readOnly = true)
    public boolean any(IssueId id) {
        return count(id) > 0;
    }

    private int count(IssueId id) {
        return jdbc.sql("select count(*) from issue_attachment where issue_id = ?")
                .param(id.value())
                .query(Integer.class)
                .single();
    }

    /**
     * Keeps a file beside an issue.
     *
     * @throws RuleViolation as {@link #unfit} says; {@code issues.attachment.many}
     */
    public void add(Actor actor, IssueId id, String name, byte[] content) {
        actor.require(Right.ISSUE_RAISE);
        byte[] harmless = checked(name, content);
        if (count(id) >= MOST) {
            throw new RuleViolation("issues.attachment.many", MOST);
        }
        StoredFile file = files.store(
                actor,
                name,
                FileKind.of(name, content).mediaType(),
                new ByteArrayInputStream(harmless),
                // drawn anew a picture may be larger than it came
                4L * LARGEST);
        jdbc.sql("insert into issue_attachment (id, issue_id, file, added_name, added_at) values (?, ?, ?, ?, ?)")
                .params(Ids.next(), id.value(), file.id().value(), actor.name(), OfficeTime.column(clock.instant()))
                .update();
        audit.record(
                actor,
                "ISSUE_FILE_ADDED",
                "issue",
                id.toString(),
                Map.of("file", file.sha256(), "fileName", file.name()));
    }

    /** Those of an issue, for who may read its words; none for others. */
    @Transactional(readOnly = true)
    public List<StoredFile> of(Actor actor, IssueId id) {
        if (queries.details(actor, id).text() == null) {
            return List.of();
        }
        return jdbc
                .sql("select file from issue_attachment where issue_id = ? order by added_at, id")
                .param(id.value())
                .query((row, n) -> new FileId(row.getObject(1, UUID.class)))
                .list()
                .stream()
                .map(files::get)
                .toList();
    }

    /**
     * One of them, asked anew for each download.
     *
     * @throws RuleViolation {@code issues.unknown}
     */
    @Transactional(readOnly = true)
    public StoredFile file(Actor actor, IssueId id, FileId file) {
        return of(actor, id).stream()
                .filter(one -> one.id().equals(file))
                .findFirst()
                .orElseThrow(() -> new RuleViolation("issues.unknown"));
    }
}
