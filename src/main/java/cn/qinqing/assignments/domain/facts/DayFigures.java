package cn.qinqing.assignments.domain.facts;

import cn.qinqing.assignments.AssignmentRole;
import cn.qinqing.assignments.CoverageFigure;
import cn.qinqing.assignments.domain.facts.EnterpriseFacts.Assigned;
import cn.qinqing.assignments.domain.facts.EnterpriseFacts.Tiered;
import cn.qinqing.assignments.domain.facts.SharedFacts.Rule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All figures of coverage as of a day, by county, tier, section and size; those of leaders by county. */
public final class DayFigures {

    private static final int FIGURES = CoverageFigure.values().length;

    /**
     * Figures of those that share a county, a tier, a section and a size.
     *
     * @param ofLeaders whether leaders are counted, who have a county alone
     * @param counts by the place of the figure in its enumeration
     */
    public record Part(
            String division,
            @Nullable String tier,
            @Nullable String section,
            @Nullable String size,
            boolean ofLeaders,
            long[] counts) {}

    private record Key(
            String division,
            @Nullable String tier,
            @Nullable String section,
            @Nullable String size) {}

    /** What a leader has, and what the tiers of these enterprises say. */
    private static final class Load {
        private int enterprises;
        private int chambers;
        private boolean ruled;
        private int enterprisesMost;
        private int chambersMost;
        private int enterprisesLeast = Integer.MAX_VALUE;
        private int chambersLeast = Integer.MAX_VALUE;

        void add(EnterpriseFacts one, @Nullable Rule rule) {
            if (one.chamber()) {
                chambers++;
            } else {
                enterprises++;
            }
            if (rule != null) {
                ruled = true;
                enterprisesMost = Math.max(enterprisesMost, rule.enterprisesMost());
                chambersMost = Math.max(chambersMost, rule.chambersMost());
                enterprisesLeast = Math.min(enterprisesLeast, rule.enterprisesLeast());
                chambersLeast = Math.min(chambersLeast, rule.chambersLeast());
            }
        }
    }

    private final int[] gaps;
    private final List<Part> parts = new ArrayList<>();
    private final Map<UUID, Integer> leaders = new HashMap<>();

    DayFigures(DayFacts day) {
        Facts facts = day.facts();
        gaps = new int[facts.size()];
        Map<Key, long[]> counts = new HashMap<>();
        Map<UUID, Load> loads = new HashMap<>();
        for (int place = 0; place < gaps.length; place++) {
            EnterpriseFacts one = facts.at(place);
            if (one == null || one.merged()) {
                continue;
            }
            Tiered tier = day.tier(one);
            gaps[place] = day.gaps(one, tier);
            long[] sums = null;
            if (gaps[place] != 0) {
                sums = counts.computeIfAbsent(key(one, tier), key -> new long[FIGURES]);
                add(sums, gaps[place]);
            }
            for (Assigned assigned : one.assignments()) {
                if (assigned.on(day.day())) {
                    sums = sums == null ? counts.computeIfAbsent(key(one, tier), key -> new long[FIGURES]) : sums;
                    for (UUID holder : day.holders(assigned)) {
                        add(sums, day.gaps(one, assigned, holder, tier));
                    }
                    if (assigned.role() == AssignmentRole.LEADER) {
                        loads.computeIfAbsent(assigned.post(), post -> new Load())
                                .add(one, day.rule(tier));
                    }
                }
            }
        }
        counts.forEach((key, sums) -> parts.add(new Part(key.division, key.tier, key.section, key.size, false, sums)));
        leaders(day, loads);
    }

    public List<Part> parts() {
        return parts;
    }

    /** The figures that count the enterprise at a place. */
    int gaps(int place) {
        return gaps[place];
    }

    /** Leaders' posts that a figure counts. */
    public List<UUID> posts(CoverageFigure figure) {
        return leaders.entrySet().stream()
                .filter(one -> (one.getValue() & DayFacts.bit(figure)) != 0)
                .map(Map.Entry::getKey)
                .toList();
    }

    private void leaders(DayFacts day, Map<UUID, Load> loads) {
        int mostEnterprises =
                day.rules().stream().mapToInt(Rule::enterprisesMost).max().orElse(Integer.MAX_VALUE);
        int mostChambers =
                day.rules().stream().mapToInt(Rule::chambersMost).max().orElse(Integer.MAX_VALUE);
        Map<String, long[]> counts = new HashMap<>();
        day.facts().shared().posts().forEach((id, post) -> {
            if (post.leading() && day.held(id)) {
                Load load = loads.getOrDefault(id, new Load());
                int found = load.enterprises == 0 && load.chambers == 0
                        ? DayFacts.bit(CoverageFigure.LEADER_NONE)
                        : fewOrMany(load, mostEnterprises, mostChambers);
                leaders.put(id, found);
                add(counts.computeIfAbsent(post.division(), code -> new long[FIGURES]), found);
            }
        });
        counts.forEach((division, sums) -> parts.add(new Part(division, null, null, null, true, sums)));
    }

    private static int fewOrMany(Load load, int mostEnterprises, int mostChambers) {
        boolean few = load.ruled && (load.enterprises < load.enterprisesLeast || load.chambers < load.chambersLeast);
        boolean many = load.enterprises > (load.ruled ? load.enterprisesMost : mostEnterprises)
                || load.chambers > (load.ruled ? load.chambersMost : mostChambers);
        return (few ? DayFacts.bit(CoverageFigure.LEADER_FEW) : 0)
                | (many ? DayFacts.bit(CoverageFigure.LEADER_MANY) : 0);
    }

    private static Key key(EnterpriseFacts one, @Nullable Tiered tier) {
        return new Key(one.division(), tier == null ? null : tier.tier(), one.section(), one.size());
    }

    private static void add(long[] sums, int figures) {
        for (int left = figures; left != 0; left &= left - 1) {
            sums[Integer.numberOfTrailingZeros(left)]++;
        }
    }
}
