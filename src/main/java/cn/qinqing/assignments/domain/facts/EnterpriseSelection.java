package cn.qinqing.assignments.domain.facts;

import cn.qinqing.assignments.CoverageFigure;
import cn.qinqing.assignments.domain.facts.EnterpriseFacts.Tiered;
import cn.qinqing.enterprises.EnterpriseFilter;
import cn.qinqing.shared.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Which enterprises the list shows that a figure counts, or of a tier. */
public final class EnterpriseSelection {

    /** What the database is told one by one. */
    private static final int FEW = 500;

    private final DayFacts day;
    private final EnterpriseFilter filter;
    private final Predicate<String> divisions;
    private final @Nullable CoverageFigure figure;
    private final @Nullable String tier;

    /**
     * @param filter of which county, section and size alone are looked at
     * @param scope what the actor sees
     * @param figure that counts them; null for any
     * @param tier of them, or {@code UNKNOWN}; null for any
     */
    public EnterpriseSelection(
            DayFacts day,
            EnterpriseFilter filter,
            Scope scope,
            @Nullable CoverageFigure figure,
            @Nullable String tier) {
        this.day = day;
        this.filter = filter;
        this.divisions = Scopes.divisions(scope);
        this.figure = figure;
        this.tier = tier;
    }

    /** All enterprises that a figure counts; empty when they are too many to name. */
    public static Optional<List<UUID>> few(DayFacts day, CoverageFigure figure) {
        List<UUID> found = new EnterpriseSelection(day, EnterpriseFilter.none(), Scope.all("narrowing"), figure, null)
                .page(false, 0, FEW + 1);
        return found.size() > FEW ? Optional.empty() : Optional.of(found);
    }

    /** Number of all. */
    public long count() {
        long count = 0;
        for (int place = 0; place < day.facts().size(); place++) {
            if (shown(place) != null) {
                count++;
            }
        }
        return count;
    }

    /** Ids of one page by name. */
    public List<UUID> page(boolean descending, long offset, int limit) {
        int[] places = day.facts().order().places();
        List<UUID> page = new ArrayList<>();
        long skipped = 0;
        for (int i = 0; i < places.length && page.size() < limit; i++) {
            EnterpriseFacts one = shown(places[descending ? places.length - 1 - i : i]);
            if (one != null && skipped++ >= offset) {
                page.add(one.id());
            }
        }
        return page;
    }

    private @Nullable EnterpriseFacts shown(int place) {
        EnterpriseFacts one = day.facts().at(place);
        return one != null
                        && !one.merged()
                        && (figure == null || (day.figures().gaps(place) & DayFacts.bit(figure)) != 0)
                        && divisions.test(one.division())
                        && (filter.divisionCode() == null
                                || filter.divisionCode().equals(one.division()))
                        && AssignmentSelection.same(filter.section(), one.section())
                        && AssignmentSelection.same(filter.size(), one.size())
                        && (tier == null || AssignmentSelection.same(tier, tier(one)))
                ? one
                : null;
    }

    private @Nullable String tier(EnterpriseFacts one) {
        Tiered found = day.tier(one);
        return found == null ? null : found.tier();
    }
}
