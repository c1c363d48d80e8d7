package cn.qinqing.conduct.ui;

import cn.qinqing.conduct.ConductKind;
import cn.qinqing.conduct.ConductRoutes;
import cn.qinqing.conduct.DeclarationFilter;
import cn.qinqing.conduct.DeclarationRow;
import cn.qinqing.shared.RightsCatalog;
import cn.qinqing.uikit.Cell;
import cn.qinqing.uikit.Choices;
import cn.qinqing.uikit.Formats;
import cn.qinqing.uikit.ListOrder;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** What was declared (亲清申报), for 纪委: each page that is looked at is logged. */
@Route(ConductRoutes.DECLARATIONS)
@Menu(order = 4.5, title = "conduct.list.title")
@RolesAllowed(RightsCatalog.CONDUCT_READ)
class DeclarationListView extends WallList<DeclarationRow> {

    private final Select<ConductKind> kind;

    DeclarationListView(ConductTools tools) {
        super("conduct.list.title", tools);
        commonFilters();
        kind = filter(
                "kind",
                Choices.select(getTranslation("conduct.field.kind"), List.of(ConductKind.values()), Kinds::name),
                Enum::name,
                name -> Choices.of(ConductKind.class, name));
        columns();
        ready();
    }

    private void columns() {
        cellColumn(
                        "conduct.field.number",
                        row -> Cell.link(ConductRoutes.details(row.id()), row.number())
                                .below(Formats.minute(row.declaredAt())))
                .setSortable(false)
                .setWidth("190px");
        column("conduct.field.on", row -> Formats.day(row.on()))
                .setSortable(false)
                .setWidth("110px");
        cellColumn(
                        "conduct.field.declarant",
                        row -> Cell.text(row.declarant()).below(row.unit() == null ? "" : row.unit()))
                .setSortable(false)
                .setWidth("200px");
        column("conduct.field.kinds", row -> Kinds.names(row.kinds()))
                .setSortable(false)
                .setWidth("240px")
                .setFlexGrow(2);
        column("conduct.field.additions", row -> getTranslation("conduct.additions.count", row.additions()))
                .setSortable(false)
                .setWidth("90px");
    }

    @Override
    protected List<DeclarationRow> rows(ListOrder order, int offset, int limit) {
        return tools().queries().page(tools().actor(), filter(), offset, limit);
    }

    @Override
    long counted() {
        return tools().queries().count(tools().actor(), filter());
    }

    private DeclarationFilter filter() {
        return new DeclarationFilter(unit(), from().getValue(), to().getValue(), kind.getValue());
    }

    @Override
    protected String summary(long total) {
        return getTranslation("conduct.list.summary", Formats.number(total));
    }
}
