package cn.qinqing.policies;

import cn.qinqing.audit.AuditLog;
import cn.qinqing.policies.domain.PolicyChecks;
import cn.qinqing.policies.domain.PolicyDocuments;
import cn.qinqing.policies.domain.PolicyStore;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.Period;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RuleViolation;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Commands on the library of policies (政策库). Policies are public documents: who keeps the library keeps all of it. */
@Service
@Transactional
public class PolicyService {

    private static final int LONGEST_REASON = 200;

    private final PolicyStore store;
    private final PolicyChecks checks;
    private final PolicyDocuments documents;
    private final AuditLog audit;
    private final Clock clock;

    PolicyService(PolicyStore store, PolicyChecks checks, PolicyDocuments documents, AuditLog audit, Clock clock) {
        this.store = store;
        this.checks = checks;
        this.documents = documents;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Takes a policy into the library. Sent twice, it is one.
     *
     * @throws RuleViolation {@code policies.number}, {@code policies.title}, {@code policies.organ}, {@code
     *     policies.summary}, {@code policies.benefit} with {@code .missing} or {@code .long}, {@code
     *     policies.howToApply.long}; {@code policies.level.missing}; {@code policies.division.missing} for one of a county
     *     or park; {@code policies.from.missing}, {@code policies.from.old}, {@code policies.lastDay.order}; {@code
     *     policies.unit.gone}; {@code policies.phone.mobile} and what {@code PhoneNumber} refuses; {@code
     *     policies.condition.} with the kind and {@code .unknown} or {@code .order}; {@code policies.twice} where number and
     *     title are in the library already
     */
    public PolicyId create(Actor actor, PolicyForm form) {
        actor.require(Right.POLICY_EDIT);
        return create(actor, form, null);
    }

    /**
     * As {@link #create(Actor, PolicyForm)}, for a row of a list that is imported.
     *
     * @param importRun that takes it in
     */
    public PolicyId createFromList(Actor actor, PolicyForm form, UUID importRun) {
        actor.require(Right.POLICY_EDIT);
        actor.require(Right.IMPORT_RUN);
        return create(actor, form, importRun);
    }

    private PolicyId create(Actor actor, PolicyForm form, @Nullable UUID importRun) {
        Optional<PolicyId> sent = form.clientKey() == null ? Optional.empty() : store.findByClientKey(form.clientKey());
        if (sent.isPresent()) {
            return sent.get();
        }
        PolicyForm checked = checks.checked(form);
        demandNew(null, checked);
        Instant now = clock.instant();
        PolicyId id = PolicyId.create();
        store.add(id, form.clientKey(), importRun, actor.name(), now);
        store.addVersion(id, 1, PolicyChecks.period(checked), checked, actor.name(), now);
        documents.put(id);
        audit.record(
                actor,
                "POLICY_CREATED",
                "policy",
                id.toString(),
                Map.of(
                        "number",
                        checked.number().strip(),
                        "title",
                        checked.title().strip()));
        return id;
    }

    /**
     * Makes a new version that holds from the form's day on; the version before keeps what it said until then. On the first
     * day of the newest version it is a correction: that version stays in the history, and holds no more.
     *
     * @throws RuleViolation as {@link #create}; {@code policies.unknown}; {@code policies.abolished}; {@code
     *     policies.from.early} for a day before the newest version; {@code policies.clash} with who was faster
     */
    public void change(Actor actor, PolicyId id, PolicyForm form) {
        actor.require(Right.POLICY_EDIT);
        PolicyStore.Head head = opened(id, form.version());
        PolicyForm checked = checks.checked(form);
        PolicyVersion latest = latest(id);
        Period period = PolicyChecks.period(checked);
        if (period.from().isBefore(latest.validity().from())) {
            throw new RuleViolation("policies.from.early", latest.validity().from());
        }
        demandNew(id, checked);
        Instant now = clock.instant();
        boolean correction = period.from().equals(latest.validity().from());
        if (correction) {
            store.replaced(id, latest.number());
        } else if (latest.validity().contains(period.from())) {
            store.endVersion(id, latest.number(), period.from());
        }
        store.addVersion(id, store.versions(id).size() + 1, period, checked, actor.name(), now);
        touch(head, now);
        documents.put(id);
        audit.record(
                actor,
                "POLICY_CHANGED",
                "policy",
                id.toString(),
                Map.of(
                        "number",
                        checked.number().strip(),
                        "title",
                        checked.title().strip(),
                        "day",
                        period.from(),
                        "correction",
                        correction));
    }

    /**
     * Abolishes a policy (废止): from the day on it is no longer in force. Its versions stay.
     *
     * @param version of the record that was seen
     * @param successor what takes its place; null when nothing does
     * @throws RuleViolation {@code policies.unknown}, {@code policies.abolished}, {@code policies.clash}; {@code
     *     policies.abolish.day.missing}, {@code policies.abolish.day.early}; {@code policies.abolish.reason.missing}, {@code
     *     policies.abolish.reason.long}; {@code policies.abolish.successor.wrong} for itself, an unknown or an abolished one
     */
    public void abolish(
            Actor actor,
            PolicyId id,
            int version,
            @Nullable LocalDate day,
            String reason,
            @Nullable PolicyId successor) {
        actor.require(Right.POLICY_EDIT);
        PolicyStore.Head head = opened(id, version);
        PolicyVersion first = store.versions(id).getLast();
        if (day == null) {
            throw new RuleViolation("policies.abolish.day.missing");
        }
        if (!day.isAfter(first.validity().from())) {
            throw new RuleViolation(
                    "policies.abolish.day.early", first.validity().from());
        }
        if (reason.isBlank()) {
            throw new RuleViolation("policies.abolish.reason.missing");
        }
        String words = reason.strip();
        if (words.codePointCount(0, words.length()) > LONGEST_REASON) {
            throw new RuleViolation("policies.abolish.reason.long", LONGEST_REASON);
        }
        if (successor != null
                && (successor.equals(id)
                        || store.lock(successor)
                                .filter(one -> one.abolishedOn() == null)
                                .isEmpty())) {
            throw new RuleViolation("policies.abolish.successor.wrong");
        }
        store.abolish(id, day, words, successor);
        touch(head, clock.instant());
        documents.put(id);
        audit.record(
                actor,
                "POLICY_ABOLISHED",
                "policy",
                id.toString(),
                Map.of("number", latest(id).documentNo(), "day", day, "reason", words));
    }

    /**
     * Takes an abolition back that was a mistake (撤销废止): it is in force again as its versions say.
     *
     * @param version of the record that was seen
     * @throws RuleViolation {@code policies.unknown}, {@code policies.clash}; {@code policies.reinstate.not} for one that was
     *     not abolished
     */
    public void reinstate(Actor actor, PolicyId id, int version) {
        actor.require(Right.POLICY_EDIT);
        PolicyStore.Head head = seen(id, version);
        if (head.abolishedOn() == null) {
            throw new RuleViolation("policies.reinstate.not");
        }
        store.abolish(id, null, null, null);
        touch(head, clock.instant());
        documents.put(id);
        audit.record(
                actor,
                "POLICY_REINSTATED",
                "policy",
                id.toString(),
                Map.of("number", latest(id).documentNo(), "day", head.abolishedOn()));
    }

    private PolicyStore.Head opened(PolicyId id, @Nullable Integer version) {
        PolicyStore.Head head = seen(id, version);
        if (head.abolishedOn() != null) {
            throw new RuleViolation("policies.abolished", head.abolishedOn());
        }
        return head;
    }

    private PolicyStore.Head seen(PolicyId id, @Nullable Integer version) {
        PolicyStore.Head head = store.lock(id).orElseThrow(() -> new RuleViolation("policies.unknown"));
        if (!Objects.equals(version, head.version())) {
            PolicyVersion latest = latest(id);
            throw new RuleViolation(
                    "policies.clash", latest.savedBy(), cn.qinqing.shared.OfficeTime.dayOf(latest.savedAt()));
        }
        return head;
    }

    private PolicyVersion latest(PolicyId id) {
        return store.versions(id).stream()
                .filter(PolicyVersion::counting)
                .findFirst()
                .orElseThrow(() -> new RuleViolation("policies.unknown"));
    }

    private void touch(PolicyStore.Head head, Instant now) {
        if (!store.touch(head.id(), head.version(), now)) {
            throw new IllegalStateException("the row was locked: " + head.id());
        }
    }

    /** A document may hold several policies; with the same number and the same title it is the same one. */
    private void demandNew(@Nullable PolicyId id, PolicyForm form) {
        List<PolicyId> same = store.same(form.number(), form.title());
        if (same.stream().anyMatch(one -> !one.equals(id))) {
            throw new RuleViolation("policies.twice", form.number().strip());
        }
    }
}
