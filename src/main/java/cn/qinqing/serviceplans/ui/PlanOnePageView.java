package cn.qinqing.serviceplans.ui;

import cn.qinqing.serviceplans.PlanDetails;
import cn.qinqing.serviceplans.PlanId;
import cn.qinqing.serviceplans.PlanOnePage;
import cn.qinqing.serviceplans.PlanPageRoutes;
import cn.qinqing.shared.RightsCatalog;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.uikit.EmptyState;
import cn.qinqing.uikit.KeyValues;
import cn.qinqing.uikit.PlainTable;
import cn.qinqing.uikit.Sentences;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** What a leader reads of a plan, on one page of A4 (领导一页纸). */
@Route(PlanPageRoutes.ONE_PAGE)
@RolesAllowed(RightsCatalog.PLAN_READ)
class PlanOnePageView extends Div implements HasUrlParameter<String>, HasDynamicTitle {

    private final transient PlanTimeTools tools;
    private String title = "";

    PlanOnePageView(PlanTimeTools tools) {
        this.tools = tools;
        addClassNames("qq-page", "qq-plan-one-page");
    }

    @Override
    public void setParameter(BeforeEvent event, String parameter) {
        removeAll();
        try {
            show(tools.queries().details(tools.actor(), PlanId.of(parameter)));
        } catch (RuleViolation unknown) {
            title = Sentences.of(unknown);
            add(new H1(getTranslation("serviceplans.onePage.title")), new EmptyState(title));
        }
    }

    private void show(PlanDetails plan) {
        title = getTranslation("serviceplans.onePage.of", plan.enterpriseName());
        PlanOnePage page = tools.papers().page(tools.actor(), plan);
        add(
                PlanHeading.of(tools, plan, title, PlanHeading.Page.ONE_PAGE),
                new KeyValues()
                        .line(
                                getTranslation("serviceplans.paper.stage"),
                                getTranslation("serviceplans.paper.stage."
                                        + plan.stage().name()))
                        .line(getTranslation("serviceplans.paper.unit"), plan.unitName())
                        .line(getTranslation("serviceplans.paper.steward"), plan.stewardName())
                        .line(
                                getTranslation("serviceplans.paper.facts"),
                                OnePageTexts.cut(plan.facts(), OnePageTexts.LONGEST_FACTS)));
        decisions(page);
        late(page);
        next(page);
    }

    private void decisions(PlanOnePage page) {
        add(new H2(getTranslation("serviceplans.onePage.decide")));
        if (page.decisions().isEmpty()) {
            add(new Paragraph(getTranslation("serviceplans.onePage.decide.none")));
            return;
        }
        OrderedList list = new OrderedList();
        page.decisions().stream()
                .limit(OnePageTexts.MOST_DECISIONS)
                .forEach(one -> list.add(new ListItem(OnePageTexts.decision(one))));
        add(list);
        more(page.decisions().size() - OnePageTexts.MOST_DECISIONS);
    }

    private void late(PlanOnePage page) {
        add(new H2(getTranslation("serviceplans.onePage.late")));
        if (page.late().isEmpty()) {
            add(new Paragraph(getTranslation("serviceplans.onePage.late.none")));
            return;
        }
        PlainTable table = new PlainTable(List.of(
                getTranslation("serviceplans.dates.column.step"),
                getTranslation("serviceplans.onePage.column.late"),
                getTranslation("serviceplans.onePage.column.why"),
                getTranslation("serviceplans.onePage.column.who")));
        page.late().stream()
                .limit(OnePageTexts.MOST_LATE)
                .forEach(late -> table.line(List.of(
                        new Span(OnePageTexts.step(late.step())),
                        new Span(OnePageTexts.late(late)),
                        new Span(OnePageTexts.why(late)),
                        new Span(OnePageTexts.who(late.step())))));
        add(table);
        more(page.late().size() - OnePageTexts.MOST_LATE);
    }

    private void next(PlanOnePage page) {
        add(new H2(getTranslation("serviceplans.onePage.next.title")));
        if (page.next().isEmpty()) {
            add(new Paragraph(getTranslation("serviceplans.onePage.next.none")));
            return;
        }
        PlainTable table = new PlainTable(List.of(
                getTranslation("serviceplans.dates.column.step"),
                getTranslation("serviceplans.onePage.column.days"),
                getTranslation("serviceplans.onePage.column.who")));
        page.next()
                .forEach(step -> table.line(List.of(
                        new Span(OnePageTexts.step(step)),
                        new Span(OnePageTexts.days(step)),
                        new Span(OnePageTexts.who(step)))));
        add(table);
    }

    private void more(int others) {
        if (others > 0) {
            Paragraph more = new Paragraph(getTranslation("serviceplans.onePage.more", others));
            more.addClassName("qq-sub");
            add(more);
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("uikit.page", title);
    }
}
