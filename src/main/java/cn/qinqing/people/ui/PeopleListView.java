package cn.qinqing.people.ui;

import cn.qinqing.people.Divisions;
import cn.qinqing.people.PeopleFilter;
import cn.qinqing.people.PeopleNarrowing;
import cn.qinqing.people.PeopleQueries.PersonRow;
import cn.qinqing.people.PeopleQueries.UnitHit;
import cn.qinqing.people.PeopleRoutes;
import cn.qinqing.people.PeopleSort;
import cn.qinqing.shared.PersonId;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RightsCatalog;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.shared.UnitId;
import cn.qinqing.uikit.BesideRow;
import cn.qinqing.uikit.Cell;
import cn.qinqing.uikit.ChineseTexts;
import cn.qinqing.uikit.Choices;
import cn.qinqing.uikit.EmptyState;
import cn.qinqing.uikit.EntityPicker;
import cn.qinqing.uikit.Formats;
import cn.qinqing.uikit.ListOrder;
import cn.qinqing.uikit.ListView;
import cn.qinqing.uikit.RareFilter;
import cn.qinqing.uikit.RowSource;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/** Leaders, liaison officers and staff in their posts of today or of any day (领导、联络员). */
@Route(PeopleRoutes.LIST)
@Menu(order = 22, title = "people.list.title")
@RolesAllowed(RightsCatalog.PEOPLE_READ)
class PeopleListView extends ListView<PersonRow> {

    private final transient PeopleTools tools;
    private final TextField text;
    private final Select<PeopleFilter.Kind> kind;
    private final RareFilter<UnitHit> unit;
    private final RareFilter<Divisions.Division> division;
    private final Map<String, RareFilter<String>> narrowed = new LinkedHashMap<>();
    private final RareFilter<LocalDate> day;

    PeopleListView(PeopleTools tools, ObjectProvider<PeopleNarrowing> narrowings) {
        super("people.list.title");
        this.tools = tools;
        TextField words = new TextField(getTranslation("people.filter.text"));
        words.setClearButtonVisible(true);
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.setValueChangeTimeout(400);
        words.setWidth("230px");
        text = filter("q", words, value -> value, value -> value);
        kind = filter(
                "kind",
                Choices.select(
                        getTranslation("people.filter.kind"),
                        List.of(PeopleFilter.Kind.values()),
                        value -> getTranslation("people.kind." + name(value))),
                PeopleListView::name,
                value -> Choices.of(PeopleFilter.Kind.class, value.toUpperCase(Locale.ROOT)));
        unit = rareFilter("unit", this::unitPicker, hit -> hit.unit().toString(), this::unit);
        division = rareFilter(
                "division",
                () -> Choices.select(
                        getTranslation("people.field.division"),
                        tools.divisions().own(),
                        Divisions.Division::name),
                Divisions.Division::code,
                code -> tools.divisions().byCode(code).orElse(null));
        narrowings
                .orderedStream()
                .forEach(one -> narrowed.put(
                        one.name(),
                        rareFilter(
                                one.name(),
                                () -> Choices.select(
                                        getTranslation(one.labelKey()),
                                        one.choices(),
                                        value -> getTranslation(one.labelKey(value))),
                                value -> value,
                                value -> one.choices().contains(value) ? value : null)));
        day = rareFilter("day", this::dayPicker, Formats::day, Formats::dayOf);
        Grid.Column<PersonRow> person = cellColumn(
                        "people.field.name", row -> Cell.link(PeopleRoutes.details(row.person()), row.name()))
                .setSortable(true)
                .setSortProperty(PeopleSort.NAME.name())
                .setWidth("140px");
        fileText(person, "people.field.name", PersonRow::name);
        column("people.field.title", PersonRow::title)
                .setSortable(true)
                .setSortProperty(PeopleSort.TITLE.name())
                .setWidth("200px")
                .setFlexGrow(2);
        column("people.field.unit", row -> row.unit() == null ? "—" : row.unit())
                .setSortable(true)
                .setSortProperty(PeopleSort.UNIT.name())
                .setWidth("180px")
                .setFlexGrow(2);
        column("people.field.since", row -> Formats.day(row.since()))
                .setSortable(true)
                .setSortProperty(PeopleSort.SINCE.name())
                .setWidth("110px");
        if (tools.actor().may(Right.PEOPLE_EDIT)) {
            Button register = new Button(
                    getTranslation("people.action.register"),
                    click -> new PersonDialog(tools, null, id -> UI.getCurrent().navigate(PeopleRoutes.details(id)))
                            .open());
            newAction(register);
        }
        ready();
    }

    private EntityPicker<UnitHit> unitPicker() {
        EntityPicker<UnitHit> picker = new EntityPicker<>(
                getTranslation("people.field.unit"),
                (part, limit) -> tools.queries().units(tools.actor(), part, limit),
                UnitHit::name);
        picker.setClearButtonVisible(true);
        return picker;
    }

    private DatePicker dayPicker() {
        DatePicker picker = ChineseTexts.datePicker(getTranslation("people.filter.day"));
        picker.setPlaceholder(getTranslation("people.filter.today"));
        return picker;
    }

    private static String name(PeopleFilter.Kind value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private @Nullable UnitHit unit(String id) {
        try {
            return tools.units().hit(UnitId.of(id));
        } catch (RuleViolation noId) {
            return null;
        }
    }

    @Override
    protected List<PersonRow> rows(ListOrder order, int offset, int limit) {
        return source().page(tools.actor(), order, offset, limit);
    }

    @Override
    protected Optional<RowSource<PersonRow>> forFile() {
        return Optional.of(source());
    }

    @Override
    protected Optional<String> pageOf(PersonRow row) {
        return Optional.of(PeopleRoutes.details(row.person()));
    }

    @Override
    protected Optional<BesideRow<PersonRow>> beside() {
        return Optional.of(new BesideRow<>(
                row -> row.person().value(), (id, changed) -> PersonSide.of(tools, new PersonId(id), changed)));
    }

    private RowSource<PersonRow> source() {
        PeopleFilter filter = filter();
        return (actor, order, offset, limit) ->
                tools.queries().page(actor, filter, order.by(PeopleSort.class), offset, limit);
    }

    private PeopleFilter filter() {
        Map<String, String> chosen = new LinkedHashMap<>();
        narrowed.forEach((name, field) -> {
            if (field.getValue() != null) {
                chosen.put(name, field.getValue());
            }
        });
        return new PeopleFilter(
                text.getValue(),
                kind.getValue(),
                unit.getValue() == null ? null : unit.getValue().unit(),
                division.getValue() == null ? null : division.getValue().code(),
                day.getValue(),
                chosen);
    }

    @Override
    protected long count() {
        return tools.queries().count(tools.actor(), filter());
    }

    @Override
    protected String summary(long total) {
        return day.getValue() == null
                ? getTranslation("people.list.summary", Formats.number(total))
                : getTranslation("people.list.summaryOn", Formats.day(day.getValue()), Formats.number(total));
    }

    @Override
    protected Component empty(boolean filtered) {
        return new EmptyState(getTranslation(filtered ? "people.list.noMatch" : "people.list.empty"));
    }
}
