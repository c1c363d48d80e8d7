package cn.qinqing.portal.ui;

import cn.qinqing.enterprises.EnterpriseRoutes;
import cn.qinqing.links.CallBacks;
import cn.qinqing.people.Divisions;
import cn.qinqing.portal.CallFilter;
import cn.qinqing.portal.CallQueries;
import cn.qinqing.portal.CallRow;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RightsCatalog;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.uikit.Cell;
import cn.qinqing.uikit.Choices;
import cn.qinqing.uikit.EmptyState;
import cn.qinqing.uikit.Formats;
import cn.qinqing.uikit.ListOrder;
import cn.qinqing.uikit.ListView;
import cn.qinqing.uikit.Notices;
import cn.qinqing.uikit.RowSource;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
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

/** Enterprises to be rung because no link could be sent (回访名单). */
@Route(CallListView.PATH)
@Menu(order = 3, title = "portal.calls.title")
@RolesAllowed(RightsCatalog.LINK_READ)
class CallListView extends ListView<CallRow> {

    static final String PATH = "calls";

    private final transient PortalTools tools;
    private final transient CallQueries queries;
    private final transient Divisions divisions;
    private final TextField text;
    private final Select<CallFilter.State> state;

    CallListView(PortalTools tools, CallQueries queries, Divisions divisions) {
        super("portal.calls.title");
        this.tools = tools;
        this.queries = queries;
        this.divisions = divisions;
        TextField words = new TextField(getTranslation("visits.filter.text"));
        words.setClearButtonVisible(true);
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.setValueChangeTimeout(400);
        text = filter("q", words, value -> value, value -> value);
        state = filter(
                "state",
                Choices.field(
                        getTranslation("portal.calls.state"),
                        List.of(CallFilter.State.values()),
                        value -> getTranslation("portal.calls.state." + value.name())),
                value -> value.name().toLowerCase(Locale.ROOT),
                value -> Choices.of(CallFilter.State.class, value.toUpperCase(Locale.ROOT)));
        columns();
        ready();
    }

    private void columns() {
        column("portal.calls.since", row -> Formats.minute(row.openedAt()))
                .setSortable(false)
                .setWidth("150px");
        Grid.Column<CallRow> enterprise = cellColumn(
                        "visits.field.enterprise",
                        row -> Cell.link(EnterpriseRoutes.details(row.enterprise()), row.enterpriseName())
                                .below(divisions.nameOf(row.divisionCode())))
                .setSortable(false)
                .setWidth("220px")
                .setFlexGrow(2);
        fileText(enterprise, "visits.field.enterprise", CallRow::enterpriseName);
        column("portal.slip.case", CallRow::title)
                .setSortable(false)
                .setWidth("220px")
                .setFlexGrow(2);
        column(
                        "portal.calls.reason",
                        row -> getTranslation("links.CallReason." + row.reason().name()))
                .setSortable(false)
                .setWidth("170px");
        column("portal.calls.attempts", this::attempts).setSortable(false).setWidth("170px");
        Grid.Column<CallRow> outcome = componentColumn("portal.calls.outcome", this::outcome)
                .setSortable(false)
                .setWidth("130px");
        fileText(outcome, "portal.calls.outcome", this::outcomeText);
    }

    private String attempts(CallRow row) {
        return row.lastAttempt() == null
                ? getTranslation("portal.calls.attempts.none")
                : getTranslation("portal.calls.attempts.some", row.attempts(), Formats.minute(row.lastAttempt()));
    }

    private String outcomeText(CallRow row) {
        return row.outcome() == null
                ? getTranslation("portal.calls.state.OPEN")
                : getTranslation("links.CallOutcome." + row.outcome().name());
    }

    private Component outcome(CallRow row) {
        if (row.outcome() != null || !tools.actor().may(Right.LINK_DELIVER)) {
            return new com.vaadin.flow.component.html.Span(outcomeText(row));
        }
        Button ring = new Button(getTranslation("portal.call.open"), click -> ring(row));
        ring.addThemeVariants(ButtonVariant.LUMO_SMALL);
        ring.setAriaLabel(getTranslation("portal.call.open.of", row.enterpriseName()));
        return ring;
    }

    private void ring(CallRow row) {
        try {
            CallBacks.Call call = tools.calls().read(tools.actor(), row.id());
            if (call.hindrance() != null) {
                throw new RuleViolation(call.hindrance());
            }
            if (!call.contacts().isEmpty()) {
                tools.contactReads().shown(tools.actor(), call.about().enterprise());
            }
            new CallBackDialog(tools, call, call.page(), () -> {
                        Notices.done(getTranslation("portal.call.saved"));
                        reload();
                    })
                    .open();
        } catch (RuleViolation refused) {
            Notices.refused(refused);
        }
    }

    @Override
    protected List<CallRow> rows(ListOrder order, int offset, int limit) {
        return source().page(tools.actor(), order, offset, limit);
    }

    @Override
    protected Optional<RowSource<CallRow>> forFile() {
        return Optional.of(source());
    }

    private RowSource<CallRow> source() {
        CallFilter filter = filter();
        return (actor, order, offset, limit) -> queries.page(actor, filter, offset, limit);
    }

    private CallFilter filter() {
        return new CallFilter(text.getValue(), state.getValue());
    }

    @Override
    protected long count() {
        return queries.count(tools.actor(), filter());
    }

    @Override
    protected String summary(long total) {
        return getTranslation(
                state.getValue() == CallFilter.State.CLOSED ? "portal.calls.summary.closed" : "portal.calls.summary",
                Formats.number(total));
    }

    @Override
    protected Component empty(boolean filtered) {
        return new EmptyState(getTranslation(filtered ? "portal.calls.noMatch" : "portal.calls.empty"));
    }
}
