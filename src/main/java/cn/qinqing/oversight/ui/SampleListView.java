package cn.qinqing.oversight.ui;

import cn.qinqing.oversight.OversightRoutes;
import cn.qinqing.oversight.SampleRow;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RightsCatalog;
import cn.qinqing.uikit.Cell;
import cn.qinqing.uikit.EmptyState;
import cn.qinqing.uikit.Formats;
import cn.qinqing.uikit.ListOrder;
import cn.qinqing.uikit.ListView;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;

/** Samples that were drawn (监督抽查), and how far the calls are. */
@Route(OversightRoutes.SAMPLES)
@Menu(order = 5.2, title = "oversight.samples.title")
@RolesAllowed(RightsCatalog.OVERSIGHT_READ)
class SampleListView extends ListView<SampleRow> {

    private final transient OversightTools tools;

    SampleListView(OversightTools tools) {
        super("oversight.samples.title");
        this.tools = tools;
        columns();
        if (tools.actor().may(Right.OVERSIGHT_SAMPLE)) {
            newAction(new Button(
                    getTranslation("oversight.draw.title"),
                    click -> new DrawSampleDialog(tools, id -> UI.getCurrent().navigate(OversightRoutes.sample(id)))
                            .open()));
        }
        ready();
    }

    private void columns() {
        cellColumn(
                        "oversight.field.sample",
                        row -> Cell.link(OversightRoutes.sample(row.id()), row.number())
                                .below(getTranslation(
                                        "oversight.sample.drawn", Formats.minute(row.drawnAt()), row.drawnBy())))
                .setSortable(false)
                .setWidth("260px")
                .setFlexGrow(2);
        column("oversight.field.period", row -> Formats.day(row.from()) + " — " + Formats.day(row.to()))
                .setSortable(false)
                .setWidth("220px");
        column(
                        "oversight.field.size",
                        row -> getTranslation(
                                "oversight.sample.of", Formats.number(row.size()), Formats.number(row.frameSize())))
                .setSortable(false)
                .setWidth("150px");
        column("oversight.field.called", row -> getTranslation("oversight.sample.called", row.called(), row.size()))
                .setSortable(false)
                .setWidth("130px");
        column("oversight.field.different", row -> getTranslation("oversight.sample.different", row.different()))
                .setSortable(false)
                .setWidth("110px");
    }

    @Override
    protected Optional<String> pageOf(SampleRow row) {
        return Optional.of(OversightRoutes.sample(row.id()));
    }

    @Override
    protected List<SampleRow> rows(ListOrder order, int offset, int limit) {
        return tools.samples().page(tools.actor(), offset, limit);
    }

    @Override
    protected long count() {
        return tools.samples().count(tools.actor());
    }

    @Override
    protected String summary(long total) {
        return getTranslation("oversight.samples.summary", Formats.number(total));
    }

    @Override
    protected Component empty(boolean filtered) {
        return new EmptyState(getTranslation("oversight.samples.empty"));
    }
}
