package cn.qinqing.visits.ui;

import cn.qinqing.enterprises.EnterpriseRoutes;
import cn.qinqing.people.Divisions;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RightsCatalog;
import cn.qinqing.uikit.BesideRow;
import cn.qinqing.uikit.Cell;
import cn.qinqing.uikit.ChineseTexts;
import cn.qinqing.uikit.Choices;
import cn.qinqing.uikit.EmptyState;
import cn.qinqing.uikit.Formats;
import cn.qinqing.uikit.ListOrder;
import cn.qinqing.uikit.ListView;
import cn.qinqing.uikit.RowIds;
import cn.qinqing.uikit.RowSource;
import cn.qinqing.visits.VisitFilter;
import cn.qinqing.visits.VisitId;
import cn.qinqing.visits.VisitMode;
import cn.qinqing.visits.VisitRoutes;
import cn.qinqing.visits.VisitRow;
import cn.qinqing.visits.VisitSort;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Visits that were held (走访). */
@Route(VisitRoutes.LIST)
@Menu(order = 2, title = "visits.list.title")
@RolesAllowed(RightsCatalog.VISIT_READ)
class VisitListView extends ListView<VisitRow> {

    private final transient VisitTools tools;
    private final TextField text;
    private final DatePicker from;
    private final DatePicker to;
    private final Select<VisitMode> mode;
    private final Select<Divisions.Division> division;
    private final Checkbox mine;
    private final Checkbox toCheck;

    VisitListView(VisitTools tools) {
        super("visits.list.title");
        this.tools = tools;
        Divisions divisions = tools.divisions();
        TextField words = new TextField(getTranslation("visits.filter.text"));
        words.setClearButtonVisible(true);
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.setValueChangeTimeout(400);
        text = filter("q", words, value -> value, value -> value);
        from = day("from", "visits.filter.from");
        to = day("to", "visits.filter.to");
        mode = filter(
                "mode",
                Choices.select(
                        getTranslation("visits.field.mode"),
                        List.of(VisitMode.values()),
                        value -> getTranslation("visits.VisitMode." + value.name())),
                Enum::name,
                name -> Choices.of(VisitMode.class, name));
        division = filter(
                "division",
                Choices.select(getTranslation("enterprises.field.division"), divisions.own(), Divisions.Division::name),
                Divisions.Division::code,
                code -> divisions.byCode(code).orElse(null));
        mine = filter(
                "mine",
                new Checkbox(getTranslation("visits.filter.mine")),
                value -> Boolean.TRUE.equals(value) ? "1" : null,
                "1"::equals);
        toCheck = filter(
                "check",
                new Checkbox(getTranslation("visits.filter.toCheck")),
                value -> Boolean.TRUE.equals(value) ? "1" : null,
                "1"::equals);
        columns();
        if (tools.actor().may(Right.VISIT_RECORD)) {
            Button record = new Button(
                    getTranslation("visits.record.title"),
                    click -> UI.getCurrent().navigate(VisitRoutes.NEW));
            newAction(record);
            action(new Button(
                    getTranslation("visits.trip.title"),
                    click -> UI.getCurrent().navigate(VisitRoutes.NEW_TRIP)));
            action(new Button(
                    getTranslation("visits.group.title"),
                    click -> UI.getCurrent().navigate(VisitRoutes.NEW_GROUP)));
        }
        alsoSortedBy(VisitSort.DIVISION, "enterprises.field.division");
        ready();
    }

    private DatePicker day(String name, String labelKey) {
        DatePicker picker = ChineseTexts.datePicker(getTranslation(labelKey));
        picker.setWidth("150px");
        return filter(name, picker, Formats::day, VisitListView::dayOf);
    }

    private void columns() {
        Grid.Column<VisitRow> on = cellColumn(
                        "visits.field.on", row -> Cell.link(VisitRoutes.details(row.id()), Formats.day(row.on())))
                .setSortable(true)
                .setSortProperty(VisitSort.ON.name())
                .setWidth("110px");
        fileText(on, "visits.field.on", row -> Formats.day(row.on()));
        Grid.Column<VisitRow> enterprise = cellColumn(
                        "visits.field.enterprise",
                        row -> Cell.link(EnterpriseRoutes.details(row.enterprise()), row.enterpriseName())
                                .below(tools.divisions().nameOf(row.divisionCode())))
                .setSortable(true)
                .setSortProperty(VisitSort.ENTERPRISE.name())
                .setWidth("220px")
                .setFlexGrow(2);
        fileText(enterprise, "visits.field.enterprise", VisitRow::enterpriseName);
        fileText(
                enterprise,
                "enterprises.field.division",
                row -> tools.divisions().nameOf(row.divisionCode()));
        column(
                        "visits.field.mode",
                        row -> getTranslation("visits.VisitMode." + row.mode().name()))
                .setSortable(true)
                .setSortProperty(VisitSort.MODE.name())
                .setWidth("90px");
        Grid.Column<VisitRow> said = cellColumn("visits.field.text", row -> Cell.text(row.excerpt()))
                .setSortable(false)
                .setWidth("240px")
                .setFlexGrow(3);
        fileText(said, "visits.field.text", VisitRow::text);
        column(
                        "visits.field.issues",
                        row -> row.issues() == 0
                                ? getTranslation("visits.issues.none")
                                : getTranslation("visits.issues.count", row.issues()))
                .setSortable(true)
                .setSortProperty(VisitSort.ISSUES.name())
                .setWidth("90px");
        column("visits.field.recorder", row -> row.recorder() == null ? "—" : row.recorder())
                .setSortable(true)
                .setSortProperty(VisitSort.RECORDER.name())
                .setWidth("110px");
    }

    @Override
    protected List<VisitRow> rows(ListOrder order, int offset, int limit) {
        return source().page(tools.actor(), order, offset, limit);
    }

    @Override
    protected Optional<RowSource<VisitRow>> forFile() {
        return Optional.of(source());
    }

    @Override
    protected Optional<RowIds<VisitRow>> markable() {
        return Optional.of(new RowIds<>(
                row -> row.id().value(),
                row -> Formats.day(row.on()) + " " + row.enterpriseName(),
                limit -> tools.queries().ids(tools.actor(), filter(), limit)));
    }

    @Override
    protected Optional<String> pageOf(VisitRow row) {
        return Optional.of(VisitRoutes.details(row.id()));
    }

    @Override
    protected Optional<BesideRow<VisitRow>> beside() {
        return Optional.of(new BesideRow<>(
                row -> row.id().value(), (id, changed) -> VisitSide.of(tools, new VisitId(id), changed)));
    }

    private RowSource<VisitRow> source() {
        VisitFilter filter = filter();
        return (actor, order, offset, limit) ->
                tools.queries().page(actor, filter, order.by(VisitSort.class), offset, limit);
    }

    @Override
    protected long count() {
        return tools.queries().count(tools.actor(), filter());
    }

    @Override
    protected String summary(long total) {
        return getTranslation("visits.list.summary", Formats.number(total));
    }

    @Override
    protected Component empty(boolean filtered) {
        return new EmptyState(getTranslation(filtered ? "visits.list.noMatch" : "visits.list.empty"));
    }

    private VisitFilter filter() {
        return new VisitFilter(
                text.getValue(),
                from.getValue(),
                to.getValue(),
                mode.getValue(),
                division.getValue() == null ? null : division.getValue().code(),
                mine.getValue(),
                null,
                toCheck.getValue());
    }

    private static @Nullable LocalDate dayOf(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException noDay) {
            return null;
        }
    }
}
