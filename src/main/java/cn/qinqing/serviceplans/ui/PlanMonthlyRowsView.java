package cn.qinqing.serviceplans.ui;

import cn.qinqing.people.PeopleQueries;
import cn.qinqing.serviceplans.PlanMonthFigure;
import cn.qinqing.serviceplans.PlanMonthFilter;
import cn.qinqing.serviceplans.PlanMonthRow;
import cn.qinqing.serviceplans.PlanMonthSort;
import cn.qinqing.serviceplans.PlanMonths;
import cn.qinqing.serviceplans.PlanPageRoutes;
import cn.qinqing.serviceplans.PlanRoutes;
import cn.qinqing.shared.RightsCatalog;
import cn.qinqing.shared.UnitId;
import cn.qinqing.uikit.Cell;
import cn.qinqing.uikit.Choices;
import cn.qinqing.uikit.EmptyState;
import cn.qinqing.uikit.Formats;
import cn.qinqing.uikit.ListOrder;
import cn.qinqing.uikit.ListView;
import cn.qinqing.uikit.RowSource;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The milestones or plans behind a number of a month (月度进展明细). */
@Route(PlanPageRoutes.MONTHLY_ROWS)
@RolesAllowed(RightsCatalog.PLAN_READ)
class PlanMonthlyRowsView extends ListView<PlanMonthRow> {

    private static final int MOST_UNITS = 2_000;

    private final transient PlanTimeTools tools;
    private final transient PlanMonths months;
    private final Select<YearMonth> month;
    private final Select<PlanMonthFigure> figure;
    private final Select<String> unit;

    PlanMonthlyRowsView(PlanTimeTools tools, PlanMonths months, PeopleQueries people) {
        super("serviceplans.monthly.rows.title");
        this.tools = tools;
        this.months = months;
        Select<YearMonth> choices = MonthChoices.select(tools.today());
        choices.setEmptySelectionAllowed(true);
        choices.setEmptySelectionCaption(MonthChoices.name(YearMonth.from(tools.today())));
        month = filter("month", choices, YearMonth::toString, text -> MonthChoices.read(text, tools.today()));
        figure = filter(
                "figure",
                Choices.select(
                        getTranslation("serviceplans.monthly.rows.figure"),
                        List.of(PlanMonthFigure.values()),
                        this::label),
                Enum::name,
                name -> Choices.of(PlanMonthFigure.class, name));
        Map<String, String> units = new LinkedHashMap<>();
        people.units(tools.actor(), "", MOST_UNITS)
                .forEach(one -> units.put(one.unit().toString(), one.name()));
        unit = filter(
                "unit",
                Choices.select(
                        getTranslation("serviceplans.monthly.column.unit"),
                        new ArrayList<>(units.keySet()),
                        id -> units.getOrDefault(id, id)),
                id -> id,
                id -> units.containsKey(id) ? id : null);
        columns();
        ready();
    }

    private String label(PlanMonthFigure value) {
        return getTranslation("serviceplans.PlanMonthFigure." + value.name());
    }

    private void columns() {
        Grid.Column<PlanMonthRow> step = cellColumn(
                        "serviceplans.monthly.rows.what",
                        row -> Cell.link(PlanPageRoutes.timeline(row.plan()), what(row))
                                .below(row.measure() == null ? "" : row.measure()))
                .setSortable(false)
                .setWidth("280px")
                .setFlexGrow(3);
        fileText(step, "serviceplans.monthly.rows.what", this::what);
        fileText(step, "serviceplans.monthly.rows.measure", row -> row.measure() == null ? "" : row.measure());
        Grid.Column<PlanMonthRow> firm = cellColumn(
                        "serviceplans.monthly.rows.plan",
                        row -> Cell.text(row.enterprise()).below(row.number()))
                .setSortable(true)
                .setSortProperty(PlanMonthSort.ENTERPRISE.name())
                .setWidth("220px")
                .setFlexGrow(2);
        fileText(firm, "serviceplans.monthly.rows.plan", PlanMonthRow::enterprise);
        fileText(firm, "serviceplans.monthly.rows.number", PlanMonthRow::number);
        column("serviceplans.monthly.column.unit", PlanMonthRow::unit)
                .setSortable(true)
                .setSortProperty(PlanMonthSort.UNIT.name())
                .setWidth("160px");
        column("serviceplans.monthly.rows.planned", row -> Formats.day(row.planned()))
                .setSortable(false)
                .setWidth("120px");
        column("serviceplans.monthly.rows.actual", row -> Formats.day(row.actual()))
                .setSortable(false)
                .setWidth("120px");
    }

    private String what(PlanMonthRow row) {
        return row.milestone() == null ? getTranslation("serviceplans.monthly.rows.whole") : row.milestone();
    }

    private PlanMonthFilter filter() {
        return new PlanMonthFilter(
                month.getValue() == null ? YearMonth.from(tools.today()) : month.getValue(),
                figure.getValue() == null ? PlanMonthFigure.DUE : figure.getValue(),
                unit.getValue() == null ? null : UnitId.of(unit.getValue()));
    }

    @Override
    protected List<PlanMonthRow> rows(ListOrder order, int offset, int limit) {
        return source().page(tools.actor(), order, offset, limit);
    }

    @Override
    protected Optional<RowSource<PlanMonthRow>> forFile() {
        return Optional.of(source());
    }

    private RowSource<PlanMonthRow> source() {
        PlanMonthFilter filter = filter();
        PlanMonths source = months;
        return (actor, order, offset, limit) ->
                source.rows(actor, filter, order.by(PlanMonthSort.class), offset, limit);
    }

    @Override
    protected Optional<String> pageOf(PlanMonthRow row) {
        return Optional.of(PlanRoutes.details(row.plan()));
    }

    @Override
    protected long count() {
        return months.count(tools.actor(), filter());
    }

    @Override
    protected String summary(long total) {
        PlanMonthFilter filter = filter();
        return getTranslation(
                "serviceplans.monthly.rows.summary",
                MonthChoices.name(filter.month()),
                label(filter.figure()),
                Formats.number(total));
    }

    @Override
    protected Component empty(boolean filtered) {
        return new EmptyState(getTranslation("serviceplans.monthly.rows.empty"));
    }
}
