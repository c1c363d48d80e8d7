package cn.qinqing.oversight.ui;

import cn.qinqing.oversight.OversightRoutes;
import cn.qinqing.oversight.TipCategory;
import cn.qinqing.oversight.TipFilter;
import cn.qinqing.oversight.TipRow;
import cn.qinqing.shared.RightsCatalog;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.uikit.Cell;
import cn.qinqing.uikit.Choices;
import cn.qinqing.uikit.EmptyState;
import cn.qinqing.uikit.Formats;
import cn.qinqing.uikit.ListOrder;
import cn.qinqing.uikit.ListView;
import cn.qinqing.uikit.Sentences;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which tips were handed over (移送登记), for 纪委 alone; never handed out as a file, each look is logged. */
@Route(OversightRoutes.TIPS)
@Menu(order = 5.4, title = "oversight.tips.title")
@RolesAllowed(RightsCatalog.CONDUCT_READ)
class TipListView extends ListView<TipRow> {

    private final transient OversightTools tools;
    private final Select<TipCategory> category;
    private final DatePicker from;
    private final DatePicker to;
    private @Nullable String refused;

    TipListView(OversightTools tools) {
        super("oversight.tips.title");
        this.tools = tools;
        category = filter(
                "category",
                Choices.select(
                        getTranslation("oversight.tip.category"),
                        List.of(TipCategory.values()),
                        value -> getTranslation("oversight.TipCategory." + value.name())),
                Enum::name,
                name -> Choices.of(TipCategory.class, name));
        from = filter("from", PeriodFields.day("oversight.filter.from"), Formats::day, Formats::dayOf);
        to = filter("to", PeriodFields.day("oversight.filter.to"), Formats::day, Formats::dayOf);
        columns();
        ready();
    }

    private void columns() {
        cellColumn("oversight.tip.number", row -> Cell.text(row.number()).below(Formats.day(row.on())))
                .setSortable(false)
                .setWidth("190px");
        column(
                        "oversight.tip.category",
                        row -> getTranslation(
                                "oversight.TipCategory." + row.category().name()))
                .setSortable(false)
                .setWidth("200px");
        cellColumn(
                        "oversight.tip.recipient",
                        row -> Cell.text(row.recipient())
                                .below(getTranslation("oversight.tip.took", row.receivedBy(), row.receipt())))
                .setSortable(false)
                .setWidth("260px")
                .setFlexGrow(2);
        cellColumn("oversight.tip.entered", row -> Cell.text(row.enteredBy()).below(Formats.minute(row.enteredAt())))
                .setSortable(false)
                .setWidth("180px");
    }

    @Override
    protected List<TipRow> rows(ListOrder order, int offset, int limit) {
        return refused == null ? tools.tips().page(tools.actor(), filter(), offset, limit) : List.of();
    }

    @Override
    protected long count() {
        try {
            refused = null;
            return tools.tips().count(tools.actor(), filter());
        } catch (RuleViolation refusal) {
            refused = Sentences.of(refusal);
            return 0;
        }
    }

    private TipFilter filter() {
        return new TipFilter(from.getValue(), to.getValue(), category.getValue());
    }

    @Override
    protected String summary(long total) {
        return getTranslation("oversight.tips.summary", Formats.number(total));
    }

    @Override
    protected Component empty(boolean filtered) {
        return new EmptyState(refused != null ? refused : getTranslation("oversight.tips.empty"));
    }
}
