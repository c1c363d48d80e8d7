package cn.qinqing.assignments.ui;

import cn.qinqing.assignments.Declarations;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.uikit.ChineseTexts;
import cn.qinqing.uikit.FormDialog;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;

/** Notes that an interest no longer stands. */
class EndInterestDialog extends FormDialog {

    private final transient AssignmentTools tools;
    private final transient Declarations.Interest interest;
    private final transient Runnable afterwards;
    private final DatePicker lastDay = ChineseTexts.datePicker(getTranslation("assignments.field.lastDay"));
    private final TextField reason = new TextField(getTranslation("assignments.field.endReason"));

    EndInterestDialog(AssignmentTools tools, Declarations.Interest interest, String title, Runnable afterwards) {
        super(title, title);
        this.tools = tools;
        this.interest = interest;
        this.afterwards = afterwards;
        setWidth("min(640px, 100%)");
        wide(new Paragraph(getTranslation("assignments.interest.endSentence", interest.personName())));
        lastDay.setValue(tools.today());
        reason.setMaxLength(300);
        errors().at("assignments.interest.endReason", reason)
                .at("assignments.interest.endDay", lastDay)
                .at("assignments.from", lastDay);
        field(lastDay);
        wide(reason);
        reason.focus();
    }

    @Override
    protected void send() {
        if (lastDay.getValue() == null) {
            throw new RuleViolation("assignments.from.missing");
        }
        tools.declarations()
                .end(tools.actor(), interest.id(), lastDay.getValue().plusDays(1), reason.getValue());
        afterwards.run();
    }
}
