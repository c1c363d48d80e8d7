package cn.qinqing.people.domain;

import cn.qinqing.people.HangsOnUnit;
import cn.qinqing.shared.UnitId;
import java.time.LocalDate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What this feature itself and those below it hang on a unit: people in office, units below, open accounts. */
@Configuration(proxyBeanMethods = false)
class UnitUses {

    @Bean
    @Order(1)
    HangsOnUnit peopleOfUnit(JdbcClient jdbc) {
        return counted(
                jdbc,
                "people.unit.hasPeople",
                "select count(distinct h.person_id) from post_holding h join post o on o.id = h.post_id where o.unit_id = ? and h.valid_to > ?");
    }

    @Bean
    @Order(2)
    HangsOnUnit unitsBelow(JdbcClient jdbc) {
        return counted(
                jdbc,
                "people.unit.hasUnits",
                "select count(*) from unit where parent_id = ? and active and ? is not null");
    }

    @Bean
    @Order(3)
    HangsOnUnit accountsOfUnit(JdbcClient jdbc) {
        return counted(
                jdbc,
                "people.unit.hasAccounts",
                "select count(*) from account where unit_id = ? and enabled and (ends_on is null or ends_on > ?)");
    }

    private static HangsOnUnit counted(JdbcClient jdbc, String sentence, String sql) {
        return new HangsOnUnit() {
            @Override
            public String sentenceKey() {
                return sentence;
            }

            @Override
            public long count(UnitId unit, LocalDate day) {
                return jdbc.sql(sql).params(unit.value(), day).query(Long.class).single();
            }
        };
    }
}
