package cn.qinqing.paperwork;

import cn.qinqing.paperwork.BulletinFigure.Facts;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * Which rows stand behind a number of the bulletin.
 *
 * @param unit id of the lead unit, {@link #NONE} for those without one yet; null for all
 * @param category code, or {@link #NONE}; null for all
 */
public record BulletinFilter(
        YearMonth month,
        BulletinFigure figure,
        @Nullable String division,
        @Nullable String unit,
        @Nullable String category) {

    /** Those that have none. */
    public static final String NONE = "none";

    /** All rows of a figure. */
    public static BulletinFilter of(YearMonth month, BulletinFigure figure) {
        return new BulletinFilter(month, figure, null, null, null);
    }

    Facts facts() {
        return figure.facts();
    }
}
