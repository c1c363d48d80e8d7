package cn.qinqing.serviceplans.domain;

import cn.qinqing.people.HangsOnUnit;
import cn.qinqing.shared.UnitId;
import java.time.LocalDate;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A unit that proposed something undecided, or is asked for an opinion, stays. */
@Component
@Order(54)
class UnitCases implements HangsOnUnit {

    private final JdbcClient jdbc;

    UnitCases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String sentenceKey() {
        return "serviceplans.case.unit.inUse";
    }

    @Override
    public long count(UnitId unit, LocalDate day) {
        return jdbc.sql("""
                        select count(*) from case_decision c where c.state not in ('APPROVED', 'APPROVED_CHANGED', 'REFUSED', 'WITHDRAWN')
                          and (c.unit_id = :unit or exists (select 1 from case_ask a left join case_opinion o on o.ask_id = a.id
                            where a.case_id = c.id and a.round = c.round and a.unit_id = :unit and o.id is null))""").param("unit", unit.value()).query(Long.class).single();
    }
}
