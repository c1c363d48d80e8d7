package cn.qinqing.enterprises.ui;

import cn.qinqing.enterprises.EnterpriseRoutes;
import cn.qinqing.enterprises.RegistryImports;
import cn.qinqing.enterprises.RegistryOutcome;
import cn.qinqing.enterprises.RegistryRow;
import cn.qinqing.enterprises.RegistryRowSort;
import cn.qinqing.enterprises.RegistryState;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RightsCatalog;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.uikit.Cell;
import cn.qinqing.uikit.Choices;
import cn.qinqing.uikit.ColumnsDialog;
import cn.qinqing.uikit.ConfirmDialog;
import cn.qinqing.uikit.EmptyState;
import cn.qinqing.uikit.Formats;
import cn.qinqing.uikit.ListOrder;
import cn.qinqing.uikit.ListView;
import cn.qinqing.uikit.Notices;
import cn.qinqing.uikit.RowSource;
import cn.qinqing.uikit.WorkProgress;
import cn.qinqing.workbench.ImportRun;
import cn.qinqing.workbench.ImportRunId;
import cn.qinqing.workbench.ImportedRow;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One registry file beside the records: what is new, what differs, what cannot be taken; then what was done. */
@Route(RegistryRunView.PATH)
@RolesAllowed(RightsCatalog.IMPORT_RUN)
class RegistryRunView extends ListView<RegistryRow> implements HasUrlParameter<String> {

    static final String PATH = "registry-files";

    private final transient EnterpriseTools tools;
    private final Select<RegistryOutcome> outcome;
    private final Div commands = new Div();
    private final Paragraph unused = new Paragraph();
    private final WorkProgress progress;
    private @Nullable ImportRunId id;
    private transient @Nullable ImportRun run;
    private transient @Nullable RegistryState state;

    RegistryRunView(EnterpriseTools tools) {
        super("enterprises.registry.run");
        this.tools = tools;
        outcome = filter(
                "outcome",
                Choices.select(
                        getTranslation("enterprises.registry.outcome"),
                        List.of(RegistryOutcome.values()),
                        value -> getTranslation("enterprises.RegistryOutcome." + value.name())),
                Enum::name,
                name -> Choices.of(RegistryOutcome.class, name));
        columns();
        commands.addClassName("qq-actions");
        action(commands);
        unused.addClassName("qq-sub");
        progress = new WorkProgress(getTranslation("enterprises.registry.run"), this::look);
        addComponentAtIndex(1, progress);
        addComponentAtIndex(3, unused);
        ready();
    }

    private RegistryImports registry() {
        return tools.registry();
    }

    private void columns() {
        column("enterprises.registry.row", row -> Integer.toString(row.number()))
                .setSortable(true)
                .setSortProperty(RegistryRowSort.ROW.name())
                .setWidth("70px");
        Grid.Column<RegistryRow> subject = cellColumn("enterprises.field.name", this::subject)
                .setSortable(false)
                .setWidth("220px")
                .setFlexGrow(2);
        fileText(subject, "enterprises.field.name", row -> cell(row, "name"));
        fileText(subject, "enterprises.field.uscc", row -> cell(row, "uscc"));
        Grid.Column<RegistryRow> word = cellColumn(
                        "enterprises.registry.outcome",
                        row -> Cell.tag(RegistryTexts.word(row), RegistryTexts.tone(row)))
                .setSortable(true)
                .setSortProperty(RegistryRowSort.OUTCOME.name())
                .setWidth("110px");
        fileText(word, "enterprises.registry.outcome", RegistryTexts::word);
        column("enterprises.registry.differences", row -> RegistryTexts.differences(row, tools.divisions()))
                .setSortable(false)
                .setWidth("320px")
                .setFlexGrow(3);
        column("enterprises.registry.remarks", RegistryTexts::remarks)
                .setSortable(false)
                .setWidth("260px")
                .setFlexGrow(2);
        componentColumn("enterprises.registry.actions", this::actions)
                .setSortable(false)
                .setWidth("150px");
    }

    private Cell subject(RegistryRow row) {
        String name = cell(row, "name");
        Cell shown = row.subject() == null
                ? Cell.text(name)
                : Cell.link(
                        EnterpriseRoutes.details(row.subject()),
                        name.isEmpty() ? getTranslation("enterprises.registry.record") : name);
        return shown.below(cell(row, "uscc"));
    }

    private static String cell(RegistryRow row, String field) {
        return row.values().getOrDefault(field, "");
    }

    private Component actions(RegistryRow row) {
        Div actions = new Div();
        actions.addClassName("qq-actions");
        boolean open = run != null
                && !run.running()
                && row.state() == ImportedRow.State.PENDING
                && (run.state() == ImportRun.State.CHECKING || run.state() == ImportRun.State.APPLIED)
                && tools.actor().may(Right.ENTERPRISE_EDIT);
        if (!open) {
            return actions;
        }
        Button mend = new Button(
                getTranslation("enterprises.registry.mend"),
                click -> new MendRegistryDialog(row, cells -> {
                            registry().mend(tools.actor(), run.id(), row.number(), cells);
                            look();
                        })
                        .open());
        mend.setAriaLabel(getTranslation("enterprises.registry.mend.title", row.number()));
        Button leave = new Button(
                getTranslation(row.leftOut() ? "enterprises.registry.takeIn" : "enterprises.registry.leaveOut"),
                click -> act(() -> registry().leaveOut(tools.actor(), run.id(), row.number(), !row.leftOut())));
        leave.setAriaLabel(getTranslation(
                row.leftOut() ? "enterprises.registry.takeIn.of" : "enterprises.registry.leaveOut.of", row.number()));
        List.of(mend, leave)
                .forEach(button -> button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL));
        actions.add(mend);
        if (row.outcome() != RegistryOutcome.SAME && row.outcome() != RegistryOutcome.FAULTY) {
            actions.add(leave);
        }
        return actions;
    }

    @Override
    public void setParameter(BeforeEvent event, String parameter) {
        try {
            id = ImportRunId.of(parameter);
            read();
        } catch (RuleViolation unknown) {
            id = null;
            run = null;
            state = null;
        }
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        super.beforeEnter(event);
        buttons();
    }

    private void read() {
        state = registry().state(tools.actor(), id);
        run = state.run();
    }

    /** While it runs only its numbers change; the rows are read again when it is over. */
    private void look() {
        if (id != null) {
            boolean ran = run != null && run.running();
            read();
            if (run.running() && ran) {
                progress();
            } else {
                reload();
                buttons();
            }
        }
    }

    private void act(Runnable command) {
        Notices.orRefused(command);
        look();
        buttons();
    }

    private void buttons() {
        commands.removeAll();
        progress();
        String columns = run == null ? "" : RegistryImports.unusedOf(run);
        unused.setVisible(!columns.isEmpty());
        unused.setText(getTranslation("enterprises.registry.unused", columns));
        if (run == null || !tools.actor().may(Right.ENTERPRISE_EDIT)) {
            return;
        }
        ImportRunId shown = run.id();
        if (run.running()) {
            command("enterprises.registry.cancel", () -> registry().cancel(tools.actor(), shown));
            return;
        }
        switch (run.state()) {
            case CHECKING -> {
                Button correct =
                        new Button(getTranslation("enterprises.registry.columns"), click -> columnsDialog(shown));
                correct.setDisableOnClick(true);
                correct.addClickListener(click -> correct.setEnabled(true));
                commands.add(correct);
                if (RegistryImports.needsColumns(run)) {
                    correct.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
                } else {
                    command("enterprises.registry.recheck", () -> registry().recheck(tools.actor(), shown));
                }
                command("enterprises.registry.discard", () -> registry().discard(tools.actor(), shown));
                apply();
            }
            case APPLYING -> {
                command("enterprises.registry.undo", this::confirmUndo);
                apply();
            }
            case APPLIED -> {
                command("enterprises.registry.undo", this::confirmUndo);
                apply();
            }
            case UNDOING ->
                command("enterprises.registry.undo", () -> registry().undo(tools.actor(), shown));
            case UNDONE, DISCARDED -> {}
        }
    }

    private void columnsDialog(ImportRunId shown) {
        new ColumnsDialog(
                        RegistryImports.columns(),
                        registry().reading(tools.actor(), shown),
                        getTranslation("enterprises.registry.columns"),
                        getTranslation("enterprises.registry.reread"),
                        (sheet, mapping) -> {
                            registry().reread(tools.actor(), shown, sheet, mapping);
                            look();
                        })
                .open();
    }

    private void command(String key, Runnable command) {
        Button button = new Button(getTranslation(key), click -> act(command));
        button.setDisableOnClick(true);
        commands.add(button);
    }

    private void apply() {
        long ready = state == null ? 0 : state.ready();
        if (ready > 0) {
            ImportRunId shown = run.id();
            Button apply = new Button(
                    getTranslation("enterprises.registry.apply", Formats.number(ready)),
                    click -> act(() -> registry().apply(tools.actor(), shown)));
            apply.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            apply.setDisableOnClick(true);
            commands.add(apply);
        }
    }

    private void confirmUndo() {
        new ConfirmDialog(
                        getTranslation("enterprises.registry.undo"),
                        getTranslation("enterprises.registry.undo.what", Formats.number(run.applied())),
                        () -> act(() -> registry().undo(tools.actor(), run.id())))
                .open();
    }

    private void progress() {
        if (run == null || state == null) {
            progress.show(false, 0, 1);
            return;
        }
        int done = run.state() == ImportRun.State.CHECKING ? (int) state.compared() : run.applied();
        progress.show(run.running(), done, Math.max(1, run.rows()));
    }

    @Override
    protected List<RegistryRow> rows(ListOrder order, int offset, int limit) {
        return id == null
                ? List.of()
                : registry()
                        .page(tools.actor(), id, outcome.getValue(), order.by(RegistryRowSort.class), offset, limit);
    }

    @Override
    protected Optional<RowSource<RegistryRow>> forFile() {
        if (id == null) {
            return Optional.empty();
        }
        ImportRunId shown = id;
        RegistryOutcome only = outcome.getValue();
        return Optional.of((actor, order, offset, limit) ->
                registry().page(actor, shown, only, order.by(RegistryRowSort.class), offset, limit));
    }

    @Override
    protected Optional<String> pageOf(RegistryRow row) {
        return Optional.ofNullable(row.subject()).map(EnterpriseRoutes::details);
    }

    @Override
    protected long count() {
        RegistryOutcome only = outcome.getValue();
        if (state == null) {
            return 0;
        }
        return only == null ? state.compared() : state.count(only);
    }

    @Override
    protected String summary(long total) {
        if (run == null || state == null) {
            return getTranslation("workbench.import.unknown");
        }
        return getTranslation(
                "enterprises.registry.told",
                run.fileName(),
                RegistryTexts.stage(run),
                Formats.number(state.count(RegistryOutcome.FRESH)),
                Formats.number(state.count(RegistryOutcome.CHANGED)),
                Formats.number(state.count(RegistryOutcome.SAME)),
                Formats.number(state.count(RegistryOutcome.FAULTY)),
                Formats.number(run.applied()));
    }

    @Override
    protected Component empty(boolean filtered) {
        return new EmptyState(getTranslation(
                run == null
                        ? "workbench.import.unknown"
                        : run.running()
                                ? "enterprises.registry.comparing"
                                : RegistryImports.needsColumns(run)
                                        ? "enterprises.registry.noName"
                                        : "enterprises.registry.noMatch"));
    }
}
