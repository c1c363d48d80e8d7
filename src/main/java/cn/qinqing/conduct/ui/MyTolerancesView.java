package cn.qinqing.conduct.ui;

import cn.qinqing.conduct.ToleranceRoutes;
import cn.qinqing.conduct.ToleranceRow;
import cn.qinqing.shared.RightsCatalog;
import cn.qinqing.uikit.Cell;
import cn.qinqing.uikit.EmptyState;
import cn.qinqing.uikit.Formats;
import cn.qinqing.uikit.ListOrder;
import cn.qinqing.uikit.ListView;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;

/** One's own applications for tolerance (我的容错申请), and those that the unit sent about oneself. */
@Route(ToleranceRoutes.MINE)
@Menu(order = 2.6, title = "conduct.tolerance.mine.title")
@RolesAllowed(RightsCatalog.CONDUCT_DECLARE)
class MyTolerancesView extends ListView<ToleranceRow> {

    private final transient ToleranceTools tools;

    MyTolerancesView(ToleranceTools tools) {
        super("conduct.tolerance.mine.title");
        this.tools = tools;
        cellColumn(
                        "conduct.tolerance.field.state",
                        row -> Cell.tag(ToleranceTexts.state(row.state()), ToleranceTexts.tone(row.state())))
                .setSortable(false)
                .setWidth("120px");
        cellColumn(
                        "conduct.tolerance.field.number",
                        row -> Cell.link(ToleranceRoutes.details(row.id()), row.number())
                                .below(Formats.day(row.appliedOn())))
                .setSortable(false)
                .setWidth("200px");
        column("conduct.tolerance.field.matter", ToleranceTexts::matter)
                .setSortable(false)
                .setWidth("320px")
                .setFlexGrow(2);
        cellColumn(
                        "conduct.tolerance.field.subject",
                        row -> Cell.text(ToleranceTexts.subject(row)).below(ToleranceTexts.unit(row)))
                .setSortable(false)
                .setWidth("170px");
        newAction(new Button(
                getTranslation("conduct.tolerance.apply"),
                click -> new ApplyToleranceDialog(tools, receipt -> reload()).open()));
        ready();
    }

    @Override
    protected List<ToleranceRow> rows(ListOrder order, int offset, int limit) {
        return tools.queries().mine(tools.actor(), offset, limit);
    }

    @Override
    protected long count() {
        return tools.queries().countMine(tools.actor());
    }

    @Override
    protected Optional<String> pageOf(ToleranceRow row) {
        return Optional.of(ToleranceRoutes.details(row.id()));
    }

    @Override
    protected String summary(long total) {
        return getTranslation("conduct.tolerance.mine.summary", Formats.number(total));
    }

    @Override
    protected Component empty(boolean filtered) {
        return new EmptyState(getTranslation("conduct.tolerance.mine.empty"));
    }
}
