package cn.qinqing.serviceplans;

import cn.qinqing.exchange.FileKind;
import cn.qinqing.serviceplans.domain.Circles;
import cn.qinqing.serviceplans.domain.MeasureStore;
import cn.qinqing.serviceplans.domain.MilestoneStore;
import cn.qinqing.serviceplans.domain.MilestoneStore.Found;
import cn.qinqing.serviceplans.domain.PlanChanges;
import cn.qinqing.serviceplans.domain.PlanChanges.Taken;
import cn.qinqing.serviceplans.domain.PlanChecks;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.workbench.StoredFile;
import cn.qinqing.workbench.StoredFiles;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Milestones of measures (节点计划): planned days, and with proof the days as they were. Progress is never typed. */
@Service
@Transactional
public class PlanMilestones {

    /** Largest file, in bytes. */
    public static final long LARGEST = 20L * 1024 * 1024;

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_WORDS = 500;
    private static final int LONGEST_REASON = 1_000;
    private static final int MOST_PROOFS = 20;

    private final MilestoneStore milestones;
    private final MeasureStore measures;
    private final PlanChanges changes;
    private final PlanQueries queries;
    private final StoredFiles files;

    PlanMilestones(
            MilestoneStore milestones,
            MeasureStore measures,
            PlanChanges changes,
            PlanQueries queries,
            StoredFiles files) {
        this.milestones = milestones;
        this.measures = measures;
        this.changes = changes;
        this.queries = queries;
        this.files = files;
    }

    /**
     * Adds a milestone to a measure, as the last one. Sent twice, it is one.
     *
     * @throws RuleViolation {@code serviceplans.unknown}, {@code serviceplans.closed}; {@code serviceplans.name.missing}, {@code
     *     serviceplans.name.long}; {@code serviceplans.planned.start}, {@code serviceplans.planned.end} when a day is missing,
     *     {@code serviceplans.planned.order} for an end before the start; {@code serviceplans.predecessor.unknown}, {@code
     *     serviceplans.predecessor.circle} when it would wait for itself, {@code serviceplans.predecessor.later} when it would
     *     begin before its predecessor ends; {@code serviceplans.node.unknown}
     */
    public MilestoneId add(Actor actor, MeasureId measure, MilestoneForm form) {
        actor.require(Right.PLAN_EDIT);
        Optional<MilestoneId> sent =
                form.clientKey() == null ? Optional.empty() : milestones.findByClientKey(form.clientKey());
        if (sent.isPresent()) {
            return sent.get();
        }
        PlanId plan = measures.planOf(measure).orElseThrow(() -> new RuleViolation("serviceplans.unknown"));
        Taken taken = changes.content(actor, plan);
        measures.textOf(measure).orElseThrow(() -> new RuleViolation("serviceplans.measure.left"));
        MilestoneId id = MilestoneId.create();
        check(plan, id, form);
        milestones.add(id, plan, measure, form);
        changes.done(taken, "MILESTONE_ADD", measure, id, form.name().strip(), null);
        return id;
    }

    /**
     * Changes it. Once the plan was laid before its enterprise, days change with a reason and with what moves behind them:
     * by {@link PlanDates#change} alone.
     *
     * @throws RuleViolation as {@link #add}; {@code serviceplans.planned.byShift} for other days of a plan that was submitted; {@code serviceplans.milestone.clash} when somebody else changed it since the form
     *     was opened
     */
    public void change(Actor actor, MilestoneId id, MilestoneForm form) {
        actor.require(Right.PLAN_EDIT);
        Found before = find(id);
        Taken taken = changes.content(actor, before.plan());
        check(before.plan(), id, form);
        if (taken.plan().submittedVersion() != null
                && !(before.plannedStart().equals(form.plannedStart())
                        && before.plannedEnd().equals(form.plannedEnd()))) {
            throw new RuleViolation("serviceplans.planned.byShift");
        }
        milestones.change(id, form);
        changes.done(
                taken, "MILESTONE_CHANGE", before.measure(), id, form.name().strip(), null);
    }

    /**
     * Leaves it out with a reason; those that waited for it must wait for another one first.
     *
     * @throws RuleViolation {@code serviceplans.unknown}, {@code serviceplans.closed}, {@code serviceplans.milestone.clash},
     *     {@code serviceplans.reason.missing}, {@code serviceplans.reason.long}; {@code serviceplans.milestone.followed} naming
     *     who waits for it
     */
    public void leaveOut(Actor actor, MilestoneId id, int version, String reason) {
        actor.require(Right.PLAN_EDIT);
        Found before = find(id);
        Taken taken = changes.content(actor, before.plan());
        String why = PlanChecks.words(reason, LONGEST_REASON, "serviceplans.reason.");
        List<String> followers = milestones.followers(id);
        if (!followers.isEmpty()) {
            throw new RuleViolation("serviceplans.milestone.followed", String.join("、", followers));
        }
        milestones.leaveOut(id, version, why, actor, taken.now());
        changes.done(taken, "MILESTONE_LEAVE_OUT", before.measure(), id, before.name(), why);
    }

    /**
     * Notes that it has begun.
     *
     * @throws RuleViolation {@code serviceplans.unknown}, {@code serviceplans.closed}, {@code serviceplans.report.notYours},
     *     {@code serviceplans.milestone.clash}; {@code serviceplans.started.missing}, {@code serviceplans.started.future}, {@code
     *     serviceplans.started.already}
     */
    public void start(Actor actor, MilestoneId id, int version, @Nullable LocalDate day) {
        requireReporting(actor);
        Found before = find(id);
        Taken taken = changes.progress(actor, before.measure());
        if (day == null) {
            throw new RuleViolation("serviceplans.started.missing");
        }
        if (day.isAfter(taken.today())) {
            throw new RuleViolation("serviceplans.started.future");
        }
        if (before.actualStart() != null) {
            throw new RuleViolation("serviceplans.started.already");
        }
        milestones.actual(id, version, day, null);
        changes.done(taken, "MILESTONE_START", before.measure(), id, before.name(), null);
    }

    /**
     * Notes that it is done, with what proves it (完成并附佐证).
     *
     * @throws RuleViolation as {@link #start}; {@code serviceplans.ended.missing}, {@code serviceplans.ended.future}, {@code
     *     serviceplans.ended.order} for an end before the start, {@code serviceplans.ended.already}; {@code
     *     serviceplans.proof.missing} without any proof, {@code serviceplans.proof.long}, {@code serviceplans.proof.many}, what
     *     {@link FileKind#of} and {@link StoredFiles} refuse
     */
    public void done(Actor actor, MilestoneId id, DoneForm form) {
        requireReporting(actor);
        Found before = find(id);
        Taken taken = changes.progress(actor, before.measure());
        LocalDate ended = form.ended();
        if (ended == null) {
            throw new RuleViolation("serviceplans.ended.missing");
        }
        if (ended.isAfter(taken.today())) {
            throw new RuleViolation("serviceplans.ended.future");
        }
        LocalDate started =
                form.started() != null ? form.started() : before.actualStart() != null ? before.actualStart() : ended;
        if (ended.isBefore(started)) {
            throw new RuleViolation("serviceplans.ended.order");
        }
        if (before.actualEnd() != null) {
            throw new RuleViolation("serviceplans.ended.already");
        }
        prove(taken, before, form.files(), form.documentNo(), form.confirmation());
        if (milestones.proofs(id) == 0) {
            throw new RuleViolation("serviceplans.proof.missing");
        }
        milestones.actual(id, form.version(), started, ended);
        changes.done(taken, "MILESTONE_DONE", before.measure(), id, before.name(), null);
    }

    /**
     * Takes back that it is done or has begun (撤回完成): what proved it stays.
     *
     * @throws RuleViolation as {@link #start}; {@code serviceplans.reopen.not}, {@code serviceplans.reason.missing}, {@code
     *     serviceplans.reason.long}
     */
    public void reopen(Actor actor, MilestoneId id, int version, String reason) {
        requireReporting(actor);
        Found before = find(id);
        Taken taken = changes.progress(actor, before.measure());
        String why = PlanChecks.words(reason, LONGEST_REASON, "serviceplans.reason.");
        if (before.actualStart() == null) {
            throw new RuleViolation("serviceplans.reopen.not");
        }
        milestones.actual(id, version, before.actualEnd() == null ? null : before.actualStart(), null);
        changes.done(taken, "MILESTONE_REOPEN", before.measure(), id, before.name(), why);
    }

    /**
     * Adds further proof.
     *
     * @throws RuleViolation as {@link #done}
     */
    public void prove(
            Actor actor, MilestoneId id, List<DoneForm.Upload> uploads, String documentNo, String confirmation) {
        requireReporting(actor);
        Found before = find(id);
        Taken taken = changes.progress(actor, before.measure());
        if (uploads.isEmpty() && documentNo.isBlank() && confirmation.isBlank()) {
            throw new RuleViolation("serviceplans.proof.missing");
        }
        prove(taken, before, uploads, documentNo, confirmation);
        changes.done(taken, "PROOF_ADD", before.measure(), id, before.name(), null);
    }

    /**
     * Withdraws a proof; that it was there and why it went stays to be read, a file's content does not.
     *
     * @throws RuleViolation as {@link #start}; {@code serviceplans.proof.gone}, {@code serviceplans.proof.last} while it alone
     *     proves that the milestone is done, {@code serviceplans.reason.missing}, {@code serviceplans.reason.long}
     */
    public void withdraw(Actor actor, UUID proof, String reason) {
        requireReporting(actor);
        MilestoneStore.Proof found =
                milestones.proof(proof).orElseThrow(() -> new RuleViolation("serviceplans.unknown"));
        Found before = find(found.milestone());
        Taken taken = changes.progress(actor, before.measure());
        String why = PlanChecks.words(reason, LONGEST_REASON, "serviceplans.reason.");
        if (found.withdrawn()) {
            throw new RuleViolation("serviceplans.proof.gone");
        }
        if (before.actualEnd() != null && milestones.proofs(before.id()) == 1) {
            throw new RuleViolation("serviceplans.proof.last");
        }
        milestones.withdraw(proof, why, actor, taken.now());
        changes.done(taken, "PROOF_WITHDRAW", before.measure(), before.id(), found.words(), why);
    }

    /**
     * A file for somebody who may read its plan at this moment.
     *
     * @throws RuleViolation {@code serviceplans.unknown} outside the scope, {@code serviceplans.proof.gone} when it was
     *     withdrawn
     */
    @Transactional(readOnly = true)
    public StoredFile file(Actor actor, UUID proof) {
        actor.require(Right.PLAN_READ);
        MilestoneStore.Proof found =
                milestones.proof(proof).orElseThrow(() -> new RuleViolation("serviceplans.unknown"));
        queries.demand(actor, find(found.milestone()).plan());
        if (found.withdrawn() || found.file() == null) {
            throw new RuleViolation("serviceplans.proof.gone");
        }
        return files.get(found.file());
    }

    private void prove(
            Taken taken, Found milestone, List<DoneForm.Upload> uploads, String documentNo, String confirmation) {
        if (milestones.proofs(milestone.id()) + uploads.size() > MOST_PROOFS) {
            throw new RuleViolation("serviceplans.proof.many", MOST_PROOFS);
        }
        for (DoneForm.Upload upload : uploads) {
            if (upload.content().length > LARGEST) {
                throw new RuleViolation("workbench.file.large", LARGEST / 1024 / 1024);
            }
            FileKind kind = FileKind.of(upload.name(), upload.content());
            StoredFile file = files.store(
                    taken.actor(),
                    upload.name(),
                    kind.mediaType(),
                    new ByteArrayInputStream(kind.harmless(upload.content())),
                    LARGEST);
            milestones.prove(milestone.id(), EvidenceKind.FILE, file.id(), file.name(), taken.actor(), taken.now());
        }
        words(taken, milestone, EvidenceKind.DOCUMENT, documentNo);
        words(taken, milestone, EvidenceKind.CONFIRMATION, confirmation);
    }

    private void words(Taken taken, Found milestone, EvidenceKind kind, String words) {
        if (!words.isBlank()) {
            milestones.prove(
                    milestone.id(),
                    kind,
                    null,
                    PlanChecks.within(words.strip(), LONGEST_WORDS, "serviceplans.proof."),
                    taken.actor(),
                    taken.now());
        }
    }

    private void check(PlanId plan, MilestoneId id, MilestoneForm form) {
        PlanChecks.words(form.name(), LONGEST_NAME, "serviceplans.name.");
        LocalDate start = form.plannedStart();
        LocalDate end = form.plannedEnd();
        if (start == null) {
            throw new RuleViolation("serviceplans.planned.start");
        }
        if (end == null) {
            throw new RuleViolation("serviceplans.planned.end");
        }
        if (end.isBefore(start)) {
            throw new RuleViolation("serviceplans.planned.order");
        }
        if (form.predecessor() != null) {
            checkPredecessor(plan, id, form.predecessor(), start);
        }
        if (form.node() != null && !milestones.nodeOf(plan, form.node().value())) {
            throw new RuleViolation("serviceplans.node.unknown");
        }
    }

    private void checkPredecessor(PlanId plan, MilestoneId id, MilestoneId predecessor, LocalDate start) {
        Found before = milestones
                .find(predecessor)
                .filter(one -> Objects.equals(one.plan(), plan) && !one.leftOut())
                .orElseThrow(() -> new RuleViolation("serviceplans.predecessor.unknown"));
        if (Circles.closes(id.value(), predecessor.value(), milestones.predecessors(plan))) {
            throw new RuleViolation("serviceplans.predecessor.circle", before.name());
        }
        if (start.isBefore(before.plannedEnd())) {
            throw new RuleViolation("serviceplans.predecessor.later", before.name(), before.plannedEnd());
        }
    }

    private static void requireReporting(Actor actor) {
        if (!actor.may(Right.PLAN_EDIT)) {
            actor.require(Right.PLAN_REPORT);
        }
    }

    private Found find(MilestoneId id) {
        return milestones.find(id).orElseThrow(() -> new RuleViolation("serviceplans.unknown"));
    }
}
