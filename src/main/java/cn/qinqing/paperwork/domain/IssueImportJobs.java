package cn.qinqing.paperwork.domain;

import cn.qinqing.shared.Actor;
import cn.qinqing.workbench.ImportRun;
import cn.qinqing.workbench.JobProgress;
import cn.qinqing.workbench.LedgerWork;
import cn.qinqing.workbench.LedgerWorkTools;
import org.springframework.stereotype.Component;

/** Takes a ledger of issues in and back in the background. */
@Component
public class IssueImportJobs extends LedgerWork {

    private final IssueApplier applier;

    IssueImportJobs(IssueApplier applier, LedgerWorkTools tools) {
        super("paperwork.in", "paperwork.in.job.", tools);
        this.applier = applier;
    }

    @Override
    protected void apply(Actor actor, ImportRun run, JobProgress progress) {
        applier.apply(actor, run, progress);
    }
}
