package cn.qinqing.issues;

import cn.qinqing.audit.AuditLog;
import cn.qinqing.issues.domain.AssignmentStore;
import cn.qinqing.issues.domain.SigningStore;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.PersonId;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.shared.UnitId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How a unit signs (审签设置): none, one or two levels before its head, and who signs replies to simple questions for the head.
 * A head keeps it for the own unit.
 */
@Service
@Transactional
public class IssueSigning {

    private static final int MOST_LEVELS = 2;
    private static final int LONGEST_TITLE = 60;

    /** A delegation holds at most so many days; then it is given anew. */
    private static final int LONGEST_DELEGATION = 366;

    private final SigningStore store;
    private final AssignmentStore people;
    private final AuditLog audit;
    private final Clock clock;

    IssueSigning(SigningStore store, AssignmentStore people, AuditLog audit, Clock clock) {
        this.store = store;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    /** The levels of the actor's unit, the first one first. */
    @Transactional(readOnly = true)
    public List<SignLevel> levels(Actor actor) {
        return store.levels(unit(actor));
    }

    /** Delegations of the actor's unit that hold today or later. */
    @Transactional(readOnly = true)
    public List<SignDelegation> delegations(Actor actor) {
        return store.delegations(unit(actor));
    }

    /** Those of the unit who may sign on a level, or for the head. */
    @Transactional(readOnly = true)
    public List<Colleague> colleagues(Actor actor) {
        return people.colleagues(unit(actor), Right.ISSUE_HANDLE, Right.ISSUE_SIGN);
    }

    /**
     * Adds somebody who signs on a level.
     *
     * @throws RuleViolation {@code issues.signing.level.missing}; {@code issues.signing.title.missing}, {@code
     *     issues.signing.title.long}; {@code issues.signing.person.missing} for nobody, or nobody of this unit; {@code
     *     issues.signing.person.twice}
     */
    public void addLevel(Actor actor, @Nullable Integer level, String title, @Nullable PersonId person) {
        UnitId unit = unit(actor);
        if (level == null || level < 1 || level > MOST_LEVELS) {
            throw new RuleViolation("issues.signing.level.missing");
        }
        String called = title.strip();
        if (called.isEmpty()) {
            throw new RuleViolation("issues.signing.title.missing");
        }
        if (called.codePointCount(0, called.length()) > LONGEST_TITLE) {
            throw new RuleViolation("issues.signing.title.long", LONGEST_TITLE);
        }
        Colleague signer = of(actor, person);
        if (store.levels(unit).stream().anyMatch(one -> one.has(signer.person()))) {
            throw new RuleViolation("issues.signing.person.twice", signer.name());
        }
        store.rename(unit, level, called);
        store.add(unit, level, called, signer.person());
        record(actor, "ISSUE_SIGNING_LEVEL", unit, signer.person());
    }

    /** @throws RuleViolation {@code issues.signing.gone} when it ended already */
    public void endLevel(Actor actor, UUID id) {
        UnitId unit = unit(actor);
        if (!store.end(unit, id)) {
            throw new RuleViolation("issues.signing.gone");
        }
        record(actor, "ISSUE_SIGNING_LEVEL_ENDED", unit, null);
    }

    /**
     * Lets somebody sign replies to simple questions (即时办) for a while.
     *
     * @param until the last day
     * @throws RuleViolation {@code issues.signing.person.missing}; {@code issues.signing.own} for oneself; {@code
     *     issues.signing.from.missing}, {@code issues.signing.from.past}; {@code issues.signing.until.missing}, {@code
     *     issues.signing.until.earlier}, {@code issues.signing.until.far} beyond a year
     */
    public void delegate(Actor actor, @Nullable PersonId person, @Nullable LocalDate from, @Nullable LocalDate until) {
        UnitId unit = unit(actor);
        Colleague to = of(actor, person);
        PersonId own = actor.personId().orElseThrow(() -> new RuleViolation("issues.party.none"));
        if (own.equals(to.person())) {
            throw new RuleViolation("issues.signing.own");
        }
        if (from == null) {
            throw new RuleViolation("issues.signing.from.missing");
        }
        LocalDate today = OfficeTime.today(clock);
        if (from.isBefore(today)) {
            throw new RuleViolation("issues.signing.from.past", today);
        }
        if (until == null) {
            throw new RuleViolation("issues.signing.until.missing");
        }
        if (until.isBefore(from)) {
            throw new RuleViolation("issues.signing.until.earlier");
        }
        if (until.isAfter(from.plusDays(LONGEST_DELEGATION))) {
            throw new RuleViolation("issues.signing.until.far");
        }
        store.delegate(unit, to.person(), from, until.plusDays(1), own, actor.name());
        record(actor, "ISSUE_SIGNING_DELEGATED", unit, to.person());
    }

    /** @throws RuleViolation {@code issues.signing.gone} when it ended already */
    public void revoke(Actor actor, UUID id) {
        UnitId unit = unit(actor);
        if (!store.revoke(unit, id)) {
            throw new RuleViolation("issues.signing.gone");
        }
        record(actor, "ISSUE_SIGNING_DELEGATION_ENDED", unit, null);
    }

    private Colleague of(Actor actor, @Nullable PersonId person) {
        return colleagues(actor).stream()
                .filter(one -> one.person().equals(person))
                .findFirst()
                .orElseThrow(() -> new RuleViolation("issues.signing.person.missing"));
    }

    private static UnitId unit(Actor actor) {
        actor.require(Right.ISSUE_SIGN);
        return actor.unitId().orElseThrow(() -> new RuleViolation("issues.party.none"));
    }

    private void record(Actor actor, String action, UnitId unit, @Nullable PersonId person) {
        audit.record(
                actor,
                action,
                "unit",
                unit.toString(),
                person == null ? Map.of() : Map.of("person", person.toString()));
    }
}
