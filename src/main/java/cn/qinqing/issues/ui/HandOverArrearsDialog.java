package cn.qinqing.issues.ui;

import cn.qinqing.issues.ArrearsCase;
import cn.qinqing.issues.HandOverArrears;
import cn.qinqing.issues.IssueId;
import cn.qinqing.uikit.ChineseTexts;
import cn.qinqing.uikit.FormDialog;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import org.jspecify.annotations.Nullable;

/** Notes that an arrears issue was handed to the statutory platform, with its receipt number. */
class HandOverArrearsDialog extends FormDialog {

    private final transient ArrearsPart.Tools tools;
    private final IssueId issue;
    private final transient Runnable done;
    private final TextField platform = new TextField(getTranslation("issues.arrears.field.platform"));
    private final TextField receipt = new TextField(getTranslation("issues.arrears.field.receipt"));
    private final DatePicker received = ChineseTexts.datePicker(getTranslation("issues.arrears.field.received"));
    private final DatePicker forwarded = ChineseTexts.datePicker(getTranslation("issues.arrears.field.forwarded"));
    private final Checkbox prolonged = new Checkbox(getTranslation("issues.arrears.field.prolonged"));
    private final TextArea note = new TextArea(getTranslation("issues.arrears.field.note"));

    HandOverArrearsDialog(ArrearsPart.Tools tools, IssueId issue, @Nullable ArrearsCase before, Runnable done) {
        super(
                UI.getCurrent().getTranslation("issues.arrears.handOver"),
                UI.getCurrent().getTranslation("uikit.save"));
        this.tools = tools;
        this.issue = issue;
        this.done = done;
        wide(new Paragraph(getTranslation("issues.arrears.what")));
        platform.setValue(before == null ? getTranslation("issues.arrears.platform.usual") : before.platform());
        received.setMax(tools.today());
        forwarded.setMax(tools.today());
        forwarded.setHelperText(getTranslation("issues.arrears.field.forwarded.help"));
        note.setHelperText(getTranslation("issues.arrears.field.note.help"));
        if (before != null) {
            receipt.setValue(before.receiptNo());
            received.setValue(before.receivedOn());
            forwarded.setValue(before.forwardedOn());
            prolonged.setValue(before.prolonged());
        }
        wide(platform);
        field(receipt);
        field(received);
        field(forwarded);
        field(prolonged);
        wide(note);
        errors().at("issues.arrears.platform", platform)
                .at("issues.arrears.receipt", receipt)
                .at("issues.arrears.received", received)
                .at("issues.arrears.forwarded", forwarded)
                .at("issues.reason", note);
    }

    @Override
    protected boolean changed() {
        return !note.isEmpty();
    }

    @Override
    protected void send() {
        tools.arrears()
                .handOver(
                        tools.actor(),
                        new HandOverArrears(
                                issue,
                                platform.getValue(),
                                receipt.getValue(),
                                received.getValue(),
                                forwarded.getValue(),
                                prolonged.getValue(),
                                note.getValue()));
        done.run();
    }
}
