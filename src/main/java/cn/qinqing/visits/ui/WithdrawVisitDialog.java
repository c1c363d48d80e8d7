package cn.qinqing.visits.ui;

import cn.qinqing.uikit.FormDialog;
import cn.qinqing.visits.VisitDetails;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;

/** Takes back the record of a visit, with the reason, and says what becomes of its issues. */
class WithdrawVisitDialog extends FormDialog {

    private final transient VisitTools tools;
    private final transient VisitDetails visit;
    private final transient Runnable withdrawn;
    private final TextField reason = new TextField(getTranslation("visits.field.reason"));

    WithdrawVisitDialog(VisitTools tools, VisitDetails visit, Runnable withdrawn) {
        super(
                UI.getCurrent().getTranslation("visits.withdraw.title"),
                UI.getCurrent().getTranslation("visits.withdraw.send"));
        this.tools = tools;
        this.visit = visit;
        this.withdrawn = withdrawn;
        wide(new Paragraph(getTranslation("visits.withdraw.what")));
        if (visit.row().issues() > 0) {
            wide(new Paragraph(
                    getTranslation("visits.withdraw.issues", visit.row().issues())));
        }
        reason.focus();
        wide(reason);
        errors().at("visits.reason", reason);
    }

    @Override
    protected boolean changed() {
        return !reason.isEmpty();
    }

    @Override
    protected void send() {
        tools.service().withdraw(tools.actor(), visit.row().id(), visit.version(), reason.getValue());
        withdrawn.run();
    }
}
