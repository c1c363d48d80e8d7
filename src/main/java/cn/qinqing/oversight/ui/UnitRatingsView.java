package cn.qinqing.oversight.ui;

import cn.qinqing.oversight.OversightRoutes;
import cn.qinqing.oversight.UnitRatings;
import cn.qinqing.shared.RightsCatalog;
import cn.qinqing.uikit.EmptyState;
import cn.qinqing.uikit.Formats;
import cn.qinqing.uikit.PlainTable;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;

/** What enterprises think of the work of one's own unit (本单位评价): batches of five and more, never who said what. */
@Route(OversightRoutes.UNIT_RATINGS)
@Menu(order = 4.2, title = "oversight.unit.title")
@RolesAllowed({RightsCatalog.ISSUE_HANDLE, RightsCatalog.ISSUE_SIGN})
class UnitRatingsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient OversightTools tools;

    UnitRatingsView(OversightTools tools) {
        this.tools = tools;
        addClassName("qq-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        Div heading = new Div(new H1(getTranslation("oversight.unit.title")));
        heading.addClassName("qq-heading");
        Paragraph below = new Paragraph(getTranslation("oversight.unit.lead"));
        below.addClassName("qq-sub");
        add(heading, below);
        List<UnitRatings.Release> releases = tools.unitRatings().own(tools.actor());
        LocalDate quarter = tools.quarter();
        if (releases.isEmpty() || releases.getFirst().to().isBefore(quarter)) {
            add(new EmptyState(
                    getTranslation("oversight.unit.fewer", quarter(quarter.minusMonths(3)), UnitRatings.LEAST)));
        }
        if (!releases.isEmpty()) {
            PlainTable table = new PlainTable(List.of(
                    getTranslation("oversight.field.period"),
                    getTranslation("oversight.unit.rated"),
                    getTranslation("oversight.unit.satisfied")));
            releases.forEach(one -> table.line(List.of(
                    new Span(period(one)),
                    new Span(getTranslation("oversight.unit.count", Formats.number(one.rated()))),
                    new Span(getTranslation("oversight.Band." + one.band().name())))));
            add(table);
        }
    }

    private String period(UnitRatings.Release one) {
        LocalDate last = one.to().minusMonths(3);
        return one.from().equals(last)
                ? quarter(last)
                : getTranslation("oversight.unit.period", quarter(one.from()), quarter(last));
    }

    private String quarter(LocalDate first) {
        return getTranslation(
                "oversight.unit.quarter", String.valueOf(first.getYear()), (first.getMonthValue() - 1) / 3 + 1);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("uikit.page", getTranslation("oversight.unit.title"));
    }
}
