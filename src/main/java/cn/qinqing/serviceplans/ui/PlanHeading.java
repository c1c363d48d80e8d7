package cn.qinqing.serviceplans.ui;

import cn.qinqing.serviceplans.PlanDetails;
import cn.qinqing.serviceplans.PlanPageRoutes;
import cn.qinqing.serviceplans.PlanRoutes;
import cn.qinqing.uikit.Notices;
import cn.qinqing.uikit.Tag;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

/** What stands above each further page of a plan: its state, the ways to the other pages, its papers. */
@StyleSheet("context://styles/gantt.css")
final class PlanHeading extends Div {

    enum Page {
        TIMELINE,
        VERSIONS,
        ONE_PAGE
    }

    private PlanHeading() {}

    static Component of(PlanTimeTools tools, PlanDetails plan, String title, Page here) {
        PlanHeading whole = new PlanHeading();
        H1 heading = new H1(title);
        Div actions = new Div(whole.way(PlanRoutes.details(plan.id()), "serviceplans.page.plan"));
        if (here != Page.TIMELINE) {
            actions.add(whole.way(PlanPageRoutes.timeline(plan.id()), "serviceplans.page.timeline"));
        }
        if (here != Page.VERSIONS) {
            actions.add(whole.way(PlanPageRoutes.versions(plan.id()), "serviceplans.page.versions"));
        }
        if (here != Page.ONE_PAGE) {
            actions.add(whole.way(PlanPageRoutes.onePage(plan.id()), "serviceplans.page.onePage"));
        }
        PlanPapers.Kind paper = here == Page.ONE_PAGE ? PlanPapers.Kind.ONE_PAGE : PlanPapers.Kind.PLAN;
        Button make = new Button(
                whole.getTranslation("serviceplans.paper.make." + paper.name()),
                click -> Notices.orRefused(() ->
                        tools.papers().make(tools.actor(), paper, plan.id()).open()));
        Button print = new Button(
                whole.getTranslation("serviceplans.page.print"),
                click -> whole.getElement().executeJs("window.print()"));
        actions.add(make, print);
        actions.addClassName("qq-actions");
        Div top = new Div(heading, actions);
        top.addClassName("qq-heading");
        Paragraph below = new Paragraph(
                new Tag(
                        whole.getTranslation(
                                "serviceplans.paper.state." + plan.state().name()),
                        Tag.Tone.PLAIN),
                new Span(" "),
                PlanLightTexts.tag(plan.light()),
                new Span("　" + PlanLightTexts.why(plan.light()) + "　" + plan.number()
                        + (plan.projectName() == null ? "" : "　" + plan.projectName())));
        below.addClassName("qq-sub");
        whole.add(top, below);
        return whole;
    }

    private Anchor way(String path, String key) {
        Anchor way = new Anchor(path, getTranslation(key));
        way.addClassName("qq-download");
        return way;
    }
}
