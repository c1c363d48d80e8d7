package cn.qinqing.serviceplans.ui;

import cn.qinqing.people.Divisions;
import cn.qinqing.people.PeopleQueries.UnitHit;
import cn.qinqing.serviceplans.DueFilter;
import cn.qinqing.serviceplans.DueRow;
import cn.qinqing.serviceplans.DueSort;
import cn.qinqing.serviceplans.PlanRoutes;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RightsCatalog;
import cn.qinqing.uikit.Cell;
import cn.qinqing.uikit.Choices;
import cn.qinqing.uikit.EmptyState;
import cn.qinqing.uikit.Formats;
import cn.qinqing.uikit.ListOrder;
import cn.qinqing.uikit.ListView;
import cn.qinqing.uikit.Notices;
import cn.qinqing.uikit.RareFilter;
import cn.qinqing.uikit.RowSource;
import cn.qinqing.uikit.Tag;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Milestones that are due: within thirty days, and those that are late (近期到期). */
@Route(PlanRoutes.DUE)
@Menu(order = 4.42, title = "serviceplans.due.title")
@RolesAllowed(RightsCatalog.PLAN_READ)
class DueMilestoneListView extends ListView<DueRow> {

    private static final int USUAL = 30;

    private final transient PlanTools tools;
    private final Select<Integer> days;
    private final Select<Boolean> late;
    private final Select<Divisions.Division> division;
    private final RareFilter<UnitHit> unit;

    DueMilestoneListView(PlanTools tools) {
        super("serviceplans.due.title");
        this.tools = tools;
        days = filter(
                "days",
                Choices.select(
                        getTranslation("serviceplans.due.days"),
                        List.of(7, USUAL, 90),
                        value -> getTranslation("serviceplans.due.within", value)),
                String::valueOf,
                DueMilestoneListView::daysOf);
        late = filter(
                "late",
                Choices.select(
                        getTranslation("serviceplans.due.late"),
                        List.of(true, false),
                        value -> getTranslation("serviceplans.due.late." + value)),
                String::valueOf,
                DueMilestoneListView::yesOrNo);
        division = filter(
                "division",
                Choices.select(
                        getTranslation("serviceplans.field.division"),
                        tools.divisions().own(),
                        Divisions.Division::name),
                Divisions.Division::code,
                code -> tools.divisions().byCode(code).orElse(null));
        unit = rareFilter(
                "unit",
                () -> PlanPickers.unit(tools, getTranslation("serviceplans.field.lead")),
                hit -> hit.unit().toString(),
                id -> PlanPickers.unitOf(tools, id));
        columns();
        ready();
    }

    private static @org.jspecify.annotations.Nullable Integer daysOf(String text) {
        return List.of("7", "30", "90").contains(text) ? Integer.valueOf(text) : null;
    }

    private static @org.jspecify.annotations.Nullable Boolean yesOrNo(String text) {
        return List.of("true", "false").contains(text) ? Boolean.valueOf(text) : null;
    }

    private void columns() {
        Grid.Column<DueRow> end = cellColumn(
                        "serviceplans.field.plannedEnd",
                        row -> Cell.tag(left(row), tone(row)).below(Formats.day(row.plannedEnd())))
                .setSortable(true)
                .setSortProperty(DueSort.END.name())
                .setWidth("150px");
        fileText(end, "serviceplans.field.plannedEnd", row -> Formats.day(row.plannedEnd()));
        Grid.Column<DueRow> step = cellColumn(
                        "serviceplans.field.step",
                        row -> Cell.link(PlanRoutes.details(row.plan()), row.name())
                                .below(row.measure()))
                .setWidth("300px")
                .setFlexGrow(3);
        fileText(step, "serviceplans.field.step", DueRow::name);
        fileText(step, "serviceplans.field.measure", DueRow::measure);
        Grid.Column<DueRow> enterprise = cellColumn(
                        "serviceplans.field.enterprise",
                        row -> Cell.text(row.enterpriseName()).below(row.planNumber()))
                .setSortable(true)
                .setSortProperty(DueSort.ENTERPRISE.name())
                .setWidth("210px")
                .setFlexGrow(2);
        fileText(enterprise, "serviceplans.field.enterprise", DueRow::enterpriseName);
        fileText(enterprise, "serviceplans.field.number", DueRow::planNumber);
        Grid.Column<DueRow> lead = cellColumn(
                        "serviceplans.field.lead",
                        row -> Cell.text(row.leadName()).below(row.personName() == null ? "" : row.personName()))
                .setSortable(true)
                .setSortProperty(DueSort.LEAD.name())
                .setWidth("160px");
        fileText(lead, "serviceplans.field.lead", DueRow::leadName);
        fileText(lead, "serviceplans.field.person", row -> row.personName() == null ? "" : row.personName());
        column(
                        "serviceplans.field.plannedStart",
                        row -> Formats.day(row.plannedStart())
                                + (row.actualStart() == null ? "" : getTranslation("serviceplans.due.begun")))
                .setSortable(true)
                .setSortProperty(DueSort.START.name())
                .setWidth("150px");
        if (tools.actor().may(Right.PLAN_EDIT)) {
            componentColumn("serviceplans.due.change", this::shift)
                    .setSortable(false)
                    .setWidth("90px");
        }
    }

    private Button shift(DueRow row) {
        Button shift = new Button(
                getTranslation("serviceplans.dates.action"),
                click ->
                        Notices.orRefused(() -> tools.queries().details(tools.actor(), row.plan()).milestones().stream()
                                .filter(one -> one.id().equals(row.id()))
                                .forEach(one -> new ShiftDatesDialog(
                                                tools.current(), tools.dates(), one, 0, this::reload)
                                        .open())));
        shift.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        shift.setAriaLabel(getTranslation("serviceplans.dates.title", row.name()));
        return shift;
    }

    private String left(DueRow row) {
        long left = ChronoUnit.DAYS.between(tools.today(), row.plannedEnd());
        return left < 0
                ? getTranslation("serviceplans.due.over", -left)
                : left == 0 ? getTranslation("serviceplans.due.today") : getTranslation("serviceplans.due.left", left);
    }

    private Tag.Tone tone(DueRow row) {
        return row.plannedEnd().isBefore(tools.today())
                ? Tag.Tone.LATE
                : row.plannedEnd().isBefore(tools.today().plusDays(8)) ? Tag.Tone.SOON : Tag.Tone.PLAIN;
    }

    private DueFilter filter() {
        return new DueFilter(
                days.getValue() == null ? USUAL : days.getValue(),
                late.getValue() == null || late.getValue(),
                unit.getValue() == null ? null : unit.getValue().unit(),
                division.getValue() == null ? null : division.getValue().code(),
                null);
    }

    @Override
    protected List<DueRow> rows(ListOrder order, int offset, int limit) {
        return source().page(tools.actor(), order, offset, limit);
    }

    @Override
    protected Optional<RowSource<DueRow>> forFile() {
        return Optional.of(source());
    }

    private RowSource<DueRow> source() {
        DueFilter filter = filter();
        return (actor, order, offset, limit) -> tools.due().page(actor, filter, order.by(DueSort.class), offset, limit);
    }

    @Override
    protected Optional<String> pageOf(DueRow row) {
        return Optional.of(PlanRoutes.details(row.plan()));
    }

    @Override
    protected long count() {
        return tools.due().count(tools.actor(), filter());
    }

    @Override
    protected String summary(long total) {
        return getTranslation("serviceplans.due.summary", filter().days(), Formats.number(total));
    }

    @Override
    protected Component empty(boolean filtered) {
        return new EmptyState(getTranslation(filtered ? "serviceplans.due.noMatch" : "serviceplans.due.empty"));
    }
}
