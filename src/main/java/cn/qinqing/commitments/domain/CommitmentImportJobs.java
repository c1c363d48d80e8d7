package cn.qinqing.commitments.domain;

import cn.qinqing.shared.Actor;
import cn.qinqing.workbench.ImportRun;
import cn.qinqing.workbench.JobProgress;
import cn.qinqing.workbench.LedgerWork;
import cn.qinqing.workbench.LedgerWorkTools;
import org.springframework.stereotype.Component;

/** Takes a ledger of commitments in and back in the background. */
@Component
public class CommitmentImportJobs extends LedgerWork {

    private final CommitmentApplier applier;

    CommitmentImportJobs(CommitmentApplier applier, LedgerWorkTools tools) {
        super("commitments.in", "commitments.in.job.", tools);
        this.applier = applier;
    }

    @Override
    protected void apply(Actor actor, ImportRun run, JobProgress progress) {
        applier.apply(actor, run, progress);
    }
}
