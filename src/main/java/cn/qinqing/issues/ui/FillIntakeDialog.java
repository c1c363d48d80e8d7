package cn.qinqing.issues.ui;

import cn.qinqing.issues.IntakeFacts;
import cn.qinqing.issues.IssueDetails;
import cn.qinqing.uikit.FormDialog;
import com.vaadin.flow.component.UI;

/** Fills in at triage what nobody was asked when it was registered (补充来件信息). */
class FillIntakeDialog extends FormDialog {

    private final transient IssueTools tools;
    private final transient IssueDetails issue;
    private final transient IntakeFacts before;
    private final transient Runnable done;
    private final transient IntakeFields fields = new IntakeFields();

    FillIntakeDialog(IssueTools tools, IssueDetails issue, IntakeFacts before, Runnable done) {
        super(
                UI.getCurrent().getTranslation("issues.intake.fill"),
                UI.getCurrent().getTranslation("issues.intake.fill.send"));
        this.tools = tools;
        this.issue = issue;
        this.before = before;
        this.done = done;
        fields.show(issue.origin().kind());
        fields.show(before);
        if (!before.raiserPhone().isEmpty()) {
            // the form knows only the masked number
            fields.phone.setPlaceholder(before.raiserPhone());
            fields.phone.setHelperText(getTranslation("issues.intake.fill.phone"));
        }
        field(fields.nature);
        field(fields.urgency);
        field(fields.stage);
        field(fields.amount);
        field(fields.raiser);
        field(fields.phone);
        field(fields.platform);
        field(fields.reference);
        field(fields.language);
        fields.errorsIn(errors());
    }

    @Override
    protected boolean changed() {
        IntakeFacts now = fields.facts();
        return !now.raiserPhone().isEmpty()
                || now.nature() != before.nature()
                || now.stage() != before.stage()
                || now.urgency() != before.urgency()
                || !now.raiserName().equals(before.raiserName());
    }

    @Override
    protected void send() {
        tools.checks().fill(tools.actor(), issue.row().id(), fields.facts());
        done.run();
    }
}
