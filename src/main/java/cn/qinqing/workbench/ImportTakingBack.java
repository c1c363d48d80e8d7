package cn.qinqing.workbench;

import cn.qinqing.shared.Actor;
import cn.qinqing.shared.Right;
import cn.qinqing.workbench.ImportJournal.Change;
import jakarta.persistence.EntityManager;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes an applied run back in the background (撤销整次导入), the newest change first, some hundred in one transaction. After
 * an interruption it goes on with what is left; whoever else works at the run, a change is taken back once.
 */
@Component
public class ImportTakingBack {

    private static final int PORTION = 100;

    private final ImportRuns runs;
    private final ImportJournal journal;
    private final Map<String, ImportUndo> undos;
    private final EntityManager entities;
    private final TransactionTemplate transaction;

    ImportTakingBack(
            ImportRuns runs,
            ImportJournal journal,
            List<ImportUndo> undos,
            EntityManager entities,
            TransactionTemplate transaction) {
        this.runs = runs;
        this.journal = journal;
        this.undos = undos.stream().collect(Collectors.toMap(ImportUndo::kind, undo -> undo));
        this.entities = entities;
        this.transaction = transaction;
    }

    /**
     * Takes everything back that nobody changed or used since; the other rows say why they stay.
     *
     * @param telling looks at a change before it is taken back, and tells of it afterwards in the same transaction
     * @throws JobCancelled when the run is by now somebody else's, or was cancelled
     */
    public void takeBack(Actor actor, ImportRunId run, JobProgress progress, Function<Change, Runnable> telling) {
        actor.require(Right.IMPORT_RUN);
        Work work = new Work(run, progress.job().value(), telling);
        List<Change> changes = Objects.requireNonNull(transaction.execute(status -> journal.open(run)));
        progress.total(changes.size());
        Map<Integer, String> refusals = new LinkedHashMap<>();
        for (int from = 0; from < changes.size(); from += PORTION) {
            List<Change> portion = changes.subList(from, Math.min(from + PORTION, changes.size()));
            takeBackOrSplit(work, portion).forEach(refusals::putIfAbsent);
            progress.done(from + portion.size());
        }
        transaction.executeWithoutResult(status -> {
            demandTurn(work);
            runs.finishUndoing(actor, run, refusals);
        });
    }

    private record Work(ImportRunId run, UUID worker, Function<Change, Runnable> telling) {}

    /** What the database will not let go is looked for one by one; the others are taken back all the same. */
    private Map<Integer, String> takeBackOrSplit(Work work, List<Change> portion) {
        try {
            return Objects.requireNonNull(transaction.execute(status -> takeBackTogether(work, portion)));
        } catch (DataIntegrityViolationException used) {
            if (portion.size() == 1) {
                return Map.of(portion.getFirst().row(), "workbench.import.used");
            }
            Map<Integer, String> refusals = new LinkedHashMap<>();
            portion.forEach(one -> takeBackOrSplit(work, List.of(one)).forEach(refusals::putIfAbsent));
            return refusals;
        }
    }

    private Map<Integer, String> takeBackTogether(Work work, List<Change> portion) {
        demandTurn(work);
        Map<Integer, String> refusals = new LinkedHashMap<>();
        for (Change change : portion) {
            Runnable tell = work.telling().apply(change);
            reasonToStay(change).ifPresentOrElse(key -> refusals.putIfAbsent(change.row(), key), () -> {
                journal.undone(change);
                tell.run();
            });
        }
        entities.flush();
        entities.clear();
        return refusals;
    }

    private Optional<String> reasonToStay(Change change) {
        ImportUndo undo = Objects.requireNonNull(undos.get(change.kind()));
        return change.before() == null
                ? undo.undo(change.record(), change.versionThen())
                : undo.restore(change.record(), change.before(), change.versionThen());
    }

    private void demandTurn(Work work) {
        if (!journal.takesBack(work.run(), work.worker())) {
            throw new JobCancelled();
        }
    }
}
