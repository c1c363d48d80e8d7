package cn.qinqing.people.ui;

import cn.qinqing.identity.CurrentActor;
import cn.qinqing.people.Divisions;
import cn.qinqing.people.PeopleFilter;
import cn.qinqing.people.PeopleNarrowing;
import cn.qinqing.people.PeopleQueries;
import cn.qinqing.people.PeopleQueries.PersonRow;
import cn.qinqing.people.PeopleRoutes;
import cn.qinqing.shared.RightsCatalog;
import cn.qinqing.uikit.Cell;
import cn.qinqing.uikit.ChineseTexts;
import cn.qinqing.uikit.Choices;
import cn.qinqing.uikit.EmptyState;
import cn.qinqing.uikit.Formats;
import cn.qinqing.uikit.ListView;
import cn.qinqing.uikit.RareFilter;
import cn.qinqing.uikit.RowSource;
import com.vaadin.flow.component.Component;
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
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/** Leaders and liaison officers in their posts of today (领导、联络员). */
@Route(PeopleRoutes.LIST)
@Menu(order = 22, title = "people.list.title")
@RolesAllowed(RightsCatalog.PEOPLE_READ)
class PeopleListView extends ListView<PersonRow> {

    private final transient CurrentActor current;
    private final transient PeopleQueries queries;
    private final TextField text;
    private final Select<String> kind;
    private final RareFilter<Divisions.Division> division;
    private final Map<String, RareFilter<String>> narrowed = new LinkedHashMap<>();
    private final RareFilter<LocalDate> day;

    PeopleListView(
            CurrentActor current,
            PeopleQueries queries,
            Divisions divisions,
            ObjectProvider<PeopleNarrowing> narrowings) {
        super("people.list.title");
        this.current = current;
        this.queries = queries;
        TextField words = new TextField(getTranslation("people.filter.text"));
        words.setClearButtonVisible(true);
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.setValueChangeTimeout(400);
        words.setWidth("260px");
        text = filter("q", words, value -> value, value -> value);
        kind = filter(
                "kind",
                Choices.select(
                        getTranslation("people.filter.kind"),
                        List.of("leaders", "staff"),
                        value -> getTranslation("people.kind." + value)),
                value -> value,
                value -> List.of("leaders", "staff").contains(value) ? value : null);
        division = rareFilter(
                "division",
                () -> Choices.select(
                        getTranslation("people.filter.division"), divisions.own(), Divisions.Division::name),
                Divisions.Division::code,
                code -> divisions.byCode(code).orElse(null));
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
        day = rareFilter(
                "day",
                () -> ChineseTexts.datePicker(getTranslation("people.filter.day")),
                Formats::day,
                Formats::dayOf);
        Grid.Column<PersonRow> person = cellColumn(
                        "people.field.name", row -> Cell.link(PeopleRoutes.details(row.person()), row.name()))
                .setWidth("140px");
        fileText(person, "people.field.name", PersonRow::name);
        column("people.field.title", PersonRow::title).setWidth("200px").setFlexGrow(2);
        column("people.field.unit", row -> row.unit() == null ? "—" : row.unit())
                .setWidth("180px")
                .setFlexGrow(2);
        column("people.field.since", row -> Formats.day(row.since())).setWidth("110px");
        ready();
    }

    @Override
    protected List<PersonRow> rows(@Nullable String sort, boolean descending, int offset, int limit) {
        return source().page(current.get(), sort, descending, offset, limit);
    }

    @Override
    protected Optional<RowSource<PersonRow>> forFile() {
        return Optional.of(source());
    }

    private RowSource<PersonRow> source() {
        PeopleFilter filter = filter();
        return (actor, sort, descending, offset, limit) -> queries.page(actor, filter, offset, limit);
    }

    @Override
    protected long count() {
        return queries.count(current.get(), filter());
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
                leading(),
                division.getValue() == null ? null : division.getValue().code(),
                day.getValue(),
                chosen);
    }

    private @Nullable Boolean leading() {
        return kind.getValue() == null ? null : kind.getValue().equals("leaders");
    }

    @Override
    protected String summary(long total) {
        return getTranslation("people.list.summary", Formats.number(total));
    }

    @Override
    protected Component empty(boolean filtered) {
        return new EmptyState(getTranslation(filtered ? "people.list.noMatch" : "people.list.empty"));
    }
}
