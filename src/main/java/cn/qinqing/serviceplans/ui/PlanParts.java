package cn.qinqing.serviceplans.ui;

import cn.qinqing.serviceplans.PlanDetails;
import cn.qinqing.serviceplans.PlanPart;
import cn.qinqing.shared.Actor;
import com.vaadin.flow.component.Component;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;

/** The further parts of a plan's page. */
@org.springframework.stereotype.Component
class PlanParts {

    private final ObjectProvider<PlanPart> parts;

    PlanParts(ObjectProvider<PlanPart> parts) {
        this.parts = parts;
    }

    List<Component> above(Actor actor, PlanDetails plan, Runnable changed) {
        return content(actor, plan, changed, true);
    }

    List<Component> below(Actor actor, PlanDetails plan, Runnable changed) {
        return content(actor, plan, changed, false);
    }

    private List<Component> content(Actor actor, PlanDetails plan, Runnable changed, boolean above) {
        return parts.stream()
                .filter(part -> part.order() < 0 == above)
                .sorted(Comparator.comparingInt(PlanPart::order))
                .flatMap(part -> part.content(actor, plan, changed).stream())
                .toList();
    }
}
