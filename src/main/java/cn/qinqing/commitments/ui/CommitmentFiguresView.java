package cn.qinqing.commitments.ui;

import cn.qinqing.commitments.CommitmentFigures;
import cn.qinqing.commitments.CommitmentFigures.Line;
import cn.qinqing.commitments.CommitmentRoutes;
import cn.qinqing.commitments.CommitmentStanding;
import cn.qinqing.shared.RightsCatalog;
import cn.qinqing.uikit.EmptyState;
import cn.qinqing.uikit.Formats;
import cn.qinqing.uikit.PlainTable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** How promises are kept (承诺履行情况): by unit and by kind, each number opens its rows; nobody is ranked. */
@Route(CommitmentRoutes.FIGURES)
@Menu(order = 6.3, title = "commitments.figures.title")
@RolesAllowed(RightsCatalog.COMMITMENT_READ)
class CommitmentFiguresView extends Div implements HasDynamicTitle {

    CommitmentFiguresView(CommitmentTools tools) {
        addClassName("qq-page");
        CommitmentFigures.Figures figures = tools.figures().of(tools.actor(), null);
        Paragraph explain = new Paragraph(getTranslation("commitments.figures.explain"));
        explain.addClassName("qq-sub");
        add(new H1(getTranslation("commitments.figures.title")), explain);
        if (figures.units().isEmpty()) {
            add(new EmptyState(getTranslation("commitments.list.empty")));
            return;
        }
        add(
                tiles(figures),
                new H2(getTranslation("commitments.figures.kinds")),
                table("kind", figures.kinds()),
                new H2(getTranslation("commitments.figures.units")),
                table("unit", figures.units()));
    }

    private Div tiles(CommitmentFigures.Figures figures) {
        Div tiles = new Div();
        tiles.addClassName("qq-figures");
        CommitmentFigures.COUNTED.forEach(standing -> tiles.add(tile(
                figures.all().of(standing),
                getTranslation("commitments.CommitmentStanding." + standing.name()),
                CommitmentRoutes.LIST + "?standing=" + standing.name())));
        tiles.add(
                tile(figures.waits(), getTranslation("commitments.waits"), CommitmentRoutes.LIST + "?waits=1"),
                tile(
                        figures.needsPost(),
                        getTranslation("commitments.filter.needsPost"),
                        CommitmentRoutes.LIST + "?needsPost=1"));
        return tiles;
    }

    private static Anchor tile(long number, String label, String link) {
        Span count = new Span(Formats.number(number));
        count.addClassName("qq-figure-number");
        Anchor tile = new Anchor(link, count, new Span(label));
        tile.addClassName("qq-figure");
        return tile;
    }

    private PlainTable table(String filter, List<Line> lines) {
        PlainTable table = new PlainTable(Stream.concat(
                        Stream.of(getTranslation("commitments.field." + filter)),
                        CommitmentFigures.COUNTED.stream()
                                .map(standing -> getTranslation("commitments.CommitmentStanding." + standing.name())))
                .toList());
        table.getElement().setAttribute("aria-label", getTranslation("commitments.figures." + filter + "s"));
        lines.forEach(line -> {
            List<Component> cells = new ArrayList<>(List.of(new Span(line.name())));
            CommitmentFigures.COUNTED.forEach(standing -> cells.add(number(filter, line, standing)));
            table.line(cells);
        });
        return table;
    }

    private Component number(String filter, Line line, CommitmentStanding standing) {
        long count = line.of(standing);
        if (count == 0) {
            return new Span("0");
        }
        String narrowed = line.key() == null
                ? "q=" + URLEncoder.encode(line.name(), StandardCharsets.UTF_8)
                : filter + "=" + line.key();
        Anchor link = new Anchor(
                CommitmentRoutes.LIST + "?" + narrowed + "&standing=" + standing.name(), Formats.number(count));
        link.setAriaLabel(getTranslation(
                "commitments.figures.of",
                line.name(),
                getTranslation("commitments.CommitmentStanding." + standing.name()),
                count));
        return link;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("uikit.page", getTranslation("commitments.figures.title"));
    }
}
