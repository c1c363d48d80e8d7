package cn.qinqing.assignments.ui;

import cn.qinqing.assignments.AssignmentFilter;
import cn.qinqing.assignments.AssignmentId;
import cn.qinqing.assignments.AssignmentRole;
import cn.qinqing.assignments.AssignmentRow;
import cn.qinqing.assignments.AssignmentSort;
import cn.qinqing.assignments.CoverageFigure;
import cn.qinqing.assignments.DeclarationState;
import cn.qinqing.enterprises.EnterpriseFilter;
import cn.qinqing.enterprises.EnterpriseRoutes;
import cn.qinqing.enterprises.Sections;
import cn.qinqing.enterprises.SizeClass;
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
import cn.qinqing.uikit.Notices;
import cn.qinqing.uikit.RareFilter;
import cn.qinqing.uikit.RowIds;
import cn.qinqing.uikit.RowSource;
import cn.qinqing.uikit.Tag;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who answers for whom, on any day (联系安排). */
@Route("assignments")
@Menu(order = 24, title = "assignments.list.title")
@RolesAllowed(RightsCatalog.ASSIGNMENT_READ)
class AssignmentListView extends ListView<AssignmentRow> {

    private final transient AssignmentTools tools;
    private final DatePicker day;
    private final TextField text;
    private final Select<Divisions.Division> division;
    private final Select<AssignmentRole> role;
    private final Select<CoverageFigure> gap;
    private final RareFilter<String> tier;
    private final RareFilter<String> section;
    private final RareFilter<String> size;

    AssignmentListView(AssignmentTools tools) {
        super("assignments.list.title");
        this.tools = tools;
        day = filter(
                "day", ChineseTexts.datePicker(getTranslation("assignments.filter.day")), Formats::day, Formats::dayOf);
        day.setWidth("150px");
        TextField words = new TextField(getTranslation("assignments.filter.text"));
        words.setClearButtonVisible(true);
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.setValueChangeTimeout(400);
        text = filter("q", words, value -> value, value -> value);
        division = filter(
                "division",
                Choices.select(
                        getTranslation("enterprises.field.division"),
                        tools.divisions().own(),
                        Divisions.Division::name),
                Divisions.Division::code,
                code -> tools.divisions().byCode(code).orElse(null));
        role = filter(
                "role",
                Choices.select(
                        getTranslation("assignments.field.role"),
                        List.of(AssignmentRole.values()),
                        value -> getTranslation("assignments.AssignmentRole." + value.name())),
                Enum::name,
                name -> Choices.of(AssignmentRole.class, name));
        gap = filter(
                "gap",
                Choices.select(
                        getTranslation("assignments.coverage.filter"),
                        CoverageFigure.of(CoverageFigure.Of.ASSIGNMENTS),
                        value -> getTranslation("assignments.coverage." + value.name())),
                Enum::name,
                AssignmentListView::gapOf);
        Map<String, String> tiers = new LinkedHashMap<>();
        tools.tiers().on(tools.today()).forEach(rule -> tiers.put(rule.tier(), rule.name()));
        tiers.put(EnterpriseFilter.UNKNOWN, getTranslation("assignments.tier.none"));
        tier = choice("tier", "assignments.field.tier", List.copyOf(tiers.keySet()), tiers::get);
        section = choice(
                "section",
                "enterprises.field.section",
                Sections.ALL,
                value -> getTranslation("enterprises.section." + value));
        size = choice(
                "size",
                "enterprises.field.sizeClass",
                Stream.concat(Arrays.stream(SizeClass.values()).map(Enum::name), Stream.of(EnterpriseFilter.UNKNOWN))
                        .toList(),
                value -> getTranslation("enterprises.SizeClass." + value));
        columns();
        if (tools.actor().may(Right.EXPORT)) {
            action(new Button(
                    getTranslation("assignments.annex.action"), click -> new AnnexDialog(tools, filter()).open()));
        }
        if (tools.actor().may(Right.ASSIGNMENT_EDIT)) {
            Button begin = new Button(
                    getTranslation("assignments.action.begin"),
                    click -> new BeginAssignmentDialog(tools, null, getTranslation("assignments.action.begin"), () -> {
                                Notices.done(getTranslation("assignments.done.begun"));
                                reload();
                            })
                            .open());
            action(new Button(
                    getTranslation("assignments.action.clearAll"),
                    click -> new ClearDeclarationsDialog(tools, filter(), this::reload).open()));
            newAction(begin);
        }
        alsoSortedBy(AssignmentSort.FROM, "assignments.field.from");
        ready();
    }

    private RareFilter<String> choice(
            String name, String labelKey, List<String> values, SerializableFunction<String, String> labels) {
        return rareFilter(
                name,
                () -> Choices.select(getTranslation(labelKey), values, labels::apply),
                value -> value,
                value -> values.contains(value) ? value : null);
    }

    private static @Nullable CoverageFigure gapOf(String name) {
        CoverageFigure figure = Choices.of(CoverageFigure.class, name);
        return figure != null && figure.counted() == CoverageFigure.Of.ASSIGNMENTS ? figure : null;
    }

    private void columns() {
        Grid.Column<AssignmentRow> enterprise = cellColumn(
                        "assignments.field.enterprise",
                        row -> Cell.link(EnterpriseRoutes.details(row.enterprise()), row.enterpriseName()))
                .setSortable(true)
                .setSortProperty(AssignmentSort.ENTERPRISE.name())
                .setWidth("220px")
                .setFlexGrow(3);
        fileText(enterprise, "assignments.field.enterprise", AssignmentRow::enterpriseName);
        column("enterprises.field.division", row -> tools.divisions().nameOf(row.divisionCode()))
                .setSortable(true)
                .setSortProperty(AssignmentSort.DIVISION.name())
                .setWidth("120px");
        column(
                        "assignments.field.role",
                        row -> getTranslation(
                                "assignments.AssignmentRole." + row.role().name()))
                .setSortable(true)
                .setSortProperty(AssignmentSort.ROLE.name())
                .setWidth("100px");
        column("assignments.field.holder", this::holder)
                .setSortable(true)
                .setSortProperty(AssignmentSort.HOLDER.name())
                .setWidth("130px");
        column("assignments.field.title", row -> row.title() == null ? "—" : row.title())
                .setSortable(false)
                .setWidth("170px");
        column("assignments.field.period", row -> Formats.period(row.period()))
                .setSortable(true)
                .setSortProperty(AssignmentSort.TO.name())
                .setWidth("190px");
        Grid.Column<AssignmentRow> declaration = cellColumn("assignments.field.declaration", this::declaration)
                .setSortable(false)
                .setWidth("130px");
        fileText(declaration, "assignments.field.declaration", row -> declared(row.declaration()));
    }

    private Cell declaration(AssignmentRow row) {
        return switch (row.declaration()) {
            case NOT_NEEDED, VACANT -> Cell.text("—");
            case UNDECLARED -> Cell.tag(declared(row.declaration()), Tag.Tone.SOON);
            case CLEARED -> Cell.tag(declared(row.declaration()), Tag.Tone.GOOD);
            case CONFLICT -> Cell.tag(declared(row.declaration()), Tag.Tone.LATE);
        };
    }

    private String declared(DeclarationState state) {
        return getTranslation("assignments.DeclarationState." + state.name());
    }

    private String holder(AssignmentRow row) {
        return (row.holder() == null ? getTranslation("assignments.vacant") : row.holder())
                + (row.deputy() == null ? "" : getTranslation("assignments.deputy", row.deputy()));
    }

    @Override
    protected List<AssignmentRow> rows(ListOrder order, int offset, int limit) {
        return source().page(tools.actor(), order, offset, limit);
    }

    @Override
    protected Optional<RowSource<AssignmentRow>> forFile() {
        return Optional.of(source());
    }

    @Override
    protected Optional<String> pageOf(AssignmentRow row) {
        return Optional.of(EnterpriseRoutes.details(row.enterprise()));
    }

    @Override
    protected Optional<BesideRow<AssignmentRow>> beside() {
        return Optional.of(new BesideRow<>(
                row -> row.id().value(),
                (id, changed) -> AssignmentSide.of(tools, new AssignmentId(id), filter().asOf(), changed)));
    }

    @Override
    protected Optional<RowIds<AssignmentRow>> markable() {
        return Optional.of(new RowIds<>(
                row -> row.id().value(),
                row -> row.enterpriseName() + " "
                        + getTranslation(
                                "assignments.AssignmentRole." + row.role().name()),
                limit -> tools.queries().ids(tools.actor(), filter(), limit)));
    }

    private RowSource<AssignmentRow> source() {
        AssignmentFilter filter = filter();
        return (actor, order, offset, limit) ->
                tools.queries().page(actor, filter, order.by(AssignmentSort.class), offset, limit);
    }

    @Override
    protected long count() {
        return tools.queries().count(tools.actor(), filter());
    }

    @Override
    protected String summary(long total) {
        return getTranslation("assignments.list.summary", Formats.day(filter().asOf()), Formats.number(total));
    }

    @Override
    protected Component empty(boolean filtered) {
        return new EmptyState(getTranslation(filtered ? "assignments.list.noMatch" : "assignments.list.empty"));
    }

    private AssignmentFilter filter() {
        return new AssignmentFilter(
                day.getValue() == null ? tools.today() : day.getValue(),
                text.getValue(),
                division.getValue() == null ? null : division.getValue().code(),
                role.getValue(),
                gap.getValue(),
                tier.getValue(),
                section.getValue(),
                size.getValue());
    }
}
