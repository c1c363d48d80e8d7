package cn.qinqing.workbench;

import cn.qinqing.notification.NoticeBoard;
import cn.qinqing.notification.Recipient;
import cn.qinqing.shared.AccountId;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.FileId;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.workbench.domain.JobRunner;
import cn.qinqing.workbench.domain.JobStore;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Background jobs (后台任务): imports, exports, releases. Few run at a time, each tells its progress, can be cancelled by who
 * asked for it, and keeps its result. A job whose process dies is shown as interrupted, and goes on by itself when its
 * kind is a {@link ResumableJob}.
 */
@Service
public class Jobs {

    private static final int LONGEST_TITLE = 200;

    private final JobStore store;
    private final JobRunner runner;
    private final NoticeBoard board;
    private final Clock clock;

    Jobs(JobStore store, JobRunner runner, NoticeBoard board, Clock clock) {
        this.store = store;
        this.runner = runner;
        this.board = board;
        this.clock = clock;
    }

    /**
     * Starts a job as soon as the caller's transaction is committed.
     *
     * @param kind name of the kind, up to 60 letters
     * @param title what it does, in words for who asked
     * @param arguments what {@link ResumableJob#resume} needs
     */
    @Transactional
    public JobId start(Actor actor, String kind, String title, String arguments, JobWork work) {
        JobId id = JobId.create();
        String shown = title.codePointCount(0, title.length()) <= LONGEST_TITLE
                ? title
                : title.substring(0, title.offsetByCodePoints(0, LONGEST_TITLE));
        store.add(
                id,
                kind,
                shown,
                arguments,
                actor.accountId().map(AccountId::value).orElse(null),
                runner.process(),
                clock.instant());
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                runner.run(id, actor, work);
            }
        });
        return id;
    }

    /** The actor's own jobs, the latest first. */
    @Transactional(readOnly = true)
    public List<JobRow> mine(Actor actor, int offset, int limit) {
        return store.of(owner(actor), offset, limit);
    }

    @Transactional(readOnly = true)
    public long countMine(Actor actor) {
        return store.count(owner(actor));
    }

    /** One of the actor's own jobs. */
    @Transactional(readOnly = true)
    public Optional<JobRow> find(Actor actor, JobId id) {
        return store.find(owner(actor), id);
    }

    /**
     * The file that an own job made.
     *
     * @throws RuleViolation {@code shared.id.unknown} for somebody else's job or one without a file
     */
    @Transactional(readOnly = true)
    public FileId result(Actor actor, JobId id) {
        return find(actor, id)
                .flatMap(job -> Optional.ofNullable(job.result()))
                .orElseThrow(() -> new RuleViolation("shared.id.unknown", id));
    }

    /** The actor looks at the own jobs: what was told about them is settled. */
    @Transactional
    public void seen(Actor actor) {
        if (actor instanceof Actor.Person person) {
            board.withdraw(Recipient.of(person), List.of(WorkbenchNotices.JOB_DONE, WorkbenchNotices.JOB_FAILED));
        }
    }

    /** Asks an own job to end at its next step; one that is over stays as it is. */
    @Transactional
    public void cancel(Actor actor, JobId id) {
        if (!store.askToCancel(owner(actor), id)) {
            throw new RuleViolation("shared.id.unknown", id);
        }
    }

    private static AccountId owner(Actor actor) {
        return actor.accountId().orElseThrow(() -> new RuleViolation("workbench.account.missing"));
    }
}
