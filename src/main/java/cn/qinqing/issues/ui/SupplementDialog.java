package cn.qinqing.issues.ui;

import cn.qinqing.issues.IssueId;
import cn.qinqing.uikit.FormDialog;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;

/** Notes what somebody adds who rings about an issue (企业补充). */
class SupplementDialog extends FormDialog {

    private final transient IssueTools tools;
    private final IssueId issue;
    private final transient Runnable done;
    private final TextArea words = new TextArea(getTranslation("issues.supplement.words"));

    SupplementDialog(IssueTools tools, IssueId issue, Runnable done) {
        super(
                UI.getCurrent().getTranslation("issues.command.SUPPLEMENT"),
                UI.getCurrent().getTranslation("issues.supplement.send"));
        this.tools = tools;
        this.issue = issue;
        this.done = done;
        wide(new Paragraph(getTranslation("issues.supplement.what")));
        words.setMinRows(3);
        words.focus();
        wide(words);
        errors().at("issues.intake.words", words);
    }

    @Override
    protected boolean changed() {
        return !words.isEmpty();
    }

    @Override
    protected void send() {
        tools.checks().supplement(tools.actor(), issue, words.getValue());
        done.run();
    }
}
