package cn.qinqing.visits.ui;

import cn.qinqing.enterprises.EnterpriseRoutes;
import cn.qinqing.identity.CurrentActor;
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
import cn.qinqing.visits.LedgerImportRow;
import cn.qinqing.visits.VisitLedgerImports;
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

/** One ledger before and after it is taken in: its rows, what is wrong with them, what was done. */
@Route(LedgerRunView.PATH)
@RolesAllowed(RightsCatalog.IMPORT_RUN)
class LedgerRunView extends ListView<LedgerImportRow> implements HasUrlParameter<String> {

    static final String PATH = "visit-ledgers";

    private final transient CurrentActor current;
    private final transient VisitLedgerImports imports;
    private final Checkbox faulty;
    private final Div commands = new Div();
    private final WorkProgress progress;
    private @Nullable ImportRunId id;
    private transient @Nullable ImportRun run;
    private transient List<LedgerImportRow> all = List.of();

    LedgerRunView(CurrentActor current, VisitLedgerImports imports) {
        super("visits.in.run");
        this.current = current;
        this.imports = imports;
        faulty = filter(
                "faulty",
                new Checkbox(getTranslation("visits.in.onlyFaulty")),
                value -> Boolean.TRUE.equals(value) ? "1" : null,
                "1"::equals);
        columns();
        commands.addClassName("qq-actions");
        action(commands);
        progress = new WorkProgress(getTranslation("visits.in.run"), this::look);
        addComponentAtIndex(1, progress);
        ready();
    }

    private void columns() {
        column("visits.in.place", row -> Integer.toString(row.place()))
                .setSortable(false)
                .setWidth("70px");
        Grid.Column<LedgerImportRow> word = cellColumn(
                        "visits.in.outcome", row -> Cell.tag(LedgerTexts.word(row), LedgerTexts.tone(row)))
                .setSortable(false)
                .setWidth("110px");
        fileText(word, "visits.in.outcome", LedgerTexts::word);
        pair("on", "leader", "120px", 1);
        Grid.Column<LedgerImportRow> enterprise = cellColumn("visits.ledger.enterprise", this::enterprise)
                .setSortable(false)
                .setWidth("200px")
                .setFlexGrow(2);
        fileText(enterprise, "visits.ledger.enterprise", row -> cell(row, "enterprise"));
        fileText(enterprise, "visits.ledger.mode", row -> cell(row, "mode"));
        pair("issue", "unit", "200px", 2);
        pair("state", "rating", "110px", 1);
        column("visits.in.remarks", LedgerTexts::remarks)
                .setSortable(false)
                .setWidth("200px")
                .setFlexGrow(2);
        componentColumn("visits.in.actions", this::actions).setSortable(false).setWidth("150px");
    }

    /** A cell of the ledger with another below it; in a file each has its own column. */
    private void pair(String above, String below, String width, int grow) {
        Grid.Column<LedgerImportRow> column = cellColumn(
                        "visits.ledger." + above,
                        row -> Cell.text(cell(row, above)).below(cell(row, below)))
                .setSortable(false)
                .setWidth(width)
                .setFlexGrow(grow);
        fileText(column, "visits.ledger." + above, row -> cell(row, above));
        fileText(column, "visits.ledger." + below, row -> cell(row, below));
    }

    private Cell enterprise(LedgerImportRow row) {
        String name = cell(row, "enterprise");
        Cell shown = row.enterprise() == null
                ? Cell.text(name)
                : Cell.link(EnterpriseRoutes.details(row.enterprise()), name);
        return shown.below(cell(row, "mode"));
    }

    private static String cell(LedgerImportRow row, String column) {
        return row.values().getOrDefault(column, "");
    }

    private Component actions(LedgerImportRow row) {
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
                getTranslation("visits.in.mend"),
                click -> new MendLedgerDialog(row, cells -> {
                            imports.mend(current.get(), shown, row.number(), cells);
                            look();
                        })
                        .open());
        mend.setAriaLabel(getTranslation("visits.in.mend.title", row.place()));
        Button leave = new Button(
                getTranslation(row.leftOut() ? "visits.in.takeIn" : "visits.in.leaveOut"),
                click -> act(() -> imports.leaveOut(current.get(), shown, row.number(), !row.leftOut())));
        leave.setAriaLabel(
                getTranslation(row.leftOut() ? "visits.in.takeIn.of" : "visits.in.leaveOut.of", row.place()));
        List.of(mend, leave)
                .forEach(button -> button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL));
        actions.add(mend, leave);
        return actions;
    }

    private boolean mayWork() {
        return run != null && !run.running() && current.get().may(Right.VISIT_CORRECT);
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
                commands.add(new Button(getTranslation("visits.in.columns"), click -> columnsDialog(shown)));
                command("visits.in.discard", () -> imports.discard(current.get(), shown));
                apply(shown);
            }
            case APPLYING, APPLIED -> {
                commands.add(new Button(getTranslation("visits.in.undo"), click -> confirmUndo(shown)));
                apply(shown);
            }
            case UNDOING -> command("visits.in.undo", () -> imports.undo(current.get(), shown));
            case UNDONE, DISCARDED -> {}
        }
    }

    private void columnsDialog(ImportRunId shown) {
        new ColumnsDialog(
                        VisitLedgerImports.columns(),
                        imports.reading(current.get(), shown),
                        getTranslation("visits.in.columns"),
                        getTranslation("visits.in.reread"),
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
        long ready = all.stream().filter(LedgerImportRow::ready).count();
        if (ready > 0) {
            Button apply = new Button(
                    getTranslation("visits.in.apply", Formats.number(ready)),
                    click -> act(() -> imports.apply(current.get(), shown)));
            apply.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            apply.setDisableOnClick(true);
            commands.add(apply);
        }
    }

    private void confirmUndo(ImportRunId shown) {
        new ConfirmDialog(
                        getTranslation("visits.in.undo"),
                        getTranslation("visits.in.undo.what", Formats.number(run.applied())),
                        () -> act(() -> imports.undo(current.get(), shown)))
                .open();
    }

    private List<LedgerImportRow> shown() {
        return Boolean.TRUE.equals(faulty.getValue())
                ? all.stream().filter(LedgerImportRow::faulty).toList()
                : all;
    }

    @Override
    protected List<LedgerImportRow> rows(ListOrder order, int offset, int limit) {
        return shown().stream().skip(offset).limit(limit).toList();
    }

    @Override
    protected Optional<RowSource<LedgerImportRow>> forFile() {
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
                "visits.in.told",
                run.fileName(),
                LedgerTexts.stage(run),
                Formats.number(all.size()),
                Formats.number(all.stream().filter(LedgerImportRow::faulty).count()),
                Formats.number(run.applied()));
    }

    @Override
    protected Component empty(boolean filtered) {
        return new EmptyState(getTranslation(
                run == null
                        ? "workbench.import.unknown"
                        : VisitLedgerImports.needsColumns(run) ? "visits.in.noColumns" : "visits.in.noMatch"));
    }
}
