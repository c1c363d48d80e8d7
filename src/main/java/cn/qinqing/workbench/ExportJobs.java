package cn.qinqing.workbench;

import cn.qinqing.shared.Actor;
import cn.qinqing.shared.Right;
import cn.qinqing.uikit.ListFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Long exports in the background (后台导出), whose file stays with the job. */
@Service
public class ExportJobs {

    private final ListExports exports;
    private final Jobs jobs;
    private final StoredFiles files;
    private final TransactionTemplate apart;

    ExportJobs(ListExports exports, Jobs jobs, StoredFiles files, PlatformTransactionManager transactions) {
        this.exports = exports;
        this.jobs = jobs;
        this.files = files;
        // the rows are read in one long transaction: where the job stands is told beside it
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_NOT_SUPPORTED);
    }

    /**
     * Starts an export; a cancelled one leaves neither a file nor a row in the log.
     *
     * @param fileName under which it is handed out later
     * @throws cn.qinqing.shared.RightMissing {@code shared.right.missing} without {@code EXPORT}
     */
    public JobId start(Actor actor, ListFile list, ListExports.Format format, String fileName) {
        actor.require(Right.EXPORT);
        return jobs.start(actor, "list.export", fileName, list.list(), progress -> {
            progress.total((int) Math.min(list.total(), Integer.MAX_VALUE));
            Path file = exports.write(
                    progress.actor(), list, format, rows -> apart.executeWithoutResult(t -> progress.done(rows)));
            try {
                progress.result(files.store(actor, fileName, format.mediaType(), out -> Files.copy(file, out))
                        .id());
            } finally {
                delete(file);
            }
        });
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException stays) {
            throw new UncheckedIOException(stays);
        }
    }
}
