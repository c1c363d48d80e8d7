package cn.qinqing.issues.ui;

import cn.qinqing.issues.IssueId;
import cn.qinqing.issues.IssueRequest;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.uikit.FormDialog;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;

/** Decides what somebody asked: it stands there with its reason, and the decision with its own. */
class DecideDialog extends FormDialog {

    private final transient IssueTools tools;
    private final IssueId issue;
    private final transient IssueRequest asked;
    private final transient Runnable done;
    private final RadioButtonGroup<Boolean> choice = new RadioButtonGroup<>();
    private final TextArea reason = new TextArea(getTranslation("issues.decide.reason"));

    DecideDialog(IssueTools tools, IssueId issue, IssueRequest asked, Runnable done) {
        super(
                UI.getCurrent()
                        .getTranslation("issues.decide.title." + asked.kind().name()),
                UI.getCurrent().getTranslation("issues.decide.send"));
        this.tools = tools;
        this.issue = issue;
        this.asked = asked;
        this.done = done;
        choice.setLabel(getTranslation("issues.decide.choice"));
        choice.setItems(true, false);
        choice.setItemLabelGenerator(
                granted -> getTranslation(granted ? "issues.decide.granted" : "issues.decide.refused"));
        reason.setHelperText(getTranslation("issues.decide.reason.help"));
        wide(WorkParts.asked(asked));
        wide(choice);
        wide(reason);
        errors().at("issues.decide.choice", choice).at("issues.reason", reason);
    }

    @Override
    protected boolean changed() {
        return !reason.isEmpty();
    }

    @Override
    protected void send() {
        if (choice.isEmpty()) {
            throw new RuleViolation("issues.decide.choice.missing");
        }
        tools.requests().decide(tools.actor(), issue, asked.kind(), choice.getValue(), reason.getValue());
        done.run();
    }
}
