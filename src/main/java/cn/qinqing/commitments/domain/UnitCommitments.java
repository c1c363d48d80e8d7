package cn.qinqing.commitments.domain;

import cn.qinqing.people.HangsOnUnit;
import cn.qinqing.shared.UnitId;
import java.time.LocalDate;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A unit whose posts answer for promises stays until these are moved to others (条例 §31: 机构职能调整不影响履约). */
@Component
@Order(30)
class UnitCommitments implements HangsOnUnit {

    private final JdbcClient jdbc;

    UnitCommitments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String sentenceKey() {
        return "commitments.unit.inUse";
    }

    @Override
    public long count(UnitId unit, LocalDate day) {
        return jdbc.sql("""
                        select count(*) from commitment c join post o on o.id = c.post_id
                        where c.state in ('OPEN', 'DISPUTED') and o.unit_id = ?""").param(unit.value()).query(Long.class).single();
    }
}
