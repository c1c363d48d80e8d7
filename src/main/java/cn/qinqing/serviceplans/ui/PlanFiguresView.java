package cn.qinqing.serviceplans.ui;

import cn.qinqing.serviceplans.MeasureFilter;
import cn.qinqing.serviceplans.PlanColour;
import cn.qinqing.serviceplans.PlanFigures;
import cn.qinqing.serviceplans.PlanRoutes;
import cn.qinqing.serviceplans.PlanStage;
import cn.qinqing.shared.RightsCatalog;
import cn.qinqing.uikit.EmptyState;
import cn.qinqing.uikit.Formats;
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
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Plans by stage and measures by unit: each number opens its rows. */
@Route(PlanRoutes.FIGURES)
@Menu(order = 4.43, title = "serviceplans.figures.title")
@RolesAllowed(RightsCatalog.PLAN_READ)
class PlanFiguresView extends Div implements HasDynamicTitle {

    private final transient PlanTools tools;

    PlanFiguresView(PlanTools tools) {
        this.tools = tools;
        addClassName("qq-page");
        Paragraph explain = new Paragraph(getTranslation("serviceplans.figures.explain"));
        explain.addClassName("qq-sub");
        add(
                new H1(getTranslation("serviceplans.figures.title")),
                explain,
                new H2(getTranslation("serviceplans.figures.stage")),
                stages(),
                new H2(getTranslation("serviceplans.figures.unit")),
                units());
    }

    private PlanTable stages() {
        List<PlanFigures.OfStage> figures = tools.figures().byStage(tools.actor());
        List<String> headings = new ArrayList<>(List.of(getTranslation("serviceplans.field.stage")));
        Stream.of(PlanColour.values()).map(PlanTexts::light).forEach(headings::add);
        headings.add(getTranslation("serviceplans.figures.all"));
        PlanTable table = new PlanTable(getTranslation("serviceplans.figures.stage"), headings);
        for (PlanStage stage : PlanStage.values()) {
            List<Component> cells =
                    new ArrayList<>(List.of(new Span(getTranslation("serviceplans.PlanStage." + stage.name()))));
            String path = PlanRoutes.LIST + "?stage=" + stage.name();
            long all = 0;
            for (PlanColour light : PlanColour.values()) {
                long plans = figures.stream()
                        .filter(one -> one.stage() == stage && one.light() == light)
                        .mapToLong(PlanFigures.OfStage::plans)
                        .sum();
                all += plans;
                cells.add(number(plans, path + "&light=" + light.name()));
            }
            cells.add(number(all, path));
            table.line(cells);
        }
        return table;
    }

    private Component units() {
        List<PlanFigures.OfUnit> figures = tools.figures().byUnit(tools.actor());
        if (figures.isEmpty()) {
            return new EmptyState(getTranslation("serviceplans.measures.none"));
        }
        List<String> headings = new ArrayList<>(List.of(getTranslation("serviceplans.field.lead")));
        Stream.of(MeasureFilter.When.LATE, MeasureFilter.When.SOON, MeasureFilter.When.OPEN, MeasureFilter.When.DONE)
                .forEach(when -> headings.add(getTranslation("serviceplans.When." + when.name())));
        headings.add(getTranslation("serviceplans.figures.plans"));
        PlanTable table = new PlanTable(getTranslation("serviceplans.figures.unit"), headings);
        figures.forEach(one -> {
            String path = PlanRoutes.MEASURES + "?whose=ALL&unit=" + one.unit() + "&when=";
            table.line(List.of(
                    new Span(one.name()),
                    number(one.late(), path + MeasureFilter.When.LATE),
                    number(one.soon(), path + MeasureFilter.When.SOON),
                    number(one.open(), path + MeasureFilter.When.OPEN),
                    number(one.done(), path + MeasureFilter.When.DONE),
                    new Anchor(PlanRoutes.ofUnit(one.unit()), getTranslation("serviceplans.figures.show"))));
        });
        return table;
    }

    private static Component number(long number, String path) {
        return number == 0 ? new Span("0") : new Anchor(path, Formats.number(number));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("uikit.page", getTranslation("serviceplans.figures.title"));
    }
}
