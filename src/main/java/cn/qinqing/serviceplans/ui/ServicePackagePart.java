package cn.qinqing.serviceplans.ui;

import cn.qinqing.serviceplans.PlanDetails;
import cn.qinqing.serviceplans.PlanPart;
import cn.qinqing.serviceplans.ServicePackages;
import cn.qinqing.shared.Actor;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import java.util.Optional;

/** The service package, on the page of a plan. */
@org.springframework.stereotype.Component
class ServicePackagePart implements PlanPart {

    private final ServicePackageOffer offer;

    ServicePackagePart(ServicePackageOffer offer) {
        this.offer = offer;
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public Optional<Component> content(Actor actor, PlanDetails plan, Runnable changed) {
        if (!ServicePackages.may(actor)) {
            return Optional.empty();
        }
        Div part = new Div();
        part.add(new H2(part.getTranslation("serviceplans.package.title")), offer.of(actor, plan.enterprise()));
        return Optional.of(part);
    }
}
