package cn.qinqing.serviceplans.ui;

import cn.qinqing.serviceplans.CaseDecisionRoutes;
import cn.qinqing.serviceplans.CaseOpinionRow;
import cn.qinqing.shared.RightsCatalog;
import cn.qinqing.uikit.Cell;
import cn.qinqing.uikit.EmptyState;
import cn.qinqing.uikit.Formats;
import cn.qinqing.uikit.ListOrder;
import cn.qinqing.uikit.ListView;
import cn.qinqing.uikit.RowSource;
import cn.qinqing.uikit.Tag;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;

/** Opinions for which the own unit is asked (待出具的联审意见), the most urgent first. */
@Route(CaseDecisionRoutes.OPINIONS)
@Menu(order = 4.31, title = "serviceplans.case.opinions.title")
@RolesAllowed(RightsCatalog.CASE_OPINE)
class CaseOpinionListView extends ListView<CaseOpinionRow> {

    private final transient CaseDecisionTools tools;

    CaseOpinionListView(CaseDecisionTools tools) {
        super("serviceplans.case.opinions.title");
        this.tools = tools;
        Grid.Column<CaseOpinionRow> due = cellColumn(
                        "serviceplans.case.field.due",
                        row -> Cell.tag(left(row), tone(row)).below(Formats.day(row.due())))
                .setSortable(false)
                .setWidth("150px");
        fileText(due, "serviceplans.case.field.due", row -> Formats.day(row.due()));
        fileText(due, "serviceplans.case.field.left", this::left);
        Grid.Column<CaseOpinionRow> matter = cellColumn(
                        "serviceplans.case.field.title",
                        row -> Cell.link(CaseDecisionRoutes.details(row.id()), row.title())
                                .below(row.number()))
                .setSortable(false)
                .setWidth("280px")
                .setFlexGrow(3);
        fileText(matter, "serviceplans.case.field.number", CaseOpinionRow::number);
        fileText(matter, "serviceplans.case.field.title", CaseOpinionRow::title);
        column("serviceplans.case.field.enterprise", CaseOpinionRow::enterpriseName)
                .setSortable(false)
                .setWidth("220px")
                .setFlexGrow(2);
        column("serviceplans.case.field.unit", CaseOpinionRow::proposingUnit)
                .setSortable(false)
                .setWidth("150px");
        column("serviceplans.case.field.askedOn", row -> Formats.day(row.askedOn()))
                .setSortable(false)
                .setWidth("120px");
        ready();
    }

    private String left(CaseOpinionRow row) {
        return row.left() < 0
                ? getTranslation("serviceplans.case.left.late", -row.left())
                : row.left() == 0
                        ? getTranslation("serviceplans.case.left.today")
                        : getTranslation("serviceplans.case.left.days", row.left());
    }

    private static Tag.Tone tone(CaseOpinionRow row) {
        return row.left() < 0 ? Tag.Tone.LATE : row.left() <= 1 ? Tag.Tone.SOON : Tag.Tone.GOOD;
    }

    private RowSource<CaseOpinionRow> source() {
        return (actor, order, offset, limit) -> tools.queries().opinions(actor, offset, limit);
    }

    @Override
    protected List<CaseOpinionRow> rows(ListOrder order, int offset, int limit) {
        return source().page(tools.actor(), order, offset, limit);
    }

    @Override
    protected Optional<RowSource<CaseOpinionRow>> forFile() {
        return Optional.of(source());
    }

    @Override
    protected Optional<String> pageOf(CaseOpinionRow row) {
        return Optional.of(CaseDecisionRoutes.details(row.id()));
    }

    @Override
    protected long count() {
        return tools.queries().countOpinions(tools.actor());
    }

    @Override
    protected String summary(long total) {
        return getTranslation("serviceplans.case.opinions.summary", Formats.number(total));
    }

    @Override
    protected Component empty(boolean filtered) {
        return new EmptyState(getTranslation("serviceplans.case.opinions.empty"));
    }
}
