package cn.qinqing.assignments.ui;

import cn.qinqing.assignments.Proposal;
import cn.qinqing.assignments.Proposals;
import cn.qinqing.shared.RightsCatalog;
import cn.qinqing.uikit.Cell;
import cn.qinqing.uikit.EmptyState;
import cn.qinqing.uikit.Formats;
import cn.qinqing.uikit.ListView;
import cn.qinqing.uikit.Tag;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Proposals of who could lead which enterprise (联系安排建议): drafts to take up again, and what was applied. */
@Route(ProposalView.PATH)
@Menu(order = 25.3, title = "assignments.proposals.title")
@RolesAllowed(RightsCatalog.ASSIGNMENT_READ)
class ProposalListView extends ListView<Proposal> {

    private final transient AssignmentTools tools;
    private final transient Proposals proposals;

    ProposalListView(AssignmentTools tools, Proposals proposals) {
        super("assignments.proposals.title");
        this.tools = tools;
        this.proposals = proposals;
        cellColumn(
                        "assignments.proposals.what",
                        one -> Cell.link(
                                ProposalView.PATH + "/" + one.id(),
                                getTranslation("assignments.proposals.of", one.rows())))
                .setSortable(false)
                .setWidth("190px")
                .setFlexGrow(2);
        cellColumn(
                        "assignments.field.state",
                        one -> Cell.tag(
                                getTranslation("assignments.ProposalState."
                                        + one.state().name()),
                                switch (one.state()) {
                                    case CALCULATING, DRAFT -> Tag.Tone.SOON;
                                    case APPLIED -> Tag.Tone.GOOD;
                                    case DISCARDED -> Tag.Tone.PLAIN;
                                }))
                .setSortable(false)
                .setWidth("110px");
        column(
                        "assignments.proposals.placed",
                        one -> getTranslation("assignments.batches.rowsOf", one.placed(), one.rows()))
                .setSortable(false)
                .setWidth("130px");
        column("assignments.batches.from", one -> Formats.day(one.from()))
                .setSortable(false)
                .setWidth("120px");
        column("assignments.batches.by", Proposal::madeBy).setSortable(false).setWidth("110px");
        column("assignments.batches.at", one -> Formats.minute(one.madeAt()))
                .setSortable(false)
                .setWidth("150px");
        ready();
    }

    @Override
    protected List<Proposal> rows(@Nullable String sort, boolean descending, int offset, int limit) {
        return proposals.page(tools.actor(), offset, limit);
    }

    @Override
    protected long count() {
        return proposals.count(tools.actor());
    }

    @Override
    protected String summary(long total) {
        return getTranslation("assignments.proposals.summary", Formats.number(total));
    }

    @Override
    protected Component empty(boolean filtered) {
        return new EmptyState(getTranslation("assignments.proposals.empty"));
    }
}
