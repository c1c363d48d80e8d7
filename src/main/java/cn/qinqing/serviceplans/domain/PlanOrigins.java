package cn.qinqing.serviceplans.domain;

import cn.qinqing.serviceplans.MeasureId;
import cn.qinqing.serviceplans.PlanRoutes;
import cn.qinqing.shared.Origin;
import cn.qinqing.shared.OriginLink;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Leads from an issue to the plan whose measure raised it. */
@Component
class PlanOrigins implements OriginLink {

    private final MeasureStore measures;

    PlanOrigins(MeasureStore measures) {
        this.measures = measures;
    }

    @Override
    public Optional<String> pathOf(Origin origin) {
        if (origin.kind() != Origin.Kind.PLAN || origin.id() == null) {
            return Optional.empty();
        }
        return measures.planOf(new MeasureId(origin.id())).map(PlanRoutes::details);
    }
}
