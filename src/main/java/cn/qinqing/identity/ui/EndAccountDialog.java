package cn.qinqing.identity.ui;

import cn.qinqing.identity.AccountRow;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.uikit.FormDialog;
import cn.qinqing.uikit.Sentences;
import com.vaadin.flow.component.textfield.TextField;

/** Ends an account with a reason. */
class EndAccountDialog extends FormDialog {

    private final TextField reason = new TextField(getTranslation("identity.end.reason"));
    private final transient AccountTools tools;
    private final transient AccountRow row;
    private final transient Runnable afterwards;

    EndAccountDialog(AccountTools tools, AccountRow row, Runnable afterwards) {
        super(Sentences.of("identity.end.title", row.name()), Sentences.of("identity.action.end"));
        this.tools = tools;
        this.row = row;
        this.afterwards = afterwards;
        reason.setMaxLength(200);
        reason.setRequiredIndicatorVisible(true);
        errors().at("identity.end.reason", reason);
        wide(reason);
        reason.focus();
    }

    @Override
    protected void send() {
        if (reason.getValue().isBlank()) {
            throw new RuleViolation("identity.end.reason.missing");
        }
        tools.service().end(tools.actor(), row.id(), reason.getValue().strip());
        afterwards.run();
    }
}
