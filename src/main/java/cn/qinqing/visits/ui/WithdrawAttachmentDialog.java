package cn.qinqing.visits.ui;

import cn.qinqing.uikit.FormDialog;
import cn.qinqing.uikit.Notices;
import cn.qinqing.visits.AttachmentRow;
import cn.qinqing.visits.VisitAttachments;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;

/** Takes a file back from the record of a visit, with the reason. */
class WithdrawAttachmentDialog extends FormDialog {

    private final transient VisitAttachments attachments;
    private final transient VisitTools tools;
    private final transient AttachmentRow row;
    private final transient Runnable withdrawn;
    private final TextField reason = new TextField(getTranslation("visits.field.reason"));

    WithdrawAttachmentDialog(VisitAttachments attachments, VisitTools tools, AttachmentRow row, Runnable withdrawn) {
        super(
                UI.getCurrent().getTranslation("visits.attachment.withdrawTitle"),
                UI.getCurrent().getTranslation("visits.withdraw.send"));
        this.attachments = attachments;
        this.tools = tools;
        this.row = row;
        this.withdrawn = withdrawn;
        wide(new Paragraph(getTranslation("visits.attachment.withdrawWhat", row.name())));
        wide(reason);
        errors().at("visits.reason", reason);
        reason.focus();
    }

    @Override
    protected boolean changed() {
        return !reason.isEmpty();
    }

    @Override
    protected void send() {
        attachments.withdraw(tools.actor(), row.id(), reason.getValue());
        Notices.done(getTranslation("visits.attachment.withdrawnNow"));
        withdrawn.run();
    }
}
