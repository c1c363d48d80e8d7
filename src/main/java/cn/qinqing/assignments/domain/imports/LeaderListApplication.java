package cn.qinqing.assignments.domain.imports;

import cn.qinqing.identity.AccountActors;
import cn.qinqing.shared.AccountId;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.workbench.ImportRun;
import cn.qinqing.workbench.ImportRunId;
import cn.qinqing.workbench.ImportRuns;
import cn.qinqing.workbench.JobId;
import cn.qinqing.workbench.JobWork;
import cn.qinqing.workbench.Jobs;
import cn.qinqing.workbench.ResumableJob;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Applies the leaders' list in the background (导入). After a crash it goes on by itself with the first row that is not
 * applied, in the name and scope of who asked for it.
 */
@Service
public class LeaderListApplication implements ResumableJob {

    /** Characters of a document number (文号). */
    public static final int LONGEST_DOCUMENT = 100;

    private static final String KIND = "assignments.import";
    private static final String DOCUMENT = "document";

    private final ImportRuns runs;
    private final LeaderListRows rows;
    private final Jobs jobs;
    private final AccountActors accounts;
    private final I18NProvider texts;

    LeaderListApplication(ImportRuns runs, LeaderListRows rows, Jobs jobs, AccountActors accounts, I18NProvider texts) {
        this.runs = runs;
        this.rows = rows;
        this.jobs = jobs;
        this.accounts = accounts;
        this.texts = texts;
    }

    /**
     * Begins to apply every row that can be. An interrupted run goes on; of one that was applied to its end, the rows
     * that were refused and mended since are applied under the same document and day, and nothing else ends.
     *
     * @param documentNo of the list; a run keeps the one it was first applied under
     * @return the job, for its progress
     * @throws RuleViolation {@code assignments.import.documentMissing} for a replacement without a document number,
     *     {@code assignments.import.documentLong}, whatever {@link ImportRuns#beginApplying} refuses
     */
    @Transactional
    public JobId start(Actor actor, ImportRunId id, String documentNo) {
        actor.require(Right.IMPORT_RUN);
        actor.require(Right.ASSIGNMENT_EDIT);
        ImportRun run = runs.run(actor, id);
        String document = run.options().getOrDefault(DOCUMENT, documentNo.strip());
        if (document.isEmpty() && LeaderListImport.replacesFrom(run).isPresent()) {
            throw new RuleViolation("assignments.import.documentMissing");
        }
        if (document.codePointCount(0, document.length()) > LONGEST_DOCUMENT) {
            throw new RuleViolation("assignments.import.documentLong", LONGEST_DOCUMENT);
        }
        JobId job = jobs.start(
                actor,
                KIND,
                texts.getTranslation("assignments.import.job", Locale.CHINA, run.fileName()),
                id + " " + actor.accountId().map(AccountId::toString).orElse(""),
                progress -> rows.apply(progress.actor(), id, progress));
        runs.beginApplying(actor, id, job.value(), Map.of(DOCUMENT, document));
        return job;
    }

    /** The document number under which a run is or was applied; empty when it has none. */
    public static String documentOf(ImportRun run) {
        return run.options().getOrDefault(DOCUMENT, "");
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** None of its own: it goes on with those of the clerk, as they are by then. */
    @Override
    public Set<Right> rights() {
        return Set.of();
    }

    @Override
    public JobWork resume(JobId job, String arguments) {
        String[] parts = arguments.split(" ");
        return progress -> {
            Actor clerk = accounts.find(new AccountId(Ids.parse(parts[1])))
                    .orElseThrow(() -> new RuleViolation("assignments.import.clerkGone"));
            rows.apply(clerk, ImportRunId.of(parts[0]), progress);
        };
    }
}
