package cn.qinqing.assignments.ui;

import cn.qinqing.assignments.domain.imports.LeaderListColumns;
import cn.qinqing.assignments.domain.imports.LeaderListImport;
import cn.qinqing.assignments.domain.imports.LeaderListImport.ShownRow;
import cn.qinqing.assignments.domain.imports.RejectedRows;
import cn.qinqing.exchange.Problem;
import cn.qinqing.shared.RightsCatalog;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.uikit.EmptyState;
import cn.qinqing.uikit.Notices;
import cn.qinqing.uikit.Sentences;
import cn.qinqing.uikit.Tag;
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
import java.util.List;

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
    private final transient ImportRuns runs;
    private final Paragraph summary = new Paragraph();
    private final RadioButtonGroup<Show> show = new RadioButtonGroup<>();
    private final Grid<ShownRow> grid = new Grid<>();
    private final TextField document = new TextField(getTranslation("assignments.field.document"));
    private final Div actions = new Div();
    private final H1 heading = new H1();
    private transient ImportRunId run;

    ImportRunView(AssignmentTools tools, LeaderListImport imports, ImportRuns runs) {
        this.tools = tools;
        this.imports = imports;
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
        grid.addColumn(new ComponentRenderer<>(this::row)).setHeader(getTranslation("assignments.import.row"));
        add(heading, summary, actions, show, grid);
    }

    @Override
    public void setParameter(BeforeEvent event, String parameter) {
        try {
            run = ImportRunId.of(parameter);
            fill();
        } catch (RuleViolation unknown) {
            removeAll();
            heading.setText(getTranslation("assignments.imports.title"));
            add(heading, new EmptyState(Sentences.of(unknown)));
        }
    }

    private void fill() {
        ImportRun shown = imports.run(tools.actor(), run);
        List<ShownRow> rows = imports.rows(tools.actor(), run);
        heading.setText(shown.fileName());
        long errors = rows.stream().filter(ImportRunView::wrong).count();
        long ready = rows.stream().filter(ShownRow::applicable).count();
        summary.setText(getTranslation(
                "assignments.import.summary." + shown.state().name(),
                rows.size(),
                ready,
                errors,
                shown.leftOut(),
                shown.applied()));
        grid.setItems(rows.stream().filter(this::isShown).toList());
        buttons(shown, ready, rows);
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
        if (shown.state() == ImportRun.State.CHECKING || shown.state() == ImportRun.State.APPLYING) {
            Button apply = new Button(getTranslation("assignments.import.apply", ready), click -> apply());
            apply.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            apply.setDisableOnClick(true);
            actions.add(document, apply);
        }
        if (shown.state() == ImportRun.State.APPLIED || shown.state() == ImportRun.State.UNDOING) {
            Button undo = new Button(
                    getTranslation("assignments.import.undo"),
                    click -> guarded(() -> {
                        imports.undo(tools.actor(), run);
                        Notices.done(getTranslation("assignments.import.undone"));
                    }));
            undo.setDisableOnClick(true);
            actions.add(undo);
        }
        if (shown.state() != ImportRun.State.UNDONE
                && rows.stream().anyMatch(row -> row.stored().state() == ImportedRow.State.PENDING)) {
            Anchor rest = new Anchor(
                    DownloadHandler.fromInputStream(event -> {
                        byte[] workbook = RejectedRows.workbook(
                                imports.rows(tools.actor(), run), this::sentence, key -> getTranslation(key));
                        return new DownloadResponse(
                                new ByteArrayInputStream(workbook),
                                getTranslation("assignments.import.restFile"),
                                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                                workbook.length);
                    }),
                    getTranslation("assignments.import.rest"));
            actions.add(rest);
        }
    }

    private void apply() {
        guarded(() -> {
            imports.apply(tools.actor(), run, document.getValue());
            Notices.done(getTranslation("assignments.import.applied"));
        });
    }

    private void guarded(Runnable command) {
        try {
            command.run();
        } catch (RuleViolation refused) {
            Notices.refused(refused);
        }
        fill();
    }

    private Div row(ShownRow row) {
        Div box = new Div();
        box.addClassName("qq-card");
        ImportedRow stored = row.stored();
        Span name = new Span(getTranslation("assignments.import.rowNo", stored.number()) + "　"
                + stored.values().getOrDefault(LeaderListColumns.ENTERPRISE, "").strip() + "　");
        name.addClassName("qq-strong");
        box.add(new Div(name, state(row)));
        Span who = new Span(String.join(
                "　",
                stored.values().getOrDefault(LeaderListColumns.LEADER, ""),
                stored.values().getOrDefault(LeaderListColumns.TITLE, ""),
                stored.values().getOrDefault(LeaderListColumns.USCC, ""),
                stored.values().getOrDefault(LeaderListColumns.DIVISION, ""),
                stored.values().getOrDefault(LeaderListColumns.OFFICER, "")));
        who.addClassName("qq-time");
        box.add(who);
        if (stored.note() != null) {
            box.add(new Div(
                    new Tag(getTranslation("assignments.import.refused"), Tag.Tone.LATE),
                    new Span(" " + note(stored.note()))));
        }
        if (stored.state() == ImportedRow.State.PENDING) {
            row.checked().problems().forEach(problem -> box.add(problem(stored, problem)));
            box.add(rowActions(stored));
        }
        return box;
    }

    private Tag state(ShownRow row) {
        if (row.stored().state() != ImportedRow.State.PENDING) {
            return new Tag(
                    getTranslation(
                            "workbench.ImportedRow." + row.stored().state().name()),
                    row.stored().state() == ImportedRow.State.UNDO_REFUSED ? Tag.Tone.LATE : Tag.Tone.GOOD);
        }
        if (row.stored().leftOut()) {
            return new Tag(getTranslation("assignments.import.show.LEFT_OUT"), Tag.Tone.PARKED);
        }
        return new Tag(
                getTranslation(
                        "assignments.import.severity." + row.checked().worst().name()),
                switch (row.checked().worst()) {
                    case ERROR -> Tag.Tone.LATE;
                    case WARNING -> Tag.Tone.SOON;
                    default -> Tag.Tone.GOOD;
                });
    }

    private Div problem(ImportedRow stored, Problem problem) {
        Div line = new Div(
                new Span((problem.field() == null ? "" : getTranslation("assignments.import." + problem.field()) + "：")
                        + sentence(problem)));
        if (problem.severity() == Problem.Severity.ERROR) {
            line.getStyle().set("color", "var(--late)");
        }
        if (problem.proposal() != null) {
            Button take = new Button(
                    getTranslation("assignments.import.take", problem.proposal()),
                    click -> guarded(() -> imports.takeProposal(tools.actor(), run, stored, problem)));
            take.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            line.add(take);
        }
        return line;
    }

    private Div rowActions(ImportedRow stored) {
        Button mend = new Button(
                getTranslation("assignments.import.mend"),
                click -> new MendRowDialog(
                                getTranslation("assignments.import.mendRow", stored.number()),
                                getTranslation("uikit.save"),
                                stored.values(),
                                values -> {
                                    runs.mend(tools.actor(), run, stored.number(), values);
                                    fill();
                                })
                        .open());
        mend.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        Button out = new Button(
                getTranslation(stored.leftOut() ? "assignments.import.takeIn" : "assignments.import.leaveOut"),
                click -> guarded(() -> runs.leaveOut(tools.actor(), run, stored.number(), !stored.leftOut())));
        out.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        Div both = new Div(mend, out);
        both.addClassName("qq-actions");
        return both;
    }

    private String sentence(Problem problem) {
        return getTranslation(problem.key(), problem.arguments().toArray());
    }

    /** A refusal is stored as key and arguments. */
    private String note(String note) {
        String[] parts = note.split("\u001f");
        return getTranslation(parts[0], (Object[]) java.util.Arrays.copyOfRange(parts, 1, parts.length));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("uikit.page", getTranslation("assignments.imports.title"));
    }
}
