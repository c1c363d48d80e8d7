package cn.qinqing.paperwork.ui;

import cn.qinqing.paperwork.Bulletin;
import cn.qinqing.paperwork.Bulletin.Figures;
import cn.qinqing.paperwork.BulletinFigure;
import cn.qinqing.paperwork.BulletinFilter;
import cn.qinqing.paperwork.BulletinRoutes;
import cn.qinqing.uikit.Formats;
import cn.qinqing.uikit.PlainTable;
import cn.qinqing.uikit.Sentences;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the page of the bulletin shows: figures that open their rows, tables, what each figure counts. */
record BulletinParts(Bulletin bulletin, @Nullable String division) {

    Div all() {
        Div all = new Div();
        all.add(new H2(text("paperwork.bulletin.all")), tiles(BulletinFigure.MAIN), measures());
        all.add(new H2(text("paperwork.bulletin.outcomes")), tiles(BulletinFigure.OUTCOMES));
        all.add(new H2(text("paperwork.bulletin.ratings")), ratings());
        parts(all, "unit", bulletin.units());
        parts(all, "category", bulletin.categories());
        parts(all, "division", bulletin.divisions());
        all.add(new H2(text("paperwork.bulletin.definitions")), definitions());
        return all;
    }

    private static String text(String key, Object... arguments) {
        return Sentences.of(key, arguments);
    }

    private Div tiles(List<BulletinFigure> figures) {
        Div tiles = new Div();
        tiles.addClassName("qq-figures");
        figures.forEach(figure -> {
            long now = bulletin.now().of(figure);
            Span number = new Span(Formats.number(now));
            number.addClassName("qq-figure-number");
            Span change = new Span(BulletinTexts.change(now, bulletin.before().of(figure)));
            change.addClassName("qq-bulletin-change");
            Anchor tile = new Anchor(
                    link(figure, null, null, division), number, new Span(BulletinTexts.label(figure)), change);
            tile.addClassName("qq-figure");
            tile.setTitle(BulletinTexts.definition(figure));
            tiles.add(tile);
        });
        return tiles;
    }

    /** What is no number of rows: a share and a time. */
    private Paragraph measures() {
        Figures now = bulletin.now();
        Figures before = bulletin.before();
        return new Paragraph(text(
                "paperwork.bulletin.measures",
                BulletinTexts.percent(now.onTime()),
                BulletinTexts.percent(before.onTime()),
                BulletinTexts.days(now.median()),
                BulletinTexts.days(before.median())));
    }

    private Component ratings() {
        if (division != null) {
            return new Paragraph(text("paperwork.bulletin.ratings.whole"));
        }
        if (bulletin.ratings().isEmpty()) {
            return new Paragraph(text("paperwork.bulletin.ratings.few"));
        }
        PlainTable table = table("unit", BulletinFigure.RATINGS, List.of());
        table.getElement().setAttribute("aria-label", text("paperwork.bulletin.ratings"));
        table.line(levels(text("paperwork.bulletin.total"), bulletin.ratings(), true, null));
        bulletin.unitRatings()
                .forEach(line ->
                        table.line(levels(BulletinTexts.name(line), line.counts(), line.unit() != null, line.unit())));
        Paragraph note = new Paragraph(text("paperwork.bulletin.ratings.note"));
        note.addClassName("qq-why");
        return new Div(table, note);
    }

    private List<Component> levels(
            String name, Map<BulletinFigure, Long> counts, boolean links, @Nullable String unit) {
        List<Component> cells = new ArrayList<>(List.of(new Span(name)));
        BulletinFigure.RATINGS.forEach(level -> {
            long count = counts.getOrDefault(level, 0L);
            cells.add(
                    links && bulletin.ratingsOpen()
                            ? number(count, name, level, link(level, unit, null, null))
                            : new Span(Formats.number(count)));
        });
        return cells;
    }

    private void parts(Div all, String kind, List<Bulletin.Part> parts) {
        if (parts.isEmpty()) {
            return;
        }
        List<String> measures = List.of(text("paperwork.figure.onTimeShare"), text("paperwork.figure.median"));
        PlainTable table = table(kind, BulletinFigure.MAIN, measures);
        parts.forEach(part -> table.line(cells(part, kind)));
        all.add(new H2(text("paperwork.bulletin.table." + kind)), table);
    }

    private static PlainTable table(String kind, List<BulletinFigure> figures, List<String> further) {
        PlainTable table = new PlainTable(Stream.of(
                        Stream.of(text("paperwork.bulletin.by." + kind)),
                        figures.stream().map(BulletinTexts::label),
                        further.stream())
                .flatMap(one -> one)
                .toList());
        table.addClassName("qq-figure-table");
        table.getElement().setAttribute("aria-label", text("paperwork.bulletin.table." + kind));
        return table;
    }

    private List<Component> cells(Bulletin.Part part, String kind) {
        String name = BulletinTexts.name(part, kind);
        String key = part.key().isEmpty() ? BulletinFilter.NONE : part.key();
        List<Component> cells = new ArrayList<>(List.of(new Span(name)));
        BulletinFigure.MAIN.forEach(figure -> cells.add(number(
                part.figures().of(figure),
                name,
                figure,
                link(
                        figure,
                        kind.equals("unit") ? key : null,
                        kind.equals("category") ? key : null,
                        kind.equals("division") ? part.key() : division))));
        cells.add(new Span(BulletinTexts.percent(part.figures().onTime())));
        cells.add(new Span(BulletinTexts.days(part.figures().median())));
        return cells;
    }

    private static Component number(long count, String name, BulletinFigure figure, String address) {
        if (count == 0) {
            return new Span("0");
        }
        Anchor link = new Anchor(address, Formats.number(count));
        link.setAriaLabel(name + "，" + BulletinTexts.label(figure) + "：" + Formats.number(count));
        return link;
    }

    private String link(
            BulletinFigure figure, @Nullable String unit, @Nullable String category, @Nullable String place) {
        return BulletinRoutes.rows(new BulletinFilter(bulletin.month(), figure, place, unit, category));
    }

    private static UnorderedList definitions() {
        UnorderedList list = new UnorderedList();
        Arrays.stream(BulletinFigure.Facts.values())
                .forEach(facts -> list.add(new ListItem(text("paperwork.definition." + facts.name()))));
        list.add(new ListItem(text("paperwork.definition.unit")));
        return list;
    }
}
