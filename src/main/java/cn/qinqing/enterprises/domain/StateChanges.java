package cn.qinqing.enterprises.domain;

import cn.qinqing.enterprises.EnterpriseState;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.OfficeTime;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
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
        insert(enterprise, state, since, reason, actor.name());
    }

    /** Writes down that the last change is taken back, by whom and for which reason it was made. */
    public void back(EnterpriseId enterprise, EnterpriseState state, LocalDate since) {
        jdbc.sql("""
                        select reason, actor_name from enterprise_state_change where enterprise_id = ?
                        order by noted_at desc, id desc limit 1""")
                .param(enterprise.value())
                .query((row, n) -> List.of(row.getString(1), row.getString(2)))
                .optional()
                .ifPresent(last -> insert(enterprise, state, since, last.getFirst(), last.getLast()));
    }

    private void insert(EnterpriseId enterprise, EnterpriseState state, LocalDate since, String reason, String actor) {
        jdbc.sql(
                        "insert into enterprise_state_change (id, enterprise_id, state, since, reason, noted_at, actor_name) values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        Ids.next(),
                        enterprise.value(),
                        state.name(),
                        since,
                        reason,
                        OfficeTime.column(clock.instant()),
                        actor)
                .update();
    }
}
