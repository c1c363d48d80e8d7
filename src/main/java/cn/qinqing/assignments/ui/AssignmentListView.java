package cn.qinqing.assignments.ui;

import cn.qinqing.assignments.AssignmentFilter;
import cn.qinqing.assignments.AssignmentRole;
import cn.qinqing.assignments.AssignmentRow;
import cn.qinqing.assignments.AssignmentSort;
import cn.qinqing.enterprises.EnterpriseRoutes;
import cn.qinqing.people.Divisions;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RightsCatalog;
import cn.qinqing.uikit.Cell;
import cn.qinqing.uikit.ChineseTexts;
import cn.qinqing.uikit.Choices;
import cn.qinqing.uikit.EmptyState;
import cn.qinqing.uikit.Formats;
import cn.qinqing.uikit.ListView;
import cn.qinqing.uikit.Notices;
import cn.qinqing.uikit.RowSource;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
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

    AssignmentListView(AssignmentTools tools) {
        super("assignments.list.title");
        this.tools = tools;
        day = filter(
                "day",
                ChineseTexts.datePicker(getTranslation("assignments.filter.day")),
                Formats::day,
                AssignmentListView::dayOf);
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
        columns();
        if (tools.actor().may(Right.ASSIGNMENT_EDIT)) {
            Button begin = new Button(
                    getTranslation("assignments.action.begin"),
                    click -> new BeginAssignmentDialog(tools, null, getTranslation("assignments.action.begin"), () -> {
                                Notices.done(getTranslation("assignments.done.begun"));
                                reload();
                            })
                            .open());
            begin.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            action(begin);
        }
        ready();
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
                .setSortable(false)
                .setWidth("100px");
        column("assignments.field.holder", this::holder).setSortable(false).setWidth("130px");
        column("assignments.field.title", row -> row.title() == null ? "—" : row.title())
                .setSortable(false)
                .setWidth("170px");
        column("assignments.field.period", row -> Formats.period(row.period()))
                .setSortable(true)
                .setSortProperty(AssignmentSort.TO.name())
                .setWidth("190px");
    }

    private String holder(AssignmentRow row) {
        return (row.holder() == null ? getTranslation("assignments.vacant") : row.holder())
                + (row.deputy() == null ? "" : getTranslation("assignments.deputy", row.deputy()));
    }

    @Override
    protected List<AssignmentRow> rows(@Nullable String sort, boolean descending, int offset, int limit) {
        return source().page(tools.actor(), sort, descending, offset, limit);
    }

    @Override
    protected Optional<RowSource<AssignmentRow>> forFile() {
        return Optional.of(source());
    }

    private RowSource<AssignmentRow> source() {
        AssignmentFilter filter = filter();
        return (actor, sort, descending, offset, limit) -> tools.queries()
                .page(
                        actor,
                        filter,
                        sort == null ? AssignmentSort.DIVISION : AssignmentSort.valueOf(sort),
                        descending,
                        offset,
                        limit);
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
                role.getValue());
    }

    private static @Nullable LocalDate dayOf(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException noDay) {
            return null;
        }
    }
}
