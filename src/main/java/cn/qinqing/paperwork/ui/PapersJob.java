package cn.qinqing.paperwork.ui;

import cn.qinqing.identity.AccountActors;
import cn.qinqing.issues.IssueId;
import cn.qinqing.shared.AccountId;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.workbench.JobId;
import cn.qinqing.workbench.JobMessage;
import cn.qinqing.workbench.JobProgress;
import cn.qinqing.workbench.JobWork;
import cn.qinqing.workbench.Jobs;
import cn.qinqing.workbench.ResumableJob;
import cn.qinqing.workbench.StoredFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Papers of many issues in one archive, Word and PDF of each, made in the background: the archive stays with the job. An
 * issue that has no such paper yet is left out and counted. After a crash it is made anew.
 */
@Component
class PapersJob implements ResumableJob {

    /** Issues of one archive. */
    static final int MOST = 500;

    private static final String KIND = "paperwork.many";

    private final Papers papers;
    private final StoredFiles files;
    private final Jobs jobs;
    private final AccountActors accounts;
    private final JsonMapper json;

    PapersJob(Papers papers, StoredFiles files, Jobs jobs, AccountActors accounts, JsonMapper json) {
        this.papers = papers;
        this.files = files;
        this.jobs = jobs;
        this.accounts = accounts;
        this.json = json;
    }

    /** @param account who asked for it */
    record Order(
            PaperKind kind,
            List<UUID> issues,
            String fileName,
            @Nullable String account) {}

    /**
     * @param fileName of the archive, without ending
     * @throws RuleViolation {@code shared.right.missing} without {@code EXPORT}; {@code paperwork.many.tooMany}
     */
    JobId start(Actor actor, PaperKind kind, List<UUID> issues, String fileName) {
        actor.require(Right.EXPORT);
        if (issues.size() > MOST) {
            throw new RuleViolation("paperwork.many.tooMany", issues.size(), MOST);
        }
        Order order = new Order(
                kind,
                issues,
                fileName,
                actor.accountId().map(AccountId::toString).orElse(null));
        return jobs.start(
                actor,
                KIND,
                fileName,
                json.writeValueAsString(order),
                progress -> make(progress.actor(), order, progress));
    }

    /** Each paper is made in a transaction of its own: one that is refused spoils no other. */
    private void make(Actor actor, Order order, JobProgress progress) {
        progress.total(order.issues().size());
        Path archive = null;
        try {
            archive = Files.createTempFile("papers", ".zip");
            int left = pack(archive, actor, order, progress);
            Path made = archive;
            progress.result(
                    files.store(actor, order.fileName() + ".zip", "application/zip", out -> Files.copy(made, out))
                            .id());
            progress.message(JobMessage.of("paperwork.many.done", order.issues().size() - left, left));
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        } finally {
            delete(archive);
        }
    }

    /** @return how many issues have no such paper */
    private int pack(Path archive, Actor actor, Order order, JobProgress progress) throws IOException {
        int left = 0;
        int done = 0;
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive), StandardCharsets.UTF_8)) {
            for (UUID issue : order.issues()) {
                try {
                    Papers.Made made = papers.make(actor, order.kind(), new IssueId(issue));
                    entry(zip, made.name() + ".docx", made.document().word());
                    if (made.document().pdf() != null) {
                        entry(zip, made.name() + ".pdf", made.document().pdf().get());
                    }
                } catch (RuleViolation without) {
                    left++;
                }
                progress.done(++done);
            }
        }
        return left;
    }

    private static void delete(@Nullable Path archive) {
        try {
            if (archive != null) {
                Files.deleteIfExists(archive);
            }
        } catch (IOException stays) {
            throw new UncheckedIOException(stays);
        }
    }

    private static void entry(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** None of its own: it goes on with those of whoever asked, as they are by then. */
    @Override
    public Set<Right> rights() {
        return Set.of();
    }

    @Override
    public JobWork resume(JobId job, String arguments) {
        return progress -> {
            Order order = json.readValue(arguments, Order.class);
            Actor asked = Optional.ofNullable(order.account())
                    .flatMap(account -> accounts.find(AccountId.of(account)))
                    .orElseThrow(() -> new RuleViolation("paperwork.in.clerkGone"));
            make(asked, order, progress);
        };
    }
}
