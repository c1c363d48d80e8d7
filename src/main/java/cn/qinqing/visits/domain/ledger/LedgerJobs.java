package cn.qinqing.visits.domain.ledger;

import cn.qinqing.enterprises.Timeline;
import cn.qinqing.shared.Actor;
import cn.qinqing.visits.domain.VisitRepository;
import cn.qinqing.workbench.ImportJournal.Change;
import cn.qinqing.workbench.ImportRun;
import cn.qinqing.workbench.JobProgress;
import cn.qinqing.workbench.LedgerWork;
import cn.qinqing.workbench.LedgerWorkTools;
import org.springframework.stereotype.Component;

/** Takes a ledger of visits in and back in the background. */
@Component
public class LedgerJobs extends LedgerWork {

    private final LedgerApplier applier;
    private final VisitRepository visits;
    private final Timeline timeline;

    LedgerJobs(LedgerApplier applier, VisitRepository visits, Timeline timeline, LedgerWorkTools tools) {
        super("visits.ledger", "visits.in.job.", tools);
        this.applier = applier;
        this.visits = visits;
        this.timeline = timeline;
    }

    @Override
    protected void apply(Actor actor, ImportRun run, JobProgress progress) {
        applier.apply(actor, run, progress);
    }

    @Override
    protected Runnable takenBack(Actor actor, Change change) {
        return () -> {
            if (change.kind().equals(LedgerApplier.KIND)) {
                timeline.append(
                        actor,
                        LedgerApplier.event(
                                visits.findById(change.record()).orElseThrow(), "visits.timeline.importUndone"));
            }
        };
    }
}
