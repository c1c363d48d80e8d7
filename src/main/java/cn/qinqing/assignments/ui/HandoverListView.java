package cn.qinqing.assignments.ui;

import cn.qinqing.assignments.HandoverFilter;
import cn.qinqing.assignments.HandoverRow;
import cn.qinqing.assignments.HandoverSort;
import cn.qinqing.shared.RightsCatalog;
import cn.qinqing.uikit.Cell;
import cn.qinqing.uikit.Choices;
import cn.qinqing.uikit.EmptyState;
import cn.qinqing.uikit.Formats;
import cn.qinqing.uikit.ListOrder;
import cn.qinqing.uikit.ListView;
import cn.qinqing.uikit.RowSource;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Handover sheets (交接单): which successor has acknowledged, who is late. */
@Route(HandoverView.PATH)
@Menu(order = 23.7, title = "assignments.handovers.title")
@RolesAllowed(RightsCatalog.ASSIGNMENT_READ)
class HandoverListView extends ListView<HandoverRow> {

    private final transient HandoverTools tools;
    private final TextField text;
    private final Select<HandoverFilter.State> state;

    HandoverListView(HandoverTools tools) {
        super("assignments.handovers.title");
        this.tools = tools;
        TextField words = new TextField(getTranslation("assignments.handovers.text"));
        words.setClearButtonVisible(true);
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.setValueChangeTimeout(400);
        words.setWidth("230px");
        text = filter("q", words, value -> value, value -> value);
        state = filter(
                "state",
                Choices.select(
                        getTranslation("assignments.handovers.state"),
                        List.of(HandoverFilter.State.values()),
                        value -> getTranslation("assignments.HandoverState." + value.name())),
                value -> value.name().toLowerCase(Locale.ROOT),
                value -> Choices.of(HandoverFilter.State.class, value.toUpperCase(Locale.ROOT)));
        columns();
        ready();
    }

    private void columns() {
        Grid.Column<HandoverRow> state = cellColumn(
                        "assignments.handovers.state",
                        row -> Cell.tag(
                                HandoverTexts.state(row, tools.today()), HandoverTexts.tone(row, tools.today())))
                .setSortable(true)
                .setSortProperty(HandoverSort.OPEN.name())
                .setWidth("130px");
        fileText(state, "assignments.handovers.state", row -> HandoverTexts.state(row, tools.today()));
        Grid.Column<HandoverRow> who = cellColumn(
                        "assignments.handovers.who",
                        row -> Cell.link(
                                HandoverView.PATH + "/" + row.id(), HandoverTexts.from(row) + " → " + row.to()))
                .setSortable(true)
                .setSortProperty(HandoverSort.FROM.name())
                .setWidth("200px")
                .setFlexGrow(2);
        fileText(who, "assignments.handovers.from", HandoverTexts::from);
        fileText(who, "assignments.handovers.to", HandoverRow::to);
        column("assignments.handovers.day", row -> Formats.day(row.day()))
                .setSortable(true)
                .setSortProperty(HandoverSort.DAY.name())
                .setWidth("120px");
        column("assignments.handovers.lines", row -> Formats.number(row.lines()))
                .setSortable(true)
                .setSortProperty(HandoverSort.LINES.name())
                .setWidth("90px");
        column("assignments.handovers.document", row -> row.documentNo() == null ? "—" : row.documentNo())
                .setSortable(true)
                .setSortProperty(HandoverSort.DOCUMENT.name())
                .setWidth("180px")
                .setFlexGrow(2);
        column("assignments.handovers.acknowledgeBy", row -> tools.deadline(row.day(), row.acknowledgeBy()))
                .setSortable(true)
                .setSortProperty(HandoverSort.ACKNOWLEDGE_BY.name())
                .setWidth("130px");
        column("assignments.handovers.publishBy", row -> tools.deadline(row.day(), row.publishBy()))
                .setSortable(true)
                .setSortProperty(HandoverSort.PUBLISH_BY.name())
                .setWidth("130px");
    }

    @Override
    protected List<HandoverRow> rows(ListOrder order, int offset, int limit) {
        return source().page(tools.actor(), order, offset, limit);
    }

    @Override
    protected Optional<RowSource<HandoverRow>> forFile() {
        return Optional.of(source());
    }

    private RowSource<HandoverRow> source() {
        HandoverFilter filter = filter();
        return (actor, order, offset, limit) ->
                tools.handovers().page(actor, filter, order.by(HandoverSort.class), offset, limit);
    }

    private HandoverFilter filter() {
        return new HandoverFilter(text.getValue(), state.getValue());
    }

    @Override
    protected Optional<String> pageOf(HandoverRow row) {
        return Optional.of(HandoverView.PATH + "/" + row.id());
    }

    @Override
    protected long count() {
        return tools.handovers().count(tools.actor(), filter());
    }

    @Override
    protected String summary(long total) {
        return getTranslation("assignments.handovers.summary", Formats.number(total));
    }

    @Override
    protected Component empty(boolean filtered) {
        return new EmptyState(
                getTranslation(filtered ? "assignments.handovers.noMatch" : "assignments.handovers.empty"));
    }
}
