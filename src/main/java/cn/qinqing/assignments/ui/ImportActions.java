package cn.qinqing.assignments.ui;

import cn.qinqing.assignments.domain.imports.LeaderListImport.ShownRow;
import cn.qinqing.assignments.domain.imports.LeaderListUndo;
import cn.qinqing.assignments.domain.imports.RejectedRows;
import cn.qinqing.exchange.Problem;
import cn.qinqing.shared.Right;
import cn.qinqing.uikit.ConfirmDialog;
import cn.qinqing.workbench.ImportRun;
import cn.qinqing.workbench.ImportedRow;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Optional;

/** What may be done with an import as a whole: apply it, take it back, give it up, take home what is left of it. */
class ImportActions extends Div {

    /** What the buttons do; whatever a rule refuses is said by whoever does it. */
    interface Commands {

        void apply();

        void undo();

        void discard();
    }

    private final transient AssignmentTools tools;
    private final transient LeaderListUndo undoing;
    private final transient RejectedRows rejected;
    private final transient Commands commands;

    ImportActions(AssignmentTools tools, LeaderListUndo undoing, RejectedRows rejected, Commands commands) {
        this.tools = tools;
        this.undoing = undoing;
        this.rejected = rejected;
        this.commands = commands;
        addClassName("qq-actions");
    }

    void show(ImportRun run, List<ShownRow> rows) {
        removeAll();
        long ready = rows.stream().filter(ShownRow::applicable).count();
        boolean works = working(run);
        applyKey(run, works, ready).ifPresent(key -> {
            Button apply = new Button(getTranslation(key, ready), click -> commands.apply());
            apply.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            apply.setDisableOnClick(true);
            add(apply);
        });
        if (run.state() == ImportRun.State.CHECKING) {
            add(new Button(
                    getTranslation("assignments.import.discard"),
                    click -> confirm(
                            "assignments.import.discard",
                            getTranslation("assignments.import.discard.what", rows.size()),
                            commands::discard)));
        }
        boolean undoable = run.state() == ImportRun.State.APPLIED || run.state() == ImportRun.State.UNDOING;
        if (undoable && !works && tools.actor().may(Right.ASSIGNMENT_EDIT)) {
            add(new Button(getTranslation("assignments.import.undo"), click -> confirmUndo(run)));
        }
        boolean left = rows.stream().anyMatch(row -> row.stored().state() == ImportedRow.State.PENDING);
        if (left && run.state() != ImportRun.State.UNDONE && tools.actor().may(Right.EXPORT)) {
            rest(run);
        }
    }

    static boolean working(ImportRun run) {
        return run.running() && (run.state() == ImportRun.State.APPLYING || run.state() == ImportRun.State.UNDOING);
    }

    private static Optional<String> applyKey(ImportRun run, boolean works, long ready) {
        return switch (run.state()) {
            case CHECKING -> Optional.of("assignments.import.apply");
            case APPLYING -> works ? Optional.empty() : Optional.of("assignments.import.resume");
            case APPLIED -> ready == 0 ? Optional.empty() : Optional.of("assignments.import.applyRest");
            case UNDOING, UNDONE, DISCARDED -> Optional.empty();
        };
    }

    private void confirmUndo(ImportRun run) {
        LeaderListUndo.Extent extent = undoing.extent(tools.actor(), run.id());
        confirm(
                "assignments.import.undo",
                getTranslation(
                        "assignments.import.undo.what",
                        extent.assignments(),
                        extent.restored(),
                        extent.enterprises(),
                        extent.others(),
                        extent.changed()),
                commands::undo);
    }

    private void confirm(String action, String sentence, Runnable command) {
        new ConfirmDialog(getTranslation(action), sentence, command).open();
    }

    private void rest(ImportRun run) {
        Anchor rest = new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    byte[] workbook =
                            rejected.export(tools.actor(), run.id(), this::sentence, key -> getTranslation(key));
                    return new DownloadResponse(
                            new ByteArrayInputStream(workbook),
                            getTranslation("assignments.import.restFile"),
                            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                            workbook.length);
                }),
                getTranslation("assignments.import.rest"));
        Span note = new Span(getTranslation("assignments.import.rest.note"));
        note.addClassName("qq-sub");
        add(rest, note);
    }

    private String sentence(Problem problem) {
        return getTranslation(problem.key(), problem.arguments().toArray());
    }
}
