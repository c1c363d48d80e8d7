package cn.qinqing.issues.ui;

import cn.qinqing.issues.DeclineCode;
import cn.qinqing.issues.DeclineIssue;
import cn.qinqing.issues.IssueId;
import cn.qinqing.uikit.Choices;
import cn.qinqing.uikit.FormDialog;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;

/** Proposes not to take an issue in: the case of the list, what the enterprise is told, why. */
class DeclineIssueDialog extends FormDialog {

    private final transient IssueTools tools;
    private final IssueId issue;
    private final transient Runnable done;
    private final Select<DeclineCode> code;
    private final TextArea words = new TextArea(getTranslation("issues.decline.words"));
    private final TextArea reason = new TextArea(getTranslation("issues.decline.reason"));

    DeclineIssueDialog(IssueTools tools, IssueId issue, Runnable done) {
        super(
                UI.getCurrent().getTranslation("issues.command.PROPOSE_DECLINE"),
                UI.getCurrent().getTranslation("issues.decline.send"));
        this.tools = tools;
        this.issue = issue;
        this.done = done;
        code = Choices.field(
                getTranslation("issues.decline.code"),
                List.of(DeclineCode.values()),
                one -> getTranslation("issues.DeclineCode." + one.name()));
        wide(new Paragraph(getTranslation("issues.decline.what")));
        wide(code);
        wide(words);
        wide(reason);
        errors().at("issues.decline.code", code)
                .at("issues.decline.words", words)
                .at("issues.reason", reason);
    }

    @Override
    protected boolean changed() {
        return !words.isEmpty() || !reason.isEmpty();
    }

    @Override
    protected void send() {
        tools.triage()
                .proposeDecline(
                        tools.actor(), new DeclineIssue(issue, code.getValue(), words.getValue(), reason.getValue()));
        done.run();
    }
}
