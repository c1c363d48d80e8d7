package cn.qinqing.policies.domain.imports;

import cn.qinqing.shared.Actor;
import cn.qinqing.workbench.ImportRun;
import cn.qinqing.workbench.JobProgress;
import cn.qinqing.workbench.LedgerWork;
import cn.qinqing.workbench.LedgerWorkTools;
import org.springframework.stereotype.Component;

/** Takes a list of policies in and back in the background. */
@Component
public class PolicyImportJobs extends LedgerWork {

    private final PolicyApplier applier;

    PolicyImportJobs(PolicyApplier applier, LedgerWorkTools tools) {
        super("policies.in", "policies.in.job.", tools);
        this.applier = applier;
    }

    @Override
    protected void apply(Actor actor, ImportRun run, JobProgress progress) {
        applier.apply(actor, run, progress);
    }
}
