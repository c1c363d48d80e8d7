package cn.qinqing.serviceplans.ui;

import cn.qinqing.serviceplans.PlanMonth;
import cn.qinqing.serviceplans.PlanMonthFigure;
import cn.qinqing.serviceplans.PlanMonths;
import cn.qinqing.serviceplans.PlanPageRoutes;
import cn.qinqing.shared.RightsCatalog;
import cn.qinqing.shared.UnitId;
import cn.qinqing.uikit.EmptyState;
import cn.qinqing.uikit.Formats;
import cn.qinqing.uikit.ListExtension;
import cn.qinqing.uikit.ListFile;
import cn.qinqing.uikit.PlainTable;
import cn.qinqing.uikit.ShownList;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/** The progress of all plans in a month (月度进展): each number opens its rows. */
@Route(PlanPageRoutes.MONTHLY)
@Menu(order = 4.46, title = "serviceplans.monthly.title")
@RolesAllowed(RightsCatalog.PLAN_READ)
class PlanMonthlyView extends Div implements BeforeEnterObserver, HasDynamicTitle, ShownList {

    private static final List<PlanMonthFigure> OF_UNITS = Stream.of(PlanMonthFigure.values())
            .filter(PlanMonthFigure::ofMilestones)
            .toList();

    private final transient PlanTimeTools tools;
    private final transient PlanMonths months;
    private final Select<YearMonth> month;
    private final Paragraph summary = new Paragraph();
    private final Div content = new Div();
    private boolean filling;
    private transient @Nullable PlanMonth shown;

    PlanMonthlyView(PlanTimeTools tools, PlanMonths months, ObjectProvider<ListExtension> offered) {
        this.tools = tools;
        this.months = months;
        addClassName("qq-page");
        month = MonthChoices.select(tools.today());
        month.addValueChangeListener(change -> {
            if (!filling) {
                show(query());
            }
        });
        Div actions = new Div();
        actions.addClassName("qq-actions");
        offered.stream()
                .sorted(Comparator.comparingInt(ListExtension::order))
                .forEach(one -> one.tool(this).ifPresent(actions::add));
        Div heading = new Div(new H1(getTranslation("serviceplans.monthly.title")), actions);
        heading.addClassName("qq-heading");
        summary.addClassName("qq-sub");
        summary.getElement().setAttribute("role", "status");
        Div filters = new Div(month);
        filters.addClassName("qq-filters");
        add(heading, summary, filters, content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        filling = true;
        try {
            month.setValue(event.getLocation()
                    .getQueryParameters()
                    .getSingleParameter("month")
                    .map(text -> MonthChoices.read(text, tools.today()))
                    .orElse(YearMonth.from(tools.today())));
        } finally {
            filling = false;
        }
        fill();
    }

    private void fill() {
        PlanMonth found = months.of(tools.actor(), month.getValue());
        shown = found;
        content.removeAll();
        String name = MonthChoices.name(found.month());
        if (found.empty()) {
            summary.setText("");
            content.add(new EmptyState(getTranslation("serviceplans.monthly.empty", name)));
            return;
        }
        summary.setText(getTranslation(
                "serviceplans.monthly.summary",
                name,
                Formats.number(found.of(PlanMonthFigure.DUE)),
                Formats.number(found.of(PlanMonthFigure.DONE)),
                Formats.number(found.of(PlanMonthFigure.IN_TIME)),
                Formats.number(found.of(PlanMonthFigure.LATE))));
        PlainTable figures = new PlainTable(List.of(
                getTranslation("serviceplans.monthly.column.figure"),
                getTranslation("serviceplans.monthly.column.count")));
        for (PlanMonthFigure figure : PlanMonthFigure.values()) {
            figures.line(List.of(new Span(label(figure)), number(found.of(figure), figure, null)));
        }
        content.add(new H2(getTranslation("serviceplans.monthly.figures")), figures);
        if (!found.units().isEmpty()) {
            List<String> headings = new ArrayList<>(List.of(getTranslation("serviceplans.monthly.column.unit")));
            OF_UNITS.forEach(figure -> headings.add(label(figure)));
            PlainTable units = new PlainTable(headings);
            found.units().forEach(unit -> {
                List<Component> cells = new ArrayList<>(List.of(new Span(unit.name())));
                OF_UNITS.forEach(figure -> cells.add(number(unit.of(figure), figure, unit.unit())));
                units.line(cells);
            });
            content.add(new H2(getTranslation("serviceplans.monthly.units")), units);
        }
    }

    private String label(PlanMonthFigure figure) {
        return getTranslation("serviceplans.PlanMonthFigure." + figure.name());
    }

    private Component number(long count, PlanMonthFigure figure, @Nullable UnitId unit) {
        if (count == 0) {
            return new Span("0");
        }
        Anchor number = new Anchor(
                PlanPageRoutes.MONTHLY_ROWS + "?month=" + month.getValue() + "&figure=" + figure.name()
                        + (unit == null ? "" : "&unit=" + unit),
                Formats.number(count));
        number.setAriaLabel(label(figure) + " " + Formats.number(count));
        return number;
    }

    @Override
    public String name() {
        return "serviceplans.monthly";
    }

    @Override
    public String query() {
        return month.getValue().equals(YearMonth.from(tools.today())) ? "" : "month=" + month.getValue();
    }

    @Override
    public void show(String query) {
        UI.getCurrent()
                .navigate(
                        PlanPageRoutes.MONTHLY,
                        query.isEmpty() ? QueryParameters.empty() : QueryParameters.fromString(query));
    }

    @Override
    public Optional<ListFile> file() {
        if (shown == null || shown.empty()) {
            return Optional.empty();
        }
        YearMonth of = month.getValue();
        PlanMonths source = months;
        List<String> headings = new ArrayList<>(List.of(getTranslation("serviceplans.monthly.column.unit")));
        List<String> labels =
                Stream.of(PlanMonthFigure.values()).map(this::label).toList();
        headings.addAll(labels);
        String all = getTranslation("serviceplans.monthly.all");
        return Optional.of(new ListFile(
                name(),
                getTranslation("serviceplans.monthly.file", MonthChoices.name(of)),
                headings,
                "month=" + of,
                shown.units().size() + 1,
                (actor, offset, limit) -> lines(source.of(actor, of), all).stream()
                        .skip(offset)
                        .limit(limit)
                        .toList()));
    }

    private static List<List<String>> lines(PlanMonth month, String all) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(Stream.concat(
                        Stream.of(all),
                        Stream.of(PlanMonthFigure.values()).map(figure -> Long.toString(month.of(figure))))
                .toList());
        month.units()
                .forEach(unit -> lines.add(Stream.concat(
                                Stream.of(unit.name()),
                                Stream.of(PlanMonthFigure.values())
                                        .map(figure -> figure.ofMilestones() ? Long.toString(unit.of(figure)) : ""))
                        .toList()));
        return lines;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("uikit.page", getTranslation("serviceplans.monthly.title"));
    }
}
