package cn.qinqing.assignments;

import cn.qinqing.assignments.domain.Assignment;
import cn.qinqing.assignments.domain.AssignmentRepository;
import cn.qinqing.assignments.domain.AssignmentUndo;
import cn.qinqing.assignments.domain.batch.BatchStore;
import cn.qinqing.audit.AuditLog;
import cn.qinqing.enterprises.EnterpriseQueries;
import cn.qinqing.enterprises.Timeline;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.Period;
import cn.qinqing.shared.PostId;
import cn.qinqing.shared.RuleViolation;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What a batch does to one row: by the same commands as by hand, so that the same rules refuse. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class BatchWork {

    private final BatchStore store;
    private final AssignmentService service;
    private final AssignmentRepository assignments;
    private final AssignmentUndo undo;
    private final Tiers tiers;
    private final EnterpriseQueries enterprises;
    private final Timeline timeline;
    private final AuditLog audit;
    private final Clock clock;

    BatchWork(
            BatchStore store,
            AssignmentService service,
            AssignmentRepository assignments,
            AssignmentUndo undo,
            Tiers tiers,
            EnterpriseQueries enterprises,
            Timeline timeline,
            AuditLog audit,
            Clock clock) {
        this.store = store;
        this.service = service;
        this.assignments = assignments;
        this.undo = undo;
        this.tiers = tiers;
        this.enterprises = enterprises;
        this.timeline = timeline;
        this.audit = audit;
        this.clock = clock;
    }

    /** Looks whether the row could be applied at this moment; a row that somebody looked at already is left. */
    void check(Actor actor, Batch batch, int number) {
        store.take(batch.id(), number, BatchRow.State.WAITING).ifPresent(row -> {
            switch (batch.kind()) {
                case END -> service.refuseEnd(actor, assignment(row), row.seenVersion(), batch.from());
                case OFFICER, LEADER -> {
                    service.refuseEnd(actor, assignment(row), row.seenVersion(), batch.from());
                    service.refuseBegin(actor, instead(batch, current(row)), assignment(row));
                }
                case TIER -> {
                    UUID seen = tiers.last(row.enterprise())
                            .map(Tiers.Membership::id)
                            .orElse(null);
                    tiers.refuseAssign(actor, followed(batch, row, seen));
                    store.did(batch.id(), number, null, seen, null, null);
                }
                case PROPOSAL -> service.refuseBegin(actor, proposed(batch, row), null);
            }
            store.became(batch.id(), number, BatchRow.State.WAITING, BatchRow.State.READY, null);
        });
    }

    /** Applies a row that is ready; what was applied already is left. */
    void apply(Actor actor, Batch batch, int number) {
        store.take(batch.id(), number, BatchRow.State.READY).ifPresent(row -> {
            switch (batch.kind()) {
                case END -> end(actor, batch, row);
                case OFFICER, LEADER -> replace(actor, batch, row);
                case TIER -> tier(actor, batch, row);
                case PROPOSAL ->
                    store.did(
                            batch.id(),
                            number,
                            service.begin(actor, proposed(batch, row)).value(),
                            null,
                            null,
                            null);
            }
            store.became(batch.id(), number, BatchRow.State.READY, BatchRow.State.APPLIED, null);
            audit.record(
                    actor,
                    "BATCH_ROW_APPLIED",
                    "batch",
                    batch.id().toString(),
                    Map.of("enterprise", row.enterprise().toString(), "row", number));
        });
    }

    /** Takes a row back; what was changed since is refused and stays. */
    void undo(Actor actor, Batch batch, int number) {
        store.take(batch.id(), number, BatchRow.State.APPLIED).ifPresent(row -> {
            enterprises.details(actor, row.enterprise());
            if (batch.kind() == Batch.Kind.TIER) {
                tiers.takeBack(
                        actor, row.enterprise(), Objects.requireNonNull(row.made()), row.before(), row.beforeTo());
            } else {
                if (row.made() != null) {
                    undo.remove(row.made(), 0).ifPresent(BatchWork::refuse);
                }
                if (row.assignment() != null && row.beforeTo() != null) {
                    undo.reopen(row.assignment(), row.beforeTo(), row.beforeReason(), row.seenVersion() + 1)
                            .ifPresent(BatchWork::refuse);
                }
            }
            store.became(batch.id(), number, BatchRow.State.APPLIED, BatchRow.State.UNDONE, null);
            timeline.appendOnce(
                    actor,
                    new Timeline.Event(
                            row.enterprise(),
                            OfficeTime.today(clock),
                            "assignments.timeline.batchUndone",
                            batch.documentNo(),
                            Timeline.Visibility.STAFF,
                            "assignment_batch",
                            batch.id().value()));
            audit.record(
                    actor,
                    "BATCH_ROW_UNDONE",
                    "batch",
                    batch.id().toString(),
                    Map.of("enterprise", row.enterprise().toString(), "row", number));
        });
    }

    private void end(Actor actor, Batch batch, BatchStore.Work row) {
        LocalDate until = current(row).period().to();
        String reason = current(row).endReason();
        service.end(actor, assignment(row), row.seenVersion(), batch.from(), reason(batch));
        store.did(batch.id(), row.number(), null, null, until, reason);
    }

    private void replace(Actor actor, Batch batch, BatchStore.Work row) {
        BeginAssignment next = instead(batch, current(row));
        LocalDate until = current(row).period().to();
        String reason = current(row).endReason();
        service.end(actor, assignment(row), row.seenVersion(), batch.from(), reason(batch));
        UUID made = service.begin(actor, next).value();
        store.did(batch.id(), row.number(), made, null, until, reason);
    }

    private void tier(Actor actor, Batch batch, BatchStore.Work row) {
        LocalDate until =
                tiers.last(row.enterprise()).map(one -> one.period().to()).orElse(null);
        tiers.assign(actor, followed(batch, row, row.before()));
        UUID made = tiers.last(row.enterprise()).orElseThrow().id();
        store.did(batch.id(), row.number(), made, row.before(), until, null);
    }

    private static void refuse(AssignmentUndo.Kept kept) {
        throw new RuleViolation(
                switch (kept) {
                    case CHANGED -> "assignments.batch.changed";
                    case PLACE_TAKEN -> "assignments.batch.placeTaken";
                });
    }

    /** Who follows on the one that ends, for as long as that would have held. */
    private static BeginAssignment instead(Batch batch, Assignment before) {
        AssignmentRole role =
                batch.kind() == Batch.Kind.LEADER ? AssignmentRole.LEADER : AssignmentRole.LIAISON_OFFICER;
        if (before.role() != role) {
            throw new RuleViolation("assignments.batch.role." + role.name());
        }
        Holder holder = batch.kind() == Batch.Kind.LEADER
                ? new Holder.OfPost(Objects.requireNonNull(batch.leader()))
                : new Holder.OfPerson(Objects.requireNonNull(batch.officer()));
        if (before.heldBy(holder)) {
            throw new RuleViolation("assignments.batch.sameHolder");
        }
        return BeginAssignment.of(
                before.enterprise(),
                role,
                holder,
                new Period(batch.from(), before.period().to()),
                batch.documentNo());
    }

    private static BeginAssignment proposed(Batch batch, BatchStore.Work row) {
        return BeginAssignment.of(
                row.enterprise(),
                AssignmentRole.LEADER,
                new Holder.OfPost(new PostId(Objects.requireNonNull(row.post()))),
                Period.openFrom(batch.from()),
                batch.documentNo());
    }

    /** One that begins on that same day would be replaced for good: that is mended one by one. */
    private Tiers.Change followed(Batch batch, BatchStore.Work row, @Nullable UUID seen) {
        tiers.last(row.enterprise())
                .filter(before -> before.period().from().equals(batch.from()))
                .ifPresent(before -> {
                    throw new RuleViolation("assignments.batch.tierSameDay", before.name());
                });
        return new Tiers.Change(
                row.enterprise(),
                Objects.requireNonNull(batch.tier()),
                batch.from(),
                batch.documentNo(),
                batch.reason(),
                seen);
    }

    private Assignment current(BatchStore.Work row) {
        return assignments
                .findById(assignment(row).value())
                .orElseThrow(() -> new RuleViolation("assignments.unknown"));
    }

    private static AssignmentId assignment(BatchStore.Work row) {
        return new AssignmentId(Objects.requireNonNull(row.assignment()));
    }

    /** Reason and document in the one text that an end keeps. */
    private static String reason(Batch batch) {
        return batch.reason() + " " + batch.documentNo();
    }
}
