package cn.qinqing.policies.domain;

import cn.qinqing.people.HangsOnUnit;
import cn.qinqing.shared.UnitId;
import java.time.LocalDate;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A unit that handles policies in force, and a park that their conditions name, stay. */
@Component
@Order(12)
class UnitPolicies implements HangsOnUnit {

    private final JdbcClient jdbc;

    UnitPolicies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String sentenceKey() {
        return "policies.unit.inUse";
    }

    @Override
    public long count(UnitId unit, LocalDate day) {
        return jdbc.sql("""
                        select count(distinct v.policy_id) from policy_version v join policy p on p.id = v.policy_id
                        where v.counting = 1 and v.valid_to > :day and (p.abolished_on is null or p.abolished_on > :day)
                          and (v.unit_id = :unit or exists (select 1 from policy_condition c where c.version_id = v.id and c.kind = 'PLACE' and c.wanted = :park))""")
                .param("day", day)
                .param("unit", unit.value())
                .param("park", unit.toString())
                .query(Long.class)
                .single();
    }
}
