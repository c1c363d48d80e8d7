package cn.qinqing.assignments.domain.imports;

import cn.qinqing.shared.Actor;
import cn.qinqing.workbench.ImportJournal;
import cn.qinqing.workbench.ImportJournal.Change;
import cn.qinqing.workbench.ImportRunId;
import cn.qinqing.workbench.ImportRuns;
import cn.qinqing.workbench.ImportTakingBack;
import cn.qinqing.workbench.JobProgress;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;

/** Takes an applied list back as a whole (撤销整次导入). */
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
    private final ImportTakingBack takingBack;
    private final UndoTimeline timeline;

    LeaderListUndo(ImportRuns runs, ImportJournal journal, ImportTakingBack takingBack, UndoTimeline timeline) {
        this.runs = runs;
        this.journal = journal;
        this.takingBack = takingBack;
        this.timeline = timeline;
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

    /** Every enterprise that a change touched tells it in its timeline. */
    void undo(Actor actor, ImportRunId run, JobProgress progress) {
        takingBack.takeBack(actor, run, progress, change -> {
            UndoTimeline.Touched touched = timeline.touchedBy(change);
            return () -> timeline.note(actor, run, touched);
        });
    }

    private static boolean made(Change change) {
        return change.before() == null;
    }

    private static long count(List<Change> changes, Predicate<Change> which) {
        return changes.stream().filter(which).count();
    }
}
