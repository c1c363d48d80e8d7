package cn.qinqing.paperwork.ui;

import cn.qinqing.paperwork.Bulletin;
import cn.qinqing.paperwork.Bulletin.Figures;
import cn.qinqing.paperwork.BulletinFigure;
import cn.qinqing.uikit.Formats;
import cn.qinqing.uikit.Sentences;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How the numbers of a bulletin are said. */
final class BulletinTexts {

    private BulletinTexts() {}

    static String label(BulletinFigure figure) {
        return Sentences.of("paperwork.figure." + figure.name());
    }

    /** What a figure counts, in a sentence. */
    static String definition(BulletinFigure figure) {
        return Sentences.of("paperwork.definition." + figure.facts().name());
    }

    /** More or fewer than the month before. */
    static String change(long now, long before) {
        return now == before
                ? Sentences.of("paperwork.bulletin.same")
                : Sentences.of(
                        now > before ? "paperwork.bulletin.more" : "paperwork.bulletin.fewer",
                        Formats.number(Math.abs(now - before)));
    }

    static String percent(@Nullable Double share) {
        return share == null ? "—" : String.format(Locale.ROOT, "%.1f%%", share);
    }

    static String days(@Nullable Double days) {
        if (days == null) {
            return "—";
        }
        return days == Math.floor(days) ? String.valueOf(days.longValue()) : String.format(Locale.ROOT, "%.1f", days);
    }

    /** The name of a line; what has no unit or category yet has its own words. */
    static String name(Bulletin.Part part, String kind) {
        return part.key().isEmpty() ? Sentences.of("paperwork.bulletin.without." + kind) : part.name();
    }

    static String name(Bulletin.UnitRatings line) {
        return line.unit() == null ? Sentences.of("paperwork.bulletin.together") : unit(line);
    }

    private static String unit(Bulletin.UnitRatings line) {
        return line.name().isEmpty() ? Sentences.of("paperwork.bulletin.without.unit") : line.name();
    }

    /** The paragraph with which a bulletin begins. */
    static String opening(Bulletin bulletin, String place) {
        Figures now = bulletin.now();
        return Sentences.of(
                "paperwork.bulletin.opening",
                place,
                BulletinChoices.name(bulletin.month()),
                Formats.number(now.of(BulletinFigure.RECEIVED)),
                Formats.number(now.of(BulletinFigure.DECLINED)),
                Formats.number(now.of(BulletinFigure.REPLIED)),
                percent(now.onTime()),
                Formats.number(now.of(BulletinFigure.CLOSED)),
                days(now.median()),
                Formats.number(now.of(BulletinFigure.REOPENED)));
    }
}
