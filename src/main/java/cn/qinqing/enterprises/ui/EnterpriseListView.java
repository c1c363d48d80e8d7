package cn.qinqing.enterprises.ui;

import cn.qinqing.enterprises.EnterpriseFilter;
import cn.qinqing.enterprises.EnterpriseKind;
import cn.qinqing.enterprises.EnterpriseNarrowing;
import cn.qinqing.enterprises.EnterpriseRoutes;
import cn.qinqing.enterprises.EnterpriseRow;
import cn.qinqing.enterprises.EnterpriseSort;
import cn.qinqing.enterprises.EnterpriseState;
import cn.qinqing.enterprises.Sections;
import cn.qinqing.enterprises.SizeClass;
import cn.qinqing.enterprises.Timeline;
import cn.qinqing.people.Divisions;
import cn.qinqing.shared.EnterpriseId;
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
import cn.qinqing.uikit.RareFilter;
import cn.qinqing.uikit.RowIds;
import cn.qinqing.uikit.RowSource;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;

/** The list of enterprises, chambers and associations (企业、商会). */
@Route(EnterpriseRoutes.LIST)
@Menu(order = 20, title = "enterprises.list.title")
@RolesAllowed(RightsCatalog.ENTERPRISE_READ)
class EnterpriseListView extends ListView<EnterpriseRow> {

    private static final int COMPOSITION_MILLIS = 400;

    private final transient EnterpriseTools tools;
    private final transient Timeline timeline;
    private final TextField text;
    private final Select<Divisions.Division> division;
    private final Select<EnterpriseKind> kind;
    private final Select<EnterpriseState> state;
    private final Checkbox keyOnly;
    private final RareFilter<String> section;
    private final RareFilter<String> size;
    private final Map<String, RareFilter<EnterpriseNarrowing.Choice>> narrowed = new LinkedHashMap<>();
    private final RareFilter<LocalDate> day;

    EnterpriseListView(EnterpriseTools tools, Timeline timeline, ObjectProvider<EnterpriseNarrowing> narrowings) {
        super("enterprises.list.title");
        this.tools = tools;
        this.timeline = timeline;
        Divisions divisions = tools.divisions();
        TextField words = new TextField(getTranslation("enterprises.filter.text"));
        words.setPlaceholder(getTranslation("enterprises.filter.hint"));
        words.setClearButtonVisible(true);
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.setValueChangeTimeout(COMPOSITION_MILLIS);
        words.setWidth("260px");
        text = filter("q", words, value -> value, value -> value);
        division = filter(
                "division",
                Choices.select(getTranslation("enterprises.field.division"), divisions.own(), Divisions.Division::name),
                Divisions.Division::code,
                code -> divisions.byCode(code).orElse(null));
        kind = filter(
                "kind",
                Choices.select(getTranslation("enterprises.field.kind"), List.of(EnterpriseKind.values()), this::label),
                Enum::name,
                name -> Choices.of(EnterpriseKind.class, name));
        state = filter(
                "state",
                Choices.select(
                        getTranslation("enterprises.field.state"), List.of(EnterpriseState.values()), this::label),
                Enum::name,
                name -> Choices.of(EnterpriseState.class, name));
        keyOnly = filter(
                "key",
                new Checkbox(getTranslation("enterprises.filter.keyOnly")),
                value -> Boolean.TRUE.equals(value) ? "1" : null,
                "1"::equals);
        LocalDate today = tools.today();
        narrowings.stream()
                .sorted(Comparator.comparingInt(EnterpriseNarrowing::order))
                .forEach(one -> narrowed.put(one.name(), narrowing(one, today)));
        section = rareFilter(
                "section",
                () -> Choices.select(
                        getTranslation("enterprises.field.section"),
                        Sections.ALL,
                        value -> getTranslation("enterprises.section." + value)),
                value -> value,
                value -> Sections.ALL.contains(value) ? value : null);
        List<String> sizes = Stream.concat(
                        Arrays.stream(SizeClass.values()).map(Enum::name), Stream.of(EnterpriseFilter.UNKNOWN))
                .toList();
        size = rareFilter(
                "size",
                () -> Choices.select(
                        getTranslation("enterprises.field.sizeClass"),
                        sizes,
                        value -> getTranslation("enterprises.SizeClass." + value)),
                value -> value,
                value -> sizes.contains(value) ? value : null);
        day = rareFilter(
                "day",
                () -> ChineseTexts.datePicker(getTranslation("enterprises.filter.day")),
                Formats::day,
                Formats::dayOf);
        columns();
        if (tools.actor().may(Right.ENTERPRISE_EDIT)) {
            Button create = new Button(
                    getTranslation("enterprises.action.create"),
                    click -> new EnterpriseDialog(
                                    tools,
                                    null,
                                    getTranslation("enterprises.action.create"),
                                    getTranslation("uikit.save"),
                                    id -> UI.getCurrent().navigate(EnterpriseRoutes.details(id)))
                            .open());
            newAction(create);
        }
        alsoSortedBy(EnterpriseSort.CODE, "enterprises.field.uscc");
        alsoSortedBy(EnterpriseSort.CHANGED, "enterprises.field.changed");
        ready();
    }

    private RareFilter<EnterpriseNarrowing.Choice> narrowing(EnterpriseNarrowing one, LocalDate today) {
        return rareFilter(
                one.name(),
                () -> Choices.select(
                        getTranslation(one.labelKey()),
                        one.choices(today),
                        choice -> choice.labelKey() == null ? choice.text() : getTranslation(choice.labelKey())),
                EnterpriseNarrowing.Choice::value,
                value -> one.choices(today).stream()
                        .filter(choice -> choice.value().equals(value))
                        .findFirst()
                        .orElse(null));
    }

    private void columns() {
        Grid.Column<EnterpriseRow> subject = cellColumn(
                        "enterprises.field.name",
                        row -> Cell.link(EnterpriseRoutes.details(row.id()), row.name())
                                .below(row.code().isEmpty() ? label(row.kind()) : row.code()))
                .setSortable(true)
                .setSortProperty(EnterpriseSort.NAME.name())
                .setFlexGrow(3)
                .setWidth("220px");
        fileText(subject, "enterprises.field.name", EnterpriseRow::name);
        fileText(subject, "enterprises.field.uscc", EnterpriseRow::code);
        fileText(subject, "enterprises.field.kind", row -> label(row.kind()));
        fileText(
                subject,
                "enterprises.field.founded",
                row -> row.foundedOn() == null ? "" : Formats.day(row.foundedOn()));
        column("enterprises.field.division", row -> tools.divisions().nameOf(row.divisionCode()))
                .setSortable(true)
                .setSortProperty(EnterpriseSort.DIVISION.name())
                .setWidth("130px");
        column("enterprises.field.leader", row -> leader(row))
                .setSortable(false)
                .setWidth("190px");
        column("enterprises.field.officer", row -> row.officer() == null ? "—" : row.officer())
                .setSortable(false)
                .setWidth("160px");
        column(
                        "enterprises.field.lastContact",
                        row -> row.lastContact() == null
                                ? getTranslation("enterprises.never")
                                : Formats.day(row.lastContact()))
                .setSortable(true)
                .setSortProperty(EnterpriseSort.LAST_CONTACT.name())
                .setWidth("120px");
        column("enterprises.field.state", row -> label(row.state()))
                .setSortable(true)
                .setSortProperty(EnterpriseSort.STATE.name())
                .setWidth("90px");
    }

    @Override
    protected List<EnterpriseRow> rows(ListOrder order, int offset, int limit) {
        return source().page(tools.actor(), order, offset, limit);
    }

    @Override
    protected Optional<RowSource<EnterpriseRow>> forFile() {
        return Optional.of(source());
    }

    @Override
    protected Optional<String> pageOf(EnterpriseRow row) {
        return Optional.of(EnterpriseRoutes.details(row.id()));
    }

    @Override
    protected Optional<BesideRow<EnterpriseRow>> beside() {
        return Optional.of(new BesideRow<>(
                row -> row.id().value(),
                (id, changed) -> EnterpriseSide.of(tools, timeline, new EnterpriseId(id), changed)));
    }

    @Override
    protected Optional<RowIds<EnterpriseRow>> markable() {
        return Optional.of(new RowIds<>(
                row -> row.id().value(),
                EnterpriseRow::name,
                limit -> tools.queries().ids(tools.actor(), filter(), limit)));
    }

    private RowSource<EnterpriseRow> source() {
        EnterpriseFilter filter = filter();
        return (actor, order, offset, limit) ->
                tools.queries().page(actor, filter, order.by(EnterpriseSort.class), offset, limit);
    }

    @Override
    protected long count() {
        return tools.queries().count(tools.actor(), filter());
    }

    @Override
    protected String summary(long total) {
        return getTranslation("enterprises.list.summary", Formats.number(total));
    }

    @Override
    protected Component empty(boolean filtered) {
        return new EmptyState(getTranslation(filtered ? "enterprises.list.noMatch" : "enterprises.list.empty"));
    }

    private EnterpriseFilter filter() {
        Map<String, String> chosen = new LinkedHashMap<>();
        narrowed.forEach((name, field) -> {
            if (field.getValue() != null) {
                chosen.put(name, field.getValue().value());
            }
        });
        return new EnterpriseFilter(
                text.getValue(),
                division.getValue() == null ? null : division.getValue().code(),
                kind.getValue(),
                state.getValue(),
                keyOnly.getValue(),
                section.getValue(),
                size.getValue(),
                day.getValue(),
                chosen);
    }

    private String label(Enum<?> value) {
        return getTranslation("enterprises." + value.getDeclaringClass().getSimpleName() + "." + value.name());
    }

    private String leader(EnterpriseRow row) {
        if (row.leader() == null) {
            return "—";
        }
        return row.leaderOfParent() ? getTranslation("enterprises.parent.inherited", row.leader()) : row.leader();
    }
}
