package cn.qinqing.assignments.ui;

import cn.qinqing.assignments.ProposalId;
import cn.qinqing.assignments.Proposals;
import cn.qinqing.people.PeopleQueries.PostHit;
import cn.qinqing.uikit.FormDialog;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Which leaders take part; the rows that the clerk did not choose by hand are proposed anew. */
class TakePartDialog extends FormDialog {

    private static final int MOST = 500;

    private final transient AssignmentTools tools;
    private final transient Proposals proposals;
    private final transient ProposalId id;
    private final transient Runnable afterwards;
    private final MultiSelectComboBox<PostHit> leaders =
            new MultiSelectComboBox<>(getTranslation("assignments.proposal.leaders"));

    TakePartDialog(AssignmentTools tools, Proposals proposals, ProposalId id, String title, Runnable afterwards) {
        super(title, title);
        this.tools = tools;
        this.proposals = proposals;
        this.id = id;
        this.afterwards = afterwards;
        List<PostHit> all = tools.people().leaderPosts(tools.actor(), "", MOST).stream()
                .filter(one -> one.holder() != null)
                .toList();
        Set<Object> now = proposals.loads(tools.actor(), id).stream()
                .<Object>map(one -> one.post())
                .collect(Collectors.toSet());
        setMaxWidth("640px");
        leaders.setItems(all);
        leaders.setItemLabelGenerator(one -> one.holder() + "　" + one.title());
        leaders.setValue(all.stream().filter(one -> now.contains(one.post())).collect(Collectors.toSet()));
        errors().at("assignments.proposal.noLeaders", leaders);
        wide(new Paragraph(getTranslation("assignments.proposal.leaders.what")));
        wide(leaders);
    }

    @Override
    protected void send() {
        proposals.takePart(
                tools.actor(),
                id,
                leaders.getValue().stream().map(PostHit::post).toList());
        afterwards.run();
    }
}
