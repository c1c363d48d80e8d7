package cn.qinqing.serviceplans.ui;

import cn.qinqing.serviceplans.CaseDecisionFilter;
import cn.qinqing.serviceplans.CaseDecisionRoutes;
import cn.qinqing.serviceplans.CaseDecisionRow;
import cn.qinqing.serviceplans.CaseDecisionSort;
import cn.qinqing.serviceplans.CaseDecisionState;
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
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;

/** Case-by-case decisions (一事一议) with their stage and what is missing. */
@Route(CaseDecisionRoutes.LIST)
@Menu(order = 4.3, title = "serviceplans.case.list.title")
@RolesAllowed(RightsCatalog.CASE_READ)
class CaseDecisionListView extends ListView<CaseDecisionRow> {

    private final transient CaseDecisionTools tools;
    private final TextField text;
    private final Select<CaseDecisionState> state;
    private final Checkbox mine;

    CaseDecisionListView(CaseDecisionTools tools) {
        super("serviceplans.case.list.title");
        this.tools = tools;
        TextField words = new TextField(getTranslation("serviceplans.case.filter.text"));
        words.setClearButtonVisible(true);
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.setValueChangeTimeout(400);
        words.setWidth("240px");
        text = filter("q", words, value -> value, value -> value);
        state = filter(
                "state",
                Choices.select(
                        getTranslation("serviceplans.case.field.state"),
                        List.of(CaseDecisionState.values()),
                        CaseDecisionTexts::state),
                Enum::name,
                name -> Choices.of(CaseDecisionState.class, name));
        mine = filter(
                "mine",
                new Checkbox(getTranslation("serviceplans.case.filter.mine")),
                value -> value ? "1" : "",
                value -> value.equals("1"));
        columns();
        if (tools.actor().may(Right.CASE_PROPOSE)) {
            newAction(new Button(
                    getTranslation("serviceplans.case.propose"),
                    click -> new ProposeCaseDialog(
                                    tools, null, null, id -> UI.getCurrent().navigate(CaseDecisionRoutes.details(id)))
                            .open()));
        }
        ready();
    }

    private void columns() {
        Grid.Column<CaseDecisionRow> stands = cellColumn(
                        "serviceplans.case.field.state",
                        row -> Cell.tag(CaseDecisionTexts.state(row.state()), CaseDecisionTexts.tone(row.state()))
                                .below(waits(row)))
                .setSortable(true)
                .setSortProperty(CaseDecisionSort.STATE.name())
                .setWidth("190px");
        fileText(stands, "serviceplans.case.field.state", row -> CaseDecisionTexts.state(row.state()));
        fileText(stands, "serviceplans.case.field.waits", this::waits);
        Grid.Column<CaseDecisionRow> matter = cellColumn(
                        "serviceplans.case.field.title",
                        row -> Cell.link(CaseDecisionRoutes.details(row.id()), row.title())
                                .below(row.number()))
                .setSortable(true)
                .setSortProperty(CaseDecisionSort.NUMBER.name())
                .setWidth("270px")
                .setFlexGrow(3);
        fileText(matter, "serviceplans.case.field.number", CaseDecisionRow::number);
        fileText(matter, "serviceplans.case.field.title", CaseDecisionRow::title);
        Grid.Column<CaseDecisionRow> enterprise = cellColumn(
                        "serviceplans.case.field.enterprise",
                        row -> Cell.text(row.enterpriseName()).below(row.project() == null ? "" : row.project()))
                .setSortable(true)
                .setSortProperty(CaseDecisionSort.ENTERPRISE.name())
                .setWidth("220px")
                .setFlexGrow(2);
        fileText(enterprise, "serviceplans.case.field.enterprise", CaseDecisionRow::enterpriseName);
        fileText(enterprise, "serviceplans.case.field.project", row -> row.project() == null ? "" : row.project());
        column("serviceplans.case.field.amount", row -> CaseDecisionTexts.amount(row.amountYuan()))
                .setSortable(true)
                .setSortProperty(CaseDecisionSort.AMOUNT.name())
                .setWidth("110px");
        column("serviceplans.case.field.unit", CaseDecisionRow::unit)
                .setSortable(true)
                .setSortProperty(CaseDecisionSort.UNIT.name())
                .setWidth("150px");
        column("serviceplans.case.field.proposedOn", row -> Formats.day(row.proposedOn()))
                .setSortable(true)
                .setSortProperty(CaseDecisionSort.PROPOSED.name())
                .setWidth("120px");
    }

    private String waits(CaseDecisionRow row) {
        if (row.state() != CaseDecisionState.JOINT_REVIEW) {
            return "";
        }
        String answered = getTranslation("serviceplans.case.answered", row.answered(), row.asked());
        return row.due() == null
                ? answered
                : answered + "　"
                        + getTranslation(
                                row.due().isBefore(tools.today())
                                        ? "serviceplans.case.lateSince"
                                        : "serviceplans.case.dueBy",
                                Formats.day(row.due()));
    }

    private RowSource<CaseDecisionRow> source() {
        CaseDecisionFilter filter = filter();
        return (actor, order, offset, limit) ->
                tools.queries().page(actor, filter, order.by(CaseDecisionSort.class), offset, limit);
    }

    private CaseDecisionFilter filter() {
        return new CaseDecisionFilter(text.getValue(), state.getValue(), null, mine.getValue());
    }

    @Override
    protected List<CaseDecisionRow> rows(ListOrder order, int offset, int limit) {
        return source().page(tools.actor(), order, offset, limit);
    }

    @Override
    protected Optional<RowSource<CaseDecisionRow>> forFile() {
        return Optional.of(source());
    }

    @Override
    protected Optional<String> pageOf(CaseDecisionRow row) {
        return Optional.of(CaseDecisionRoutes.details(row.id()));
    }

    @Override
    protected long count() {
        return tools.queries().count(tools.actor(), filter());
    }

    @Override
    protected String summary(long total) {
        return getTranslation("serviceplans.case.list.summary", Formats.number(total));
    }

    @Override
    protected Component empty(boolean filtered) {
        return new EmptyState(
                getTranslation(filtered ? "serviceplans.case.list.noMatch" : "serviceplans.case.list.empty"));
    }
}
