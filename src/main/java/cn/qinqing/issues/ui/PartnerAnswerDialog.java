package cn.qinqing.issues.ui;

import cn.qinqing.issues.HandlerAnswer;
import cn.qinqing.issues.IssueId;
import cn.qinqing.uikit.FormDialog;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Arrays;

/** A parallel or co-handling unit answers for itself. */
class PartnerAnswerDialog extends FormDialog {

    private final transient IssueTools tools;
    private final IssueId issue;
    private final transient Runnable done;
    private final RadioButtonGroup<HandlerAnswer> answer = new RadioButtonGroup<>();
    private final TextArea text = new TextArea(getTranslation("issues.co.text"));

    PartnerAnswerDialog(IssueTools tools, IssueId issue, Runnable done) {
        super(
                UI.getCurrent().getTranslation("issues.command.CO_ANSWER"),
                UI.getCurrent().getTranslation("issues.ask.send"));
        this.tools = tools;
        this.issue = issue;
        this.done = done;
        answer.setLabel(getTranslation("issues.co.answer"));
        answer.setItems(Arrays.stream(HandlerAnswer.values())
                .filter(one -> one != HandlerAnswer.WAIVED)
                .toList());
        answer.setItemLabelGenerator(one -> getTranslation("issues.HandlerAnswer." + one.name()));
        wide(answer);
        wide(text);
        errors().at("issues.co.answer", answer).at("issues.reason", text);
    }

    @Override
    protected boolean changed() {
        return !text.isEmpty();
    }

    @Override
    protected void send() {
        tools.handling().answerAsPartner(tools.actor(), issue, answer.getValue(), text.getValue());
        done.run();
    }
}
