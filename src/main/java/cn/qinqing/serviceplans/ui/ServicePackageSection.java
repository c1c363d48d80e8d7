package cn.qinqing.serviceplans.ui;

import cn.qinqing.enterprises.EnterpriseSection;
import cn.qinqing.serviceplans.ServicePackages;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.EnterpriseId;
import com.vaadin.flow.component.Component;
import java.util.Optional;

/** The service package, on the enterprise's page. */
@org.springframework.stereotype.Component
class ServicePackageSection implements EnterpriseSection {

    private final ServicePackageOffer offer;

    ServicePackageSection(ServicePackageOffer offer) {
        this.offer = offer;
    }

    @Override
    public int order() {
        return 29;
    }

    @Override
    public String titleKey() {
        return "serviceplans.package.title";
    }

    @Override
    public Optional<Component> content(Actor actor, EnterpriseId enterprise) {
        return ServicePackages.may(actor) ? Optional.of(offer.of(actor, enterprise)) : Optional.empty();
    }
}
