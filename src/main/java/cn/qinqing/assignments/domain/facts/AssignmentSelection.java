package cn.qinqing.assignments.domain.facts;

import cn.qinqing.assignments.AssignmentFilter;
import cn.qinqing.assignments.AssignmentSort;
import cn.qinqing.assignments.domain.facts.EnterpriseFacts.Assigned;
import cn.qinqing.assignments.domain.facts.EnterpriseFacts.Tiered;
import cn.qinqing.enterprises.EnterpriseFilter;
import cn.qinqing.shared.NameKey;
import cn.qinqing.shared.Scope;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Which assignments the list shows under a filter, and in which order: counted and chosen without the database. */
public final class AssignmentSelection {

    private final DayFacts day;
    private final AssignmentFilter filter;
    private final Predicate<String> divisions;
    private final @Nullable String text;

    /** @param scope what the actor sees */
    public AssignmentSelection(DayFacts day, AssignmentFilter filter, Scope scope) {
        this.day = day;
        this.filter = filter;
        divisions = Scopes.divisions(scope);
        text = filter.text() == null || filter.text().isBlank()
                ? null
                : NameKey.of(filter.text()).value();
    }

    /** Number of all. */
    public long count() {
        long[] count = new long[1];
        day.facts()
                .order()
                .divisions()
                .forEach(places -> each(places, false, one -> {
                    count[0]++;
                    return true;
                }));
        return count[0];
    }

    /** Ids of one page. */
    public List<UUID> page(AssignmentSort sort, boolean descending, long offset, int limit) {
        return switch (sort) {
            case DIVISION -> {
                List<int[]> divisions = day.facts().order().divisions();
                yield inOrder(descending ? divisions.reversed() : divisions, descending, offset, limit);
            }
            case ENTERPRISE -> inOrder(List.of(day.facts().order().places()), descending, offset, limit);
            case FROM, TO -> byDay(sort == AssignmentSort.FROM, descending, offset, limit);
        };
    }

    private List<UUID> inOrder(List<int[]> parts, boolean descending, long offset, int limit) {
        List<UUID> page = new ArrayList<>();
        long[] skipped = new long[1];
        for (int[] places : parts) {
            boolean more = each(places, descending, one -> {
                if (skipped[0] < offset) {
                    skipped[0]++;
                } else {
                    page.add(one.id());
                }
                return page.size() < limit;
            });
            if (!more) {
                break;
            }
        }
        return page;
    }

    private List<UUID> byDay(boolean first, boolean descending, long offset, int limit) {
        List<Assigned> found = new ArrayList<>();
        each(day.facts().order().places(), false, found::add);
        long[] order = new long[found.size()];
        for (int i = 0; i < order.length; i++) {
            long number = first ? found.get(i).from() : found.get(i).to();
            order[i] = (descending ? -number : number) << Integer.SIZE | i;
        }
        Arrays.sort(order);
        return Arrays.stream(order)
                .skip(offset)
                .limit(limit)
                .mapToObj(one -> found.get((int) one).id())
                .toList();
    }

    /** Until somebody has enough; says whether nobody had. */
    private boolean each(int[] places, boolean backwards, Predicate<Assigned> wantsMore) {
        for (int i = 0; i < places.length; i++) {
            EnterpriseFacts one = day.facts().at(places[backwards ? places.length - 1 - i : i]);
            if (one == null || one.assignments().isEmpty() || !shown(one)) {
                continue;
            }
            Tiered tier = filter.tier() == null && filter.gap() == null ? null : day.tier(one);
            if (!same(filter.tier(), tier == null ? null : tier.tier())) {
                continue;
            }
            for (Assigned assigned : one.assignments()) {
                if (assigned.on(day.day()) && !offered(one, assigned, tier, wantsMore)) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean offered(
            EnterpriseFacts one, Assigned assigned, @Nullable Tiered tier, Predicate<Assigned> wantsMore) {
        if (filter.role() != null && filter.role() != assigned.role()) {
            return true;
        }
        for (UUID holder : day.holders(assigned)) {
            if (shown(one, assigned, holder, tier) && !wantsMore.test(assigned)) {
                return false;
            }
        }
        return true;
    }

    private boolean shown(EnterpriseFacts one) {
        return !one.merged()
                && divisions.test(one.division())
                && (filter.divisionCode() == null || filter.divisionCode().equals(one.division()))
                && same(filter.section(), one.section())
                && same(filter.size(), one.size());
    }

    private boolean shown(EnterpriseFacts one, Assigned assigned, @Nullable UUID holder, @Nullable Tiered tier) {
        return (filter.gap() == null || (day.gaps(one, assigned, holder, tier) & DayFacts.bit(filter.gap())) != 0)
                && (text == null || named(one, assigned, holder, text));
    }

    private boolean named(EnterpriseFacts one, Assigned assigned, @Nullable UUID holder, String part) {
        SharedFacts shared = day.facts().shared();
        SharedFacts.Person person = shared.people()
                .get(Objects.requireNonNullElse(assigned.person(), Objects.requireNonNullElse(holder, NONE)));
        SharedFacts.Unit unit = shared.units().get(Objects.requireNonNullElse(assigned.unit(), NONE));
        return one.nameKey().contains(part)
                || (person != null && person.nameKey().contains(part))
                || (unit != null && unit.name().contains(part));
    }

    private static final UUID NONE = new UUID(0, 0);

    static boolean same(@Nullable String wanted, @Nullable String value) {
        return wanted == null || (wanted.equals(EnterpriseFilter.UNKNOWN) ? value == null : wanted.equals(value));
    }
}
