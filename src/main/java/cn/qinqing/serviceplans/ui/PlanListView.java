package cn.qinqing.serviceplans.ui;

import cn.qinqing.people.Divisions;
import cn.qinqing.people.PeopleQueries.PersonHit;
import cn.qinqing.people.PeopleQueries.UnitHit;
import cn.qinqing.serviceplans.PlanColour;
import cn.qinqing.serviceplans.PlanFilter;
import cn.qinqing.serviceplans.PlanRoutes;
import cn.qinqing.serviceplans.PlanRow;
import cn.qinqing.serviceplans.PlanSort;
import cn.qinqing.serviceplans.PlanStage;
import cn.qinqing.serviceplans.PlanState;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RightsCatalog;
import cn.qinqing.uikit.Cell;
import cn.qinqing.uikit.Choices;
import cn.qinqing.uikit.EmptyState;
import cn.qinqing.uikit.Formats;
import cn.qinqing.uikit.ListOrder;
import cn.qinqing.uikit.ListView;
import cn.qinqing.uikit.RareFilter;
import cn.qinqing.uikit.RowSource;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;

/** All service plans with their lights (一企一策服务方案). */
@Route(PlanRoutes.LIST)
@Menu(order = 4.4, title = "serviceplans.list.title")
@RolesAllowed(RightsCatalog.PLAN_READ)
class PlanListView extends ListView<PlanRow> {

    private final transient PlanTools tools;
    private final TextField text;
    private final Select<PlanColour> light;
    private final Select<PlanStage> stage;
    private final Select<Divisions.Division> division;
    private final RareFilter<PlanState> state;
    private final RareFilter<UnitHit> unit;
    private final RareFilter<PersonHit> steward;

    PlanListView(PlanTools tools) {
        super("serviceplans.list.title");
        this.tools = tools;
        TextField words = new TextField(getTranslation("serviceplans.filter.text"));
        words.setClearButtonVisible(true);
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.setValueChangeTimeout(400);
        text = filter("q", words, value -> value, value -> value);
        light = filter(
                "light",
                Choices.select(
                        getTranslation("serviceplans.field.light"), List.of(PlanColour.values()), PlanTexts::light),
                Enum::name,
                name -> Choices.of(PlanColour.class, name));
        stage = filter(
                "stage",
                Choices.select(
                        getTranslation("serviceplans.field.stage"),
                        List.of(PlanStage.values()),
                        value -> getTranslation("serviceplans.PlanStage." + value.name())),
                Enum::name,
                name -> Choices.of(PlanStage.class, name));
        division = filter(
                "division",
                Choices.select(
                        getTranslation("serviceplans.field.division"),
                        tools.divisions().own(),
                        Divisions.Division::name),
                Divisions.Division::code,
                code -> tools.divisions().byCode(code).orElse(null));
        state = rareFilter(
                "state",
                () -> Choices.select(
                        getTranslation("serviceplans.field.state"),
                        List.of(PlanState.values()),
                        value -> getTranslation("serviceplans.PlanState." + value.name())),
                Enum::name,
                name -> Choices.of(PlanState.class, name));
        unit = rareFilter(
                "unit",
                () -> PlanPickers.unit(tools, getTranslation("serviceplans.filter.unit")),
                hit -> hit.unit().toString(),
                id -> PlanPickers.unitOf(tools, id));
        steward = rareFilter(
                "steward",
                () -> PlanPickers.person(tools, getTranslation("serviceplans.field.steward")),
                hit -> hit.person().toString(),
                id -> PlanPickers.personOf(tools, id));
        columns();
        alsoSortedBy(PlanSort.BEHIND, "serviceplans.sort.behind");
        alsoSortedBy(PlanSort.NUMBER, "serviceplans.field.number");
        alsoSortedBy(PlanSort.CREATED, "serviceplans.sort.created");
        action(link(PlanRoutes.FIGURES, "serviceplans.figures.title"));
        if (tools.actor().may(Right.PLAN_EDIT)) {
            newAction(new Button(
                    getTranslation("serviceplans.open"),
                    click -> new PlanDialog(
                                    tools, null, null, id -> UI.getCurrent().navigate(PlanRoutes.details(id)))
                            .open()));
        }
        ready();
    }

    private Button link(String path, String key) {
        return new Button(getTranslation(key), click -> UI.getCurrent().navigate(path));
    }

    private void columns() {
        Grid.Column<PlanRow> lights = cellColumn(
                        "serviceplans.field.light",
                        row -> Cell.tag(PlanTexts.light(row.colour()), PlanTexts.tone(row.colour()))
                                .below(PlanTexts.why(row.why())))
                .setSortable(true)
                .setSortProperty(PlanSort.LIGHT.name())
                .setWidth("150px");
        fileText(lights, "serviceplans.field.light", row -> PlanTexts.light(row.colour()));
        fileText(lights, "serviceplans.field.why", row -> PlanTexts.why(row.why()));
        Grid.Column<PlanRow> plan = cellColumn(
                        "serviceplans.field.plan",
                        row -> Cell.link(PlanRoutes.details(row.id()), subject(row))
                                .below(row.number()))
                .setSortable(true)
                .setSortProperty(PlanSort.ENTERPRISE.name())
                .setWidth("260px")
                .setFlexGrow(3);
        fileText(plan, "serviceplans.field.number", PlanRow::number);
        fileText(plan, "serviceplans.field.enterprise", PlanRow::enterpriseName);
        fileText(plan, "serviceplans.field.project", row -> row.projectName() == null ? "" : row.projectName());
        column(
                        "serviceplans.field.stage",
                        row -> getTranslation(
                                "serviceplans.PlanStage." + row.stage().name()))
                .setSortable(true)
                .setSortProperty(PlanSort.STAGE.name())
                .setWidth("110px");
        column(
                        "serviceplans.field.state",
                        row -> getTranslation(
                                "serviceplans.PlanState." + row.state().name()))
                .setSortable(true)
                .setSortProperty(PlanSort.STATE.name())
                .setWidth("110px");
        Grid.Column<PlanRow> progress = cellColumn(
                        "serviceplans.field.progress",
                        row -> Cell.text(PlanTexts.progress(row.done(), row.total()))
                                .below(behind(row)))
                .setWidth("150px");
        fileText(progress, "serviceplans.field.total", row -> Formats.number(row.total()));
        fileText(progress, "serviceplans.field.due", row -> Formats.number(row.due()));
        fileText(progress, "serviceplans.field.done", row -> Formats.number(row.done()));
        Grid.Column<PlanRow> unit = cellColumn(
                        "serviceplans.field.unit",
                        row -> Cell.text(row.unitName()).below(row.stewardName() == null ? "—" : row.stewardName()))
                .setSortable(true)
                .setSortProperty(PlanSort.UNIT.name())
                .setWidth("150px");
        fileText(unit, "serviceplans.field.unit", PlanRow::unitName);
        fileText(unit, "serviceplans.field.steward", row -> row.stewardName() == null ? "" : row.stewardName());
        column("serviceplans.field.next", row -> row.nextDue() == null ? "—" : Formats.day(row.nextDue()))
                .setSortable(true)
                .setSortProperty(PlanSort.NEXT_DUE.name())
                .setWidth("120px");
    }

    private static String subject(PlanRow row) {
        return row.projectName() == null ? row.enterpriseName() : row.enterpriseName() + "　" + row.projectName();
    }

    private String behind(PlanRow row) {
        double behind = row.behind();
        return row.total() == 0
                ? ""
                : behind > 0
                        ? getTranslation("serviceplans.list.behind", PlanTexts.points(behind))
                        : behind < 0
                                ? getTranslation("serviceplans.list.ahead", PlanTexts.points(-behind))
                                : getTranslation("serviceplans.list.even");
    }

    private PlanFilter filter() {
        return new PlanFilter(
                text.getValue(),
                light.getValue(),
                stage.getValue(),
                state.getValue(),
                division.getValue() == null ? null : division.getValue().code(),
                unit.getValue() == null ? null : unit.getValue().unit(),
                steward.getValue() == null ? null : steward.getValue().person(),
                null,
                false);
    }

    @Override
    protected List<PlanRow> rows(ListOrder order, int offset, int limit) {
        return source().page(tools.actor(), order, offset, limit);
    }

    @Override
    protected Optional<RowSource<PlanRow>> forFile() {
        return Optional.of(source());
    }

    private RowSource<PlanRow> source() {
        PlanFilter filter = filter();
        return (actor, order, offset, limit) ->
                tools.queries().page(actor, filter, order.by(PlanSort.class), offset, limit);
    }

    @Override
    protected Optional<String> pageOf(PlanRow row) {
        return Optional.of(PlanRoutes.details(row.id()));
    }

    @Override
    protected long count() {
        return tools.queries().count(tools.actor(), filter());
    }

    @Override
    protected String summary(long total) {
        return getTranslation("serviceplans.list.summary", Formats.number(total));
    }

    @Override
    protected Component empty(boolean filtered) {
        return new EmptyState(getTranslation(filtered ? "serviceplans.list.noMatch" : "serviceplans.list.empty"));
    }
}
