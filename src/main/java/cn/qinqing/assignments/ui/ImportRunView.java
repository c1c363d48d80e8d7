package cn.qinqing.assignments.ui;

import cn.qinqing.assignments.domain.imports.LeaderListApplication;
import cn.qinqing.assignments.domain.imports.LeaderListColumns;
import cn.qinqing.assignments.domain.imports.LeaderListImport;
import cn.qinqing.assignments.domain.imports.LeaderListImport.ShownRow;
import cn.qinqing.assignments.domain.imports.LeaderListReader;
import cn.qinqing.assignments.domain.imports.LeaderListUndo;
import cn.qinqing.assignments.domain.imports.ListMode;
import cn.qinqing.assignments.domain.imports.RejectedRows;
import cn.qinqing.assignments.domain.imports.SheetReading;
import cn.qinqing.exchange.Problem;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RightsCatalog;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.uikit.ConfirmDialog;
import cn.qinqing.uikit.EmptyState;
import cn.qinqing.uikit.Notices;
import cn.qinqing.uikit.Sentences;
import cn.qinqing.uikit.WorkProgress;
import cn.qinqing.workbench.ImportRun;
import cn.qinqing.workbench.ImportRunId;
import cn.qinqing.workbench.ImportRuns;
import cn.qinqing.workbench.ImportedRow;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One import: every row with its problems, to be mended, left out, applied, and taken back as a whole. */
@Route(ImportRunView.PATH)
@RolesAllowed(RightsCatalog.IMPORT_RUN)
class ImportRunView extends Div implements HasUrlParameter<String>, HasDynamicTitle {

    static final String PATH = "imports";

    /** Which rows are shown. */
    private enum Show {
        ALL,
        ERRORS,
        WARNINGS,
        CHANGES,
        SAME,
        LEFT_OUT
    }

    private final transient AssignmentTools tools;
    private final transient LeaderListImport imports;
    private final transient LeaderListReader reader;
    private final transient LeaderListUndo undoing;
    private final transient LeaderListApplication application;
    private final transient RejectedRows rejected;
    private final transient ImportRuns runs;
    private final Paragraph summary = new Paragraph();
    private final RadioButtonGroup<Show> show = new RadioButtonGroup<>();
    private final Grid<ShownRow> grid = new Grid<>();
    private final Div actions = new Div();
    private final H1 heading = new H1();
    private final ImportTermsForm terms;
    private final Div preview = new Div();
    private final ImportSheets sheets;
    private final WorkProgress progress;
    private transient ImportRunId run;
    private transient List<SheetReading> reading = List.of();
    private transient List<String> others = List.of();
    private transient @Nullable String seen;
    private boolean mendable;

    ImportRunView(
            AssignmentTools tools,
            LeaderListImport imports,
            LeaderListReader reader,
            LeaderListUndo undoing,
            LeaderListApplication application,
            RejectedRows rejected,
            ImportRuns runs) {
        this.tools = tools;
        this.imports = imports;
        this.reader = reader;
        this.undoing = undoing;
        this.application = application;
        this.rejected = rejected;
        this.runs = runs;
        addClassNames("qq-page", "qq-list");
        summary.addClassName("qq-sub");
        summary.getElement().setAttribute("role", "status");
        actions.addClassName("qq-actions");
        show.setLabel(getTranslation("assignments.import.show"));
        show.setItems(Show.values());
        show.setItemLabelGenerator(value -> getTranslation("assignments.import.show." + value.name()));
        show.setValue(Show.ALL);
        show.addValueChangeListener(change -> fill());
        grid.addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_COMPACT, GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.addClassName("qq-grid");
        grid.getElement().setAttribute("aria-label", getTranslation("assignments.imports.title"));
        grid.addColumn(new ComponentRenderer<>(this::card)).setHeader(getTranslation("assignments.import.row"));
        terms = new ImportTermsForm(chosen -> guarded(() -> imports.choose(
                tools.actor(),
                run,
                chosen.mode(),
                Optional.ofNullable(chosen.day()).orElse(tools.today()))));
        sheets = new ImportSheets(new ImportSheets.Commands() {
            @Override
            public void take(String sheet, boolean taken) {
                guarded(() -> reader.take(tools.actor(), run, sheet, taken));
                read();
                fill();
            }

            @Override
            public void reread(String sheet, Map<String, Integer> mapping) {
                reader.reread(tools.actor(), run, sheet, mapping);
                read();
                fill();
            }
        });
        progress = new WorkProgress(
                getTranslation("workbench.ImportRun.RUNNING"), () -> told(imports.run(tools.actor(), run)));
        add(heading, summary, progress, sheets, terms, actions, preview, show, grid);
    }

    @Override
    public void setParameter(BeforeEvent event, String parameter) {
        try {
            run = ImportRunId.of(parameter);
            read();
            fill();
        } catch (RuleViolation unknown) {
            removeAll();
            heading.setText(getTranslation("assignments.imports.title"));
            add(heading, new EmptyState(Sentences.of(unknown)));
        }
    }

    private void read() {
        reading = reader.reading(tools.actor(), run);
        others = reader.others(tools.actor(), run);
    }

    private void fill() {
        LeaderListImport.Shown now = imports.shown(tools.actor(), run);
        ImportRun shown = now.run();
        List<ShownRow> rows = now.rows();
        seen = now.fingerprint();
        heading.setText(shown.fileName());
        long ready = rows.stream().filter(ShownRow::applicable).count();
        summarize(shown, rows, ready);
        boolean checking = shown.state() == ImportRun.State.CHECKING;
        mendable = checking || shown.state() == ImportRun.State.APPLIED;
        progress.show(working(shown), shown.applied(), rows.size());
        sheets.show(reading, others, checking);
        terms.setVisible(checking);
        terms.show(now.terms());
        preview.removeAll();
        if (checking && now.terms().mode() == ListMode.REPLACE) {
            preview.add(new ReplacementPreview(now.plan()));
        }
        grid.setItems(rows.stream().filter(this::isShown).toList());
        buttons(shown, ready, rows);
    }

    private void summarize(ImportRun shown, List<ShownRow> rows, long ready) {
        summary.setText(getTranslation(
                "assignments.import.summary." + stage(shown),
                rows.size(),
                ready,
                rows.stream().filter(ImportRunView::wrong).count(),
                rows.stream().filter(row -> row.stored().leftOut()).count(),
                shown.applied()));
        if (shown.state() == ImportRun.State.CHECKING) {
            summary.add(new Div(new Span(getTranslation(
                    "assignments.import.summary.changes",
                    rows.stream().filter(row -> fresh(row)).count(),
                    rows.stream()
                            .filter(row -> row.applicable() && !row.changes().isEmpty() && !fresh(row))
                            .count(),
                    rows.stream().filter(ImportRunView::same).count()))));
        }
        if (shown.options().containsKey("notRestored")) {
            summary.add(new Div(new Span(getTranslation("assignments.import.notRestored"))));
        }
        if (!LeaderListApplication.documentOf(shown).isEmpty()) {
            summary.add(new Div(new Span(
                    getTranslation("assignments.import.appliedUnder", LeaderListApplication.documentOf(shown)))));
        }
    }

    private static String stage(ImportRun shown) {
        return working(shown)
                ? shown.state() == ImportRun.State.UNDOING ? "TAKING_BACK" : "RUNNING"
                : shown.state().name();
    }

    private static boolean fresh(ShownRow row) {
        return row.applicable()
                && row.changes().stream().anyMatch(change -> change.field().equals(LeaderListColumns.ENTERPRISE));
    }

    private static boolean same(ShownRow row) {
        return row.applicable() && row.changes().isEmpty();
    }

    private static boolean working(ImportRun shown) {
        return shown.running()
                && (shown.state() == ImportRun.State.APPLYING || shown.state() == ImportRun.State.UNDOING);
    }

    /** While the import runs only its numbers change; the rows are read again when it is over. */
    private void told(ImportRun shown) {
        if (working(shown)) {
            progress.show(true, shown.applied(), shown.rows());
            summary.setText(getTranslation(
                    "assignments.import.summary." + stage(shown), shown.rows(), 0, 0, 0, shown.applied()));
            return;
        }
        fill();
        if (shown.state() == ImportRun.State.APPLIED) {
            Notices.done(getTranslation("assignments.import.applied"));
        } else if (shown.state() == ImportRun.State.UNDONE) {
            Notices.done(getTranslation("assignments.import.undone"));
        }
    }

    private boolean isShown(ShownRow row) {
        return switch (show.getValue()) {
            case ALL -> true;
            case ERRORS -> wrong(row) || row.stored().note() != null;
            case WARNINGS -> row.checked().worst() == Problem.Severity.WARNING;
            case CHANGES -> row.applicable() && !row.changes().isEmpty();
            case SAME -> same(row);
            case LEFT_OUT -> row.stored().leftOut();
        };
    }

    private static boolean wrong(ShownRow row) {
        return !row.stored().leftOut()
                && row.checked().row() == null
                && row.stored().state() == ImportedRow.State.PENDING;
    }

    private void buttons(ImportRun shown, long ready, List<ShownRow> rows) {
        actions.removeAll();
        applyKey(shown, ready).ifPresent(key -> {
            Button apply = new Button(getTranslation(key, ready), click -> apply());
            apply.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            apply.setDisableOnClick(true);
            actions.add(apply);
        });
        if (shown.state() == ImportRun.State.CHECKING) {
            actions.add(new Button(getTranslation("assignments.import.discard"), click -> confirmDiscard(rows.size())));
        }
        boolean undoable = shown.state() == ImportRun.State.APPLIED || shown.state() == ImportRun.State.UNDOING;
        if (undoable && !working(shown) && tools.actor().may(Right.ASSIGNMENT_EDIT)) {
            actions.add(new Button(getTranslation("assignments.import.undo"), click -> confirmUndo()));
        }
        if (shown.state() != ImportRun.State.UNDONE
                && tools.actor().may(Right.EXPORT)
                && rows.stream().anyMatch(row -> row.stored().state() == ImportedRow.State.PENDING)) {
            Anchor rest = new Anchor(
                    DownloadHandler.fromInputStream(event -> {
                        byte[] workbook =
                                rejected.export(tools.actor(), run, this::sentence, key -> getTranslation(key));
                        return new DownloadResponse(
                                new ByteArrayInputStream(workbook),
                                getTranslation("assignments.import.restFile"),
                                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                                workbook.length);
                    }),
                    getTranslation("assignments.import.rest"));
            Span note = new Span(getTranslation("assignments.import.rest.note"));
            note.addClassName("qq-sub");
            actions.add(rest, note);
        }
    }

    private static Optional<String> applyKey(ImportRun shown, long ready) {
        return switch (shown.state()) {
            case CHECKING -> Optional.of("assignments.import.apply");
            case APPLYING -> working(shown) ? Optional.empty() : Optional.of("assignments.import.resume");
            case APPLIED -> ready == 0 ? Optional.empty() : Optional.of("assignments.import.applyRest");
            case UNDOING, UNDONE, DISCARDED -> Optional.empty();
        };
    }

    private void confirmDiscard(int rows) {
        confirm(
                "assignments.import.discard",
                getTranslation("assignments.import.discard.what", rows),
                () -> runs.discard(tools.actor(), run));
    }

    private void confirmUndo() {
        LeaderListUndo.Extent extent = undoing.extent(tools.actor(), run);
        confirm(
                "assignments.import.undo",
                getTranslation(
                        "assignments.import.undo.what",
                        extent.assignments(),
                        extent.restored(),
                        extent.enterprises(),
                        extent.others(),
                        extent.changed()),
                () -> guarded(() -> application.undo(tools.actor(), run)));
    }

    private void confirm(String action, String sentence, Runnable command) {
        new ConfirmDialog(getTranslation(action), sentence, () -> {
                    command.run();
                    fill();
                })
                .open();
    }

    private void apply() {
        if (terms.isVisible() && !terms.complete()) {
            fill();
            return;
        }
        guarded(() -> application.start(tools.actor(), run, terms.documentNo(), seen));
    }

    private void guarded(Runnable command) {
        try {
            command.run();
        } catch (RuleViolation refused) {
            Notices.refused(refused);
        }
        fill();
    }

    private ImportRowCard card(ShownRow row) {
        return new ImportRowCard(row, reading.size() > 1, mendable, new ImportRowCard.Commands() {
            @Override
            public void mend(Map<String, String> values) {
                runs.mend(tools.actor(), run, row.stored().number(), values);
                fill();
            }

            @Override
            public void take(Problem problem) {
                guarded(() -> imports.takeProposal(tools.actor(), run, row.stored(), problem));
            }

            @Override
            public void leaveOut(boolean out) {
                guarded(() -> runs.leaveOut(tools.actor(), run, row.stored().number(), out));
            }
        });
    }

    private String sentence(Problem problem) {
        return getTranslation(problem.key(), problem.arguments().toArray());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("uikit.page", getTranslation("assignments.imports.title"));
    }
}
