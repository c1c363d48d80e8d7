package cn.qinqing.serviceplans.domain;

import cn.qinqing.search.SearchDocument;
import cn.qinqing.search.SearchIndex;
import cn.qinqing.search.SearchTarget;
import cn.qinqing.serviceplans.PlanId;
import cn.qinqing.serviceplans.PlanRoutes;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.UnitId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Service plans in the one index, by the name of their enterprise or project and by their number: found in the division of
 * the enterprise and by the units that have something to do in them. Whoever is only named in one as a person finds it in
 * the lists.
 */
@Component
public class PlanSearch implements SearchTarget {

    private static final String KIND = "plan";

    private static final int AT_ONCE = 200;

    private final SearchIndex index;
    private final JdbcClient jdbc;

    PlanSearch(SearchIndex index, JdbcClient jdbc) {
        this.index = index;
        this.jdbc = jdbc;
    }

    private record Facts(String number, String enterprise, String project, String division, String facts) {}

    /** Puts a plan as it stands into the index, in the caller's transaction. */
    public void put(PlanId plan) {
        Set<UnitId> units = jdbc.sql("""
                        select unit_id from service_plan where id = :plan
                        union select lead_unit_id from plan_measure where plan_id = :plan
                        union select x.unit_id from plan_measure_unit x join plan_measure m on m.id = x.measure_id where m.plan_id = :plan""").param("plan", plan.value()).query(UUID.class).list().stream()
                .map(UnitId::new)
                .collect(Collectors.toSet());
        Facts one = jdbc.sql("""
                        select p.number, e.name, coalesce(r.name, ''), e.division_code, p.facts from service_plan p
                        join enterprise e on e.id = p.enterprise_id left join enterprise_project r on r.id = p.project_id where p.id = ?""")
                .param(plan.value())
                .query((row, n) -> new Facts(
                        row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5)))
                .single();
        List<String> words = new ArrayList<>(List.of(one.facts()));
        if (!one.project().isEmpty()) {
            words.add(one.project());
        }
        index.put(SearchDocument.of(
                        KIND,
                        plan.value(),
                        one.project().isEmpty() ? one.enterprise() : one.enterprise() + "　" + one.project(),
                        Right.PLAN_READ)
                .subtitled(one.number())
                .withWords(words)
                .withCodes(List.of(one.number()))
                .within(Set.of(one.division()), units));
    }

    /**
     * Puts some of those whose enterprise was renamed, moved to another division or merged since, or that are not in the index
     * at all.
     *
     * @param last id behind which to look
     * @return the last one that was put; empty when there are no more
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public Optional<UUID> catchUp(UUID last) {
        List<UUID> behind =
                jdbc.sql("""
                        select p.id from service_plan p join enterprise e on e.id = p.enterprise_id
                        left join enterprise_project r on r.id = p.project_id
                        left join search_document d on d.ref_id = p.id and d.kind = 'plan'
                        where p.id > ? and (d.id is null or d.title <> if(r.id is null, e.name, concat(e.name, '　', r.name))
                          or d.divisions not like concat('%', e.division_code, '%')) order by p.id limit ?""").params(last, AT_ONCE).query(UUID.class).list();
        behind.forEach(plan -> put(new PlanId(plan)));
        return behind.isEmpty() ? Optional.empty() : Optional.of(behind.getLast());
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String labelKey() {
        return "serviceplans.search.kind";
    }

    @Override
    public String path(UUID id) {
        return PlanRoutes.details(new PlanId(id));
    }

    @Override
    public int order() {
        return 40;
    }
}
