package cn.qinqing.assignments.domain.imports;

import cn.qinqing.assignments.domain.imports.LeaderListApplier.Task;
import cn.qinqing.assignments.domain.imports.LeaderListImport.Shown;
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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Applies the rows of a run one by one, each in its own transaction that takes the run and the row first: whoever else
 * works on the run, a row is applied once, and as it was shown.
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

    /**
     * Applies every row that is ready and not applied yet; what a rule refuses stays with its reason. A row that would
     * change something else than was shown, since somebody changed the records, is left. A list that replaces ends, with
     * each row, what the row supersedes, and at last what no row names: the latter once, since what came later is none of
     * its business.
     *
     * @throws JobCancelled when the run is by now somebody else's, or was cancelled
     */
    void apply(Actor actor, ImportRunId id, JobProgress progress) {
        Shown shown = lists.shown(actor, id);
        ImportRun run = shown.run();
        String document = LeaderListApplication.documentOf(run);
        Task task = new Task(actor, id, shown.terms(), document.isEmpty() ? null : document, run.fileName());
        UUID worker = progress.job().value();
        Map<Integer, List<ListPlan.Entry>> entries = shown.plan().byRow();
        List<ShownRow> ready =
                shown.rows().stream().filter(ShownRow::applicable).toList();
        progress.total(ready.size());
        int done = 0;
        for (ShownRow row : ready) {
            apply(task, worker, row, entries.getOrDefault(row.stored().number(), List.of()));
            progress.done(++done);
        }
        transaction.executeWithoutResult(status -> finish(task, worker, shown));
    }

    private void apply(Task task, UUID worker, ShownRow row, List<ListPlan.Entry> entries) {
        int number = row.stored().number();
        if (row.stored().changes() != null
                && !ofAssignments(lists.kept(row.stored())).equals(ofAssignments(row.changes()))) {
            refuse(task.run(), number, new RuleViolation("assignments.import.changedSince"));
            return;
        }
        try {
            Turn turn = transaction.execute(status -> applyApart(
                    task, worker, Objects.requireNonNull(row.checked().row()), entries));
            if (turn == Turn.LOST) {
                throw new JobCancelled();
            }
        } catch (RuleViolation refused) {
            refuse(task.run(), number, refused);
        } catch (DataAccessException notStored) {
            String told = Ids.next().toString().substring(28);
            LOG.error("row {} of import {} was not stored, number {}", number, task.run(), told, notStored);
            refuse(task.run(), number, new RuleViolation("assignments.import.notStored", told));
        }
    }

    /** What other rows of the run may have done meanwhile, such as to note a telephone, is no change by others. */
    private static List<RowChange> ofAssignments(List<RowChange> changes) {
        return changes.stream().filter(RowChange::ofAssignment).toList();
    }

    private Turn applyApart(Task task, UUID worker, LeaderListRow row, List<ListPlan.Entry> entries) {
        Turn turn = journal.take(task.run(), worker, row.number());
        if (turn == Turn.YES) {
            applier.apply(task, row, entries);
            journal.applied(task.run(), row.number());
        }
        return turn;
    }

    private void finish(Task task, UUID worker, Shown shown) {
        if (!journal.holds(task.run(), worker)) {
            throw new JobCancelled();
        }
        if (!shown.run().appliedBefore()) {
            applier.end(task, shown.plan().endingUnnamed(LeaderListApplication.shownAt(shown.run())), task.document());
        }
        runs.finish(task.actor(), task.run());
    }

    private void refuse(ImportRunId run, int row, RuleViolation refused) {
        transaction.executeWithoutResult(status -> journal.refused(run, row, refused.noted()));
    }
}
