package cn.qinqing.assignments.ui;

import cn.qinqing.assignments.Batch;
import cn.qinqing.assignments.BatchId;
import cn.qinqing.assignments.BatchRow;
import cn.qinqing.assignments.Batches;
import cn.qinqing.enterprises.EnterpriseRoutes;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RightsCatalog;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.uikit.Cell;
import cn.qinqing.uikit.Choices;
import cn.qinqing.uikit.ConfirmDialog;
import cn.qinqing.uikit.EmptyState;
import cn.qinqing.uikit.Formats;
import cn.qinqing.uikit.ListView;
import cn.qinqing.uikit.Notices;
import cn.qinqing.uikit.RowSource;
import cn.qinqing.uikit.Sentences;
import cn.qinqing.uikit.WorkProgress;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One batch: which rows go, which are refused and why; then what was done, and how it is taken back. */
@Route(BatchView.PATH)
@RolesAllowed(RightsCatalog.ASSIGNMENT_READ)
class BatchView extends ListView<BatchRow> implements HasUrlParameter<String> {

    static final String PATH = "batches";

    private final transient AssignmentTools tools;
    private final transient Batches batches;
    private final Select<BatchRow.State> state;
    private final Div commands = new Div();
    private final WorkProgress progress;
    private @Nullable BatchId id;
    private transient @Nullable Batch batch;

    BatchView(AssignmentTools tools, Batches batches) {
        super("assignments.batch.title");
        this.tools = tools;
        this.batches = batches;
        state = filter(
                "state",
                Choices.select(
                        getTranslation("assignments.field.state"),
                        List.of(BatchRow.State.values()),
                        value -> getTranslation("assignments.BatchRow." + value.name())),
                Enum::name,
                name -> Choices.of(BatchRow.State.class, name));
        columns();
        commands.addClassName("qq-actions");
        action(commands);
        progress = new WorkProgress(getTranslation("assignments.batch.title"), this::look);
        addComponentAtIndex(1, progress);
        ready();
    }

    private void columns() {
        Grid.Column<BatchRow> enterprise = cellColumn(
                        "assignments.field.enterprise",
                        row -> Cell.link(EnterpriseRoutes.details(row.enterprise()), row.enterpriseName())
                                .below(tools.divisions().nameOf(row.divisionCode())))
                .setSortable(false)
                .setWidth("220px")
                .setFlexGrow(2);
        fileText(enterprise, "assignments.field.enterprise", BatchRow::enterpriseName);
        column(
                        "assignments.batches.what",
                        row -> getTranslation(
                                row.role() == null
                                        ? "assignments.field.tier"
                                        : "assignments.AssignmentRole."
                                                + row.role().name()))
                .setSortable(false)
                .setWidth("100px");
        column("assignments.batch.change", this::change).setSortable(false).setWidth("190px");
        Grid.Column<BatchRow> became = cellColumn(
                        "assignments.field.state", row -> Cell.tag(said(row), BatchTexts.tone(row.state())))
                .setSortable(false)
                .setWidth("110px");
        fileText(became, "assignments.field.state", this::said);
        column("assignments.batch.note", row -> Sentences.stored(row.note()))
                .setSortable(false)
                .setWidth("280px")
                .setFlexGrow(2);
    }

    /** Who has it or is to have it, or the tier before and after. */
    private String change(BatchRow row) {
        if (row.tier() != null) {
            return getTranslation(
                    "assignments.batch.tierChange",
                    row.tier().before() == null
                            ? getTranslation("assignments.tier.none")
                            : row.tier().before(),
                    row.tier().after());
        }
        return row.holder() == null ? "—" : row.holder();
    }

    private String said(BatchRow row) {
        return getTranslation("assignments.BatchRow." + row.state().name());
    }

    @Override
    public void setParameter(BeforeEvent event, String parameter) {
        try {
            id = BatchId.of(parameter);
            batch = batches.get(tools.actor(), id);
        } catch (RuleViolation unknown) {
            id = null;
            batch = null;
        }
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        super.beforeEnter(event);
        buttons();
    }

    /** While it runs only its numbers change; the rows are read again when it is over. */
    private void look() {
        if (id != null) {
            batch = batches.get(tools.actor(), id);
            if (batch.running()) {
                progress();
            } else {
                reload();
                buttons();
            }
        }
    }

    private void buttons() {
        commands.removeAll();
        progress();
        if (batch == null || batch.running() || !tools.actor().may(Right.ASSIGNMENT_EDIT)) {
            return;
        }
        switch (batch.state()) {
            case CHECKED -> {
                commands.add(new Button(
                        getTranslation("assignments.batch.discard"),
                        click -> act(() -> batches.discard(tools.actor(), batch.id()))));
                if (batch.count(BatchRow.State.READY) > 0) {
                    Button apply = new Button(
                            getTranslation("assignments.batch.apply", batch.count(BatchRow.State.READY)),
                            click -> act(() -> batches.apply(tools.actor(), batch.id())));
                    apply.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
                    apply.setDisableOnClick(true);
                    commands.add(apply);
                }
            }
            case APPLIED -> {
                if (batch.count(BatchRow.State.APPLIED) > 0) {
                    commands.add(new Button(getTranslation("assignments.batch.undo"), click -> confirmUndo()));
                }
            }
            case CHECKING, APPLYING, UNDOING ->
                commands.add(new Button(
                        getTranslation("assignments.batch.goOn"),
                        click -> act(() -> batches.goOn(tools.actor(), batch.id()))));
            case UNDONE, DISCARDED -> {}
        }
    }

    private void confirmUndo() {
        new ConfirmDialog(
                        getTranslation("assignments.batch.undo"),
                        getTranslation("assignments.batch.undo.what", batch.count(BatchRow.State.APPLIED)),
                        () -> {
                            batches.undo(tools.actor(), batch.id());
                            look();
                            buttons();
                        })
                .open();
    }

    private void act(Runnable command) {
        try {
            command.run();
        } catch (RuleViolation refused) {
            Notices.refused(refused);
        }
        look();
        buttons();
    }

    private void progress() {
        if (batch == null) {
            progress.show(false, 0, 1);
            return;
        }
        int left =
                switch (batch.state()) {
                    case CHECKING -> batch.count(BatchRow.State.WAITING);
                    case APPLYING -> batch.count(BatchRow.State.READY);
                    case UNDOING -> batch.count(BatchRow.State.APPLIED);
                    case CHECKED, APPLIED, UNDONE, DISCARDED -> 0;
                };
        progress.show(batch.running(), batch.count() - left, batch.count());
    }

    @Override
    protected List<BatchRow> rows(@Nullable String sort, boolean descending, int offset, int limit) {
        return id == null ? List.of() : batches.rows(tools.actor(), id, state.getValue(), offset, limit);
    }

    @Override
    protected Optional<RowSource<BatchRow>> forFile() {
        if (id == null) {
            return Optional.empty();
        }
        BatchId shown = id;
        BatchRow.State only = state.getValue();
        return Optional.of((actor, sort, descending, offset, limit) -> batches.rows(actor, shown, only, offset, limit));
    }

    @Override
    protected long count() {
        return id == null ? 0 : batches.countRows(tools.actor(), id, state.getValue());
    }

    @Override
    protected String summary(long total) {
        if (batch == null) {
            return getTranslation("assignments.batch.unknown");
        }
        return getTranslation(
                "assignments.batch.summary." + batch.state().name(),
                getTranslation("assignments.BatchKind." + batch.kind().name())
                        + (batch.target() == null ? "" : "：" + batch.target()),
                Formats.day(batch.from()),
                batch.documentNo(),
                batch.count(BatchRow.State.READY),
                batch.count(BatchRow.State.REFUSED),
                batch.count(BatchRow.State.APPLIED),
                batch.count(BatchRow.State.UNDONE),
                batch.count(BatchRow.State.KEPT));
    }

    @Override
    protected Component empty(boolean filtered) {
        return new EmptyState(
                getTranslation(batch == null ? "assignments.batch.unknown" : "assignments.batch.noMatch"));
    }
}
