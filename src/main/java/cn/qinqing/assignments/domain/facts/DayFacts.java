package cn.qinqing.assignments.domain.facts;

import cn.qinqing.assignments.AssignmentRole;
import cn.qinqing.assignments.CoverageFigure;
import cn.qinqing.assignments.domain.facts.EnterpriseFacts.Assigned;
import cn.qinqing.assignments.domain.facts.EnterpriseFacts.Tiered;
import cn.qinqing.assignments.domain.facts.SharedFacts.Rule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the facts say as of a day: the same as the conditions in {@code domain.coverage} ask of the database. Figures
 * that count an enterprise or an assignment are bits of a number, see {@link #bit}.
 */
public final class DayFacts {

    private static final List<@Nullable UUID> NOBODY = Collections.singletonList(null);

    private final Facts facts;
    private final LocalDate date;
    private final int day;
    private final int quarter;
    private final int endingBefore;
    private final Map<String, Due> dues = new HashMap<>();
    private final Map<UUID, List<@Nullable UUID>> holders = new HashMap<>();
    private final Set<UUID> inOffice = new HashSet<>();
    private @Nullable DayFigures figures;

    /** A rule of the day: an enterprise in its tier from before a day must have been called on since that day. */
    private record Due(Rule rule, int visit, int chamberVisit, int officer, int rotatedFrom) {}

    DayFacts(Facts facts, LocalDate date) {
        this.facts = facts;
        this.date = date;
        day = number(date);
        quarter = number(LocalDate.of(date.getYear(), date.getMonth().firstMonthOfQuarter(), 1));
        endingBefore = number(date.plusDays(CoverageFigure.ENDING_DAYS + 1L));
        facts.shared().rules().stream()
                .filter(rule -> rule.from() <= day && day < rule.to())
                .forEach(rule -> dues.put(
                        rule.tier(),
                        new Due(
                                rule,
                                number(date.minusMonths(rule.visitMonths())),
                                number(date.minusMonths(rule.chamberVisitMonths())),
                                number(date.minusMonths(rule.officerMonths())),
                                rotatedFrom(rule.rotationMonths()))));
        facts.shared().holdings().stream()
                .filter(one -> one.from() <= day && day < one.to())
                .forEach(one -> {
                    holders.computeIfAbsent(one.post(), post -> new ArrayList<>(1))
                            .add(one.person());
                    inOffice.add(one.person());
                });
    }

    static int bit(CoverageFigure figure) {
        return 1 << figure.ordinal();
    }

    static int number(LocalDate date) {
        return (int) date.toEpochDay();
    }

    Facts facts() {
        return facts;
    }

    int day() {
        return day;
    }

    /** All figures of the day, counted once. */
    public synchronized DayFigures figures() {
        if (figures == null) {
            figures = new DayFigures(this);
        }
        return figures;
    }

    /** The tier of an enterprise, its own or its parent's. */
    @Nullable
    Tiered tier(EnterpriseFacts one) {
        Tiered own = one.tier(day);
        EnterpriseFacts parent = own == null ? facts.of(one.parent()) : null;
        return parent == null ? own : parent.tier(day);
    }

    @Nullable
    Rule rule(@Nullable Tiered tier) {
        Due due = due(tier);
        return due == null ? null : due.rule;
    }

    List<Rule> rules() {
        return dues.values().stream().map(Due::rule).toList();
    }

    /** Who holds what an assignment hangs on: for a post each of its holders, or nobody. */
    List<@Nullable UUID> holders(Assigned one) {
        return one.post() == null ? NOBODY : holders.getOrDefault(one.post(), NOBODY);
    }

    boolean held(UUID post) {
        return holders.containsKey(post);
    }

    /** The figures that count an enterprise. */
    int gaps(EnterpriseFacts one, @Nullable Tiered tier) {
        if (one.merged() || one.cancelled()) {
            return 0;
        }
        int found = bit(CoverageFigure.LIVE);
        if (tier == null) {
            found |= bit(CoverageFigure.NO_TIER);
        }
        EnterpriseFacts parent = facts.of(one.parent());
        if (!one.has(AssignmentRole.LEADER, day) && (parent == null || !parent.has(AssignmentRole.LEADER, day))) {
            found |= bit(CoverageFigure.NO_LEADER);
        }
        if (!one.has(AssignmentRole.LIAISON_OFFICER, day)) {
            found |= bit(CoverageFigure.NO_OFFICER);
        }
        int visited = one.contacts().visited(day);
        if (visited < quarter) {
            found |= bit(CoverageFigure.NOT_THIS_QUARTER);
        }
        if (visited == Contacts.NEVER) {
            found |= bit(CoverageFigure.NEVER_VISITED);
        }
        Due due = due(tier);
        if (tier != null && due != null) {
            found |= behind(one, tier, due);
        }
        return found;
    }

    private int behind(EnterpriseFacts one, Tiered tier, Due due) {
        int found = 0;
        int visit = one.chamber() ? due.chamberVisit : due.visit;
        if (tier.from() < visit && one.contacts().asked(day) < visit) {
            found |= bit(CoverageFigure.BEHIND);
        }
        if (!one.chamber() && tier.from() < due.officer && one.contacts().met(day) < due.officer) {
            found |= bit(CoverageFigure.OFFICER_BEHIND);
        }
        return found;
    }

    /** The figures that count an assignment of the day. */
    int gaps(EnterpriseFacts of, Assigned one, @Nullable UUID holder, @Nullable Tiered tier) {
        int found = 0;
        if (nobody(one, holder)) {
            found |= bit(CoverageFigure.VACANT);
        }
        UUID person = one.person() == null ? holder : one.person();
        if (one.unit() == null && person != null) {
            if (of.declared(person, true, day)) {
                found |= bit(CoverageFigure.CONFLICT);
            } else if (!of.declared(person, false, day)) {
                found |= bit(CoverageFigure.UNDECLARED);
            }
        }
        if (one.to() <= endingBefore) {
            found |= bit(CoverageFigure.ENDING);
        }
        Due due = one.role() == AssignmentRole.LEADER ? due(tier) : null;
        if (due != null && one.from() <= due.rotatedFrom) {
            found |= bit(CoverageFigure.ROTATION);
        }
        return found;
    }

    private boolean nobody(Assigned one, @Nullable UUID holder) {
        if (one.post() != null) {
            return holder == null;
        }
        if (one.person() != null) {
            SharedFacts.Person person = facts.shared().people().get(one.person());
            return person == null || !person.active() || !inOffice.contains(one.person());
        }
        SharedFacts.Unit unit =
                one.unit() == null ? null : facts.shared().units().get(one.unit());
        return unit == null || !unit.active();
    }

    private @Nullable Due due(@Nullable Tiered tier) {
        return tier == null ? null : dues.get(tier.tier());
    }

    /** The last first day whose rotation is reached; a month's end may come earlier than the same day of the month. */
    private int rotatedFrom(@Nullable Integer months) {
        if (months == null) {
            return Integer.MIN_VALUE;
        }
        LocalDate from = date.minusMonths(months);
        while (!from.plusDays(1).plusMonths(months).isAfter(date)) {
            from = from.plusDays(1);
        }
        return number(from);
    }
}
