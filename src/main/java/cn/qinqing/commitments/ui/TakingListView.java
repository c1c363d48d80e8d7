package cn.qinqing.commitments.ui;

import cn.qinqing.commitments.CommitmentRoutes;
import cn.qinqing.commitments.TakingFilter;
import cn.qinqing.commitments.TakingRow;
import cn.qinqing.commitments.TakingSort;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RightsCatalog;
import cn.qinqing.uikit.Cell;
import cn.qinqing.uikit.EmptyState;
import cn.qinqing.uikit.Formats;
import cn.qinqing.uikit.ListOrder;
import cn.qinqing.uikit.ListView;
import cn.qinqing.uikit.Notices;
import cn.qinqing.uikit.RowSource;
import cn.qinqing.uikit.Tag;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What hangs on posts that somebody took over and was not acknowledged yet (接续确认); one's own first. */
@Route(CommitmentRoutes.TAKINGS)
@Menu(order = 6.2, title = "commitments.takings.title")
@RolesAllowed(RightsCatalog.COMMITMENT_READ)
class TakingListView extends ListView<TakingRow> {

    private static final int MOST = 200;

    private final transient CommitmentTools tools;
    private final TextField text;
    private final Checkbox mine;
    private final Checkbox late;
    private final Checkbox acknowledged;

    TakingListView(CommitmentTools tools) {
        super("commitments.takings.title");
        this.tools = tools;
        TextField words = new TextField(getTranslation("commitments.takings.filter.text"));
        words.setClearButtonVisible(true);
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.setValueChangeTimeout(400);
        words.setWidth("240px");
        text = filter("q", words, value -> value, value -> value);
        mine = box("mine");
        late = box("late");
        acknowledged = box("done");
        columns();
        Button all = new Button(getTranslation("commitments.acknowledge.all"), click -> allOfMine());
        all.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        action(all);
        ready();
    }

    private Checkbox box(String name) {
        return filter(
                name,
                new Checkbox(getTranslation("commitments.takings.filter." + name)),
                value -> Boolean.TRUE.equals(value) ? "1" : null,
                "1"::equals);
    }

    /** What waits for oneself, all at once: each is named in the list. */
    private void allOfMine() {
        List<UUID> waiting = tools
                .takings()
                .page(tools.actor(), new TakingFilter(text.getValue(), true, false, false), List.of(), 0, MOST)
                .stream()
                .map(TakingRow::id)
                .toList();
        if (waiting.isEmpty()) {
            Notices.refused(new cn.qinqing.shared.RuleViolation("commitments.taking.nothing"));
        } else {
            new AcknowledgeDialog(tools, waiting, false, this::done).open();
        }
    }

    private void done() {
        Notices.done(getTranslation("commitments.acknowledge.done"));
        reload();
    }

    private void columns() {
        Grid.Column<TakingRow> due = cellColumn(
                        "commitments.takings.field.due",
                        row -> Cell.tag(state(row), tone(row))
                                .below(getTranslation("commitments.takings.begins", Formats.day(row.beginsOn()))))
                .setSortable(true)
                .setSortProperty(TakingSort.DUE.name())
                .setWidth("190px");
        fileText(due, "commitments.takings.field.due", row -> Formats.day(row.dueOn()));
        fileText(due, "commitments.takings.field.state", this::state);
        Grid.Column<TakingRow> promise = cellColumn(
                        "commitments.field.promise",
                        row -> Cell.link(CommitmentRoutes.details(row.commitment()), row.text())
                                .below(row.number() + "　"
                                        + (row.nextOn() == null
                                                ? ""
                                                : getTranslation("commitments.due.on", Formats.day(row.nextOn())))))
                .setSortable(true)
                .setSortProperty(TakingSort.NUMBER.name())
                .setWidth("280px")
                .setFlexGrow(3);
        fileText(promise, "commitments.field.number", TakingRow::number);
        fileText(promise, "commitments.field.text", TakingRow::text);
        fileText(promise, "commitments.field.next", row -> Formats.day(row.nextOn()));
        column("commitments.field.enterprise", TakingRow::enterpriseName)
                .setSortable(true)
                .setSortProperty(TakingSort.ENTERPRISE.name())
                .setWidth("190px")
                .setFlexGrow(2);
        Grid.Column<TakingRow> post = cellColumn(
                        "commitments.takings.field.post",
                        row -> Cell.text(row.postTitle()).below(asked(row)))
                .setSortable(true)
                .setSortProperty(TakingSort.POST.name())
                .setWidth("200px")
                .setFlexGrow(1);
        fileText(post, "commitments.takings.field.post", TakingRow::postTitle);
        fileText(post, "commitments.takings.field.holder", this::asked);
        fileText(post, "commitments.field.promisedTitle", TakingRow::promisedTitle);
        componentColumn("commitments.takings.field.actions", this::actions)
                .setSortable(false)
                .setWidth("170px");
    }

    private String asked(TakingRow row) {
        if (row.holder() == null) {
            return getTranslation("commitments.takings.vacant", row.unit() == null ? "" : row.unit());
        }
        return row.caretaker() ? getTranslation("commitments.takings.caretaker", row.holder()) : row.holder();
    }

    private String state(TakingRow row) {
        if (row.acknowledgedAt() != null) {
            return getTranslation(
                    "commitments.takings.done",
                    Formats.day(OfficeTime.dayOf(row.acknowledgedAt())),
                    row.acknowledgedBy());
        }
        return getTranslation(
                row.dueOn().isBefore(tools.today()) ? "commitments.takings.late" : "commitments.takings.waits",
                Formats.day(row.dueOn()));
    }

    private Tag.Tone tone(TakingRow row) {
        return row.acknowledgedAt() != null
                ? Tag.Tone.GOOD
                : row.dueOn().isBefore(tools.today()) ? Tag.Tone.LATE : Tag.Tone.SOON;
    }

    private Component actions(TakingRow row) {
        Div actions = new Div();
        actions.addClassName("qq-actions");
        if (row.mine()) {
            actions.add(button("commitments.acknowledge", row, false));
        } else if (row.acknowledgedAt() == null
                && tools.actor().may(Right.COMMITMENT_EDIT)
                && tools.actor().may(Right.ASSIGNMENT_EDIT)) {
            actions.add(button("commitments.acknowledge.paper", row, true));
        }
        return actions;
    }

    private Button button(String key, TakingRow row, boolean onPaper) {
        Button button = new Button(
                getTranslation(key),
                click -> new AcknowledgeDialog(tools, List.of(row.id()), onPaper, this::done).open());
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        button.setAriaLabel(getTranslation("commitments.acknowledge.of", getTranslation(key), row.number()));
        return button;
    }

    @Override
    protected List<TakingRow> rows(ListOrder order, int offset, int limit) {
        return source().page(tools.actor(), order, offset, limit);
    }

    @Override
    protected Optional<RowSource<TakingRow>> forFile() {
        return Optional.of(source());
    }

    @Override
    protected Optional<String> pageOf(TakingRow row) {
        return Optional.of(CommitmentRoutes.details(row.commitment()));
    }

    private RowSource<TakingRow> source() {
        TakingFilter filter = filter();
        return (actor, order, offset, limit) ->
                tools.takings().page(actor, filter, order.by(TakingSort.class), offset, limit);
    }

    @Override
    protected long count() {
        return tools.takings().count(tools.actor(), filter());
    }

    @Override
    protected String summary(long total) {
        return getTranslation("commitments.takings.summary", Formats.number(total));
    }

    @Override
    protected Component empty(boolean filtered) {
        return new EmptyState(getTranslation(filtered ? "commitments.takings.noMatch" : "commitments.takings.empty"));
    }

    private TakingFilter filter() {
        return new TakingFilter(text.getValue(), ticked(mine), ticked(late), ticked(acknowledged));
    }

    private static boolean ticked(Checkbox box) {
        return Boolean.TRUE.equals(box.getValue());
    }
}
