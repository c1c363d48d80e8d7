package cn.qinqing.issues.ui;

import cn.qinqing.issues.IssueId;
import cn.qinqing.issues.IssueReply;
import cn.qinqing.uikit.FormDialog;
import cn.qinqing.uikit.KeyValues;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;

/** Signs a reply, which then leaves: what is signed stands there to be read. */
class SignReplyDialog extends FormDialog {

    private final transient IssueTools tools;
    private final IssueId issue;
    private final transient IssueReply reply;
    private final transient Runnable done;

    SignReplyDialog(IssueTools tools, IssueId issue, IssueReply reply, Runnable done) {
        super(
                UI.getCurrent().getTranslation("issues.command.SIGN_REPLY"),
                UI.getCurrent().getTranslation("issues.reply.sign.send"));
        this.tools = tools;
        this.issue = issue;
        this.reply = reply;
        this.done = done;
        wide(new Paragraph(getTranslation("issues.reply.sign.what")));
        Paragraph words = new Paragraph(reply.text());
        words.addClassName("qq-words");
        wide(words);
        wide(new KeyValues()
                .line(getTranslation("issues.reply.basis"), reply.basis())
                .line(
                        getTranslation("issues.reply.outcome"),
                        getTranslation("issues.OutcomeCode." + reply.outcome().name())));
    }

    @Override
    protected void send() {
        tools.handling().signReply(tools.actor(), issue, reply.version());
        done.run();
    }
}
