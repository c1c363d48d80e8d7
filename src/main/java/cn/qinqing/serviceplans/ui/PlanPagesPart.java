package cn.qinqing.serviceplans.ui;

import cn.qinqing.serviceplans.PlanDetails;
import cn.qinqing.serviceplans.PlanPageRoutes;
import cn.qinqing.serviceplans.PlanPart;
import cn.qinqing.shared.Actor;
import cn.qinqing.uikit.Notices;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;

/** On the page of a plan: the ways to its time line, its versions and its papers. */
@org.springframework.stereotype.Component
class PlanPagesPart implements PlanPart {

    private final ObjectProvider<PlanTimeTools> tools;

    PlanPagesPart(ObjectProvider<PlanTimeTools> tools) {
        this.tools = tools;
    }

    @Override
    public int order() {
        return -10;
    }

    @Override
    public Optional<Component> content(Actor actor, PlanDetails plan, Runnable changed) {
        Div ways = new Div();
        ways.addClassNames("qq-actions", "qq-plan-ways");
        ways.add(
                way(ways, PlanPageRoutes.timeline(plan.id()), "serviceplans.page.timeline"),
                way(ways, PlanPageRoutes.versions(plan.id()), "serviceplans.page.versions"),
                way(ways, PlanPageRoutes.onePage(plan.id()), "serviceplans.page.onePage"),
                new Button(
                        ways.getTranslation("serviceplans.paper.make.PLAN"),
                        click -> Notices.orRefused(() -> tools.getObject()
                                .papers()
                                .make(tools.getObject().actor(), PlanPapers.Kind.PLAN, plan.id())
                                .open())));
        return Optional.of(ways);
    }

    private static Anchor way(Div texts, String path, String key) {
        Anchor way = new Anchor(path, texts.getTranslation(key));
        way.addClassName("qq-download");
        return way;
    }
}
