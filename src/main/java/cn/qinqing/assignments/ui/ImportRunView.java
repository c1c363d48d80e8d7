package cn.qinqing.assignments.ui;

import cn.qinqing.assignments.domain.imports.LeaderListApplication;
import cn.qinqing.assignments.domain.imports.LeaderListColumns;
import cn.qinqing.assignments.domain.imports.LeaderListImport;
import cn.qinqing.assignments.domain.imports.LeaderListImport.ShownRow;
import cn.qinqing.assignments.domain.imports.LeaderListReader;
import cn.qinqing.assignments.domain.imports.LeaderListUndo;
import cn.qinqing.assignments.domain.imports.RejectedRows;
import cn.qinqing.exchange.Problem;
import cn.qinqing.exchange.Reading;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RightsCatalog;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.uikit.ChineseTexts;
import cn.qinqing.uikit.ColumnsDialog;
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
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
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
    private final TextField document = new TextField(getTranslation("assignments.field.document"));
    private final Div actions = new Div();
    private final H1 heading = new H1();
    private final RadioButtonGroup<Boolean> mode = new RadioButtonGroup<>();
    private final DatePicker replaceFrom = ChineseTexts.datePicker("");
    private final Div choices = new Div();
    private final Div preview = new Div();
    private final Paragraph readAs = new Paragraph();
    private final WorkProgress progress;
    private transient ImportRunId run;
    private transient Reading reading;
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
        document.setPlaceholder(getTranslation("assignments.import.documentHint"));
        grid.addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_COMPACT, GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.addClassName("qq-grid");
        grid.getElement().setAttribute("aria-label", getTranslation("assignments.imports.title"));
        grid.addColumn(new ComponentRenderer<>(this::card)).setHeader(getTranslation("assignments.import.row"));
        mode.setLabel(getTranslation("assignments.import.mode"));
        mode.setItems(false, true);
        mode.setItemLabelGenerator(replaces ->
                getTranslation(replaces ? "assignments.import.mode.REPLACE" : "assignments.import.mode.ADD"));
        replaceFrom.setLabel(getTranslation("assignments.import.replaceFrom"));
        mode.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                replace(
                        change.getValue()
                                ? Optional.ofNullable(replaceFrom.getValue()).orElse(tools.today())
                                : null);
            }
        });
        replaceFrom.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                replace(change.getValue());
            }
        });
        choices.addClassName("qq-filters");
        document.setWidth("15em");
        document.setMaxLength(LeaderListApplication.LONGEST_DOCUMENT);
        choices.add(mode, replaceFrom, document);
        readAs.addClassName("qq-sub");
        readAs.getStyle().set("white-space", "pre-line");
        progress = new WorkProgress(
                getTranslation("workbench.ImportRun.RUNNING"), () -> told(imports.run(tools.actor(), run)));
        add(heading, summary, progress, readAs, choices, actions, preview, show, grid);
    }

    private void replace(@Nullable LocalDate day) {
        guarded(() -> imports.replaceFrom(tools.actor(), run, day));
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
        StringBuilder text = new StringBuilder(getTranslation(
                "assignments.import.readAs",
                reading.table().sheet(),
                reading.table().rows().size()));
        String others = reading.tables().stream()
                .filter(table -> table != reading.table())
                .map(table -> getTranslation(
                        "uikit.columns.sheetRows", table.sheet(), table.rows().size()))
                .collect(Collectors.joining("、"));
        if (!others.isEmpty()) {
            text.append(getTranslation("assignments.import.otherSheets", others));
        }
        if (!reading.unused().isEmpty()) {
            text.append(getTranslation("assignments.import.unused", String.join("、", reading.unused())));
        }
        if (!reading.table().notes().isEmpty()) {
            text.append("\n")
                    .append(getTranslation(
                            "assignments.import.notes",
                            String.join("\n", reading.table().notes())));
        }
        readAs.setText(text.toString());
    }

    private void fill() {
        ImportRun shown = imports.run(tools.actor(), run);
        List<ShownRow> rows = imports.rows(tools.actor(), run);
        heading.setText(shown.fileName());
        long errors = rows.stream().filter(ImportRunView::wrong).count();
        long ready = rows.stream().filter(ShownRow::applicable).count();
        summary.setText(getTranslation(
                "assignments.import.summary."
                        + (running(shown) ? "RUNNING" : shown.state().name()),
                rows.size(),
                ready,
                errors,
                shown.leftOut(),
                shown.applied()));
        if (shown.options().containsKey("notRestored")) {
            summary.add(new Div(new Span(getTranslation("assignments.import.notRestored"))));
        }
        boolean checking = shown.state() == ImportRun.State.CHECKING;
        if (!LeaderListApplication.documentOf(shown).isEmpty()) {
            summary.add(new Div(new Span(
                    getTranslation("assignments.import.appliedUnder", LeaderListApplication.documentOf(shown)))));
        }
        mendable = checking || shown.state() == ImportRun.State.APPLIED;
        progress.show(running(shown), shown.applied(), shown.rows());
        Optional<LocalDate> day = LeaderListImport.replacesFrom(shown);
        choices.setVisible(checking);
        mode.setValue(day.isPresent());
        replaceFrom.setVisible(day.isPresent());
        replaceFrom.setValue(day.orElse(null));
        document.setPlaceholder(getTranslation(
                day.isPresent() ? "assignments.import.documentNeeded" : "assignments.import.documentHint"));
        preview.removeAll();
        if (checking && day.isPresent()) {
            preview.add(new ReplacementPreview(imports.plan(tools.actor(), run, day.get())));
        }
        grid.setItems(rows.stream().filter(this::isShown).toList());
        buttons(shown, ready, rows);
    }

    private static boolean running(ImportRun shown) {
        return shown.state() == ImportRun.State.APPLYING && shown.running();
    }

    /** While the import runs only its numbers change; the rows are read again when it is over. */
    private void told(ImportRun shown) {
        if (running(shown)) {
            progress.show(running(shown), shown.applied(), shown.rows());
            summary.setText(getTranslation(
                    "assignments.import.summary.RUNNING", shown.rows(), 0, 0, shown.leftOut(), shown.applied()));
            return;
        }
        fill();
        if (shown.state() == ImportRun.State.APPLIED) {
            Notices.done(getTranslation("assignments.import.applied"));
        }
    }

    private boolean isShown(ShownRow row) {
        return switch (show.getValue()) {
            case ALL -> true;
            case ERRORS -> wrong(row) || row.stored().note() != null;
            case WARNINGS -> row.checked().worst() == Problem.Severity.WARNING;
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
            actions.add(
                    new Button(
                            getTranslation("assignments.import.columns"),
                            click -> new ColumnsDialog(
                                            LeaderListColumns.MAP,
                                            reading,
                                            getTranslation("assignments.import.columns"),
                                            getTranslation("assignments.import.reread"),
                                            this::reread)
                                    .open()),
                    new Button(getTranslation("assignments.import.discard"), click -> confirmDiscard(rows.size())));
        }
        boolean undoable = shown.state() == ImportRun.State.APPLIED || shown.state() == ImportRun.State.UNDOING;
        if (undoable && tools.actor().may(Right.ASSIGNMENT_EDIT)) {
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
            case APPLYING -> running(shown) ? Optional.empty() : Optional.of("assignments.import.resume");
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
                () -> {
                    undoing.undo(tools.actor(), run);
                    Notices.done(getTranslation("assignments.import.undone"));
                });
    }

    private void confirm(String action, String sentence, Runnable command) {
        new ConfirmDialog(getTranslation(action), sentence, () -> {
                    command.run();
                    fill();
                })
                .open();
    }

    private void reread(String sheet, Map<String, Integer> mapping) {
        reader.reread(tools.actor(), run, sheet, mapping);
        read();
        fill();
    }

    private void apply() {
        if (choices.isVisible() && mode.getValue() && document.isEmpty()) {
            document.setErrorMessage(getTranslation("assignments.import.documentMissing"));
            document.setInvalid(true);
            document.focus();
            fill();
            return;
        }
        guarded(() -> application.start(tools.actor(), run, document.getValue()));
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
        return new ImportRowCard(row, mendable, new ImportRowCard.Commands() {
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
