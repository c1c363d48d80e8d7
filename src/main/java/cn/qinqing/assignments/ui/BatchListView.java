package cn.qinqing.assignments.ui;

import cn.qinqing.assignments.Batch;
import cn.qinqing.assignments.BatchRow;
import cn.qinqing.assignments.BatchSort;
import cn.qinqing.assignments.Batches;
import cn.qinqing.shared.RightsCatalog;
import cn.qinqing.uikit.Cell;
import cn.qinqing.uikit.EmptyState;
import cn.qinqing.uikit.Formats;
import cn.qinqing.uikit.ListOrder;
import cn.qinqing.uikit.ListView;
import cn.qinqing.uikit.RowSource;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;

/** What was done to many rows at a time (批量办理), the latest first. */
@Route(BatchView.PATH)
@Menu(order = 25.6, title = "assignments.batches.title")
@RolesAllowed(RightsCatalog.ASSIGNMENT_READ)
class BatchListView extends ListView<Batch> {

    private final transient AssignmentTools tools;
    private final transient Batches batches;

    BatchListView(AssignmentTools tools, Batches batches) {
        super("assignments.batches.title");
        this.tools = tools;
        this.batches = batches;
        cellColumn(
                        "assignments.batches.what",
                        one -> Cell.link(
                                        BatchView.PATH + "/" + one.id(),
                                        getTranslation("assignments.BatchKind."
                                                + one.kind().name()))
                                .below(one.target() == null ? "" : one.target()))
                .setSortable(true)
                .setSortProperty(BatchSort.KIND.name())
                .setWidth("190px")
                .setFlexGrow(2);
        column("assignments.field.document", Batch::documentNo)
                .setSortable(true)
                .setSortProperty(BatchSort.DOCUMENT.name())
                .setWidth("180px");
        column("assignments.batches.from", one -> Formats.day(one.from()))
                .setSortable(true)
                .setSortProperty(BatchSort.FROM.name())
                .setWidth("120px");
        cellColumn(
                        "assignments.field.state",
                        one -> Cell.tag(
                                getTranslation(
                                        "assignments.BatchState." + one.state().name()),
                                BatchTexts.tone(one)))
                .setSortable(true)
                .setSortProperty(BatchSort.STATE.name())
                .setWidth("110px");
        column(
                        "assignments.batches.rows",
                        one -> getTranslation(
                                "assignments.batches.rowsOf", one.count(BatchRow.State.APPLIED), one.count()))
                .setSortable(false)
                .setWidth("130px");
        column("assignments.batches.by", Batch::startedBy)
                .setSortable(true)
                .setSortProperty(BatchSort.BY.name())
                .setWidth("110px");
        column("assignments.batches.at", one -> Formats.minute(one.startedAt()))
                .setSortable(true)
                .setSortProperty(BatchSort.AT.name())
                .setWidth("150px");
        ready();
    }

    @Override
    protected List<Batch> rows(ListOrder order, int offset, int limit) {
        return source().page(tools.actor(), order, offset, limit);
    }

    @Override
    protected Optional<RowSource<Batch>> forFile() {
        return Optional.of(source());
    }

    private RowSource<Batch> source() {
        return (actor, order, offset, limit) -> batches.page(actor, order.by(BatchSort.class), offset, limit);
    }

    @Override
    protected Optional<String> pageOf(Batch row) {
        return Optional.of(BatchView.PATH + "/" + row.id());
    }

    @Override
    protected long count() {
        return batches.count(tools.actor());
    }

    @Override
    protected String summary(long total) {
        return getTranslation("assignments.batches.summary", Formats.number(total));
    }

    @Override
    protected Component empty(boolean filtered) {
        return new EmptyState(getTranslation("assignments.batches.empty"));
    }
}
