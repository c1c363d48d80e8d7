package cn.qinqing.policies.ui;

import cn.qinqing.identity.CurrentActor;
import cn.qinqing.policies.PolicyImportRow;
import cn.qinqing.policies.PolicyImports;
import cn.qinqing.policies.PolicyRoutes;
import cn.qinqing.policies.PolicyWords;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RightsCatalog;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.uikit.Cell;
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
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One list of policies before and after it is taken in: its rows, what is wrong with them, what was done. */
@Route(PolicyImportRunView.PATH)
@RolesAllowed(RightsCatalog.IMPORT_RUN)
class PolicyImportRunView extends ListView<PolicyImportRow> implements HasUrlParameter<String> {

    static final String PATH = PolicyRoutes.IMPORTS;

    private final transient CurrentActor current;
    private final transient PolicyImports imports;
    private final transient PolicyWords words;
    private final Checkbox faulty;
    private final Div commands = new Div();
    private final WorkProgress progress;
    private @Nullable ImportRunId id;
    private transient @Nullable ImportRun run;
    private transient List<PolicyImportRow> all = List.of();

    PolicyImportRunView(CurrentActor current, PolicyImports imports, PolicyWords words) {
        super("policies.in.run");
        this.current = current;
        this.imports = imports;
        this.words = words;
        faulty = filter(
                "faulty",
                new Checkbox(getTranslation("policies.in.onlyFaulty")),
                value -> Boolean.TRUE.equals(value) ? "1" : null,
                "1"::equals);
        columns();
        commands.addClassName("qq-actions");
        action(commands);
        progress = new WorkProgress(getTranslation("policies.in.run"), this::look);
        addComponentAtIndex(1, progress);
        ready();
    }

    private void columns() {
        column("policies.in.place", row -> Integer.toString(row.place()))
                .setSortable(false)
                .setWidth("60px");
        Grid.Column<PolicyImportRow> word = cellColumn(
                        "policies.in.outcome",
                        row -> Cell.tag(PolicyImportTexts.word(row), PolicyImportTexts.tone(row)))
                .setSortable(false)
                .setWidth("90px");
        fileText(word, "policies.in.outcome", PolicyImportTexts::word);
        pair("title", "number", "180px", 2);
        pair("organ", "level", "110px", 1);
        pair("benefit", "how", "140px", 2);
        pair("unit", "phone", "100px", 1);
        pair("from", "last", "100px", 0);
        column(
                        "policies.conditions",
                        row -> row.conditions().isEmpty()
                                ? getTranslation("policies.condition.any")
                                : String.join("；", words.of(row.conditions())))
                .setSortable(false)
                .setWidth("150px")
                .setFlexGrow(2);
        column("policies.in.remarks", PolicyImportTexts::remarks)
                .setSortable(false)
                .setWidth("160px")
                .setFlexGrow(2);
        componentColumn("policies.in.actions", this::actions).setSortable(false).setWidth("90px");
    }

    /** A cell of the list with another below it; in a file each has its own column. */
    private void pair(String above, String below, String width, int grow) {
        Grid.Column<PolicyImportRow> column = cellColumn(
                        "policies.in.col." + above,
                        row -> Cell.text(cell(row, above)).below(cell(row, below)))
                .setSortable(false)
                .setWidth(width)
                .setFlexGrow(grow);
        fileText(column, "policies.in.col." + above, row -> cell(row, above));
        fileText(column, "policies.in.col." + below, row -> cell(row, below));
    }

    private static String cell(PolicyImportRow row, String column) {
        return row.values().getOrDefault(column, "");
    }

    private Component actions(PolicyImportRow row) {
        Div actions = new Div();
        actions.addClassName("qq-actions");
        boolean open = mayWork()
                && row.state() == ImportedRow.State.PENDING
                && (run.state() == ImportRun.State.CHECKING || run.state() == ImportRun.State.APPLIED);
        if (!open) {
            return actions;
        }
        ImportRunId shown = run.id();
        Button mend = new Button(
                getTranslation("policies.in.mend"),
                click -> new MendPolicyDialog(row, cells -> {
                            imports.mend(current.get(), shown, row.number(), cells);
                            look();
                        })
                        .open());
        mend.setAriaLabel(getTranslation("policies.in.mend.title", row.place()));
        Button leave = new Button(
                getTranslation(row.leftOut() ? "policies.in.takeIn" : "policies.in.leaveOut"),
                click -> act(() -> imports.leaveOut(current.get(), shown, row.number(), !row.leftOut())));
        leave.setAriaLabel(
                getTranslation(row.leftOut() ? "policies.in.takeIn.of" : "policies.in.leaveOut.of", row.place()));
        List.of(mend, leave)
                .forEach(button -> button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL));
        actions.add(mend, leave);
        return actions;
    }

    private boolean mayWork() {
        return run != null && !run.running() && current.get().may(Right.POLICY_EDIT);
    }

    @Override
    public void setParameter(BeforeEvent event, String parameter) {
        try {
            id = ImportRunId.of(parameter);
            read();
        } catch (RuleViolation unknown) {
            id = null;
            run = null;
            all = List.of();
        }
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        super.beforeEnter(event);
        buttons();
    }

    private void read() {
        run = imports.run(current.get(), id);
        all = imports.rows(current.get(), id);
    }

    private void look() {
        if (id != null) {
            read();
            reload();
            buttons();
        }
    }

    private void act(Runnable command) {
        Notices.orRefused(command);
        look();
    }

    private void buttons() {
        commands.removeAll();
        progress.show(
                run != null && run.running(),
                run == null ? 0 : run.applied(),
                run == null ? 1 : Math.max(1, run.rows()));
        if (!mayWork()) {
            return;
        }
        ImportRunId shown = run.id();
        switch (run.state()) {
            case CHECKING -> {
                commands.add(new Button(getTranslation("policies.in.columns"), click -> columnsDialog(shown)));
                command("policies.in.discard", () -> imports.discard(current.get(), shown));
                apply(shown);
            }
            case APPLYING, APPLIED -> {
                commands.add(new Button(getTranslation("policies.in.undo"), click -> confirmUndo(shown)));
                apply(shown);
            }
            case UNDOING -> command("policies.in.undo", () -> imports.undo(current.get(), shown));
            case UNDONE, DISCARDED -> {}
        }
    }

    private void columnsDialog(ImportRunId shown) {
        new ColumnsDialog(
                        PolicyImports.columns(),
                        imports.reading(current.get(), shown),
                        getTranslation("policies.in.columns"),
                        getTranslation("policies.in.reread"),
                        (sheet, mapping) -> {
                            imports.reread(current.get(), shown, sheet, mapping);
                            look();
                        })
                .open();
    }

    private void command(String key, Runnable command) {
        Button button = new Button(getTranslation(key), click -> act(command));
        button.setDisableOnClick(true);
        commands.add(button);
    }

    private void apply(ImportRunId shown) {
        long ready = all.stream().filter(PolicyImportRow::ready).count();
        if (ready > 0) {
            Button apply = new Button(
                    getTranslation("policies.in.apply", Formats.number(ready)),
                    click -> act(() -> imports.apply(current.get(), shown)));
            apply.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            apply.setDisableOnClick(true);
            commands.add(apply);
        }
    }

    private void confirmUndo(ImportRunId shown) {
        new ConfirmDialog(
                        getTranslation("policies.in.undo"),
                        getTranslation("policies.in.undo.what", Formats.number(run.applied())),
                        () -> act(() -> imports.undo(current.get(), shown)))
                .open();
    }

    private List<PolicyImportRow> shown() {
        return Boolean.TRUE.equals(faulty.getValue())
                ? all.stream().filter(PolicyImportRow::faulty).toList()
                : all;
    }

    @Override
    protected List<PolicyImportRow> rows(ListOrder order, int offset, int limit) {
        return shown().stream().skip(offset).limit(limit).toList();
    }

    @Override
    protected Optional<RowSource<PolicyImportRow>> forFile() {
        if (id == null) {
            return Optional.empty();
        }
        ImportRunId shown = id;
        boolean only = Boolean.TRUE.equals(faulty.getValue());
        return Optional.of((actor, order, offset, limit) -> imports.rows(actor, shown).stream()
                .filter(row -> !only || row.faulty())
                .skip(offset)
                .limit(limit)
                .toList());
    }

    @Override
    protected long count() {
        return shown().size();
    }

    @Override
    protected String summary(long total) {
        if (run == null) {
            return getTranslation("workbench.import.unknown");
        }
        return getTranslation(
                "policies.in.told",
                run.fileName(),
                PolicyImportTexts.stage(run),
                Formats.number(all.size()),
                Formats.number(all.stream().filter(PolicyImportRow::faulty).count()),
                Formats.number(run.applied()));
    }

    @Override
    protected Component empty(boolean filtered) {
        return new EmptyState(getTranslation(
                run == null
                        ? "workbench.import.unknown"
                        : PolicyImports.needsColumns(run) ? "policies.in.noColumns" : "policies.in.noMatch"));
    }
}
