package cn.qinqing.paperwork.domain;

import cn.qinqing.paperwork.Bulletin;
import cn.qinqing.paperwork.Bulletin.UnitRatings;
import cn.qinqing.paperwork.BulletinFigure;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How ratings are told by units without telling who said what: each line counts five or more. Units with fewer stand
 * together; where they are fewer than five together too, the smallest of the others joins them, so that nobody finds them by
 * taking the other lines from the total.
 */
final class RatingShares {

    private RatingShares() {}

    /** The ratings of one unit. */
    record Unit(@Nullable String id, String name, Map<BulletinFigure, Long> counts) {

        long all() {
            return counts.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    /** The lines, by name; those together last. Empty when all together are fewer than five. */
    static List<UnitRatings> of(List<Unit> units) {
        List<Unit> bySize = new ArrayList<>(units.stream()
                .filter(one -> one.all() > 0)
                .sorted(Comparator.comparingLong(Unit::all).thenComparing(Unit::name))
                .toList());
        Map<BulletinFigure, Long> rest = new EnumMap<>(BulletinFigure.class);
        long together = 0;
        while (!bySize.isEmpty()
                && (bySize.getFirst().all() < Bulletin.FEWEST_RATINGS
                        || together > 0 && together < Bulletin.FEWEST_RATINGS)) {
            Unit smallest = bySize.removeFirst();
            together += smallest.all();
            smallest.counts().forEach((level, count) -> rest.merge(level, count, Long::sum));
        }
        if (together > 0 && together < Bulletin.FEWEST_RATINGS) {
            return List.of();
        }
        List<UnitRatings> lines = new ArrayList<>(bySize.stream()
                .sorted(Comparator.comparing(Unit::name))
                .map(one -> new UnitRatings(one.id(), one.name(), one.counts()))
                .toList());
        if (together > 0) {
            lines.add(new UnitRatings(null, "", rest));
        }
        return lines;
    }
}
