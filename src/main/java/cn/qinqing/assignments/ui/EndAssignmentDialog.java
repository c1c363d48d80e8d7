package cn.qinqing.assignments.ui;

import cn.qinqing.assignments.AssignmentRow;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.uikit.ChineseTexts;
import cn.qinqing.uikit.FormDialog;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextField;

/** Ends an assignment on a day, with a reason. */
class EndAssignmentDialog extends FormDialog {

    private final transient AssignmentTools tools;
    private transient AssignmentRow row;
    private final transient Runnable afterwards;
    private final DatePicker lastDay = ChineseTexts.datePicker(getTranslation("assignments.field.lastDay"));
    private final TextField reason = new TextField(getTranslation("assignments.field.endReason"));

    EndAssignmentDialog(AssignmentTools tools, AssignmentRow row, String title, Runnable afterwards) {
        super(title, title);
        this.tools = tools;
        this.row = row;
        this.afterwards = afterwards;
        lastDay.setValue(tools.today());
        reason.setMaxLength(300);
        errors().at("assignments.end.reason", reason)
                .at("assignments.end", lastDay)
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
        AssignmentRow opened = row;
        sendUnlessChanged(
                () -> tools.service()
                        .end(
                                tools.actor(),
                                opened.id(),
                                opened.version(),
                                lastDay.getValue().plusDays(1),
                                reason.getValue()),
                () -> {
                    row = tools.newest(opened);
                    return tools.stands(row);
                });
        afterwards.run();
    }
}
