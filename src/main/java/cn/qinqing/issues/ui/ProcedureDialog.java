package cn.qinqing.issues.ui;

import cn.qinqing.issues.AskProcedure;
import cn.qinqing.issues.IssueId;
import cn.qinqing.issues.IssueProcedures;
import cn.qinqing.uikit.FileUpload;
import cn.qinqing.uikit.FormDialog;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Puts together what a closing by procedure rests on (提请程序性办结): reasons, demands met, the legal opinion. */
class ProcedureDialog extends FormDialog {

    private final transient IssueTools tools;
    private final IssueId issue;
    private final transient Runnable done;
    private final TextArea reason = new TextArea(getTranslation("issues.procedure.reason"));
    private final TextArea demands = new TextArea(getTranslation("issues.procedure.demands"));
    private final TextField number = new TextField(getTranslation("issues.procedure.number"));
    private final TextArea opinion = new TextArea(getTranslation("issues.procedure.opinion"));
    private final TextField meeting = new TextField(getTranslation("issues.procedure.meeting"));
    private final Span chosen = new Span();
    private @Nullable String fileName;
    private byte @Nullable [] file;

    ProcedureDialog(IssueTools tools, IssueId issue, Runnable done) {
        super(
                UI.getCurrent().getTranslation("issues.command.ASK_PROCEDURE"),
                UI.getCurrent().getTranslation("issues.ask.send"));
        this.tools = tools;
        this.issue = issue;
        this.done = done;
        demands.setHelperText(getTranslation("issues.procedure.demands.help"));
        opinion.setHelperText(getTranslation("issues.procedure.opinion.help"));
        meeting.setHelperText(getTranslation("issues.procedure.meeting.help"));
        wide(new Paragraph(getTranslation("issues.procedure.what")));
        wide(reason);
        wide(demands);
        field(number);
        field(meeting);
        wide(opinion);
        wide(new FileUpload(getTranslation("issues.procedure.file"), IssueProcedures.LARGEST, this::take));
        wide(chosen);
        errors().at("issues.reason", reason)
                .at("issues.procedure.demands", demands)
                .at("issues.procedure.number", number)
                .at("issues.procedure.opinion", opinion)
                .at("issues.procedure.meeting", meeting);
    }

    private void take(Path upload, String name) {
        try {
            file = Files.readAllBytes(upload);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        fileName = name;
        chosen.setText(getTranslation("issues.procedure.file.chosen", name));
    }

    @Override
    protected boolean changed() {
        return !reason.isEmpty() || !demands.isEmpty() || !opinion.isEmpty() || file != null;
    }

    @Override
    protected void send() {
        tools.procedures()
                .ask(
                        tools.actor(),
                        new AskProcedure(
                                issue,
                                reason.getValue(),
                                demands.getValue(),
                                number.getValue(),
                                opinion.getValue(),
                                meeting.getValue(),
                                fileName,
                                file));
        done.run();
    }
}
