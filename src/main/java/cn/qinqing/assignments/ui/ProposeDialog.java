package cn.qinqing.assignments.ui;

import cn.qinqing.assignments.ProposalId;
import cn.qinqing.assignments.Proposals;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.uikit.ChineseTexts;
import cn.qinqing.uikit.FormDialog;
import cn.qinqing.uikit.Formats;
import cn.qinqing.uikit.MarkedRows;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Paragraph;

/** From which day the proposal is to hold: loads and limits are those of that day. */
class ProposeDialog extends FormDialog {

    private final transient AssignmentTools tools;
    private final transient Proposals proposals;
    private final transient MarkedRows rows;
    private final DatePicker from = ChineseTexts.datePicker(getTranslation("assignments.batch.field.from"));

    ProposeDialog(AssignmentTools tools, Proposals proposals, MarkedRows rows, String title) {
        super(title, title);
        this.tools = tools;
        this.proposals = proposals;
        this.rows = rows;
        setMaxWidth("640px");
        from.setValue(tools.today());
        errors().at("assignments.from", from);
        wide(new Paragraph(getTranslation("assignments.proposal.explain", Formats.number(rows.count()))));
        field(from);
    }

    @Override
    protected void send() {
        if (from.getValue() == null) {
            throw new RuleViolation("assignments.from.missing");
        }
        ProposalId made = proposals.propose(tools.actor(), rows.ids(), from.getValue());
        UI.getCurrent().navigate(ProposalView.PATH + "/" + made);
    }
}
