package cn.qinqing.serviceplans.domain;

import cn.qinqing.audit.AuditLog;
import cn.qinqing.serviceplans.CaseDecisionCommand;
import cn.qinqing.serviceplans.CaseDecisionGuards;
import cn.qinqing.serviceplans.CaseDecisionHand;
import cn.qinqing.serviceplans.CaseDecisionId;
import cn.qinqing.serviceplans.CaseDecisionQueries;
import cn.qinqing.serviceplans.CaseDecisionState;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.RuleViolation;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Where every command on a case-by-case decision passes: it is locked, the guard table asked, the command noted with who,
 * when and why. Nothing else changes its state, and the constraints of the database hold the same rules once more.
 */
@Component
public class CaseDecisionDesk {

    /** Of a reason, in characters. */
    public static final int LONGEST_REASON = 2_000;

    private final CaseDecisionStore store;
    private final CaseDecisionQueries queries;
    private final AuditLog audit;
    private final Clock clock;

    CaseDecisionDesk(CaseDecisionStore store, CaseDecisionQueries queries, AuditLog audit, Clock clock) {
        this.store = store;
        this.queries = queries;
        this.audit = audit;
        this.clock = clock;
    }

    /** A command that the table allows, before it is carried out. */
    public record Taken(
            Actor actor,
            CaseDecisionStore.Locked decision,
            CaseDecisionGuards.Arrow arrow,
            String reason,
            Instant now) {}

    /**
     * Takes up a decision for a command. Locks before anything is read.
     *
     * @throws RuleViolation {@code serviceplans.case.unknown}; {@code serviceplans.case.hand} and the command for who may not
     *     give it here, {@code serviceplans.case.reviewer.author} for who proposed it; {@code serviceplans.case.state} and the
     *     state; {@code serviceplans.case.reason.missing}, {@code serviceplans.case.reason.long}
     */
    public Taken take(Actor actor, CaseDecisionId id, CaseDecisionCommand command, String why) {
        CaseDecisionStore.Locked locked =
                store.lock(id).orElseThrow(() -> new RuleViolation("serviceplans.case.unknown"));
        queries.seen(actor, id);
        Set<CaseDecisionHand> able = hands(actor, locked);
        able.retainAll(CaseDecisionGuards.who(command));
        if (able.isEmpty()) {
            throw new RuleViolation("serviceplans.case.hand." + command.name());
        }
        if (able.contains(CaseDecisionHand.REVIEWER)
                && actor.personId().filter(locked.author()::equals).isPresent()) {
            throw new RuleViolation("serviceplans.case.reviewer.author");
        }
        CaseDecisionGuards.Arrow arrow = CaseDecisionGuards.of(command, locked.state())
                .orElseThrow(() -> new RuleViolation(
                        "serviceplans.case.state." + locked.state().name()));
        String reason = why.strip();
        if (arrow.reason() && reason.isEmpty()) {
            throw new RuleViolation("serviceplans.case.reason.missing");
        }
        if (reason.codePointCount(0, reason.length()) > LONGEST_REASON) {
            throw new RuleViolation("serviceplans.case.reason.long", LONGEST_REASON);
        }
        return new Taken(actor, locked, arrow, reason, clock.instant());
    }

    /** In which capacities the actor stands to it: by the right, the unit, and what was asked of the unit. */
    private Set<CaseDecisionHand> hands(Actor actor, CaseDecisionStore.Locked decision) {
        Set<CaseDecisionHand> hands = EnumSet.noneOf(CaseDecisionHand.class);
        if (!(actor instanceof Actor.Person)) {
            return hands;
        }
        if (actor.may(CaseDecisionHand.PROPOSER.right())
                && actor.unitId().filter(decision.unit()::equals).isPresent()) {
            hands.add(CaseDecisionHand.PROPOSER);
        }
        if (actor.may(CaseDecisionHand.CHAIR.right()) && queries.inScope(actor, decision.id())) {
            hands.add(CaseDecisionHand.CHAIR);
        }
        if (actor.may(CaseDecisionHand.UNIT.right())
                && actor.unitId().filter(unit -> store.asked(decision, unit)).isPresent()) {
            hands.add(CaseDecisionHand.UNIT);
        }
        if (actor.may(CaseDecisionHand.REVIEWER.right())
                && actor.personId().isPresent()
                && queries.inScope(actor, decision.id())) {
            hands.add(CaseDecisionHand.REVIEWER);
        }
        return hands;
    }

    /** Commands that the actor may give now, for the page. */
    public Set<CaseDecisionCommand> offered(Actor actor, CaseDecisionStore.Locked decision) {
        Set<CaseDecisionCommand> offered = EnumSet.noneOf(CaseDecisionCommand.class);
        Set<CaseDecisionHand> hands = hands(actor, decision);
        if (actor.personId().filter(decision.author()::equals).isPresent()) {
            hands.remove(CaseDecisionHand.REVIEWER);
        }
        for (CaseDecisionGuards.Arrow arrow : CaseDecisionGuards.table()) {
            if (arrow.from().contains(decision.state()) && arrow.who().stream().anyMatch(hands::contains)) {
                offered.add(arrow.command());
            }
        }
        return offered;
    }

    /**
     * Notes a command that was carried out, and leads the decision on unless the command did.
     *
     * @param detail a unit or a document, or null
     */
    public void done(Taken taken, @Nullable String detail, Map<String, ?> facts) {
        CaseDecisionStore.Locked before = taken.decision();
        CaseDecisionState to = taken.arrow().after(before.state());
        if (to == CaseDecisionState.PROPOSED && to != before.state()) {
            store.newRound(before, taken.now());
        } else if (to == before.state()) {
            store.touched(before);
        } else if (to != CaseDecisionState.REFUSED && !to.approved()) {
            store.follow(before, to, taken.now());
        }
        String command = taken.arrow().command().name();
        store.note(
                taken.actor(),
                before.id(),
                before.round(),
                command,
                before.state(),
                to,
                taken.reason(),
                detail,
                taken.now());
        Map<String, Object> all = new LinkedHashMap<>(facts);
        all.put("number", before.number());
        all.put("state", to.name());
        audit.record(
                taken.actor(), "CASE_" + command, "case_decision", before.id().toString(), all);
    }
}
