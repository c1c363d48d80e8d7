package cn.qinqing.assignments.domain.imports;

import cn.qinqing.shared.Actor;
import cn.qinqing.shared.Right;
import cn.qinqing.workbench.ImportJournal;
import cn.qinqing.workbench.ImportJournal.Change;
import cn.qinqing.workbench.ImportRunId;
import cn.qinqing.workbench.ImportRuns;
import cn.qinqing.workbench.ImportUndo;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes an applied list back as a whole (撤销整次导入); after an interruption it goes on where it stopped. */
@Service
public class LeaderListUndo {

    /**
     * What taking back will do.
     *
     * @param assignments that go
     * @param restored assignments that hold again as before the replacement
     * @param enterprises that are cancelled
     * @param others people, posts, units and telephones that go
     * @param changed other records that get back what they were
     */
    public record Extent(long assignments, long restored, long enterprises, long others, long changed) {}

    private static final String ASSIGNMENT = "assignment";
    private static final String ENTERPRISE = "enterprise";

    private final ImportRuns runs;
    private final ImportJournal journal;
    private final List<ImportUndo> undos;
    private final UndoTimeline timeline;
    private final TransactionTemplate transaction;

    LeaderListUndo(
            ImportRuns runs,
            ImportJournal journal,
            List<ImportUndo> undos,
            UndoTimeline timeline,
            TransactionTemplate transaction) {
        this.runs = runs;
        this.journal = journal;
        this.undos = undos;
        this.timeline = timeline;
        this.transaction = transaction;
    }

    /** What {@link #undo} will take back, as far as nobody changed or used it since. */
    public Extent extent(Actor actor, ImportRunId run) {
        runs.run(actor, run);
        List<Change> changes = journal.open(run);
        return new Extent(
                count(changes, change -> made(change) && change.kind().equals(ASSIGNMENT)),
                count(changes, change -> !made(change) && change.kind().equals(ASSIGNMENT)),
                count(changes, change -> made(change) && change.kind().equals(ENTERPRISE)),
                count(
                        changes,
                        change ->
                                made(change) && !List.of(ASSIGNMENT, ENTERPRISE).contains(change.kind())),
                count(changes, change -> !made(change) && !change.kind().equals(ASSIGNMENT)));
    }

    /**
     * Takes the whole run back; a record that was changed or used since stays, and its row says so. Every enterprise
     * touched tells it in its timeline.
     *
     * @throws cn.qinqing.shared.RightMissing without {@code IMPORT_RUN} and {@code ASSIGNMENT_EDIT}
     */
    public void undo(Actor actor, ImportRunId run) {
        actor.require(Right.IMPORT_RUN);
        actor.require(Right.ASSIGNMENT_EDIT);
        Map<String, ImportUndo> byKind = undos.stream().collect(Collectors.toMap(ImportUndo::kind, undo -> undo));
        runs.beginUndoing(actor, run);
        Map<Integer, String> refusals = new LinkedHashMap<>();
        for (Change change : journal.open(run)) {
            undoOne(actor, run, byKind.get(change.kind()), change)
                    .ifPresent(key -> refusals.putIfAbsent(change.row(), key));
        }
        transaction.executeWithoutResult(status -> runs.finishUndoing(actor, run, refusals));
    }

    /** What the database will not let go stays with its reason; the others are taken back all the same. */
    private Optional<String> undoOne(Actor actor, ImportRunId run, ImportUndo undo, Change change) {
        try {
            return Objects.requireNonNull(transaction.execute(status -> undoApart(actor, run, undo, change)));
        } catch (DataIntegrityViolationException used) {
            return Optional.of("workbench.import.used");
        }
    }

    private Optional<String> undoApart(Actor actor, ImportRunId run, ImportUndo undo, Change change) {
        UndoTimeline.Touched touched = timeline.touchedBy(change);
        Optional<String> reason = made(change)
                ? undo.undo(change.record(), change.versionThen())
                : undo.restore(change.record(), Objects.requireNonNull(change.before()), change.versionThen());
        if (reason.isEmpty()) {
            journal.undone(change);
            timeline.note(actor, run, touched);
        }
        return reason;
    }

    private static boolean made(Change change) {
        return change.before() == null;
    }

    private static long count(List<Change> changes, Predicate<Change> which) {
        return changes.stream().filter(which).count();
    }
}
