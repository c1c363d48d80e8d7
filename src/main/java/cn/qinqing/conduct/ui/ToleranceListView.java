package cn.qinqing.conduct.ui;

import cn.qinqing.conduct.ToleranceFilter;
import cn.qinqing.conduct.ToleranceRoutes;
import cn.qinqing.conduct.ToleranceRow;
import cn.qinqing.conduct.ToleranceState;
import cn.qinqing.shared.RightsCatalog;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.uikit.Cell;
import cn.qinqing.uikit.ChineseTexts;
import cn.qinqing.uikit.Choices;
import cn.qinqing.uikit.EmptyState;
import cn.qinqing.uikit.Formats;
import cn.qinqing.uikit.ListOrder;
import cn.qinqing.uikit.ListView;
import cn.qinqing.uikit.Sentences;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tolerance records (容错纠错) behind the wall: each row that is looked at is logged, and nothing is handed out as a file. */
@Route(ToleranceRoutes.ALL)
@Menu(order = 4.7, title = "conduct.tolerance.list.title")
@RolesAllowed(RightsCatalog.TOLERANCE_READ)
class ToleranceListView extends ListView<ToleranceRow> {

    private final transient ToleranceTools tools;
    private final Select<ToleranceState> state;
    private final DatePicker from;
    private final DatePicker to;
    private @Nullable String refused;

    ToleranceListView(ToleranceTools tools) {
        super("conduct.tolerance.list.title");
        this.tools = tools;
        state = filter(
                "state",
                Choices.select(
                        getTranslation("conduct.tolerance.field.state"),
                        List.of(ToleranceState.values()),
                        ToleranceTexts::state),
                Enum::name,
                name -> Choices.of(ToleranceState.class, name));
        from = day("from", "conduct.tolerance.filter.from");
        to = day("to", "conduct.tolerance.filter.to");
        columns();
        if (tools.queries().records(tools.actor())) {
            action(new Button(
                    getTranslation("conduct.tolerance.grant.title"), click -> new ToleranceGrantsDialog(tools).open()));
        }
        ready();
    }

    private DatePicker day(String name, String labelKey) {
        DatePicker picker = ChineseTexts.datePicker(getTranslation(labelKey));
        picker.setWidth("150px");
        return filter(name, picker, Formats::day, Formats::dayOf);
    }

    private void columns() {
        cellColumn(
                        "conduct.tolerance.field.state",
                        row -> Cell.tag(ToleranceTexts.state(row.state()), ToleranceTexts.tone(row.state())))
                .setSortable(false)
                .setWidth("120px");
        cellColumn(
                        "conduct.tolerance.field.number",
                        row -> Cell.link(ToleranceRoutes.details(row.id()), row.number())
                                .below(Formats.day(row.appliedOn())))
                .setSortable(false)
                .setWidth("200px");
        cellColumn(
                        "conduct.tolerance.field.subject",
                        row -> Cell.text(ToleranceTexts.subject(row)).below(ToleranceTexts.unit(row)))
                .setSortable(false)
                .setWidth("190px");
        column("conduct.tolerance.field.matter", ToleranceTexts::matter)
                .setSortable(false)
                .setWidth("320px")
                .setFlexGrow(2);
        column("conduct.tolerance.field.files", row -> getTranslation("conduct.tolerance.files.count", row.files()))
                .setSortable(false)
                .setWidth("90px");
    }

    private ToleranceFilter filter() {
        return new ToleranceFilter(state.getValue(), from.getValue(), to.getValue());
    }

    @Override
    protected List<ToleranceRow> rows(ListOrder order, int offset, int limit) {
        return tools.queries().page(tools.actor(), filter(), offset, limit);
    }

    @Override
    protected long count() {
        try {
            refused = null;
            return tools.queries().count(tools.actor(), filter());
        } catch (RuleViolation refusal) {
            refused = Sentences.of(refusal);
            return 0;
        }
    }

    @Override
    protected String summary(long total) {
        return getTranslation("conduct.tolerance.list.summary", Formats.number(total));
    }

    @Override
    protected Component empty(boolean filtered) {
        return new EmptyState(
                refused != null
                        ? refused
                        : getTranslation(filtered ? "conduct.tolerance.list.noMatch" : "conduct.tolerance.list.empty"));
    }
}
