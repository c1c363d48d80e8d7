package cn.qinqing.assignments.ui;

import cn.qinqing.assignments.Proposal;
import cn.qinqing.assignments.ProposalSort;
import cn.qinqing.assignments.Proposals;
import cn.qinqing.shared.RightsCatalog;
import cn.qinqing.uikit.Cell;
import cn.qinqing.uikit.EmptyState;
import cn.qinqing.uikit.Formats;
import cn.qinqing.uikit.ListOrder;
import cn.qinqing.uikit.ListView;
import cn.qinqing.uikit.RowSource;
import cn.qinqing.uikit.Tag;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;

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
                .setSortable(true)
                .setSortProperty(ProposalSort.ROWS.name())
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
                .setSortable(true)
                .setSortProperty(ProposalSort.STATE.name())
                .setWidth("110px");
        column(
                        "assignments.proposals.placed",
                        one -> getTranslation("assignments.batches.rowsOf", one.placed(), one.rows()))
                .setSortable(true)
                .setSortProperty(ProposalSort.PLACED.name())
                .setWidth("130px");
        column("assignments.batches.from", one -> Formats.day(one.from()))
                .setSortable(true)
                .setSortProperty(ProposalSort.FROM.name())
                .setWidth("120px");
        column("assignments.batches.by", Proposal::madeBy)
                .setSortable(true)
                .setSortProperty(ProposalSort.BY.name())
                .setWidth("110px");
        column("assignments.batches.at", one -> Formats.minute(one.madeAt()))
                .setSortable(true)
                .setSortProperty(ProposalSort.AT.name())
                .setWidth("150px");
        ready();
    }

    @Override
    protected List<Proposal> rows(ListOrder order, int offset, int limit) {
        return source().page(tools.actor(), order, offset, limit);
    }

    @Override
    protected Optional<RowSource<Proposal>> forFile() {
        return Optional.of(source());
    }

    private RowSource<Proposal> source() {
        return (actor, order, offset, limit) -> proposals.page(actor, order.by(ProposalSort.class), offset, limit);
    }

    @Override
    protected Optional<String> pageOf(Proposal row) {
        return Optional.of(ProposalView.PATH + "/" + row.id());
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
