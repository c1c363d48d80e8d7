package cn.qinqing.commitments.ui;

import cn.qinqing.commitments.CommitmentImportRow;
import cn.qinqing.commitments.CommitmentLedgerImports;
import cn.qinqing.commitments.CommitmentRoutes;
import cn.qinqing.enterprises.EnterpriseQueries;
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

/** One ledger of commitments before and after it is taken in: its rows, what is wrong with them, what was done. */
@Route(CommitmentImportRunView.PATH)
@RolesAllowed(RightsCatalog.IMPORT_RUN)
class CommitmentImportRunView extends ListView<CommitmentImportRow> implements HasUrlParameter<String> {

    static final String PATH = CommitmentRoutes.IMPORTS;

    private final transient CurrentActor current;
    private final transient CommitmentLedgerImports imports;
    private final transient EnterpriseQueries enterprises;
    private final Checkbox faulty;
    private final Div commands = new Div();
    private final WorkProgress progress;
    private @Nullable ImportRunId id;
    private transient @Nullable ImportRun run;
    private transient List<CommitmentImportRow> all = List.of();

    CommitmentImportRunView(CurrentActor current, CommitmentLedgerImports imports, EnterpriseQueries enterprises) {
        super("commitments.in.run");
        this.current = current;
        this.imports = imports;
        this.enterprises = enterprises;
        faulty = filter(
                "faulty",
                new Checkbox(getTranslation("commitments.in.onlyFaulty")),
                value -> Boolean.TRUE.equals(value) ? "1" : null,
                "1"::equals);
        columns();
        commands.addClassName("qq-actions");
        action(commands);
        progress = new WorkProgress(getTranslation("commitments.in.run"), this::look);
        addComponentAtIndex(1, progress);
        ready();
    }

    private void columns() {
        column("commitments.in.place", row -> Integer.toString(row.place()))
                .setSortable(false)
                .setWidth("60px");
        Grid.Column<CommitmentImportRow> word = cellColumn(
                        "commitments.in.outcome",
                        row -> Cell.tag(CommitmentImportTexts.word(row), CommitmentImportTexts.tone(row)))
                .setSortable(false)
                .setWidth("100px");
        fileText(word, "commitments.in.outcome", CommitmentImportTexts::word);
        pair("due", "number", "100px", 1);
        Grid.Column<CommitmentImportRow> enterprise = cellColumn("commitments.ledger.enterprise", this::enterprise)
                .setSortable(false)
                .setWidth("180px")
                .setFlexGrow(2);
        fileText(enterprise, "commitments.ledger.enterprise", row -> cell(row, "enterprise"));
        fileText(enterprise, "commitments.ledger.uscc", row -> cell(row, "uscc"));
        pair("text", "basis", "190px", 3);
        pair("unit", "promised", "120px", 1);
        Grid.Column<CommitmentImportRow> state = cellColumn(
                        "commitments.in.enters", row -> Cell.text(enters(row)).below(holder(row)))
                .setSortable(false)
                .setWidth("140px")
                .setFlexGrow(1);
        fileText(state, "commitments.in.enters", this::enters);
        fileText(state, "commitments.in.holder", this::holder);
        column("commitments.in.remarks", CommitmentImportTexts::remarks)
                .setSortable(false)
                .setWidth("200px")
                .setFlexGrow(2);
        componentColumn("commitments.in.actions", this::actions)
                .setSortable(false)
                .setWidth("90px");
    }

    /** A cell of the ledger with another below it; in a file each has its own column. */
    private void pair(String above, String below, String width, int grow) {
        Grid.Column<CommitmentImportRow> column = cellColumn(
                        "commitments.ledger." + above,
                        row -> Cell.text(cell(row, above)).below(cell(row, below)))
                .setSortable(false)
                .setWidth(width)
                .setFlexGrow(grow);
        fileText(column, "commitments.ledger." + above, row -> cell(row, above));
        fileText(column, "commitments.ledger." + below, row -> cell(row, below));
    }

    private Cell enterprise(CommitmentImportRow row) {
        String name = cell(row, "enterprise");
        Cell shown = row.enterprise() == null
                ? Cell.text(name)
                : Cell.link(EnterpriseRoutes.details(row.enterprise()), name);
        return shown.below(cell(row, "uscc"));
    }

    /** As what it enters. */
    private String enters(CommitmentImportRow row) {
        return getTranslation("commitments.CommitmentStanding." + row.state().name());
    }

    /** Who would answer for it. */
    private String holder(CommitmentImportRow row) {
        return row.holder() == null ? getTranslation("commitments.holder.none") : row.holder();
    }

    private static String cell(CommitmentImportRow row, String column) {
        return row.values().getOrDefault(column, "");
    }

    private Component actions(CommitmentImportRow row) {
        Div actions = new Div();
        actions.addClassName("qq-actions");
        boolean open = mayWork()
                && row.taken() == ImportedRow.State.PENDING
                && (run.state() == ImportRun.State.CHECKING || run.state() == ImportRun.State.APPLIED);
        if (!open) {
            return actions;
        }
        ImportRunId shown = run.id();
        Button mend = new Button(
                getTranslation("commitments.in.mend"),
                click -> new MendCommitmentDialog(
                                row, (text, limit) -> enterprises.pick(current.get(), text, limit), cells -> {
                                    imports.mend(current.get(), shown, row.number(), cells);
                                    look();
                                })
                        .open());
        mend.setAriaLabel(getTranslation("commitments.in.mend.title", row.place()));
        Button leave = new Button(
                getTranslation(row.leftOut() ? "commitments.in.takeIn" : "commitments.in.leaveOut"),
                click -> act(() -> imports.leaveOut(current.get(), shown, row.number(), !row.leftOut())));
        leave.setAriaLabel(
                getTranslation(row.leftOut() ? "commitments.in.takeIn.of" : "commitments.in.leaveOut.of", row.place()));
        List.of(mend, leave)
                .forEach(button -> button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL));
        actions.add(mend, leave);
        return actions;
    }

    private boolean mayWork() {
        return run != null && !run.running() && current.get().may(Right.COMMITMENT_EDIT);
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
                commands.add(new Button(getTranslation("commitments.in.columns"), click -> columnsDialog(shown)));
                command("commitments.in.discard", () -> imports.discard(current.get(), shown));
                apply(shown);
            }
            case APPLYING, APPLIED -> {
                commands.add(new Button(getTranslation("commitments.in.undo"), click -> confirmUndo(shown)));
                apply(shown);
            }
            case UNDOING -> command("commitments.in.undo", () -> imports.undo(current.get(), shown));
            case UNDONE, DISCARDED -> {}
        }
    }

    private void columnsDialog(ImportRunId shown) {
        new ColumnsDialog(
                        CommitmentLedgerImports.columns(),
                        imports.reading(current.get(), shown),
                        getTranslation("commitments.in.columns"),
                        getTranslation("commitments.in.reread"),
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
        long ready = all.stream().filter(CommitmentImportRow::ready).count();
        if (ready > 0) {
            Button apply = new Button(
                    getTranslation("commitments.in.apply", Formats.number(ready)),
                    click -> act(() -> imports.apply(current.get(), shown)));
            apply.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            apply.setDisableOnClick(true);
            commands.add(apply);
        }
    }

    private void confirmUndo(ImportRunId shown) {
        new ConfirmDialog(
                        getTranslation("commitments.in.undo"),
                        getTranslation("commitments.in.undo.what", Formats.number(run.applied())),
                        () -> act(() -> imports.undo(current.get(), shown)))
                .open();
    }

    private List<CommitmentImportRow> shown() {
        return Boolean.TRUE.equals(faulty.getValue())
                ? all.stream().filter(CommitmentImportRow::faulty).toList()
                : all;
    }

    @Override
    protected List<CommitmentImportRow> rows(ListOrder order, int offset, int limit) {
        return shown().stream().skip(offset).limit(limit).toList();
    }

    @Override
    protected Optional<RowSource<CommitmentImportRow>> forFile() {
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
                "commitments.in.told",
                run.fileName(),
                CommitmentImportTexts.stage(run),
                Formats.number(all.size()),
                Formats.number(all.stream().filter(CommitmentImportRow::faulty).count()),
                Formats.number(run.applied()));
    }

    @Override
    protected Component empty(boolean filtered) {
        return new EmptyState(getTranslation(
                run == null
                        ? "workbench.import.unknown"
                        : CommitmentLedgerImports.needsColumns(run)
                                ? "commitments.in.noColumns"
                                : "commitments.in.noMatch"));
    }
}
