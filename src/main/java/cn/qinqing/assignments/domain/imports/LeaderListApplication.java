package cn.qinqing.assignments.domain.imports;

import cn.qinqing.assignments.domain.imports.LeaderListImport.Shown;
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
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Applies the leaders' list, and takes it back, in the background (导入、撤销导入). After a crash the work goes on by itself
 * with the first row or record that is left, in the name and scope of who asked for it.
 */
@Service
public class LeaderListApplication implements ResumableJob {

    /** Characters of a document number (文号). */
    public static final int LONGEST_DOCUMENT = 100;

    private static final String KIND = "assignments.import";
    private static final String DOCUMENT = "document";
    private static final String SHOWN_AT = "shownAt";
    private static final String UNDO = "undo";

    private final ImportRuns runs;
    private final LeaderListImport lists;
    private final LeaderListRows rows;
    private final LeaderListUndo undoing;
    private final Jobs jobs;
    private final AccountActors accounts;
    private final I18NProvider texts;
    private final Clock clock;

    LeaderListApplication(
            ImportRuns runs,
            LeaderListImport lists,
            LeaderListRows rows,
            LeaderListUndo undoing,
            Jobs jobs,
            AccountActors accounts,
            I18NProvider texts,
            Clock clock) {
        this.runs = runs;
        this.lists = lists;
        this.rows = rows;
        this.undoing = undoing;
        this.jobs = jobs;
        this.accounts = accounts;
        this.texts = texts;
        this.clock = clock;
    }

    /** As {@link #start(Actor, ImportRunId, String, String)}, for whoever did not look at the changes. */
    @Transactional
    public JobId start(Actor actor, ImportRunId id, String documentNo) {
        return start(actor, id, documentNo, null);
    }

    /**
     * Begins to apply every row that can be. An interrupted run goes on; of one that was applied to its end, the rows
     * that were refused and mended since are applied under the same document and day, and nothing else ends.
     *
     * @param documentNo of the list; a run keeps the one it was first applied under
     * @param seen fingerprint of what was shown, or null
     * @return the job, for its progress
     * @throws RuleViolation {@code assignments.import.documentMissing} for a replacement without a document number,
     *     {@code assignments.import.documentLong}, {@code assignments.import.changedSinceShown} when somebody changed the
     *     records since, whatever {@link ImportRuns#beginApplying} refuses
     */
    @Transactional
    public JobId start(Actor actor, ImportRunId id, String documentNo, @Nullable String seen) {
        actor.require(Right.IMPORT_RUN);
        actor.require(Right.ASSIGNMENT_EDIT);
        Shown shown = lists.shown(actor, id);
        ImportRun run = shown.run();
        String document = run.options().getOrDefault(DOCUMENT, documentNo.strip());
        if (document.isEmpty() && shown.terms().mode() == ListMode.REPLACE) {
            throw new RuleViolation("assignments.import.documentMissing");
        }
        if (document.codePointCount(0, document.length()) > LONGEST_DOCUMENT) {
            throw new RuleViolation("assignments.import.documentLong", LONGEST_DOCUMENT);
        }
        if (seen != null && !seen.equals(shown.fingerprint())) {
            throw new RuleViolation("assignments.import.changedSinceShown");
        }
        JobId job = jobs.start(
                actor,
                KIND,
                texts.getTranslation("assignments.import.job", Locale.CHINA, run.fileName()),
                arguments(id, actor),
                progress -> rows.apply(progress.actor(), id, progress));
        Map<String, String> chosen = new HashMap<>(shown.terms().written());
        chosen.put(DOCUMENT, document);
        chosen.put(SHOWN_AT, clock.instant().toString());
        runs.beginApplying(actor, id, job.value(), chosen);
        lists.keep(actor, id, shown.rows());
        return job;
    }

    /**
     * Begins to take the whole run back; what was changed or used since stays, and its row says so.
     *
     * @throws RuleViolation {@code workbench.import.running}, {@code workbench.import.state}
     */
    @Transactional
    public JobId undo(Actor actor, ImportRunId id) {
        actor.require(Right.IMPORT_RUN);
        actor.require(Right.ASSIGNMENT_EDIT);
        ImportRun run = runs.run(actor, id);
        if (run.running()) {
            throw new RuleViolation("workbench.import.running");
        }
        runs.beginUndoing(actor, id);
        JobId job = jobs.start(
                actor,
                KIND,
                texts.getTranslation("assignments.import.undoJob", Locale.CHINA, run.fileName()),
                arguments(id, actor) + " " + UNDO,
                progress -> undoing.undo(progress.actor(), id, progress));
        runs.workedBy(actor, id, job);
        return job;
    }

    private static String arguments(ImportRunId id, Actor actor) {
        return id + " " + actor.accountId().map(AccountId::toString).orElse("");
    }

    /** The document number under which a run is or was applied; empty when it has none. */
    public static String documentOf(ImportRun run) {
        return run.options().getOrDefault(DOCUMENT, "");
    }

    /** When the changes were shown that are applied. */
    static Instant shownAt(ImportRun run) {
        return Optional.ofNullable(run.options().get(SHOWN_AT))
                .map(Instant::parse)
                .orElse(run.startedAt());
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
        ImportRunId run = ImportRunId.of(parts[0]);
        boolean undo = parts.length > 2 && parts[2].equals(UNDO);
        return progress -> {
            Actor clerk = accounts.find(new AccountId(Ids.parse(parts[1])))
                    .orElseThrow(() -> new RuleViolation("assignments.import.clerkGone"));
            if (undo) {
                undoing.undo(clerk, run, progress);
            } else {
                rows.apply(clerk, run, progress);
            }
        };
    }
}
