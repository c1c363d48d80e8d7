package cn.qinqing.issues.ui;

import cn.qinqing.issues.IssueId;
import cn.qinqing.people.Bodies;
import cn.qinqing.uikit.Choices;
import cn.qinqing.uikit.FormDialog;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;

/** Proposes to hand an issue up or down to another operating body (上报、下派). */
class HandIssueDialog extends FormDialog {

    private final transient IssueTools tools;
    private final IssueId issue;
    private final transient Runnable done;
    private final Select<Bodies.Body> body;
    private final TextArea reason = new TextArea(getTranslation("issues.ask.reason"));

    HandIssueDialog(IssueTools tools, IssueId issue, Runnable done) {
        super(
                UI.getCurrent().getTranslation("issues.command.ASK_HANDING"),
                UI.getCurrent().getTranslation("issues.ask.send"));
        this.tools = tools;
        this.issue = issue;
        this.done = done;
        List<Bodies.Body> others = tools.handings().place(tools.actor(), issue).others();
        body = Choices.field(getTranslation("issues.handing.body"), others, Bodies.Body::name);
        if (others.size() == 1) {
            body.setValue(others.getFirst());
        }
        wide(new Paragraph(getTranslation("issues.handing.what")));
        wide(body);
        wide(reason);
        errors().at("issues.handing.body", body).at("issues.reason", reason);
    }

    @Override
    protected boolean changed() {
        return !reason.isEmpty();
    }

    @Override
    protected void send() {
        tools.handings()
                .propose(
                        tools.actor(),
                        issue,
                        body.isEmpty() ? null : body.getValue().id(),
                        reason.getValue());
        done.run();
    }
}
