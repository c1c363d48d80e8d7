package cn.qinqing.enterprises.domain.registry;

import cn.qinqing.enterprises.Timeline;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.workbench.ImportJournal;
import cn.qinqing.workbench.ImportJournal.Change;
import cn.qinqing.workbench.ImportRunId;
import cn.qinqing.workbench.ImportRuns;
import cn.qinqing.workbench.ImportUndo;
import cn.qinqing.workbench.JobProgress;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes an applied registry file back in the background; after an interruption it goes on where it stopped. */
@Component
public class RegistryUndo {

    private static final int PORTION = 100;

    private final ImportRuns runs;
    private final ImportJournal journal;
    private final Map<String, ImportUndo> undos;
    private final Timeline timeline;
    private final EntityManager entities;
    private final TransactionTemplate transaction;
    private final Clock clock;

    RegistryUndo(
            ImportRuns runs,
            ImportJournal journal,
            List<ImportUndo> undos,
            Timeline timeline,
            EntityManager entities,
            TransactionTemplate transaction,
            Clock clock) {
        this.runs = runs;
        this.journal = journal;
        this.undos = undos.stream().collect(Collectors.toMap(ImportUndo::kind, undo -> undo));
        this.timeline = timeline;
        this.entities = entities;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Takes everything back that nobody changed or used since; the other rows say why they stay. */
    public void undo(Actor actor, ImportRunId run, JobProgress progress) {
        List<Change> changes = Objects.requireNonNull(transaction.execute(status -> journal.open(run)));
        progress.total(changes.size());
        Map<Integer, String> refusals = new LinkedHashMap<>();
        for (int from = 0; from < changes.size(); from += PORTION) {
            List<Change> portion = changes.subList(from, Math.min(from + PORTION, changes.size()));
            refusals.putAll(undoOrSplit(actor, run, portion));
            progress.done(from + portion.size());
        }
        transaction.executeWithoutResult(status -> runs.finishUndoing(actor, run, refusals));
    }

    private Map<Integer, String> undoOrSplit(Actor actor, ImportRunId run, List<Change> portion) {
        try {
            return Objects.requireNonNull(transaction.execute(status -> undoTogether(actor, run, portion)));
        } catch (DataIntegrityViolationException used) {
            if (portion.size() == 1) {
                return Map.of(portion.getFirst().row(), "workbench.import.used");
            }
            Map<Integer, String> refusals = new LinkedHashMap<>();
            portion.forEach(one -> refusals.putAll(undoOrSplit(actor, run, List.of(one))));
            return refusals;
        }
    }

    private Map<Integer, String> undoTogether(Actor actor, ImportRunId run, List<Change> portion) {
        Map<Integer, String> refusals = new LinkedHashMap<>();
        for (Change change : portion) {
            ImportUndo undo = Objects.requireNonNull(undos.get(change.kind()));
            Optional<String> reason = change.before() == null
                    ? undo.undo(change.record(), change.versionThen())
                    : undo.restore(change.record(), change.before(), change.versionThen());
            reason.ifPresentOrElse(key -> refusals.put(change.row(), key), () -> {
                journal.undone(change);
                timeline.append(actor, event(run, change));
            });
        }
        entities.flush();
        entities.clear();
        return refusals;
    }

    private Timeline.Event event(ImportRunId run, Change change) {
        return new Timeline.Event(
                new EnterpriseId(change.record()),
                OfficeTime.today(clock),
                "enterprises.timeline.registryUndone",
                "",
                Timeline.Visibility.STAFF,
                "import_run",
                run.value());
    }
}
