package cn.qinqing.enterprises.ui;

import cn.qinqing.enterprises.EnterpriseDetails;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.uikit.FormDialog;
import com.vaadin.flow.component.textfield.TextArea;

/** Ends an enterprise with a reason. */
class EndEnterpriseDialog extends FormDialog {

    private final TextArea reason = new TextArea(getTranslation("enterprises.end.reason"));
    private final transient EnterpriseTools tools;
    private final transient EnterpriseDetails details;
    private final transient Runnable afterwards;

    EndEnterpriseDialog(EnterpriseTools tools, EnterpriseDetails details, String title, Runnable afterwards) {
        super(title, title);
        this.tools = tools;
        this.details = details;
        this.afterwards = afterwards;
        reason.setMaxLength(300);
        errors().at("enterprises.end.reason", reason);
        wide(reason);
        reason.focus();
    }

    @Override
    protected void send() {
        if (reason.getValue().isBlank()) {
            throw new RuleViolation("enterprises.end.reasonMissing");
        }
        tools.service().end(tools.actor(), details.id(), reason.getValue());
        afterwards.run();
    }
}
