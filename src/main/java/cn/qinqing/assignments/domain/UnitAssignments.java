package cn.qinqing.assignments.domain;

import cn.qinqing.people.HangsOnUnit;
import cn.qinqing.shared.UnitId;
import java.time.LocalDate;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A unit that answers for enterprises stays. */
@Component
@Order(10)
class UnitAssignments implements HangsOnUnit {

    private final JdbcClient jdbc;

    UnitAssignments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String sentenceKey() {
        return "assignments.unit.inUse";
    }

    @Override
    public long count(UnitId unit, LocalDate day) {
        return jdbc.sql("select count(*) from assignment where unit_id = ? and valid_to > ?")
                .params(unit.value(), day)
                .query(Long.class)
                .single();
    }
}
