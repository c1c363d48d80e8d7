package cn.qinqing.assignments.ui;

import cn.qinqing.assignments.domain.imports.LeaderListApplication;
import cn.qinqing.assignments.domain.imports.LeaderListColumns;
import cn.qinqing.assignments.domain.imports.LeaderListImport;
import cn.qinqing.assignments.domain.imports.LeaderListImport.ShownRow;
import cn.qinqing.assignments.domain.imports.LeaderListReader;
import cn.qinqing.assignments.domain.imports.LeaderListUndo;
import cn.qinqing.assignments.domain.imports.ListMode;
import cn.qinqing.assignments.domain.imports.RejectedRows;
import cn.qinqing.exchange.Problem;
import cn.qinqing.shared.RightsCatalog;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.uikit.EmptyState;
import cn.qinqing.uikit.Notices;
import cn.qinqing.uikit.Sentences;
import cn.qinqing.uikit.WorkProgress;
import cn.qinqing.workbench.ImportRun;
import cn.qinqing.workbench.ImportRunId;
import cn.qinqing.workbench.ImportRuns;
import cn.qinqing.workbench.ImportedRow;
import cn.qinqing.workbench.JobId;
import cn.qinqing.workbench.JobRow;
import cn.qinqing.workbench.Jobs;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
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
import jakarta.annotation.security.RolesAllowed;
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
    private final transient LeaderListApplication application;
    private final transient ImportRuns runs;
    private final transient Jobs jobs;
    private final Paragraph summary = new Paragraph();
    private final RadioButtonGroup<Show> show = new RadioButtonGroup<>();
    private final Grid<ShownRow> grid = new Grid<>();
    private final ImportActions actions;
    private final H1 heading = new H1();
    private final ImportTermsForm terms;
    private final Div preview = new Div();
    private final ImportSheets sheets;
    private final WorkProgress progress;
    private transient ImportRunId run;
    private transient LeaderListReader.FileReading file = new LeaderListReader.FileReading(List.of(), List.of());
    private transient List<ShownRow> all = List.of();
    private transient @Nullable String seen;
    private boolean mendable;

    ImportRunView(
            AssignmentTools tools,
            LeaderListImport imports,
            LeaderListReader reader,
            LeaderListUndo undoing,
            LeaderListApplication application,
            RejectedRows rejected,
            ImportRuns runs,
            Jobs jobs) {
        this.tools = tools;
        this.imports = imports;
        this.reader = reader;
        this.application = application;
        this.runs = runs;
        this.jobs = jobs;
        addClassNames("qq-page", "qq-list");
        summary.addClassName("qq-sub");
        summary.getElement().setAttribute("role", "status");
        show.setLabel(getTranslation("assignments.import.show"));
        show.setItems(Show.values());
        show.setItemLabelGenerator(value -> getTranslation("assignments.import.show." + value.name()));
        show.setValue(Show.ALL);
        show.addValueChangeListener(change -> narrow());
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
        actions = new ImportActions(tools, undoing, rejected, new ImportActions.Commands() {
            @Override
            public void apply() {
                ImportRunView.this.apply();
            }

            @Override
            public void undo() {
                guarded(() -> application.undo(tools.actor(), run));
            }

            @Override
            public void discard() {
                guarded(() -> runs.discard(tools.actor(), run));
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
        file = reader.file(tools.actor(), run);
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
        progress(shown);
        sheets.show(file.sheets(), file.others(), checking);
        terms.setVisible(checking);
        terms.show(now.terms());
        preview.removeAll();
        if (checking && now.terms().mode() == ListMode.REPLACE) {
            preview.add(new ReplacementPreview(now.plan()));
        }
        all = rows;
        narrow();
        actions.show(shown, rows);
    }

    private void narrow() {
        grid.setItems(all.stream().filter(this::isShown).toList());
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
        return ImportActions.working(shown)
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

    /** While the import runs only its numbers change; the rows are read again when it is over. */
    private void told(ImportRun shown) {
        if (ImportActions.working(shown)) {
            progress(shown);
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

    private void progress(ImportRun shown) {
        Optional<JobRow> job = Optional.ofNullable(shown.options().get("worker"))
                .map(JobId::of)
                .flatMap(id -> jobs.find(tools.actor(), id));
        progress.show(
                ImportActions.working(shown),
                job.map(JobRow::done).orElse(shown.applied()),
                job.map(JobRow::total).filter(total -> total > 0).orElse(shown.rows()));
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
        return new ImportRowCard(row, file.sheets().size() > 1, mendable, new ImportRowCard.Commands() {
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

    @Override
    public String getPageTitle() {
        return getTranslation("uikit.page", getTranslation("assignments.imports.title"));
    }
}
