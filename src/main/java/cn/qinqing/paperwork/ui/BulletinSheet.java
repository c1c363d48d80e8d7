package cn.qinqing.paperwork.ui;

import cn.qinqing.paperwork.Bulletin;
import cn.qinqing.paperwork.Bulletin.Figures;
import cn.qinqing.paperwork.BulletinFigure;
import cn.qinqing.uikit.Sentences;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The bulletin as a sheet: a line for the whole, one for the month before, one for each unit, category and place. */
final class BulletinSheet {

    private static final List<BulletinFigure> COUNTED = Stream.concat(
                    BulletinFigure.MAIN.stream(), BulletinFigure.OUTCOMES.stream())
            .toList();

    private BulletinSheet() {}

    static List<String> headings() {
        List<String> headings = new ArrayList<>(
                List.of(Sentences.of("paperwork.bulletin.sheet.kind"), Sentences.of("paperwork.bulletin.sheet.name")));
        COUNTED.forEach(figure -> headings.add(BulletinTexts.label(figure)));
        headings.add(Sentences.of("paperwork.figure.onTimeShare"));
        headings.add(Sentences.of("paperwork.figure.median"));
        BulletinFigure.RATINGS.forEach(level -> headings.add(BulletinTexts.label(level)));
        return headings;
    }

    static List<List<String>> rows(Bulletin bulletin) {
        List<List<String>> rows = new ArrayList<>();
        String all = Sentences.of("paperwork.bulletin.total");
        rows.add(row(all, BulletinChoices.name(bulletin.month()), bulletin.now(), bulletin.ratings()));
        rows.add(row(all, BulletinChoices.name(bulletin.month().minusMonths(1)), bulletin.before(), null));
        parts(rows, "unit", bulletin.units());
        parts(rows, "category", bulletin.categories());
        parts(rows, "division", bulletin.divisions());
        bulletin.unitRatings()
                .forEach(line -> rows.add(row(
                        Sentences.of("paperwork.bulletin.sheet.ratings"),
                        BulletinTexts.name(line),
                        null,
                        line.counts())));
        return rows;
    }

    private static void parts(List<List<String>> rows, String kind, List<Bulletin.Part> parts) {
        String label = Sentences.of("paperwork.bulletin.by." + kind);
        parts.forEach(part -> rows.add(row(label, BulletinTexts.name(part, kind), part.figures(), null)));
    }

    private static List<String> row(
            String kind, String name, @Nullable Figures figures, @Nullable Map<BulletinFigure, Long> ratings) {
        List<String> row = new ArrayList<>(List.of(kind, name));
        COUNTED.forEach(figure -> row.add(figures == null ? "" : String.valueOf(figures.of(figure))));
        row.add(figures == null ? "" : BulletinTexts.percent(figures.onTime()));
        row.add(figures == null ? "" : BulletinTexts.days(figures.median()));
        BulletinFigure.RATINGS.forEach(level ->
                row.add(ratings == null || ratings.isEmpty() ? "" : String.valueOf(ratings.getOrDefault(level, 0L))));
        return row;
    }
}
