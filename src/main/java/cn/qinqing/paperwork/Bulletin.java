package cn.qinqing.paperwork;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The bulletin of a month (月度通报): how many, in what time, with what result. It compares places, units and months, never
 * persons.
 *
 * @param before the month before
 * @param units by the lead unit of today, in the order of their names, never by a figure
 * @param ratings how enterprises rated, of the whole scope; empty where fewer than five did
 * @param unitRatings the same by units, each line of five or more; units with fewer stand together without a name
 * @param ratingsOpen whether the reader may open the rows of ratings
 */
public record Bulletin(
        YearMonth month,
        Figures now,
        Figures before,
        List<Part> units,
        List<Part> categories,
        List<Part> divisions,
        Map<BulletinFigure, Long> ratings,
        List<UnitRatings> unitRatings,
        boolean ratingsOpen) {

    /** Ratings are told from so many on: fewer would tell who said what. */
    public static final int FEWEST_RATINGS = 5;

    /**
     * @param counts of every figure that is no rating; 0 where nothing was counted
     * @param median working days from registration to the reply by which it was closed; null when nothing was closed
     */
    public record Figures(
            Map<BulletinFigure, Long> counts, @Nullable Double median) {

        public long of(BulletinFigure figure) {
            return counts.getOrDefault(figure, 0L);
        }

        /** Replies in time of all that had a deadline, in per cent; null when there were none. */
        public @Nullable Double onTime() {
            long all = of(BulletinFigure.ON_TIME) + of(BulletinFigure.LATE);
            return all == 0 ? null : 100.0 * of(BulletinFigure.ON_TIME) / all;
        }

        public boolean empty() {
            return counts.values().stream().allMatch(count -> count == 0);
        }
    }

    /**
     * A line of a table.
     *
     * @param key id of the unit, code of the category or division; empty for what has none yet
     */
    public record Part(String key, String name, Figures figures) {}

    /** @param unit id, {@link BulletinFilter#NONE} for what has no unit; null for the units with fewer than five together */
    public record UnitRatings(@Nullable String unit, String name, Map<BulletinFigure, Long> counts) {}

    public boolean empty() {
        return now.empty() && ratings.isEmpty();
    }
}
