package cn.qinqing.serviceplans.domain;

import cn.qinqing.shared.Actor;
import cn.qinqing.shared.Scope;
import cn.qinqing.shared.UnitId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/** Which plans somebody sees: those of the divisions, and those in which the own unit or oneself has something to do. */
public final class PlanScope {

    private PlanScope() {}

    /** A condition on {@code service_plan p} and {@code enterprise e}, with {@code and} before it; empty for all. */
    public static String condition(Actor actor, List<Object> params) {
        return switch (actor.scope()) {
            case Scope.All all -> "";
            case Scope.Nothing nothing -> " and 1 = 0";
            case Scope.Within within -> within(actor, within, params);
        };
    }

    private static String within(Actor actor, Scope.Within within, List<Object> params) {
        List<String> ways = new ArrayList<>();
        if (!within.divisions().isEmpty()) {
            ways.add("e.division_code in (" + marks(within.divisions()) + ")");
            params.addAll(within.divisions());
        }
        if (!within.units().isEmpty()) {
            String marks = marks(within.units());
            ways.add("p.unit_id in (" + marks + ")");
            ways.add("p.id in (select m.plan_id from plan_measure m where m.lead_unit_id in (" + marks + "))");
            ways.add(
                    "p.id in (select m.plan_id from plan_measure_unit x join plan_measure m on m.id = x.measure_id where x.unit_id in ("
                            + marks + "))");
            for (int way = 0; way < 3; way++) {
                within.units().stream().map(UnitId::value).forEach(params::add);
            }
        }
        actor.personId().ifPresent(person -> {
            ways.add("p.steward_id = ?");
            ways.add("p.id in (select m.plan_id from plan_measure m where m.person_id = ? or m.steward_id = ?)");
            params.addAll(Collections.nCopies(3, person.value()));
        });
        return ways.isEmpty() ? " and 1 = 0" : " and (" + String.join(" or ", ways) + ")";
    }

    /** Question marks for the values of an {@code in}. */
    public static String marks(Collection<?> values) {
        return String.join(", ", Collections.nCopies(values.size(), "?"));
    }
}
