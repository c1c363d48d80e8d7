package cn.qinqing.assignments.ui;

import cn.qinqing.assignments.Proposal;
import cn.qinqing.assignments.Proposals;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.uikit.ChineseTexts;
import cn.qinqing.uikit.FormDialog;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;

/** By which document and from which day the proposal is applied as a whole. */
class ApplyProposalDialog extends FormDialog {

    private final transient AssignmentTools tools;
    private final transient Proposals proposals;
    private final transient Proposal proposal;
    private final DatePicker from = ChineseTexts.datePicker(getTranslation("assignments.batch.field.from"));
    private final TextField document = new TextField(getTranslation("assignments.field.document"));

    ApplyProposalDialog(AssignmentTools tools, Proposals proposals, Proposal proposal, String title) {
        super(title, title);
        this.tools = tools;
        this.proposals = proposals;
        this.proposal = proposal;
        setMaxWidth("640px");
        from.setValue(proposal.from());
        document.setMaxLength(100);
        errors().at("assignments.batch.document", document).at("assignments.from", from);
        wide(new Paragraph(getTranslation(
                "assignments.proposal.apply.what", proposal.placed(), proposal.rows() - proposal.placed())));
        field(from);
        field(document);
    }

    @Override
    protected void send() {
        if (from.getValue() == null) {
            throw new RuleViolation("assignments.from.missing");
        }
        var batch = proposals.apply(
                tools.actor(),
                proposal.id(),
                from.getValue(),
                document.getValue(),
                getTranslation("assignments.proposal.reason"));
        UI.getCurrent().navigate(BatchView.PATH + "/" + batch);
    }
}
