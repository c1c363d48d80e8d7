package cn.qinqing.policies.domain.imports;

import cn.qinqing.policies.PolicyForm;
import cn.qinqing.policies.PolicyId;
import cn.qinqing.policies.PolicyService;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.workbench.ImportJournal;
import cn.qinqing.workbench.ImportRun;
import cn.qinqing.workbench.ImportRuns;
import cn.qinqing.workbench.JobCancelled;
import cn.qinqing.workbench.JobProgress;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes rows of a list of policies in, each in a transaction of its own; after a crash it goes on with the rest. */
@Component
class PolicyApplier {

    private final ImportRuns runs;
    private final ImportJournal journal;
    private final PolicyChecking checking;
    private final PolicyService policies;
    private final TransactionTemplate transaction;

    PolicyApplier(
            ImportRuns runs,
            ImportJournal journal,
            PolicyChecking checking,
            PolicyService policies,
            TransactionTemplate transaction) {
        this.runs = runs;
        this.journal = journal;
        this.checking = checking;
        this.policies = policies;
        this.transaction = transaction;
    }

    /** @throws JobCancelled when the run is by now somebody else's, or was cancelled */
    void apply(Actor actor, ImportRun run, JobProgress progress) {
        List<PolicyChecking.Read> ready =
                Objects.requireNonNull(transaction.execute(status -> checking.read(runs.rows(actor, run.id()))))
                        .stream()
                        .filter(one -> one.row().ready())
                        .toList();
        progress.total(ready.size());
        for (int i = 0; i < ready.size(); i++) {
            PolicyChecking.Read one = ready.get(i);
            int number = one.row().number();
            try {
                transaction.executeWithoutResult(status -> applyOne(actor, run, number, one.form(), progress));
            } catch (RuleViolation refused) {
                transaction.executeWithoutResult(status -> journal.refused(run.id(), number, refused.noted()));
            }
            progress.done(i + 1);
        }
        transaction.executeWithoutResult(status -> {
            if (!journal.holds(run.id(), progress.job().value())) {
                throw new JobCancelled();
            }
            runs.finish(actor, run.id());
        });
    }

    private void applyOne(
            Actor actor,
            ImportRun run,
            int number,
            @org.jspecify.annotations.Nullable PolicyForm form,
            JobProgress progress) {
        switch (journal.take(run.id(), progress.job().value(), number)) {
            case LOST -> throw new JobCancelled();
            case DONE -> {}
            case YES -> {
                PolicyId made = policies.createFromList(
                        actor, Objects.requireNonNull(form), run.id().value());
                journal.made(run.id(), number, PolicyUndo.KIND, made.value(), 0);
                journal.applied(run.id(), number);
            }
        }
    }
}
