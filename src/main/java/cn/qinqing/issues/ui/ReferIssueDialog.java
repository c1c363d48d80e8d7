package cn.qinqing.issues.ui;

import cn.qinqing.issues.IssueId;
import cn.qinqing.issues.ReferIssue;
import cn.qinqing.issues.ReferralKind;
import cn.qinqing.uikit.Choices;
import cn.qinqing.uikit.FormDialog;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;

/** Hands an issue on to whom it belongs (移交): to whom, under which receipt, what the enterprise is told. */
class ReferIssueDialog extends FormDialog {

    private final transient IssueTools tools;
    private final IssueId issue;
    private final transient Runnable done;
    private final Select<ReferralKind> kind;
    private final TextField receiver = new TextField(getTranslation("issues.referral.receiver"));
    private final TextField receipt = new TextField(getTranslation("issues.referral.receipt"));
    private final TextArea words = new TextArea(getTranslation("issues.referral.words"));

    ReferIssueDialog(IssueTools tools, IssueId issue, Runnable done) {
        super(
                UI.getCurrent().getTranslation("issues.command.REFER"),
                UI.getCurrent().getTranslation("issues.referral.send"));
        this.tools = tools;
        this.issue = issue;
        this.done = done;
        kind = Choices.field(
                getTranslation("issues.referral.kind"),
                List.of(ReferralKind.values()),
                one -> getTranslation("issues.ReferralKind." + one.name()));
        receipt.setHelperText(getTranslation("issues.referral.receipt.help"));
        words.setMinRows(3);
        wide(new Paragraph(getTranslation("issues.referral.what")));
        field(kind);
        field(receiver);
        wide(receipt);
        wide(words);
        errors().at("issues.referral.kind", kind)
                .at("issues.referral.receiver", receiver)
                .at("issues.referral.receipt", receipt)
                .at("issues.reason", words);
    }

    @Override
    protected boolean changed() {
        return !receiver.isEmpty() || !receipt.isEmpty() || !words.isEmpty();
    }

    @Override
    protected void send() {
        tools.triage()
                .refer(
                        tools.actor(),
                        new ReferIssue(
                                issue,
                                kind.isEmpty() ? null : kind.getValue(),
                                receiver.getValue(),
                                receipt.getValue(),
                                words.getValue()));
        done.run();
    }
}
