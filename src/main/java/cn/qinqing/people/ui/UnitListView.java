package cn.qinqing.people.ui;

import cn.qinqing.people.Divisions;
import cn.qinqing.people.Organ;
import cn.qinqing.people.PeopleRoutes;
import cn.qinqing.people.UnitFilter;
import cn.qinqing.people.UnitLevel;
import cn.qinqing.people.UnitQueries.UnitRow;
import cn.qinqing.people.UnitSort;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RightsCatalog;
import cn.qinqing.uikit.Cell;
import cn.qinqing.uikit.Choices;
import cn.qinqing.uikit.EmptyState;
import cn.qinqing.uikit.Formats;
import cn.qinqing.uikit.ListOrder;
import cn.qinqing.uikit.ListView;
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

/** Organs of the four bodies, departments and parks (单位). */
@Route(PeopleRoutes.UNITS)
@Menu(order = 23, title = "people.units.title")
@RolesAllowed(RightsCatalog.PEOPLE_READ)
class UnitListView extends ListView<UnitRow> {

    private final transient PeopleTools tools;
    private final TextField text;
    private final Select<Divisions.Division> division;
    private final Select<Organ> organ;
    private final Select<UnitLevel> level;
    private final Select<String> state;

    UnitListView(PeopleTools tools) {
        super("people.units.title");
        this.tools = tools;
        TextField words = new TextField(getTranslation("people.unit.name"));
        words.setClearButtonVisible(true);
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.setValueChangeTimeout(400);
        text = filter("q", words, value -> value, value -> value);
        division = filter(
                "division",
                Choices.select(
                        getTranslation("people.field.division"),
                        tools.divisions().own(),
                        Divisions.Division::name),
                Divisions.Division::code,
                code -> tools.divisions().byCode(code).orElse(null));
        organ = filter(
                "organ",
                Choices.select(
                        getTranslation("people.unit.organ"),
                        List.of(Organ.values()),
                        value -> getTranslation("people.Organ." + value.name())),
                Enum::name,
                value -> Choices.of(Organ.class, value));
        level = filter(
                "level",
                Choices.select(
                        getTranslation("people.unit.level"),
                        List.of(UnitLevel.values()),
                        value -> getTranslation("people.UnitLevel." + value.name())),
                Enum::name,
                value -> Choices.of(UnitLevel.class, value));
        state = filter(
                "state",
                Choices.select(
                        getTranslation("people.unit.state"),
                        List.of("closed"),
                        value -> getTranslation("people.unit.closed")),
                value -> value,
                value -> value.equals("closed") ? value : null);
        state.setEmptySelectionCaption(getTranslation("people.unit.active"));
        state.setItemLabelGenerator(
                value -> getTranslation(value == null ? "people.unit.active" : "people.unit.closed"));
        columns();
        if (tools.actor().may(Right.PEOPLE_EDIT)) {
            Button make = new Button(
                    getTranslation("people.action.newUnit"),
                    click -> new UnitDialog(tools, null, id -> UI.getCurrent().navigate(PeopleRoutes.unit(id))).open());
            newAction(make);
        }
        ready();
    }

    private void columns() {
        Grid.Column<UnitRow> name = cellColumn(
                        "people.unit.name", row -> Cell.link(PeopleRoutes.unit(row.id()), row.name()))
                .setSortable(true)
                .setSortProperty(UnitSort.NAME.name())
                .setWidth("220px")
                .setFlexGrow(3);
        fileText(name, "people.unit.name", UnitRow::name);
        column("people.field.division", row -> tools.divisions().nameOf(row.divisionCode()))
                .setSortable(true)
                .setSortProperty(UnitSort.DIVISION.name())
                .setWidth("170px");
        column(
                        "people.unit.organ",
                        row -> getTranslation("people.Organ." + row.organ().name()))
                .setSortable(true)
                .setSortProperty(UnitSort.ORGAN.name())
                .setWidth("120px");
        column(
                        "people.unit.level",
                        row -> getTranslation("people.UnitLevel." + row.level().name()))
                .setSortable(true)
                .setSortProperty(UnitSort.LEVEL.name())
                .setWidth("90px");
        column("people.unit.parent", row -> row.parent() == null ? "—" : row.parent())
                .setSortable(true)
                .setSortProperty(UnitSort.PARENT.name())
                .setWidth("150px");
        column("people.unit.posts", row -> Formats.number(row.posts()))
                .setSortable(true)
                .setSortProperty(UnitSort.POSTS.name())
                .setWidth("80px");
        column("people.unit.people", row -> Formats.number(row.people()))
                .setSortable(true)
                .setSortProperty(UnitSort.PEOPLE.name())
                .setWidth("80px");
    }

    @Override
    protected List<UnitRow> rows(ListOrder order, int offset, int limit) {
        return source().page(tools.actor(), order, offset, limit);
    }

    @Override
    protected Optional<RowSource<UnitRow>> forFile() {
        return Optional.of(source());
    }

    private RowSource<UnitRow> source() {
        UnitFilter filter = filter();
        return (actor, order, offset, limit) ->
                tools.units().page(actor, filter, order.by(UnitSort.class), offset, limit);
    }

    private UnitFilter filter() {
        return new UnitFilter(
                text.getValue(),
                division.getValue() == null ? null : division.getValue().code(),
                organ.getValue(),
                level.getValue(),
                state.getValue() != null);
    }

    @Override
    protected Optional<String> pageOf(UnitRow row) {
        return Optional.of(PeopleRoutes.unit(row.id()));
    }

    @Override
    protected long count() {
        return tools.units().count(tools.actor(), filter());
    }

    @Override
    protected String summary(long total) {
        return getTranslation("people.units.summary", Formats.number(total));
    }

    @Override
    protected Component empty(boolean filtered) {
        return new EmptyState(getTranslation(filtered ? "people.units.noMatch" : "people.units.empty"));
    }
}
