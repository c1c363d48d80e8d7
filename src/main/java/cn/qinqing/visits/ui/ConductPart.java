package cn.qinqing.visits.ui;

import cn.qinqing.conduct.ConductOffer;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.Origin;
import cn.qinqing.visits.VisitDetails;
import cn.qinqing.visits.VisitId;
import cn.qinqing.visits.VisitPart;
import com.vaadin.flow.component.Component;
import java.util.Optional;

/** 亲清申报（可选） below the record of a visit and after saving one, for who was there. */
@org.springframework.stereotype.Component
class ConductPart implements VisitPart {

    private final ConductOffer offer;

    ConductPart(ConductOffer offer) {
        this.offer = offer;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Optional<Component> content(Actor actor, VisitDetails visit, Runnable changed) {
        return visit.withdrawn() ? Optional.empty() : after(actor, visit.row().id());
    }

    Optional<Component> after(Actor actor, VisitId visit) {
        return offer.of(actor, new Origin(Origin.Kind.VISIT, visit.value()));
    }
}
