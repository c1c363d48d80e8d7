package cn.qinqing.issues.ui;

import cn.qinqing.issues.IssueId;
import cn.qinqing.uikit.FormDialog;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;

/** Puts an issue on the list for the joint meeting (提交联席会议), with the reason. */
class PutTopicDialog extends FormDialog {

    private final transient TopicTools tools;
    private final IssueId issue;
    private final transient Runnable done;
    private final TextArea reason = new TextArea(getTranslation("issues.topic.reason"));

    PutTopicDialog(TopicTools tools, IssueId issue, Runnable done) {
        super(
                UI.getCurrent().getTranslation("issues.topic.put"),
                UI.getCurrent().getTranslation("issues.topic.put.send"));
        this.tools = tools;
        this.issue = issue;
        this.done = done;
        reason.setMinRows(3);
        reason.setHelperText(getTranslation("issues.topic.reason.help"));
        reason.focus();
        wide(new Paragraph(getTranslation("issues.topic.put.what")));
        wide(reason);
        errors().at("issues.topic.reason", reason).at("issues.topic.waits", reason);
    }

    @Override
    protected boolean changed() {
        return !reason.isEmpty();
    }

    @Override
    protected void send() {
        tools.topics().put(tools.actor(), issue, reason.getValue());
        done.run();
    }
}
