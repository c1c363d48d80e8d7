package cn.qinqing.assignments;

import cn.qinqing.assignments.domain.TierStore;
import cn.qinqing.audit.AuditLog;
import cn.qinqing.audit.LastChange;
import cn.qinqing.enterprises.EnterpriseQueries;
import cn.qinqing.enterprises.Timeline;
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
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tiers of liaison (联系层级): what holds for each, and which enterprise is in which, since when and by which document.
 * What held on a day stays known; the tier and the rule of the day in question always apply.
 */
@Service
@Transactional
public class Tiers {

    private static final int LONGEST_NAME = 40;
    private static final int MOST_HELD = 99;
    private static final List<String> CHANGES = List.of("TIER_ASSIGNED", "TIER_TAKEN_BACK");

    /** An enterprise's time in a tier, under the name that the tier bore on its first day. */
    public record Membership(
            UUID id, String tier, String name, Period period, String documentNo, String reason, String notedBy) {}

    /**
     * An enterprise comes into a tier.
     *
     * @param seen the membership that the form showed, or null when there was none
     */
    public record Change(
            EnterpriseId enterprise,
            String tier,
            LocalDate from,
            String documentNo,
            String reason,
            @Nullable UUID seen) {}

    private final TierStore store;
    private final EnterpriseQueries enterprises;
    private final Timeline timeline;
    private final AuditLog audit;
    private final LastChange lastChange;
    private final Clock clock;

    Tiers(
            TierStore store,
            EnterpriseQueries enterprises,
            Timeline timeline,
            AuditLog audit,
            LastChange lastChange,
            Clock clock) {
        this.store = store;
        this.enterprises = enterprises;
        this.timeline = timeline;
        this.audit = audit;
        this.lastChange = lastChange;
        this.clock = clock;
    }

    /** What holds on a day, in the order of the tiers. */
    @Transactional(readOnly = true)
    public List<TierRule> on(LocalDate day) {
        return store.rulesOn(day);
    }

    /** What holds for an enterprise on a day: its own tier, or while it has none its parent's; empty without either. */
    @Transactional(readOnly = true)
    public Optional<TierRule> ruleOf(EnterpriseId enterprise, LocalDate day) {
        return store.ruleOf(enterprise, day);
    }

    /** Every rule that ever held or will hold, tier by tier, the latest first. */
    @Transactional(readOnly = true)
    public List<TierRule> history(Actor actor) {
        actor.require(Right.ASSIGNMENT_READ);
        return store.allRules();
    }

    /**
     * Lets other numbers hold for a tier from a day on, until the next ones that are set already; the period of {@code
     * rule} gives the day. A rule that begins on that same day is replaced.
     *
     * @throws RuleViolation {@code assignments.rule.past} for a day before today, {@code assignments.rule.name}, {@code
     *     assignments.rule.leaders}, {@code assignments.rule.enterprises}, {@code assignments.rule.chambers}, {@code
     *     assignments.rule.visit}, {@code assignments.rule.chamberVisit}, {@code assignments.rule.officer}, {@code
     *     assignments.rule.rotation} for numbers that cannot be
     */
    public void changeRule(Actor actor, TierRule rule) {
        actor.require(Right.ASSIGNMENT_EDIT);
        check(rule);
        LocalDate from = rule.period().from();
        if (from.isBefore(OfficeTime.today(clock))) {
            throw new RuleViolation("assignments.rule.past");
        }
        store.changeRule(rule, actor.name(), clock.instant());
        audit.record(
                actor,
                "TIER_RULE_CHANGED",
                "tier",
                rule.tier(),
                Map.of("from", from, "name", rule.name(), "value", numbers(rule)));
    }

    /** The tiers in which the enterprise is, was and will be, the latest first. */
    @Transactional(readOnly = true)
    public List<Membership> ofEnterprise(Actor actor, EnterpriseId enterprise) {
        actor.require(Right.ASSIGNMENT_READ);
        return store.memberships(enterprise);
    }

    /**
     * Puts an enterprise into a tier from a day on. The day may be past: documents come late. A membership that begins
     * on that same day is replaced, to mend a mistake.
     *
     * @throws RuleViolation {@code assignments.tier.missing}, {@code assignments.tier.documentMissing}, {@code
     *     assignments.tier.reasonMissing}, {@code assignments.tier.same}, {@code assignments.tier.fromLater} when a later
     *     change is noted already, {@code assignments.tier.clash} naming who changed it since the form was
     *     opened
     */
    public void assign(Actor actor, Change change) {
        actor.require(Right.ASSIGNMENT_EDIT);
        TierRule rule = accepted(actor, change);
        Optional<Membership> last = store.lastMembership(change.enterprise());
        refuseClash(actor, change, last);
        last.ifPresent(before -> follow(before, change));
        store.begin(change, actor.name(), clock.instant());
        timeline.append(
                actor,
                new Timeline.Event(
                        change.enterprise(),
                        change.from(),
                        "assignments.timeline.tier",
                        rule.name() + "，" + change.documentNo().strip() + "，"
                                + change.reason().strip(),
                        Timeline.Visibility.STAFF,
                        "enterprise",
                        change.enterprise().value()));
        audit.record(
                actor,
                "TIER_ASSIGNED",
                "enterprise",
                change.enterprise().toString(),
                Map.of(
                        "value", rule.name(),
                        "before", last.map(Membership::name).orElse(""),
                        "from", change.from(),
                        "document", change.documentNo().strip(),
                        "reason", change.reason().strip()));
    }

    /** What {@link #assign} would refuse at this moment, without changing anything. */
    @Transactional(readOnly = true)
    void refuseAssign(Actor actor, Change change) {
        actor.require(Right.ASSIGNMENT_EDIT);
        accepted(actor, change);
        Optional<Membership> last = last(change.enterprise());
        refuseClash(actor, change, last);
        last.ifPresent(before -> refuseFollow(before, change));
    }

    /**
     * Takes back that an enterprise came into a tier: it is in the one before as long as it would have been.
     *
     * @throws RuleViolation {@code assignments.batch.changed} when the tier was changed since
     */
    void takeBack(Actor actor, EnterpriseId enterprise, UUID made, @Nullable UUID before, @Nullable LocalDate until) {
        actor.require(Right.ASSIGNMENT_EDIT);
        enterprises.details(actor, enterprise);
        Membership last = store.lastMembership(enterprise)
                .filter(one -> one.id().equals(made))
                .orElseThrow(() -> new RuleViolation("assignments.batch.changed"));
        store.remove(made);
        if (before != null && until != null) {
            store.end(before, until);
        }
        audit.record(
                actor,
                "TIER_TAKEN_BACK",
                "enterprise",
                enterprise.toString(),
                Map.of("value", last.name(), "from", last.period().from()));
    }

    /** The latest time of an enterprise in a tier. */
    @Transactional(readOnly = true)
    Optional<Membership> last(EnterpriseId enterprise) {
        return store.memberships(enterprise).stream().findFirst();
    }

    private TierRule accepted(Actor actor, Change change) {
        enterprises.details(actor, change.enterprise());
        if (change.documentNo().isBlank()) {
            throw new RuleViolation("assignments.tier.documentMissing");
        }
        if (change.reason().isBlank()) {
            throw new RuleViolation("assignments.tier.reasonMissing");
        }
        TierRule rule = on(change.from()).stream()
                .filter(one -> one.tier().equals(change.tier()))
                .findFirst()
                .orElseThrow(() -> new RuleViolation("assignments.tier.missing"));
        return rule;
    }

    private void refuseClash(Actor actor, Change change, Optional<Membership> last) {
        if (!last.map(Membership::id).equals(Optional.ofNullable(change.seen()))) {
            throw new RuleViolation(
                    "assignments.tier.clash",
                    enterprises.details(actor, change.enterprise()).form().name(),
                    lastChange.by("enterprise", change.enterprise().toString(), CHANGES));
        }
    }

    private static void refuseFollow(Membership before, Change change) {
        if (before.period().from().isAfter(change.from())) {
            throw new RuleViolation(
                    "assignments.tier.fromLater", before.period().from(), before.name());
        }
        if (before.tier().equals(change.tier()) && !mends(before, change)) {
            throw new RuleViolation(
                    "assignments.tier.same", before.name(), before.period().from());
        }
    }

    private static boolean mends(Membership before, Change change) {
        return before.period().from().equals(change.from());
    }

    private void follow(Membership before, Change change) {
        refuseFollow(before, change);
        if (mends(before, change)) {
            store.remove(before.id());
        } else {
            store.end(before.id(), change.from());
        }
    }

    private static void check(TierRule rule) {
        demand(!rule.name().isBlank() && rule.name().strip().length() <= LONGEST_NAME, "name");
        demand(within(rule.leaders(), 1, 9), "leaders");
        demand(fits(rule.enterprises()), "enterprises");
        demand(fits(rule.chambers()), "chambers");
        demand(within(rule.visitMonths(), 1, 60), "visit");
        demand(within(rule.chamberVisitMonths(), 1, 60), "chamberVisit");
        demand(within(rule.officerMonths(), 1, 60), "officer");
        demand(rule.rotationMonths() == null || within(rule.rotationMonths(), 1, 120), "rotation");
    }

    private static boolean fits(TierRule.Range range) {
        return within(range.least(), 0, range.most()) && range.most() <= MOST_HELD;
    }

    private static boolean within(int value, int least, int most) {
        return value >= least && value <= most;
    }

    private static void demand(boolean kept, String what) {
        if (!kept) {
            throw new RuleViolation("assignments.rule." + what);
        }
    }

    private static String numbers(TierRule rule) {
        return "%d / %d–%d / %d–%d / %d / %d / %d / %s"
                .formatted(
                        rule.leaders(),
                        rule.enterprises().least(),
                        rule.enterprises().most(),
                        rule.chambers().least(),
                        rule.chambers().most(),
                        rule.visitMonths(),
                        rule.chamberVisitMonths(),
                        rule.officerMonths(),
                        rule.rotationMonths());
    }
}
