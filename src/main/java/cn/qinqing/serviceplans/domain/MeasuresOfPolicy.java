package cn.qinqing.serviceplans.domain;

import cn.qinqing.policies.PolicyId;
import cn.qinqing.policies.PolicyNamed;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A policy that a measure rests on stays in the library. */
@Component
class MeasuresOfPolicy implements PolicyNamed {

    private final JdbcClient jdbc;

    MeasuresOfPolicy(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean names(PolicyId policy) {
        return jdbc.sql("select exists (select 1 from plan_measure where policy_id = ?)")
                .param(policy.value())
                .query(Boolean.class)
                .single();
    }
}
