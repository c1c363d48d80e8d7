package cn.qinqing.assignments.domain.facts;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What enterprises share: posts with their holders, people, units, rules of tiers. A few thousand rows, always read
 * together.
 *
 * @param holdings who held which post from when to when
 */
record SharedFacts(
        Map<UUID, Post> posts,
        List<Holding> holdings,
        Map<UUID, Person> people,
        Map<UUID, Unit> units,
        List<Rule> rules) {

    record Post(boolean leading, String division) {}

    record Holding(UUID post, UUID person, int from, int to) {}

    record Person(boolean active, String nameKey) {}

    record Unit(boolean active, String name) {}

    /** A rule of a tier, see {@link cn.qinqing.assignments.TierRule}. */
    record Rule(
            String tier,
            int enterprisesLeast,
            int enterprisesMost,
            int chambersLeast,
            int chambersMost,
            int visitMonths,
            int chamberVisitMonths,
            int officerMonths,
            @Nullable Integer rotationMonths,
            int from,
            int to) {}
}
