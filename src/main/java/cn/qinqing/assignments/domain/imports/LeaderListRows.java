package cn.qinqing.assignments.domain.imports;

import cn.qinqing.assignments.domain.imports.LeaderListImport.ShownRow;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.workbench.ImportJournal;
import cn.qinqing.workbench.ImportJournal.Turn;
import cn.qinqing.workbench.ImportRun;
import cn.qinqing.workbench.ImportRunId;
import cn.qinqing.workbench.ImportRuns;
import cn.qinqing.workbench.JobCancelled;
import cn.qinqing.workbench.JobProgress;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Applies the rows of a run one by one, each in its own transaction that takes the run and the row first: whoever else
 * works on the run, a row is applied once.
 */
@Component
class LeaderListRows {

    private static final Logger LOG = LoggerFactory.getLogger(LeaderListRows.class);

    private final ImportRuns runs;
    private final ImportJournal journal;
    private final LeaderListImport lists;
    private final LeaderListApplier applier;
    private final TransactionTemplate transaction;

    LeaderListRows(
            ImportRuns runs,
            ImportJournal journal,
            LeaderListImport lists,
            LeaderListApplier applier,
            TransactionTemplate transaction) {
        this.runs = runs;
        this.journal = journal;
        this.lists = lists;
        this.applier = applier;
        this.transaction = transaction;
    }

    /** How the rows of a run are applied: by whom, under which document, from which day on. */
    private record Terms(
            Actor actor,
            ImportRunId run,
            UUID worker,
            @Nullable String document,
            Optional<LocalDate> day,
            Optional<ReplacementPlan> plan) {}

    /**
     * Applies every row that is ready and not applied yet; what a rule refuses stays with its reason. A list that
     * replaces ends, with each row, what the row supersedes, and at last what no row names: the latter once, since what
     * came later is none of its business.
     *
     * @throws JobCancelled when the run is by now somebody else's, or was cancelled
     */
    void apply(Actor actor, ImportRunId id, JobProgress progress) {
        ImportRun run = runs.run(actor, id);
        List<ShownRow> shown = lists.rows(actor, id);
        Optional<LocalDate> day = LeaderListImport.replacesFrom(run);
        String document = LeaderListApplication.documentOf(run);
        Terms terms = new Terms(
                actor,
                id,
                progress.job().value(),
                document.isEmpty() ? null : document,
                day,
                day.map(from -> lists.plan(actor, id, from, shown)));
        List<LeaderListRow> ready = shown.stream()
                .filter(ShownRow::applicable)
                .map(row -> Objects.requireNonNull(row.checked().row()))
                .toList();
        progress.total(ready.size());
        int done = 0;
        for (LeaderListRow row : ready) {
            apply(terms, row);
            progress.done(++done);
        }
        transaction.executeWithoutResult(status -> finish(terms, !run.appliedBefore()));
    }

    private void apply(Terms terms, LeaderListRow row) {
        try {
            Turn turn = transaction.execute(status -> applyApart(terms, row));
            if (turn == Turn.LOST) {
                throw new JobCancelled();
            }
        } catch (RuleViolation refused) {
            refuse(terms.run(), row.number(), refused);
        } catch (DataAccessException notStored) {
            String number = Ids.next().toString().substring(28);
            LOG.error("row {} of import {} was not stored, number {}", row.number(), terms.run(), number, notStored);
            refuse(terms.run(), row.number(), new RuleViolation("assignments.import.notStored", number));
        }
    }

    private Turn applyApart(Terms terms, LeaderListRow row) {
        Turn turn = journal.take(terms.run(), terms.worker(), row.number());
        if (turn == Turn.YES) {
            terms.plan()
                    .ifPresent(plan -> applier.end(terms.actor(), terms.run(), plan, row.number(), terms.document()));
            applier.apply(
                    terms.actor(),
                    terms.run(),
                    terms.day().map(row::beginningAt).orElse(row),
                    terms.document());
            journal.applied(terms.run(), row.number());
        }
        return turn;
    }

    private void finish(Terms terms, boolean endsTheRest) {
        if (!journal.holds(terms.run(), terms.worker())) {
            throw new JobCancelled();
        }
        if (endsTheRest) {
            terms.plan().ifPresent(plan -> applier.end(terms.actor(), terms.run(), plan, 0, terms.document()));
        }
        runs.finish(terms.actor(), terms.run());
    }

    private void refuse(ImportRunId run, int row, RuleViolation refused) {
        transaction.executeWithoutResult(status -> journal.refused(run, row, refused.noted()));
    }
}
