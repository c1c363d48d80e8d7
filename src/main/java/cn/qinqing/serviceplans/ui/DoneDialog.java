package cn.qinqing.serviceplans.ui;

import cn.qinqing.exchange.FileKind;
import cn.qinqing.serviceplans.DoneForm;
import cn.qinqing.serviceplans.PlanDetails;
import cn.qinqing.serviceplans.PlanId;
import cn.qinqing.serviceplans.PlanMilestones;
import cn.qinqing.uikit.ChineseTexts;
import cn.qinqing.uikit.FileUpload;
import cn.qinqing.uikit.FormDialog;
import cn.qinqing.uikit.Formats;
import cn.qinqing.uikit.KeyValues;
import cn.qinqing.workbench.FormDraft;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Notes that a milestone is done, with what proves it; or adds proof to one. */
class DoneDialog extends FormDialog {

    private final transient PlanTools tools;
    private final transient PlanId plan;
    private final transient PlanDetails.Milestone milestone;
    private final boolean proofOnly;
    private final transient Runnable done;
    private final DatePicker started = ChineseTexts.datePicker(getTranslation("serviceplans.field.actualStart"));
    private final DatePicker ended = ChineseTexts.datePicker(getTranslation("serviceplans.field.actualEnd"));
    private final TextField document = new TextField(getTranslation("serviceplans.proof.document"));
    private final TextArea confirmation = new TextArea(getTranslation("serviceplans.proof.confirmation"));
    private final Paragraph named = new Paragraph();
    /** What was chosen: files are not kept with the draft, their names are. */
    private final TextField chosen = new TextField();

    private final transient List<DoneForm.Upload> files = new ArrayList<>();
    private final transient FormDraft draft;
    private int version;

    DoneDialog(PlanTools tools, PlanId plan, PlanDetails.Milestone milestone, boolean proofOnly, Runnable done) {
        super(
                UI.getCurrent().getTranslation(proofOnly ? "serviceplans.proof.add" : "serviceplans.step.finish"),
                UI.getCurrent().getTranslation(proofOnly ? "serviceplans.proof.add" : "serviceplans.step.finish"));
        this.tools = tools;
        this.plan = plan;
        this.milestone = milestone;
        this.proofOnly = proofOnly;
        this.done = done;
        version = milestone.version();
        draft = tools.drafts().of(tools.actor(), "plan-done", milestone.id().toString());
        wide(draft.component());
        wide(new Paragraph(getTranslation(
                "serviceplans.step.plan",
                milestone.name(),
                Formats.day(milestone.plannedStart()),
                Formats.day(milestone.plannedEnd()))));
        if (!proofOnly) {
            started.setValue(milestone.actualStart());
            ended.setValue(tools.today());
            started.setHelperText(getTranslation("serviceplans.started.help"));
            field(started);
            field(ended);
        }
        proofs();
        keep();
        errors().at("serviceplans.started", started)
                .at("serviceplans.ended", ended)
                .at("serviceplans.proof.missing", document);
    }

    private void proofs() {
        wide(new Paragraph(getTranslation("serviceplans.proof.what")));
        wide(new FileUpload(
                getTranslation("serviceplans.proof.file"),
                PlanMilestones.LARGEST,
                (file, name) -> {
                    errors().clear();
                    byte[] content = read(file);
                    FileKind.of(name, content);
                    files.add(new DoneForm.Upload(name, content));
                    chosen.setValue(String.join(
                            "、", files.stream().map(DoneForm.Upload::name).toList()));
                },
                errors()::show));
        chosen.addValueChangeListener(change -> named.setText(
                change.getValue().isEmpty()
                        ? ""
                        : getTranslation(
                                files.isEmpty() ? "serviceplans.proof.again" : "serviceplans.proof.files",
                                change.getValue())));
        named.getElement().setAttribute("role", "status");
        wide(named);
        document.setHelperText(getTranslation("serviceplans.proof.document.help"));
        confirmation.setHelperText(getTranslation("serviceplans.proof.confirmation.help"));
        wide(document);
        wide(confirmation);
    }

    private void keep() {
        if (!proofOnly) {
            draft.value("started", started, LocalDate::toString, kept -> Optional.of(LocalDate.parse(kept)));
            draft.value("ended", ended, LocalDate::toString, kept -> Optional.of(LocalDate.parse(kept)));
        }
        draft.value("files", chosen, names -> names, Optional::of);
        draft.text("document", document);
        draft.text("confirmation", confirmation);
        draft.begin();
    }

    private static byte[] read(java.nio.file.Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    protected boolean changed() {
        return draft.changed() || !files.isEmpty();
    }

    @Override
    protected boolean keepsDraft() {
        return files.isEmpty();
    }

    @Override
    protected void cancelled() {
        draft.clear();
    }

    @Override
    protected void send() {
        if (proofOnly) {
            tools.milestones()
                    .prove(
                            tools.actor(),
                            milestone.id(),
                            List.copyOf(files),
                            document.getValue(),
                            confirmation.getValue());
        } else {
            sendUnlessChanged(
                    () -> tools.milestones()
                            .done(
                                    tools.actor(),
                                    milestone.id(),
                                    new DoneForm(
                                            started.getValue(),
                                            ended.getValue(),
                                            List.copyOf(files),
                                            document.getValue(),
                                            confirmation.getValue(),
                                            version)),
                    this::newest);
        }
        draft.clear();
        done.run();
    }

    private KeyValues newest() {
        KeyValues shown = new KeyValues();
        tools.queries().details(tools.actor(), plan).milestones().stream()
                .filter(one -> one.id().equals(milestone.id()))
                .forEach(now -> {
                    version = now.version();
                    shown.line(getTranslation("serviceplans.field.step"), now.name())
                            .line(getTranslation("serviceplans.field.plannedStart"), Formats.day(now.plannedStart()))
                            .line(getTranslation("serviceplans.field.plannedEnd"), Formats.day(now.plannedEnd()))
                            .line(
                                    getTranslation("serviceplans.field.actualEnd"),
                                    now.actualEnd() == null ? "—" : Formats.day(now.actualEnd()));
                });
        return shown;
    }
}
