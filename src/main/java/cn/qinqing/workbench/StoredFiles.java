package cn.qinqing.workbench;

import cn.qinqing.shared.AccountId;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.FileId;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.workbench.domain.FileArea;
import cn.qinqing.workbench.domain.FileArea.Written;
import cn.qinqing.workbench.domain.StoredFileStore;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Files under {@code QINQING_DATA/files} (文件存储), each under a random name with its SHA-256 in the database. A file is
 * on the disk for good before its row is committed; when the caller's transaction fails, it is removed again.
 *
 * <p>Who may read a file, the feature decides that names it: nothing here is reached from an address.
 */
@Service
public class StoredFiles {

    private final StoredFileStore store;
    private final FileArea area;
    private final Clock clock;

    StoredFiles(StoredFileStore store, FileArea area, Clock clock) {
        this.store = store;
        this.area = area;
        this.clock = clock;
    }

    /** Writes the content of a file that is made here. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * Keeps a file that somebody sent.
     *
     * @param largest most bytes that are taken
     * @throws RuleViolation {@code workbench.file.large} naming the limit in MB, {@code workbench.file.empty}
     */
    @Transactional(propagation = Propagation.REQUIRED)
    public StoredFile store(Actor actor, String name, String mediaType, InputStream content, long largest) {
        return keep(actor, name, mediaType, area.write(content, largest));
    }

    /** Keeps a file that was uploaded to a place on the disk, as above; the upload itself is not touched. */
    @Transactional(propagation = Propagation.REQUIRED)
    public StoredFile store(Actor actor, Path upload, String name, long largest) {
        try (InputStream content = Files.newInputStream(upload)) {
            return store(actor, name, "application/octet-stream", content, largest);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Keeps a file that is made here, such as the result of a job. */
    @Transactional(propagation = Propagation.REQUIRED)
    public StoredFile store(Actor actor, String name, String mediaType, Content content) {
        return keep(actor, name, mediaType, area.write(content));
    }

    private StoredFile keep(Actor actor, String name, String mediaType, Written written) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                if (status == STATUS_ROLLED_BACK) {
                    area.discard(written.path());
                }
            }
        });
        var file = new StoredFile(
                FileId.create(),
                shownName(name),
                mediaType,
                written.size(),
                written.sha256(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        store.add(file, written.path(), actor.accountId().map(AccountId::value).orElse(null));
        return file;
    }

    /**
     * The description of a file.
     *
     * @throws RuleViolation {@code shared.id.unknown}
     */
    @Transactional(readOnly = true)
    public StoredFile get(FileId id) {
        return store.find(id).orElseThrow(() -> new RuleViolation("shared.id.unknown", id));
    }

    /** The content; the caller closes it. */
    @Transactional(readOnly = true)
    public InputStream open(FileId id) {
        try {
            return area.open(path(id));
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }

    /** Where a file lies, for readers that need a path; it is not to be changed. */
    @Transactional(readOnly = true)
    public Path locate(FileId id) {
        return area.resolve(path(id));
    }

    /** Whether the content on the disk is still what was stored. */
    @Transactional(readOnly = true)
    public boolean intact(FileId id) {
        return area.sha256(path(id)).map(get(id).sha256()::equals).orElse(false);
    }

    private String path(FileId id) {
        return store.pathOf(id).orElseThrow(() -> new RuleViolation("shared.id.unknown", id));
    }

    /** The last part of a path, without control characters, so that it can be offered for saving. */
    private static String shownName(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}", "")
                .strip();
        String kept = last.isEmpty() ? "未命名" : last;
        return kept.codePointCount(0, kept.length()) <= 200
                ? kept
                : kept.substring(kept.offsetByCodePoints(kept.length(), -200));
    }
}
