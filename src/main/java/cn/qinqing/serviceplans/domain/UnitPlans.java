package cn.qinqing.serviceplans.domain;

import cn.qinqing.people.HangsOnUnit;
import cn.qinqing.shared.UnitId;
import java.time.LocalDate;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A unit that keeps an open plan or has to do with a measure that is not done stays. */
@Component
@Order(30)
class UnitPlans implements HangsOnUnit {

    private final JdbcClient jdbc;

    UnitPlans(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String sentenceKey() {
        return "serviceplans.unit.inUse";
    }

    @Override
    public long count(UnitId unit, LocalDate day) {
        return jdbc.sql("""
                        select (select count(*) from service_plan where unit_id = :unit and open_slot = 1)
                          + (select count(*) from plan_measure m where m.open_slot = 1 and (m.lead_unit_id = :unit
                            or m.id in (select x.measure_id from plan_measure_unit x where x.unit_id = :unit)))""").param("unit", unit.value()).query(Long.class).single();
    }
}
