package cn.qinqing.assignments;

import cn.qinqing.assignments.domain.Assignment;
import cn.qinqing.assignments.domain.AssignmentRepository;
import cn.qinqing.audit.AuditLog;
import cn.qinqing.enterprises.EnterpriseDetails;
import cn.qinqing.enterprises.EnterpriseQueries;
import cn.qinqing.enterprises.EnterpriseState;
import cn.qinqing.enterprises.Timeline;
import cn.qinqing.people.Bodies;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.Period;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RuleViolation;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Commands on assignments (联系安排): begin, end, hand over. */
@Service
@Transactional
public class AssignmentService {

    private final AssignmentRepository assignments;
    private final AssignmentQueries queries;
    private final EnterpriseQueries enterprises;
    private final LeaderLimit leaderLimit;
    private final Declarations declarations;
    private final Bodies bodies;
    private final Timeline timeline;
    private final AuditLog audit;
    private final Clock clock;

    AssignmentService(
            AssignmentRepository assignments,
            AssignmentQueries queries,
            EnterpriseQueries enterprises,
            LeaderLimit leaderLimit,
            Declarations declarations,
            Bodies bodies,
            Timeline timeline,
            AuditLog audit,
            Clock clock) {
        this.assignments = assignments;
        this.queries = queries;
        this.enterprises = enterprises;
        this.leaderLimit = leaderLimit;
        this.declarations = declarations;
        this.bodies = bodies;
        this.timeline = timeline;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Begins an assignment.
     *
     * @throws RuleViolation {@code assignments.enterprise.ended}; {@code assignments.leader.full} naming who holds the
     *     places in that period; {@code assignments.holder.twice} when the same holder has the role already; {@code
     *     assignments.leader.interest} or {@code assignments.officer.interest} when who would hold it on a day of the
     *     period declared an interest in the enterprise
     */
    public AssignmentId begin(Actor actor, BeginAssignment begin) {
        return begin(actor, begin, null);
    }

    /** As {@link #begin(Actor, BeginAssignment)}, for a row of an import run. */
    public AssignmentId begin(Actor actor, BeginAssignment begin, @Nullable UUID importRun) {
        actor.require(Right.ASSIGNMENT_EDIT);
        // two who begin at once see each other: the second is told who has the place
        assignments.lock(begin.enterprise().value());
        if (begin.clientKey() != null) {
            Optional<Assignment> sentBefore = assignments.findByClientKey(begin.clientKey());
            if (sentBefore.isPresent()) {
                return sentBefore.get().id();
            }
        }
        EnterpriseDetails enterprise = enterprises.details(actor, begin.enterprise());
        Integer slot = slot(enterprise, begin, null);
        Assignment assignment = new Assignment(
                AssignmentId.create(),
                begin,
                slot,
                bodies.ofDivision(enterprise.form().divisionCode()).id(),
                actor.accountId().orElse(null),
                clock.instant());
        assignment.cameFrom(importRun);
        assignments.saveAndFlush(assignment);
        String holder = queries.holderName(assignment.id());
        note(actor, assignment, "assignments.timeline.begun." + begin.role().name(), holder);
        audit.record(
                actor,
                "ASSIGNMENT_BEGUN",
                "assignment",
                assignment.id().toString(),
                Map.of(
                        "enterprise", begin.enterprise().toString(),
                        "role", begin.role().name(),
                        "from", begin.period().from().toString(),
                        "to", begin.period().to().toString(),
                        "document", String.valueOf(begin.documentNo())));
        return assignment.id();
    }

    /**
     * Ends an assignment; {@code day} is the first day on which it no longer holds.
     *
     * @throws RuleViolation {@code assignments.end.reasonMissing}, {@code assignments.end.beforeStart},
     *     {@code assignments.end.already}, {@code assignments.clash}
     */
    public void end(Actor actor, AssignmentId id, int version, LocalDate day, String reason) {
        actor.require(Right.ASSIGNMENT_EDIT);
        if (reason.isBlank()) {
            throw new RuleViolation("assignments.end.reasonMissing");
        }
        Assignment assignment = unchanged(actor, id, version);
        String holder = queries.holderName(id);
        assignment.end(day, reason.strip());
        // Hibernate inserts before it updates: the end must be stored before another may begin
        assignments.flush();
        note(
                actor,
                assignment,
                "assignments.timeline.ended." + assignment.role().name(),
                holder);
        audit.record(
                actor,
                "ASSIGNMENT_ENDED",
                "assignment",
                id.toString(),
                Map.of("day", day.toString(), "reason", reason));
    }

    /**
     * Takes back an assignment that has not begun (取消): it never holds. One that it superseded stays ended.
     *
     * @throws RuleViolation {@code assignments.cancel.begun}, {@code assignments.cancel.reasonMissing},
     *     {@code assignments.clash}
     */
    public void cancel(Actor actor, AssignmentId id, int version, String reason) {
        actor.require(Right.ASSIGNMENT_EDIT);
        if (reason.isBlank()) {
            throw new RuleViolation("assignments.cancel.reasonMissing");
        }
        Assignment assignment = unchanged(actor, id, version);
        LocalDate from = assignment.period().from();
        if (!from.isAfter(OfficeTime.today(clock))) {
            throw new RuleViolation("assignments.cancel.begun", from);
        }
        note(
                actor,
                assignment,
                "assignments.timeline.cancelled." + assignment.role().name(),
                queries.holderName(id) + "：" + reason.strip());
        assignments.delete(assignment);
        assignments.flush();
        audit.record(
                actor,
                "ASSIGNMENT_CANCELLED",
                "assignment",
                id.toString(),
                Map.of(
                        "enterprise", assignment.enterprise().toString(),
                        "role", assignment.role().name(),
                        "from", from.toString(),
                        "to", assignment.period().to().toString(),
                        "reason", reason));
    }

    /** Hands over from a day on: ends the one and begins the other with the same document. */
    public AssignmentId handOver(
            Actor actor, AssignmentId id, int version, LocalDate day, Holder successor, String reason) {
        actor.require(Right.ASSIGNMENT_EDIT);
        Assignment before = load(id);
        LocalDate end = before.period().to();
        end(actor, id, version, day, reason);
        return begin(
                actor, BeginAssignment.of(before.enterprise(), before.role(), successor, new Period(day, end), null));
    }

    /**
     * What {@link #begin} would refuse at this moment, without beginning anything.
     *
     * @param instead an assignment that would be ended before, or null
     */
    @Transactional(readOnly = true)
    void refuseBegin(Actor actor, BeginAssignment begin, @Nullable AssignmentId instead) {
        actor.require(Right.ASSIGNMENT_EDIT);
        slot(enterprises.details(actor, begin.enterprise()), begin, instead);
    }

    /** What {@link #end} would refuse at this moment, without ending anything. */
    @Transactional(readOnly = true)
    void refuseEnd(Actor actor, AssignmentId id, int version, LocalDate day) {
        actor.require(Right.ASSIGNMENT_EDIT);
        unchanged(actor, id, version).refuseEnd(day);
    }

    /** An assignment as it was when somebody looked at it. */
    private Assignment unchanged(Actor actor, AssignmentId id, int version) {
        Assignment assignment = load(id);
        enterprises.details(actor, assignment.enterprise());
        if (assignment.version() != version) {
            throw new RuleViolation("assignments.clash");
        }
        return assignment;
    }

    /**
     * Hands over with a document because somebody leaves or moves. One that has not begun yet goes to the other from its
     * own start; where the other has the role already it only ends.
     */
    public void passOn(
            Actor actor, AssignmentId id, int version, LocalDate day, Holder successor, String documentNo, String why) {
        actor.require(Right.ASSIGNMENT_EDIT);
        Assignment before = load(id);
        Period left = before.period().from().isBefore(day)
                ? new Period(day, before.period().to())
                : before.period();
        stop(actor, id, version, day, documentNo, why);
        if (!holds(before.enterprise(), before.role(), successor, left)) {
            begin(actor, before.continued(successor, left, documentNo));
        }
    }

    /** Ends because somebody leaves or moves; one that has not begun yet is taken back. */
    public void stop(Actor actor, AssignmentId id, int version, LocalDate day, String documentNo, String why) {
        actor.require(Right.ASSIGNMENT_EDIT);
        Assignment assignment = load(id);
        if (assignment.period().from().isBefore(day)) {
            end(actor, id, version, day, why + " " + documentNo);
            return;
        }
        enterprises.details(actor, assignment.enterprise());
        if (assignment.version() != version) {
            throw new RuleViolation("assignments.clash");
        }
        note(actor, assignment, "assignments.timeline.dropped", queries.holderName(id));
        assignments.delete(assignment);
        assignments.flush();
        audit.record(
                actor,
                "ASSIGNMENT_DROPPED",
                "assignment",
                id.toString(),
                Map.of("document", documentNo, "reason", why));
    }

    /** Writes into the enterprise's timeline who has the post from the day, and with it the assignment. */
    public void noteSuccession(Actor actor, AssignmentId id, LocalDate day, String documentNo) {
        actor.require(Right.ASSIGNMENT_EDIT);
        Assignment assignment = load(id);
        enterprises.details(actor, assignment.enterprise());
        String holder = queries.holderName(id, day);
        timeline.append(
                actor,
                new Timeline.Event(
                        assignment.enterprise(),
                        day,
                        "assignments.timeline.succeeded",
                        holder + " " + documentNo,
                        Timeline.Visibility.STAFF,
                        "assignment",
                        id.value()));
    }

    /** Whether the holder has the role on every day of the period already. */
    @Transactional(readOnly = true)
    public boolean holds(EnterpriseId enterprise, AssignmentRole role, Holder holder, Period period) {
        return assignments.within(enterprise.value(), period.from(), period.to()).stream()
                .anyMatch(one -> one.role() == role
                        && one.heldBy(holder)
                        && !one.period().from().isAfter(period.from())
                        && !one.period().to().isBefore(period.to()));
    }

    /** Whether anybody has the role on a day of the period. */
    @Transactional(readOnly = true)
    public boolean anyHolds(EnterpriseId enterprise, AssignmentRole role, Period period) {
        return assignments.within(enterprise.value(), period.from(), period.to()).stream()
                .anyMatch(one -> one.role() == role);
    }

    /** The place that begins; null for roles without places. Refuses whatever must not begin. */
    private @Nullable Integer slot(
            EnterpriseDetails enterprise, BeginAssignment begin, @Nullable AssignmentId instead) {
        if (enterprise.form().state() == EnterpriseState.CANCELLED) {
            throw new RuleViolation(
                    "assignments.enterprise.ended", enterprise.form().name());
        }
        List<Assignment> beside =
                assignments
                        .within(
                                begin.enterprise().value(),
                                begin.period().from(),
                                begin.period().to())
                        .stream()
                        .filter(other ->
                                other.role() == begin.role() && !other.id().equals(instead))
                        .toList();
        beside.stream()
                .filter(other -> other.heldBy(begin.holder()))
                .findFirst()
                .ifPresent(twice -> {
                    throw new RuleViolation(
                            "assignments.holder.twice", twice.period().from());
                });
        declarations.refuseInterested(begin);
        return begin.role() == AssignmentRole.LEADER ? freeSlot(begin, beside) : null;
    }

    private Integer freeSlot(BeginAssignment begin, List<Assignment> beside) {
        int places = leaderLimit.on(begin.enterprise(), begin.period().from());
        List<Integer> taken = beside.stream().map(Assignment::slot).toList();
        // after a merge a leader may stand on a place beyond those of the tier
        long most = Stream.concat(
                        Stream.of(begin.period().from()),
                        beside.stream().map(other -> other.period().from()).filter(begin.period()::contains))
                .mapToLong(day -> beside.stream()
                        .filter(other -> other.period().contains(day))
                        .count())
                .max()
                .orElse(0);
        return IntStream.rangeClosed(1, most < places ? beside.size() + 1 : 0)
                .boxed()
                .filter(slot -> !taken.contains(slot))
                .findFirst()
                .orElseThrow(() -> new RuleViolation(
                        "assignments.leader.full",
                        beside.stream()
                                .map(other -> queries.holderName(other.id()))
                                .collect(Collectors.joining("、")),
                        places));
    }

    private Assignment load(AssignmentId id) {
        return assignments.findById(id.value()).orElseThrow(() -> new RuleViolation("assignments.unknown"));
    }

    private void note(Actor actor, Assignment assignment, String kind, String summary) {
        timeline.append(
                actor,
                new Timeline.Event(
                        assignment.enterprise(),
                        OfficeTime.today(clock),
                        kind,
                        summary,
                        Timeline.Visibility.STAFF,
                        "assignment",
                        assignment.id().value()));
    }
}
