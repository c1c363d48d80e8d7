package cn.qinqing.workbench;

import cn.qinqing.identity.CurrentActor;
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
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One ledger before and after it is taken in: its rows, what is wrong with them, what was done. A subclass adds the columns
 * of its ledger and then calls {@link #columnsMade()}.
 *
 * @param <L> a row
 */
public abstract class LedgerImportRunView<L extends LedgerLine> extends ListView<L> implements HasUrlParameter<String> {

    /**
     * What is said of this kind of ledger alone, by message keys.
     *
     * @param labels beginning of the keys of its columns
     * @param noColumns which columns the clerk has to point out first
     * @param undo what taking back does
     */
    public record Texts(String title, String labels, String noColumns, String undo) {}

    private final transient CurrentActor current;
    private final transient LedgerImports<L> imports;
    private final Texts texts;
    private final Checkbox faulty;
    private final Div commands = new Div();
    private final WorkProgress progress;
    private @Nullable ImportRunId id;
    private transient @Nullable ImportRun run;
    private transient List<L> all = List.of();

    protected LedgerImportRunView(CurrentActor current, LedgerImports<L> imports, Texts texts) {
        super(texts.title());
        this.current = current;
        this.imports = imports;
        this.texts = texts;
        faulty = filter(
                "faulty",
                new Checkbox(getTranslation("workbench.ledger.onlyFaulty")),
                value -> Boolean.TRUE.equals(value) ? "1" : null,
                "1"::equals);
        column("workbench.ledger.place", row -> Integer.toString(row.place()))
                .setSortable(false)
                .setWidth("60px");
        Grid.Column<L> word = cellColumn(
                        "workbench.ledger.outcome",
                        row -> Cell.tag(LedgerLineTexts.word(row), LedgerLineTexts.tone(row)))
                .setSortable(false)
                .setWidth("100px");
        fileText(word, "workbench.ledger.outcome", LedgerLineTexts::word);
        commands.addClassName("qq-actions");
        action(commands);
        progress = new WorkProgress(getTranslation(texts.title()), this::look);
        addComponentAtIndex(1, progress);
    }

    /** The dialog in which the cells of a row are mended. */
    protected abstract Dialog mending(L row, Consumer<Map<String, String>> command);

    /** The columns of the ledger are there; what every ledger has behind them comes now. */
    protected final void columnsMade() {
        column("workbench.ledger.remarks", row -> LedgerLineTexts.remarks(row, texts.labels()))
                .setSortable(false)
                .setWidth("180px")
                .setFlexGrow(2);
        componentColumn("workbench.ledger.actions", this::actions)
                .setSortable(false)
                .setWidth("110px");
        ready();
    }

    /** A cell of the ledger with another below it; in a file each has its own column. */
    protected final void pair(String above, String below, String width, int grow) {
        Grid.Column<L> column = cellColumn(
                        texts.labels() + above,
                        row -> Cell.text(row.cell(above)).below(row.cell(below)))
                .setSortable(false)
                .setWidth(width)
                .setFlexGrow(grow);
        fileText(column, texts.labels() + above, row -> row.cell(above));
        fileText(column, texts.labels() + below, row -> row.cell(below));
    }

    private Component actions(L row) {
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
                getTranslation("workbench.ledger.mend"),
                click -> mending(row, cells -> {
                            imports.mend(current.get(), shown, row.number(), cells);
                            look();
                        })
                        .open());
        mend.setAriaLabel(getTranslation("workbench.ledger.mend.title", row.place()));
        Button leave = new Button(
                getTranslation(row.leftOut() ? "workbench.ledger.takeIn" : "workbench.ledger.leaveOut"),
                click -> act(() -> imports.leaveOut(current.get(), shown, row.number(), !row.leftOut())));
        leave.setAriaLabel(getTranslation(
                row.leftOut() ? "workbench.ledger.takeIn.of" : "workbench.ledger.leaveOut.of", row.place()));
        List.of(mend, leave)
                .forEach(button -> button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL));
        actions.add(mend, leave);
        return actions;
    }

    private boolean mayWork() {
        return run != null && !run.running() && current.get().may(imports.right());
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
                commands.add(new Button(getTranslation("workbench.ledger.columns"), click -> columnsDialog(shown)));
                command("workbench.ledger.discard", () -> imports.discard(current.get(), shown));
                apply(shown);
            }
            case APPLYING, APPLIED -> {
                commands.add(new Button(getTranslation("workbench.ledger.undo"), click -> confirmUndo(shown)));
                apply(shown);
            }
            case UNDOING -> command("workbench.ledger.undo", () -> imports.undo(current.get(), shown));
            case UNDONE, DISCARDED -> {}
        }
    }

    private void columnsDialog(ImportRunId shown) {
        new ColumnsDialog(
                        imports.ledger().map(),
                        imports.reading(current.get(), shown),
                        getTranslation("workbench.ledger.columns"),
                        getTranslation("workbench.ledger.reread"),
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
        long ready = all.stream().filter(LedgerLine::ready).count();
        if (ready > 0) {
            Button apply = new Button(
                    getTranslation("workbench.ledger.apply", Formats.number(ready)),
                    click -> act(() -> imports.apply(current.get(), shown)));
            apply.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            apply.setDisableOnClick(true);
            commands.add(apply);
        }
    }

    private void confirmUndo(ImportRunId shown) {
        new ConfirmDialog(
                        getTranslation("workbench.ledger.undo"),
                        getTranslation(texts.undo(), Formats.number(run.applied())),
                        () -> act(() -> imports.undo(current.get(), shown)))
                .open();
    }

    private List<L> shown() {
        return Boolean.TRUE.equals(faulty.getValue())
                ? all.stream().filter(LedgerLine::faulty).toList()
                : all;
    }

    @Override
    protected List<L> rows(ListOrder order, int offset, int limit) {
        return shown().stream().skip(offset).limit(limit).toList();
    }

    @Override
    protected Optional<RowSource<L>> forFile() {
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
                "workbench.ledger.told",
                run.fileName(),
                LedgerLineTexts.stage(run),
                Formats.number(all.size()),
                Formats.number(all.stream().filter(LedgerLine::faulty).count()),
                Formats.number(run.applied()));
    }

    @Override
    protected Component empty(boolean filtered) {
        return new EmptyState(getTranslation(
                run == null
                        ? "workbench.import.unknown"
                        : imports.ledger().needsColumns(run) ? texts.noColumns() : "workbench.ledger.noMatch"));
    }
}
