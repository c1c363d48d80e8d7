package cn.qinqing.assignments;

import cn.qinqing.assignments.domain.batch.BatchStore;
import cn.qinqing.audit.AuditLog;
import cn.qinqing.identity.AccountActors;
import cn.qinqing.shared.AccountId;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.workbench.JobId;
import cn.qinqing.workbench.JobProgress;
import cn.qinqing.workbench.JobWork;
import cn.qinqing.workbench.Jobs;
import cn.qinqing.workbench.ResumableJob;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Commands on many rows at a time (批量办理): looked at first, applied in the background under one document, taken back as
 * a whole. Each row is a transaction of its own: it goes through whole or is refused with its reason, and the others go
 * on. After a crash the work goes on by itself; no row is done twice. ADR 0016.
 */
@Service
@Transactional
public class Batches implements ResumableJob {

    /** Rows of one batch. */
    public static final int MOST = 5_000;

    private static final Logger LOG = LoggerFactory.getLogger(Batches.class);
    private static final String KIND = "assignments.batch";
    private static final int LONGEST_DOCUMENT = 100;
    private static final int LONGEST_REASON = 180;

    private final BatchStore store;
    private final BatchWork work;
    private final Jobs jobs;
    private final AccountActors accounts;
    private final AuditLog audit;
    private final I18NProvider texts;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Batches(
            BatchStore store,
            BatchWork work,
            Jobs jobs,
            AccountActors accounts,
            AuditLog audit,
            I18NProvider texts,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.work = work;
        this.jobs = jobs;
        this.accounts = accounts;
        this.audit = audit;
        this.texts = texts;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Begins to look at rows: which would go, which would be refused and why. Nothing is changed yet.
     *
     * @throws RuleViolation {@code assignments.batch.documentMissing}, {@code assignments.batch.documentLong}, {@code
     *     assignments.batch.reasonMissing}, {@code assignments.batch.reasonLong}, {@code assignments.leader.missing},
     *     {@code assignments.officer.missing}, {@code assignments.tier.missing}, {@code uikit.marks.none}, {@code
     *     uikit.marks.many}
     */
    public BatchId open(Actor actor, StartBatch start) {
        actor.require(Right.ASSIGNMENT_EDIT);
        check(start);
        BatchId id = BatchId.create();
        store.add(id, start, Batch.State.CHECKING, actor.name(), clock.instant());
        List<Object> params = new ArrayList<>();
        String scope = AssignmentQueries.scope(actor, params);
        int rows = start.kind() == Batch.Kind.TIER
                ? store.addEnterprises(id, start.rows(), scope, params)
                : store.addAssignments(id, start.rows(), scope, params);
        if (rows == 0) {
            throw new RuleViolation("uikit.marks.none");
        }
        run(actor, id, start.kind());
        return id;
    }

    /** Begins to apply a proposal, of which each row has been looked at. */
    BatchId applyProposal(Actor actor, StartBatch start, UUID proposal) {
        actor.require(Right.ASSIGNMENT_EDIT);
        document(start.documentNo());
        BatchId id = BatchId.create();
        store.add(id, start, Batch.State.APPLYING, actor.name(), clock.instant());
        store.addProposed(id, proposal);
        applying(actor, id, start.kind(), start.documentNo());
        run(actor, id, start.kind());
        return id;
    }

    /**
     * Begins to apply every row that goes.
     *
     * @throws RuleViolation {@code assignments.batch.state} when it is not there to be applied
     */
    public void apply(Actor actor, BatchId id) {
        actor.require(Right.ASSIGNMENT_EDIT);
        Batch batch = get(actor, id);
        turn(id, List.of(Batch.State.CHECKED), Batch.State.APPLYING);
        applying(actor, id, batch.kind(), batch.documentNo());
        run(actor, id, batch.kind());
    }

    /**
     * Begins to take back every row that nobody changed since.
     *
     * @throws RuleViolation {@code assignments.batch.state} when it is not applied
     */
    public void undo(Actor actor, BatchId id) {
        actor.require(Right.ASSIGNMENT_EDIT);
        Batch batch = get(actor, id);
        turn(id, List.of(Batch.State.APPLIED), Batch.State.UNDOING);
        audit.record(
                actor,
                "BATCH_UNDOING",
                "batch",
                id.toString(),
                Map.of("kind", batch.kind().name(), "rows", batch.count(BatchRow.State.APPLIED)));
        run(actor, id, batch.kind());
    }

    /**
     * Goes on with work that was cancelled or broke off.
     *
     * @throws RuleViolation {@code assignments.batch.state} when there is none, or somebody is at it
     */
    public void goOn(Actor actor, BatchId id) {
        actor.require(Right.ASSIGNMENT_EDIT);
        Batch batch = get(actor, id);
        if (batch.running() || !working(batch.state())) {
            throw new RuleViolation("assignments.batch.state");
        }
        run(actor, id, batch.kind());
    }

    /**
     * Gives up a batch of which nothing is applied.
     *
     * @throws RuleViolation {@code assignments.batch.state}
     */
    public void discard(Actor actor, BatchId id) {
        actor.require(Right.ASSIGNMENT_EDIT);
        get(actor, id);
        turn(id, List.of(Batch.State.CHECKING, Batch.State.CHECKED), Batch.State.DISCARDED);
    }

    /**
     * One batch.
     *
     * @throws RuleViolation {@code assignments.batch.unknown} when there is none with a row in the actor's scope
     */
    @Transactional(readOnly = true)
    public Batch get(Actor actor, BatchId id) {
        actor.require(Right.ASSIGNMENT_READ);
        List<Object> params = new ArrayList<>();
        String scope = AssignmentQueries.scope(actor, params);
        return store.find(id, scope, params).orElseThrow(() -> new RuleViolation("assignments.batch.unknown"));
    }

    /** Batches, the latest first. */
    @Transactional(readOnly = true)
    public List<Batch> page(Actor actor, int offset, int limit) {
        actor.require(Right.ASSIGNMENT_READ);
        List<Object> params = new ArrayList<>();
        String scope = AssignmentQueries.scope(actor, params);
        return store.page(scope, params, offset, limit);
    }

    @Transactional(readOnly = true)
    public long count(Actor actor) {
        actor.require(Right.ASSIGNMENT_READ);
        List<Object> params = new ArrayList<>();
        String scope = AssignmentQueries.scope(actor, params);
        return store.count(scope, params);
    }

    /** Rows of a batch with the holder of today. */
    @Transactional(readOnly = true)
    public List<BatchRow> rows(Actor actor, BatchId id, BatchRow.@Nullable State state, int offset, int limit) {
        actor.require(Right.ASSIGNMENT_READ);
        List<Object> params = new ArrayList<>();
        String scope = AssignmentQueries.scope(actor, params);
        return store.rows(id, state, OfficeTime.today(clock), scope, params, offset, limit);
    }

    @Transactional(readOnly = true)
    public long countRows(Actor actor, BatchId id, BatchRow.@Nullable State state) {
        actor.require(Right.ASSIGNMENT_READ);
        List<Object> params = new ArrayList<>();
        String scope = AssignmentQueries.scope(actor, params);
        return store.countRows(id, state, scope, params);
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
                    .orElseThrow(() -> new RuleViolation("assignments.batch.clerkGone"));
            work(clerk, BatchId.of(parts[0]), progress);
        };
    }

    private void run(Actor actor, BatchId id, Batch.Kind kind) {
        JobId job = jobs.start(
                actor,
                KIND,
                texts.getTranslation("assignments.BatchKind." + kind.name(), Locale.CHINA),
                id + " " + actor.accountId().map(AccountId::toString).orElse(""),
                progress -> work(progress.actor(), id, progress));
        store.worksOn(id, job);
    }

    /** All rows that wait in the state of the batch, each on its own; then the next state. */
    private void work(Actor actor, BatchId id, JobProgress progress) {
        Batch batch = transaction.execute(status -> get(actor, id));
        switch (batch.state()) {
            case CHECKING -> {
                each(batch, BatchRow.State.WAITING, progress, number -> work.check(actor, batch, number));
                finish(id, Batch.State.CHECKING, Batch.State.CHECKED);
            }
            case APPLYING -> {
                each(batch, BatchRow.State.READY, progress, number -> work.apply(actor, batch, number));
                finish(id, Batch.State.APPLYING, Batch.State.APPLIED);
            }
            case UNDOING -> {
                each(batch, BatchRow.State.APPLIED, progress, number -> work.undo(actor, batch, number));
                finish(id, Batch.State.UNDOING, Batch.State.UNDONE);
            }
            case CHECKED, APPLIED, UNDONE, DISCARDED -> {}
        }
    }

    private void each(Batch batch, BatchRow.State waiting, JobProgress progress, java.util.function.IntConsumer step) {
        List<Integer> numbers = new ArrayList<>(transaction.execute(status -> store.numbers(batch.id(), waiting)));
        if (waiting == BatchRow.State.APPLIED) {
            Collections.reverse(numbers);
        }
        BatchRow.State otherwise = waiting == BatchRow.State.APPLIED ? BatchRow.State.KEPT : BatchRow.State.REFUSED;
        progress.total(numbers.size());
        int done = 0;
        for (int number : numbers) {
            try {
                transaction.executeWithoutResult(status -> step.accept(number));
            } catch (RuleViolation refused) {
                became(batch.id(), number, waiting, otherwise, refused);
            } catch (DataAccessResourceFailureException databaseGone) {
                // no fault of the row: it waits until the work goes on
                throw databaseGone;
            } catch (DataAccessException notStored) {
                String id = Ids.next().toString().substring(28);
                LOG.error("row {} of batch {} was not stored, number {}", number, batch.id(), id, notStored);
                became(batch.id(), number, waiting, otherwise, new RuleViolation("assignments.batch.notStored", id));
            }
            progress.done(++done);
        }
    }

    private void became(BatchId id, int number, BatchRow.State before, BatchRow.State after, RuleViolation refused) {
        transaction.executeWithoutResult(status -> store.became(id, number, before, after, refused.noted()));
    }

    private void finish(BatchId id, Batch.State before, Batch.State after) {
        transaction.executeWithoutResult(status -> store.turn(id, List.of(before), after, clock.instant()));
    }

    private void turn(BatchId id, List<Batch.State> before, Batch.State after) {
        if (!store.turn(id, before, after, null)) {
            throw new RuleViolation("assignments.batch.state");
        }
    }

    private void applying(Actor actor, BatchId id, Batch.Kind kind, String document) {
        audit.record(
                actor,
                "BATCH_APPLYING",
                "batch",
                id.toString(),
                Map.of(
                        "kind",
                        kind.name(),
                        "document",
                        document,
                        "rows",
                        store.numbers(id, BatchRow.State.READY).size()));
    }

    private static boolean working(Batch.State state) {
        return state == Batch.State.CHECKING || state == Batch.State.APPLYING || state == Batch.State.UNDOING;
    }

    private static void check(StartBatch start) {
        document(start.documentNo());
        demand(!start.reason().isBlank(), "assignments.batch.reasonMissing");
        demand(start.reason().strip().length() <= LONGEST_REASON, "assignments.batch.reasonLong");
        switch (start.kind()) {
            case LEADER -> demand(start.leader() != null, "assignments.leader.missing");
            case OFFICER -> demand(start.officer() != null, "assignments.officer.missing");
            case TIER -> demand(start.tier() != null, "assignments.tier.missing");
            case END, PROPOSAL -> {}
        }
        demand(!start.rows().isEmpty(), "uikit.marks.none");
        if (start.rows().size() > MOST) {
            throw new RuleViolation("uikit.marks.many", start.rows().size(), MOST);
        }
    }

    private static void document(String number) {
        demand(!number.isBlank(), "assignments.batch.documentMissing");
        demand(number.strip().length() <= LONGEST_DOCUMENT, "assignments.batch.documentLong");
    }

    private static void demand(boolean kept, String key) {
        if (!kept) {
            throw new RuleViolation(key);
        }
    }
}
