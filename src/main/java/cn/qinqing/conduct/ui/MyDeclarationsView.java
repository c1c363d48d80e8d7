package cn.qinqing.conduct.ui;

import cn.qinqing.conduct.ConductRoutes;
import cn.qinqing.conduct.DeclarationRow;
import cn.qinqing.shared.Origin;
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

/** One's own declarations (我的申报) with their receipts. */
@Route(ConductRoutes.MINE)
@Menu(order = 2.5, title = "conduct.mine.title")
@RolesAllowed(RightsCatalog.CONDUCT_DECLARE)
class MyDeclarationsView extends ListView<DeclarationRow> {

    private final transient ConductTools tools;

    MyDeclarationsView(ConductTools tools) {
        super("conduct.mine.title");
        this.tools = tools;
        cellColumn(
                        "conduct.field.number",
                        row -> Cell.link(ConductRoutes.details(row.id()), row.number())
                                .below(Formats.minute(row.declaredAt())))
                .setSortable(false)
                .setWidth("200px");
        column("conduct.field.on", row -> Formats.day(row.on()))
                .setSortable(false)
                .setWidth("120px");
        column("conduct.field.kinds", row -> Kinds.names(row.kinds()))
                .setSortable(false)
                .setWidth("240px")
                .setFlexGrow(2);
        column("conduct.field.additions", row -> getTranslation("conduct.additions.count", row.additions()))
                .setSortable(false)
                .setWidth("90px");
        action(new Button(
                getTranslation("conduct.mine.open"),
                click -> new DeclareDialog(tools, new Origin(Origin.Kind.DESK, null), null, receipt -> reload())
                        .open()));
        ready();
    }

    @Override
    protected List<DeclarationRow> rows(ListOrder order, int offset, int limit) {
        return tools.queries().mine(tools.actor(), offset, limit);
    }

    @Override
    protected long count() {
        return tools.queries().countMine(tools.actor());
    }

    @Override
    protected String summary(long total) {
        return getTranslation("conduct.mine.summary", Formats.number(total));
    }

    @Override
    protected Component empty(boolean filtered) {
        return new EmptyState(getTranslation("conduct.mine.empty"));
    }
}
