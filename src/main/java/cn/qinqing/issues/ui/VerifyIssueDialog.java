package cn.qinqing.issues.ui;

import cn.qinqing.issues.IssueDetails;
import cn.qinqing.uikit.FormDialog;
import cn.qinqing.uikit.KeyValues;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;

/** The desk rang back what came through the open door and found it to be true (回访核实). */
class VerifyIssueDialog extends FormDialog {

    private final transient IssueTools tools;
    private final transient IssueDetails issue;
    private final transient Runnable done;
    private final TextArea note = new TextArea(getTranslation("issues.verify.note"));

    VerifyIssueDialog(IssueTools tools, IssueDetails issue, Runnable done) {
        super(
                UI.getCurrent().getTranslation("issues.command.VERIFY"),
                UI.getCurrent().getTranslation("issues.verify.send"));
        this.tools = tools;
        this.issue = issue;
        this.done = done;
        wide(new Paragraph(getTranslation("issues.verify.what")));
        wide(new KeyValues()
                .line(getTranslation("issues.field.number"), issue.row().number())
                .line(
                        getTranslation("issues.field.enterprise"),
                        issue.row().enterpriseName().isEmpty()
                                ? getTranslation("issues.anonymous")
                                : issue.row().enterpriseName()));
        note.setHelperText(getTranslation("issues.verify.note.help"));
        note.setMinRows(2);
        note.focus();
        wide(note);
        errors().at("issues.intake.note", note);
    }

    @Override
    protected boolean changed() {
        return !note.isEmpty();
    }

    @Override
    protected void send() {
        tools.checks().verify(tools.actor(), issue.row().id(), note.getValue());
        done.run();
    }
}
