package cn.qinqing.issues.ui;

import cn.qinqing.issues.IssueId;
import cn.qinqing.issues.IssueReply;
import cn.qinqing.uikit.FormDialog;
import cn.qinqing.uikit.KeyValues;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;

/** A level of the unit agrees to a draft: what is agreed to stands there to be read. */
class CheckReplyDialog extends FormDialog {

    private final transient IssueTools tools;
    private final IssueId issue;
    private final transient IssueReply reply;
    private final transient Runnable done;
    private final TextArea words = new TextArea(getTranslation("issues.check.words"));

    CheckReplyDialog(IssueTools tools, IssueId issue, IssueReply reply, Runnable done) {
        super(
                UI.getCurrent().getTranslation("issues.command.CHECK_REPLY"),
                UI.getCurrent().getTranslation("issues.check.send"));
        this.tools = tools;
        this.issue = issue;
        this.reply = reply;
        this.done = done;
        wide(new Paragraph(getTranslation("issues.check.what")));
        Paragraph text = new Paragraph(reply.text());
        text.addClassName("qq-words");
        wide(text);
        wide(new KeyValues()
                .line(getTranslation("issues.reply.basis"), reply.basis())
                .line(
                        getTranslation("issues.reply.outcome"),
                        getTranslation("issues.OutcomeCode." + reply.outcome().name())));
        wide(words);
        errors().at("issues.reason", words);
    }

    @Override
    protected boolean changed() {
        return !words.isEmpty();
    }

    @Override
    protected void send() {
        tools.drafting().check(tools.actor(), issue, reply.version(), words.getValue());
        done.run();
    }
}
