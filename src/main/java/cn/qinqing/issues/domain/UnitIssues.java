package cn.qinqing.issues.domain;

import cn.qinqing.issues.IssueStatus;
import cn.qinqing.people.HangsOnUnit;
import cn.qinqing.shared.UnitId;
import java.time.LocalDate;
import java.util.Arrays;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A unit that handles open issues stays. */
@Component
@Order(20)
class UnitIssues implements HangsOnUnit {

    private final JdbcClient jdbc;

    UnitIssues(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String sentenceKey() {
        return "issues.unit.inUse";
    }

    @Override
    public long count(UnitId unit, LocalDate day) {
        return jdbc.sql("""
                        select count(*) from issue where status in (:open) and (lead_unit_id = :unit
                          or id in (select issue_id from issue_handler where unit_id = :unit and open_slot = 1))""")
                .param("unit", unit.value())
                .param(
                        "open",
                        Arrays.stream(IssueStatus.values())
                                .filter(IssueStatus::open)
                                .map(Enum::name)
                                .toList())
                .query(Long.class)
                .single();
    }
}
