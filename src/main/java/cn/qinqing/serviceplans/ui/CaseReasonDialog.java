package cn.qinqing.serviceplans.ui;

import cn.qinqing.serviceplans.CaseDecisionCommand;
import cn.qinqing.serviceplans.CaseDecisionDetails;
import cn.qinqing.uikit.FormDialog;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;

/** Gives a command that needs words alone: closing the joint review, sending back, taking up again, withdrawing. */
class CaseReasonDialog extends FormDialog {

    private final transient Consumer<String> give;
    private final transient Runnable done;
    private final TextArea reason;

    CaseReasonDialog(CaseDecisionCommand command, CaseDecisionDetails decision, Consumer<String> give, Runnable done) {
        super(
                UI.getCurrent().getTranslation("serviceplans.case.do." + command.name()),
                UI.getCurrent().getTranslation("serviceplans.case.do." + command.name()));
        this.give = give;
        this.done = done;
        reason = new TextArea(getTranslation(
                command == CaseDecisionCommand.CLOSE_REVIEW
                        ? "serviceplans.case.field.conclusion"
                        : "serviceplans.case.field.reason"));
        reason.setMinRows(3);
        wide(new Paragraph(getTranslation(
                "serviceplans.case.what." + command.name(), decision.row().number())));
        wide(reason);
        errors().at("serviceplans.case.reason", reason);
    }

    @Override
    protected boolean changed() {
        return !reason.isEmpty();
    }

    @Override
    protected void send() {
        give.accept(reason.getValue());
        done.run();
    }
}
