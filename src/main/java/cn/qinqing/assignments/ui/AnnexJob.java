package cn.qinqing.assignments.ui;

import cn.qinqing.assignments.AssignmentFilter;
import cn.qinqing.assignments.LeaderList;
import cn.qinqing.assignments.LeaderLists;
import cn.qinqing.identity.AccountActors;
import cn.qinqing.shared.AccountId;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.workbench.Documents;
import cn.qinqing.workbench.JobId;
import cn.qinqing.workbench.JobMessage;
import cn.qinqing.workbench.JobProgress;
import cn.qinqing.workbench.JobWork;
import cn.qinqing.workbench.Jobs;
import cn.qinqing.workbench.MadeDocument;
import cn.qinqing.workbench.ResumableJob;
import cn.qinqing.workbench.StoredFiles;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes a long annex 联系企业名单 in the background: Word and PDF in one archive that stays with the job. After a crash it is
 * made anew.
 */
@Component
class AnnexJob implements ResumableJob {

    /** Lines for which somebody may be made to wait; more are made in the background. */
    static final int MOST_AT_ONCE = 300;

    private static final String KIND = "assignments.annex";
    private static final int STEPS = 4;

    private final LeaderLists lists;
    private final Documents documents;
    private final AnnexDocument annex;
    private final StoredFiles files;
    private final Jobs jobs;
    private final AccountActors accounts;
    private final JsonMapper json;

    AnnexJob(
            LeaderLists lists,
            Documents documents,
            AnnexDocument annex,
            StoredFiles files,
            Jobs jobs,
            AccountActors accounts,
            JsonMapper json) {
        this.lists = lists;
        this.documents = documents;
        this.annex = annex;
        this.files = files;
        this.jobs = jobs;
        this.accounts = accounts;
        this.json = json;
    }

    /**
     * An annex as it was ordered.
     *
     * @param open for the public
     * @param fileName of the files, without ending
     */
    record Order(
            AssignmentFilter filter,
            boolean open,
            AnnexDocument.Frame frame,
            String fileName,
            @Nullable String account) {}

    /** @throws cn.qinqing.shared.RightMissing without {@code EXPORT} */
    JobId start(Actor actor, AssignmentFilter filter, boolean open, AnnexDocument.Frame frame, String fileName) {
        actor.require(Right.EXPORT);
        Order order = new Order(
                filter,
                open,
                frame,
                fileName,
                actor.accountId().map(AccountId::toString).orElse(null));
        return jobs.start(
                actor,
                KIND,
                fileName,
                json.writeValueAsString(order),
                progress -> make(progress.actor(), order, progress));
    }

    private void make(Actor actor, Order order, JobProgress progress) {
        progress.total(STEPS);
        LeaderList list = lists.of(actor, order.filter(), order.open());
        progress.done(1);
        MadeDocument made = documents.make(
                actor, annex, order.frame().title(), order.filter().asOf().toString(), annex.data(list, order.frame()));
        progress.done(2);
        byte[] pdf = made.pdf() == null ? null : made.pdf().get();
        progress.done(3);
        progress.result(files.store(
                        actor,
                        order.fileName() + ".zip",
                        "application/zip",
                        out -> pack(out, order.fileName(), made.word(), pdf))
                .id());
        progress.message(
                made.noPdf() == null
                        ? JobMessage.of(
                                "assignments.annex.job.done", list.lines().size(), list.refused(), list.withheld())
                        : JobMessage.of(
                                made.noPdf().key(), made.noPdf().arguments().toArray()));
        progress.done(STEPS);
    }

    private static void pack(OutputStream out, String name, byte[] word, byte @Nullable [] pdf) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        zip.putNextEntry(new ZipEntry(name + ".docx"));
        zip.write(word);
        zip.closeEntry();
        if (pdf != null) {
            zip.putNextEntry(new ZipEntry(name + ".pdf"));
            zip.write(pdf);
            zip.closeEntry();
        }
        zip.finish();
        zip.flush();
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** None of its own: it is made anew with those of whoever ordered it, as they are by then. */
    @Override
    public Set<Right> rights() {
        return Set.of();
    }

    @Override
    public JobWork resume(JobId job, String arguments) {
        return progress -> {
            Order order = json.readValue(arguments, Order.class);
            Actor actor = Optional.ofNullable(order.account())
                    .flatMap(account -> accounts.find(AccountId.of(account)))
                    .orElseThrow(() -> new RuleViolation("assignments.annex.clerkGone"));
            make(actor, order, progress);
        };
    }
}
