package cn.qinqing.paperwork.ui;

import cn.qinqing.enterprises.EnterpriseQueries;
import cn.qinqing.enterprises.EnterpriseRoutes;
import cn.qinqing.identity.CurrentActor;
import cn.qinqing.paperwork.IssueImportRow;
import cn.qinqing.paperwork.IssueLedgerImports;
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

/** One ledger of issues before and after it is taken in: its rows, what is wrong with them, what was done. */
@Route(IssueImportRunView.PATH)
@RolesAllowed(RightsCatalog.IMPORT_RUN)
class IssueImportRunView extends ListView<IssueImportRow> implements HasUrlParameter<String> {

    static final String PATH = "issue-ledgers";

    private final transient CurrentActor current;
    private final transient IssueLedgerImports imports;
    private final transient EnterpriseQueries enterprises;
    private final Checkbox faulty;
    private final Div commands = new Div();
    private final WorkProgress progress;
    private @Nullable ImportRunId id;
    private transient @Nullable ImportRun run;
    private transient List<IssueImportRow> all = List.of();

    IssueImportRunView(CurrentActor current, IssueLedgerImports imports, EnterpriseQueries enterprises) {
        super("paperwork.in.run");
        this.current = current;
        this.imports = imports;
        this.enterprises = enterprises;
        faulty = filter(
                "faulty",
                new Checkbox(getTranslation("paperwork.in.onlyFaulty")),
                value -> Boolean.TRUE.equals(value) ? "1" : null,
                "1"::equals);
        columns();
        commands.addClassName("qq-actions");
        action(commands);
        progress = new WorkProgress(getTranslation("paperwork.in.run"), this::look);
        addComponentAtIndex(1, progress);
        ready();
    }

    private void columns() {
        column("paperwork.in.place", row -> Integer.toString(row.place()))
                .setSortable(false)
                .setWidth("70px");
        Grid.Column<IssueImportRow> word = cellColumn(
                        "paperwork.in.outcome", row -> Cell.tag(IssueImportTexts.word(row), IssueImportTexts.tone(row)))
                .setSortable(false)
                .setWidth("110px");
        fileText(word, "paperwork.in.outcome", IssueImportTexts::word);
        pair("raisedOn", "number", "120px", 1);
        Grid.Column<IssueImportRow> enterprise = cellColumn("paperwork.in.col.enterprise", this::enterprise)
                .setSortable(false)
                .setWidth("200px")
                .setFlexGrow(2);
        fileText(enterprise, "paperwork.in.col.enterprise", row -> cell(row, "enterprise"));
        fileText(enterprise, "paperwork.in.col.uscc", row -> cell(row, "uscc"));
        pair("text", "category", "220px", 3);
        pair("unit", "partners", "130px", 1);
        Grid.Column<IssueImportRow> state = cellColumn(
                        "paperwork.in.enters", row -> Cell.text(enters(row)).below(cell(row, "progress")))
                .setSortable(false)
                .setWidth("130px")
                .setFlexGrow(1);
        fileText(state, "paperwork.in.enters", this::enters);
        fileText(state, "paperwork.in.col.progress", row -> cell(row, "progress"));
        column("paperwork.in.remarks", IssueImportTexts::remarks)
                .setSortable(false)
                .setWidth("200px")
                .setFlexGrow(2);
        componentColumn("paperwork.in.actions", this::actions)
                .setSortable(false)
                .setWidth("150px");
    }

    /** A cell of the ledger with another below it; in a file each has its own column. */
    private void pair(String above, String below, String width, int grow) {
        Grid.Column<IssueImportRow> column = cellColumn(
                        "paperwork.in.col." + above,
                        row -> Cell.text(cell(row, above)).below(cell(row, below)))
                .setSortable(false)
                .setWidth(width)
                .setFlexGrow(grow);
        fileText(column, "paperwork.in.col." + above, row -> cell(row, above));
        fileText(column, "paperwork.in.col." + below, row -> cell(row, below));
    }

    private Cell enterprise(IssueImportRow row) {
        String name = cell(row, "enterprise");
        Cell shown = row.enterprise() == null
                ? Cell.text(name)
                : Cell.link(EnterpriseRoutes.details(row.enterprise()), name);
        return shown.below(cell(row, "uscc"));
    }

    /** As what it enters. */
    private String enters(IssueImportRow row) {
        return getTranslation("issues.IssueStatus." + (row.closed() ? "IMPORTED_CLOSED" : "IMPORTED_OPEN"));
    }

    private static String cell(IssueImportRow row, String column) {
        return row.values().getOrDefault(column, "");
    }

    private Component actions(IssueImportRow row) {
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
                getTranslation("paperwork.in.mend"),
                click -> new MendIssueDialog(
                                row, (text, limit) -> enterprises.pick(current.get(), text, limit), cells -> {
                                    imports.mend(current.get(), shown, row.number(), cells);
                                    look();
                                })
                        .open());
        mend.setAriaLabel(getTranslation("paperwork.in.mend.title", row.place()));
        Button leave = new Button(
                getTranslation(row.leftOut() ? "paperwork.in.takeIn" : "paperwork.in.leaveOut"),
                click -> act(() -> imports.leaveOut(current.get(), shown, row.number(), !row.leftOut())));
        leave.setAriaLabel(
                getTranslation(row.leftOut() ? "paperwork.in.takeIn.of" : "paperwork.in.leaveOut.of", row.place()));
        List.of(mend, leave)
                .forEach(button -> button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL));
        actions.add(mend, leave);
        return actions;
    }

    private boolean mayWork() {
        return run != null && !run.running() && current.get().may(Right.ISSUE_TRIAGE);
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
                commands.add(new Button(getTranslation("paperwork.in.columns"), click -> columnsDialog(shown)));
                command("paperwork.in.discard", () -> imports.discard(current.get(), shown));
                apply(shown);
            }
            case APPLYING, APPLIED -> {
                commands.add(new Button(getTranslation("paperwork.in.undo"), click -> confirmUndo(shown)));
                apply(shown);
            }
            case UNDOING -> command("paperwork.in.undo", () -> imports.undo(current.get(), shown));
            case UNDONE, DISCARDED -> {}
        }
    }

    private void columnsDialog(ImportRunId shown) {
        new ColumnsDialog(
                        IssueLedgerImports.columns(),
                        imports.reading(current.get(), shown),
                        getTranslation("paperwork.in.columns"),
                        getTranslation("paperwork.in.reread"),
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
        long ready = all.stream().filter(IssueImportRow::ready).count();
        if (ready > 0) {
            Button apply = new Button(
                    getTranslation("paperwork.in.apply", Formats.number(ready)),
                    click -> act(() -> imports.apply(current.get(), shown)));
            apply.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            apply.setDisableOnClick(true);
            commands.add(apply);
        }
    }

    private void confirmUndo(ImportRunId shown) {
        new ConfirmDialog(
                        getTranslation("paperwork.in.undo"),
                        getTranslation("paperwork.in.undo.what", Formats.number(run.applied())),
                        () -> act(() -> imports.undo(current.get(), shown)))
                .open();
    }

    private List<IssueImportRow> shown() {
        return Boolean.TRUE.equals(faulty.getValue())
                ? all.stream().filter(IssueImportRow::faulty).toList()
                : all;
    }

    @Override
    protected List<IssueImportRow> rows(ListOrder order, int offset, int limit) {
        return shown().stream().skip(offset).limit(limit).toList();
    }

    @Override
    protected Optional<RowSource<IssueImportRow>> forFile() {
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
                "paperwork.in.told",
                run.fileName(),
                IssueImportTexts.stage(run),
                Formats.number(all.size()),
                Formats.number(all.stream().filter(IssueImportRow::faulty).count()),
                Formats.number(run.applied()));
    }

    @Override
    protected Component empty(boolean filtered) {
        return new EmptyState(getTranslation(
                run == null
                        ? "workbench.import.unknown"
                        : IssueLedgerImports.needsColumns(run) ? "paperwork.in.noColumns" : "paperwork.in.noMatch"));
    }
}
