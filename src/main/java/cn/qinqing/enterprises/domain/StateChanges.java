package cn.qinqing.enterprises.domain;

import cn.qinqing.enterprises.EnterpriseState;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.OfficeTime;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes down changes of state; they are never changed. */
@Component
public class StateChanges {

    private final JdbcClient jdbc;
    private final Clock clock;

    StateChanges(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public void note(Actor actor, EnterpriseId enterprise, EnterpriseState state, LocalDate since, String reason) {
        jdbc.sql(
                        "insert into enterprise_state_change (id, enterprise_id, state, since, reason, noted_at, actor_name) values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        Ids.next(),
                        enterprise.value(),
                        state.name(),
                        since,
                        reason,
                        OfficeTime.column(clock.instant()),
                        actor.name())
                .update();
    }
}
