package cn.qinqing.assignments.ui;

import cn.qinqing.assignments.AssignmentRow;
import cn.qinqing.uikit.FormDialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;

/** Takes back an assignment that has not begun, with a reason. */
class CancelAssignmentDialog extends FormDialog {

    private final transient AssignmentTools tools;
    private transient AssignmentRow row;
    private final transient Runnable afterwards;
    private final TextField reason = new TextField(getTranslation("assignments.field.endReason"));

    CancelAssignmentDialog(AssignmentTools tools, AssignmentRow row, String title, Runnable afterwards) {
        super(title, title);
        this.tools = tools;
        this.row = row;
        this.afterwards = afterwards;
        reason.setMaxLength(300);
        errors().at("assignments.cancel.reason", reason);
        wide(new Paragraph(getTranslation("assignments.cancel.explain")));
        wide(reason);
        reason.focus();
    }

    @Override
    protected void send() {
        AssignmentRow opened = row;
        sendUnlessChanged(
                () -> tools.service().cancel(tools.actor(), opened.id(), opened.version(), reason.getValue()), () -> {
                    row = tools.newest(opened);
                    return tools.stands(row);
                });
        afterwards.run();
    }
}
