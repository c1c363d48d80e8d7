package cn.qinqing.assignments;

import cn.qinqing.assignments.domain.DeclarationStore;
import cn.qinqing.audit.AuditLog;
import cn.qinqing.enterprises.EnterpriseQueries;
import cn.qinqing.enterprises.Timeline;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.Period;
import cn.qinqing.shared.PersonId;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RuleViolation;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Declarations of interest (回避申报, 公务员法 on stepping back from duties). A person declares for an enterprise that no
 * interest stands against the assignment, or which one does. What is declared belongs to the person: when the holder of
 * a post changes, the new holder has not declared yet. ADR 0013.
 */
@Service
@Transactional
public class Declarations {

    /** An interest of a person in an enterprise. */
    public record Interest(
            UUID id,
            PersonId person,
            String personName,
            InterestKind kind,
            Period period,
            String documentNo,
            String notedBy) {}

    /** An interest that somebody declares, by which document. */
    public record Declare(
            PersonId person, EnterpriseId enterprise, InterestKind kind, Period period, String documentNo) {}

    private final DeclarationStore store;
    private final AssignmentQueries assignments;
    private final EnterpriseQueries enterprises;
    private final Timeline timeline;
    private final AuditLog audit;
    private final Clock clock;

    Declarations(
            DeclarationStore store,
            AssignmentQueries assignments,
            EnterpriseQueries enterprises,
            Timeline timeline,
            AuditLog audit,
            Clock clock) {
        this.store = store;
        this.assignments = assignments;
        this.enterprises = enterprises;
        this.timeline = timeline;
        this.audit = audit;
        this.clock = clock;
    }

    /** Interests in an enterprise, the latest first. Read by the clerk and by supervisors. */
    @Transactional(readOnly = true)
    public List<Interest> interests(Actor actor, EnterpriseId enterprise) {
        if (!actor.may(Right.AUDIT_READ)) {
            actor.require(Right.ASSIGNMENT_EDIT);
        }
        enterprises.details(actor, enterprise);
        return store.interests(enterprise);
    }

    /**
     * Notes an interest. Assignments of the person to the enterprise stay, and stand as 须回避 until they are ended.
     *
     * @throws RuleViolation {@code assignments.interest.documentMissing}, {@code assignments.interest.known} when an
     *     interest of that time is noted already
     */
    public void declare(Actor actor, Declare declare) {
        actor.require(Right.ASSIGNMENT_EDIT);
        enterprises.details(actor, declare.enterprise());
        if (declare.documentNo().isBlank()) {
            throw new RuleViolation("assignments.interest.documentMissing");
        }
        store.lock(declare.person());
        if (!store.interests(declare.person(), declare.enterprise(), declare.period())
                .isEmpty()) {
            throw new RuleViolation("assignments.interest.known");
        }
        store.endNone(declare.person(), declare.enterprise(), declare.period());
        store.add(
                declare.person(),
                declare.enterprise(),
                declare.kind(),
                declare.period(),
                declare.documentNo().strip(),
                actor.name(),
                clock.instant());
        audit.record(
                actor,
                "INTEREST_DECLARED",
                "enterprise",
                declare.enterprise().toString(),
                Map.of(
                        "person", declare.person(),
                        "kind", declare.kind().name(),
                        "from", declare.period().from(),
                        "to", declare.period().to(),
                        "document", declare.documentNo().strip()));
    }

    /**
     * Ends an interest; {@code day} is the first day on which it no longer stands. Who still holds the assignment has to
     * declare anew.
     *
     * @throws RuleViolation {@code assignments.interest.unknown}, {@code assignments.interest.endReason}, {@code
     *     assignments.interest.endDay} for a day that is not within its period
     */
    public void end(Actor actor, UUID interest, LocalDate day, String reason) {
        actor.require(Right.ASSIGNMENT_EDIT);
        if (reason.isBlank()) {
            throw new RuleViolation("assignments.interest.endReason");
        }
        DeclarationStore.Stored stored =
                store.find(interest).orElseThrow(() -> new RuleViolation("assignments.interest.unknown"));
        enterprises.details(actor, stored.enterprise());
        if (!day.isAfter(stored.period().from()) || day.isAfter(stored.period().to())) {
            throw new RuleViolation(
                    "assignments.interest.endDay", stored.period().from());
        }
        store.end(interest, day, reason.strip());
        audit.record(
                actor,
                "INTEREST_ENDED",
                "enterprise",
                stored.enterprise().toString(),
                Map.of("person", stored.person(), "day", day, "reason", reason.strip()));
    }

    /**
     * Notes that no interest stands against one assignment, for whoever holds it on the day.
     *
     * @throws RuleViolation {@code assignments.declaration.documentMissing}, {@code assignments.declaration.nothingOpen}
     *     when it is not 待申报 on that day
     */
    public void clear(Actor actor, AssignmentId assignment, LocalDate on, String documentNo) {
        actor.require(Right.ASSIGNMENT_EDIT);
        note(actor, assignments.undeclared(actor, assignment, on), on, documentNo);
    }

    /**
     * Notes it for every assignment that the list shows on its day: the sheet that all have signed is recorded once.
     *
     * @return how many declarations were noted
     * @throws RuleViolation as {@link #clear}
     */
    public int clearAll(Actor actor, AssignmentFilter filter, String documentNo) {
        actor.require(Right.ASSIGNMENT_EDIT);
        return note(actor, assignments.undeclared(actor, filter), filter.asOf(), documentNo);
    }

    /**
     * Somebody signed in declares for all assignments of one's own that no interest stands against them.
     *
     * @param documentNo what stands for the document, such as 本人在系统中申报
     * @return how many declarations were noted
     * @throws RuleViolation {@code assignments.declaration.nothingOpen}
     */
    public int declareOwn(Actor actor, String documentNo) {
        actor.require(Right.ASSIGNMENT_READ);
        LocalDate today = OfficeTime.today(clock);
        List<AssignmentQueries.Undeclared> own = actor.personId()
                .map(person -> assignments.undeclaredOf(person, today))
                .orElse(List.of());
        return note(actor, own, today, documentNo);
    }

    /** How many assignments of one's own wait for the declaration. */
    @Transactional(readOnly = true)
    public int ownOpen(Actor actor) {
        if (!actor.may(Right.ASSIGNMENT_READ)) {
            return 0;
        }
        return actor.personId()
                .map(person -> assignments
                        .undeclaredOf(person, OfficeTime.today(clock))
                        .size())
                .orElse(0);
    }

    private int note(Actor actor, List<AssignmentQueries.Undeclared> open, LocalDate on, String documentNo) {
        if (documentNo.isBlank()) {
            throw new RuleViolation("assignments.declaration.documentMissing");
        }
        if (open.isEmpty()) {
            throw new RuleViolation("assignments.declaration.nothingOpen");
        }
        for (AssignmentQueries.Undeclared one : open) {
            store.add(
                    one.person(),
                    one.enterprise(),
                    null,
                    Period.openFrom(on),
                    documentNo.strip(),
                    actor.name(),
                    clock.instant());
            timeline.append(
                    actor,
                    new Timeline.Event(
                            one.enterprise(),
                            on,
                            "assignments.timeline.cleared",
                            one.personName() + "，" + documentNo.strip(),
                            Timeline.Visibility.STAFF,
                            "assignment",
                            one.assignment()));
        }
        AssignmentQueries.Undeclared first = open.getFirst();
        audit.record(
                actor,
                "INTEREST_NONE",
                open.size() == 1 ? "enterprise" : "declarations",
                open.size() == 1 ? first.enterprise().toString() : on.toString(),
                Map.of(
                        "rows",
                        open.size(),
                        "on",
                        on,
                        "document",
                        documentNo.strip(),
                        "declared",
                        open.stream()
                                .map(one -> one.person() + " " + one.enterprise())
                                .toList()));
        return open.size();
    }

    /** Refuses what begins while who would hold it has an interest in the enterprise. */
    void refuseInterested(BeginAssignment begin) {
        switch (begin.holder()) {
            case Holder.OfPerson(var person) ->
                refuse(
                        store.interests(person, begin.enterprise(), begin.period()),
                        "assignments.officer.interest",
                        begin);
            case Holder.OfPost(var post) ->
                refuse(
                        store.interestsOfHolders(post, begin.enterprise(), begin.period()),
                        begin.role() == AssignmentRole.LEADER
                                ? "assignments.leader.interest"
                                : "assignments.officer.interest",
                        begin);
            case Holder.OfUnit unit -> {}
        }
    }

    private static void refuse(List<Interest> interests, String key, BeginAssignment begin) {
        interests.stream().findFirst().ifPresent(one -> {
            throw new RuleViolation(key, one.personName(), one.period().from(), one.documentNo());
        });
    }
}
