package cn.qinqing.serviceplans.domain;

import cn.qinqing.assignments.HandoverNotes;
import cn.qinqing.shared.EnterpriseId;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The measures that are not done, of the enterprises that are handed over. */
@Component
class PlansAlong implements HandoverNotes {

    private final JdbcClient jdbc;

    PlansAlong(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public String kind() {
        return "serviceplans.handover.open";
    }

    @Override
    public List<String> of(Set<EnterpriseId> enterprises) {
        return jdbc.sql("""
                        select concat(p.number, ' ', left(m.text, 60), ' · ', e.name, ' · ', m.next_on)
                        from plan_measure m join service_plan p on p.id = m.plan_id join enterprise e on e.id = p.enterprise_id
                        where p.enterprise_id in (:enterprises) and m.open_slot = 1 order by p.number, m.position""")
                .param(
                        "enterprises",
                        enterprises.stream().map(EnterpriseId::value).toList())
                .query(String.class)
                .list();
    }
}
