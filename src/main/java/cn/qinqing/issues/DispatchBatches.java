package cn.qinqing.issues;

import cn.qinqing.identity.AccountActors;
import cn.qinqing.issues.domain.DispatchBatchStore;
import cn.qinqing.shared.AccountId;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.workbench.JobId;
import cn.qinqing.workbench.JobMessage;
import cn.qinqing.workbench.JobProgress;
import cn.qinqing.workbench.JobWork;
import cn.qinqing.workbench.Jobs;
import cn.qinqing.workbench.ResumableJob;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Dispatches many issues at once (批量交办), in the background. Each is a command and a transaction of its own: one that
 * another clerk declined meanwhile says so, the others go on. After a crash the work goes on by itself; none is dispatched
 * twice. The report stays.
 */
@Service
@Transactional
public class DispatchBatches implements ResumableJob {

    /** Issues at a time. */
    public static final int MOST = 200;

    private static final String KIND = "issues.dispatch";

    private final DispatchBatchStore store;
    private final IssueQueries queries;
    private final IssueTriage triage;
    private final Jobs jobs;
    private final AccountActors accounts;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DispatchBatches(
            DispatchBatchStore store,
            IssueQueries queries,
            IssueTriage triage,
            @Lazy Jobs jobs,
            AccountActors accounts,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.queries = queries;
        this.triage = triage;
        this.jobs = jobs;
        this.accounts = accounts;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Begins to dispatch.
     *
     * @param title of the job, in words for who asked
     * @throws RuleViolation {@code issuebatch.none}, {@code issuebatch.many}; {@code issues.dispatch.category.missing},
     *     {@code issues.dispatch.term.missing}, {@code issues.dispatch.lead.missing}; {@code issues.unknown}
     */
    public UUID begin(Actor actor, List<DispatchMany> issues, String title) {
        actor.require(Right.ISSUE_TRIAGE);
        AccountId account = actor.accountId().orElseThrow(() -> new RuleViolation("workbench.account.missing"));
        if (issues.isEmpty()) {
            throw new RuleViolation("issuebatch.none");
        }
        if (issues.size() > MOST) {
            throw new RuleViolation("issuebatch.many", issues.size(), MOST);
        }
        for (DispatchMany one : issues) {
            if (one.category() == null) {
                throw new RuleViolation("issues.dispatch.category.missing");
            }
            if (one.term() == null) {
                throw new RuleViolation("issues.dispatch.term.missing");
            }
            if (one.lead() == null) {
                throw new RuleViolation("issues.dispatch.lead.missing");
            }
            queries.details(actor, one.issue());
        }
        UUID id = Ids.next();
        store.add(id, account, actor.name(), issues, clock.instant());
        jobs.start(actor, KIND, title, id + " " + account.value(), progress -> work(actor, id, progress));
        return id;
    }

    /**
     * One of the actor's own reports.
     *
     * @throws RuleViolation {@code issuebatch.unknown}
     */
    @Transactional(readOnly = true)
    public DispatchBatch get(Actor actor, UUID id) {
        actor.require(Right.ISSUE_TRIAGE);
        return actor.accountId()
                .flatMap(account -> store.find(account, id))
                .orElseThrow(() -> new RuleViolation("issuebatch.unknown"));
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** None of its own: it goes on with those of the clerk, as they are by then. */
    @Override
    public Set<Right> rights() {
        return Set.of();
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS)
    public JobWork resume(JobId job, String arguments) {
        String[] parts = arguments.split(" ");
        return progress -> {
            Actor clerk = accounts.find(new AccountId(Ids.parse(parts[1])))
                    .orElseThrow(() -> new RuleViolation("issuebatch.clerkGone"));
            work(clerk, Ids.parse(parts[0]), progress);
        };
    }

    private void work(Actor actor, UUID id, JobProgress progress) {
        List<DispatchBatchStore.Waiting> waiting = store.waiting(id);
        progress.total(waiting.size());
        Map<Boolean, Integer> outcome = new HashMap<>();
        for (DispatchBatchStore.Waiting row : waiting) {
            outcome.merge(dispatched(actor, id, row), 1, Integer::sum);
            progress.done(1);
        }
        progress.message(
                JobMessage.of("issuebatch.job.done", outcome.getOrDefault(true, 0), outcome.getOrDefault(false, 0)));
    }

    private boolean dispatched(Actor actor, UUID id, DispatchBatchStore.Waiting row) {
        RuleViolation refused = refused(() -> {
            DispatchMany one = row.dispatch();
            triage.dispatch(
                    actor,
                    new DispatchIssue(
                            one.issue(), one.category(), one.term(), one.lead(), List.of(), List.of(), "", ""));
            store.done(id, row.position(), null, clock.instant());
        });
        if (refused != null) {
            transaction.executeWithoutResult(
                    status -> store.done(id, row.position(), stored(refused), clock.instant()));
        }
        return refused == null;
    }

    private @Nullable RuleViolation refused(Runnable row) {
        try {
            transaction.executeWithoutResult(status -> row.run());
            return null;
        } catch (RuleViolation refused) {
            return refused;
        }
    }

    private static String stored(RuleViolation refused) {
        List<String> parts = new ArrayList<>(List.of(refused.key()));
        refused.arguments().forEach(one -> parts.add(String.valueOf(one)));
        return String.join("\u001f", parts);
    }
}
