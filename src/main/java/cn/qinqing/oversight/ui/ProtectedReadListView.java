package cn.qinqing.oversight.ui;

import cn.qinqing.enterprises.EnterpriseRoutes;
import cn.qinqing.oversight.OversightRoutes;
import cn.qinqing.oversight.ProtectedReads;
import cn.qinqing.oversight.ReadFilter;
import cn.qinqing.oversight.ReadRow;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.RightsCatalog;
import cn.qinqing.uikit.Cell;
import cn.qinqing.uikit.Choices;
import cn.qinqing.uikit.EmptyState;
import cn.qinqing.uikit.Formats;
import cn.qinqing.uikit.ListFile;
import cn.qinqing.uikit.ListOrder;
import cn.qinqing.uikit.ListView;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Who read a protected field (查看受保护信息). */
@Route(OversightRoutes.READS)
@Menu(order = 5.3, title = "oversight.reads.title")
@RolesAllowed(RightsCatalog.OVERSIGHT_READ)
class ProtectedReadListView extends ListView<ReadRow> {

    private final transient OversightTools tools;
    private final TextField text;
    private final Select<String> action;
    private final DatePicker from;
    private final DatePicker to;

    ProtectedReadListView(OversightTools tools) {
        super("oversight.reads.title");
        this.tools = tools;
        TextField words = new TextField(getTranslation("oversight.filter.reader"));
        words.setClearButtonVisible(true);
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.setValueChangeTimeout(400);
        text = filter("q", words, value -> value, value -> value);
        action = filter(
                "action",
                Choices.select(getTranslation("oversight.field.what"), ProtectedReads.ACTIONS, this::name),
                name -> name,
                name -> ProtectedReads.ACTIONS.contains(name) ? name : null);
        from = filter("from", PeriodFields.day("oversight.filter.from"), Formats::day, Formats::dayOf);
        to = filter("to", PeriodFields.day("oversight.filter.to"), Formats::day, Formats::dayOf);
        columns();
        action(SignedDownload.of(tools, this::signed, Map::of));
        ready();
    }

    private String name(String actionName) {
        return getTranslation("audit.action." + actionName);
    }

    private void columns() {
        column("oversight.field.at", row -> Formats.second(row.at()))
                .setSortable(false)
                .setWidth("170px");
        cellColumn(
                        "oversight.field.reader",
                        row -> Cell.text(row.who()).below(Objects.requireNonNullElse(row.unit(), "")))
                .setSortable(false)
                .setWidth("200px");
        cellColumn("oversight.field.subject", this::subject)
                .setSortable(false)
                .setWidth("240px")
                .setFlexGrow(2);
        column("oversight.field.what", row -> name(row.action()))
                .setSortable(false)
                .setWidth("180px");
        column("oversight.field.purpose", row -> Objects.requireNonNullElse(row.purpose(), "—"))
                .setSortable(false)
                .setWidth("220px")
                .setFlexGrow(2);
        column("oversight.field.address", row -> Objects.requireNonNullElse(row.address(), "—"))
                .setSortable(false)
                .setWidth("140px");
    }

    private Cell subject(ReadRow row) {
        return row.subjectKind().equals("enterprise")
                ? Cell.link(EnterpriseRoutes.details(EnterpriseId.of(row.subjectId())), row.subject())
                : Cell.text(row.subject());
    }

    private ListFile signed() {
        ReadFilter shown = filter();
        return new ListFile(
                name(),
                getTranslation("oversight.reads.title"),
                List.of(
                        getTranslation("oversight.field.at"),
                        getTranslation("oversight.field.reader"),
                        getTranslation("oversight.field.unit"),
                        getTranslation("oversight.field.subject"),
                        getTranslation("oversight.field.what"),
                        getTranslation("oversight.field.purpose"),
                        getTranslation("oversight.field.address")),
                query(),
                total(),
                (actor, offset, limit) -> tools.reads().page(actor, shown, offset, limit).stream()
                        .map(row -> List.of(
                                Formats.second(row.at()),
                                row.who(),
                                Objects.requireNonNullElse(row.unit(), ""),
                                row.subject(),
                                name(row.action()),
                                Objects.requireNonNullElse(row.purpose(), ""),
                                Objects.requireNonNullElse(row.address(), "")))
                        .toList());
    }

    @Override
    protected List<ReadRow> rows(ListOrder order, int offset, int limit) {
        return tools.reads().page(tools.actor(), filter(), offset, limit);
    }

    @Override
    protected long count() {
        return tools.reads().count(tools.actor(), filter());
    }

    private ReadFilter filter() {
        return new ReadFilter(from.getValue(), to.getValue(), action.getValue(), text.getValue());
    }

    @Override
    protected String summary(long total) {
        return getTranslation("oversight.reads.summary", Formats.number(total));
    }

    @Override
    protected Component empty(boolean filtered) {
        return new EmptyState(getTranslation(filtered ? "oversight.reads.noMatch" : "oversight.reads.empty"));
    }
}
