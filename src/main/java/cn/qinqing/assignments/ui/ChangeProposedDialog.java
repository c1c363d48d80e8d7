package cn.qinqing.assignments.ui;

import cn.qinqing.assignments.LeaderLoad;
import cn.qinqing.assignments.ProposalId;
import cn.qinqing.assignments.ProposalRow;
import cn.qinqing.assignments.Proposals;
import cn.qinqing.uikit.EntityPicker;
import cn.qinqing.uikit.FormDialog;
import com.vaadin.flow.component.html.Paragraph;

/** Another leader for one enterprise, or nobody; only leaders who may are found. */
class ChangeProposedDialog extends FormDialog {

    private final transient AssignmentTools tools;
    private final transient Proposals proposals;
    private final transient ProposalId id;
    private final int number;
    private final transient Runnable afterwards;
    private final EntityPicker<LeaderLoad> leader;

    ChangeProposedDialog(
            AssignmentTools tools,
            Proposals proposals,
            ProposalId id,
            ProposalRow row,
            String title,
            Runnable afterwards) {
        super(title, title);
        this.tools = tools;
        this.proposals = proposals;
        this.id = id;
        this.number = row.number();
        this.afterwards = afterwards;
        leader = new EntityPicker<>(
                getTranslation("assignments.AssignmentRole.LEADER"),
                (text, limit) -> proposals.permitted(tools.actor(), id, number, text, limit),
                one -> getTranslation(
                        "assignments.proposal.candidate",
                        one.holder() == null ? "" : one.holder(),
                        one.title(),
                        one.after()));
        setMaxWidth("640px");
        // who was proposed stands there: emptying it is a decision
        proposals.loads(tools.actor(), id).stream()
                .filter(one -> one.post().equals(row.leader()))
                .findFirst()
                .ifPresent(leader::setValue);
        leader.setClearButtonVisible(true);
        leader.setHelperText(getTranslation("assignments.proposal.choose.help"));
        errors().at("assignments.leader", leader);
        wide(new Paragraph(row.enterpriseName()));
        wide(leader);
    }

    @Override
    protected void send() {
        proposals.choose(
                tools.actor(),
                id,
                number,
                leader.getValue() == null ? null : leader.getValue().post());
        afterwards.run();
    }
}
