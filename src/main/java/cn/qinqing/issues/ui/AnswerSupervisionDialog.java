package cn.qinqing.issues.ui;

import cn.qinqing.issues.SupervisionRow;
import cn.qinqing.uikit.FormDialog;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;

/** The unit answers a supervision notice: seen, and what will be done by when. */
class AnswerSupervisionDialog extends FormDialog {

    private final transient SupervisionTools tools;
    private final transient SupervisionRow row;
    private final transient Runnable done;
    private final TextArea answer = new TextArea(getTranslation("issues.supervision.answer"));

    AnswerSupervisionDialog(SupervisionTools tools, SupervisionRow row, Runnable done) {
        super(
                UI.getCurrent().getTranslation("issues.supervision.answer.title", row.number()),
                UI.getCurrent().getTranslation("issues.supervision.answer.send"));
        this.tools = tools;
        this.row = row;
        this.done = done;
        wide(new Paragraph(SupervisionTexts.reason(row, tools.days())));
        wide(new Paragraph(SupervisionTexts.demand(row)));
        answer.setMinRows(3);
        answer.setHelperText(getTranslation("issues.supervision.answer.help"));
        wide(answer);
        errors().at("issues.supervision", answer);
    }

    @Override
    protected boolean changed() {
        return !answer.isEmpty();
    }

    @Override
    protected void send() {
        tools.notices().answer(tools.actor(), row.id(), answer.getValue());
        done.run();
    }
}
