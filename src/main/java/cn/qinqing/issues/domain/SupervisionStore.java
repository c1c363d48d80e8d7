package cn.qinqing.issues.domain;

import cn.qinqing.shared.Actor;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.PersonId;
import cn.qinqing.shared.UnitId;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Signing and answering rows of {@code issue_supervision}; each happens once. */
@Component
public class SupervisionStore {

    private final JdbcClient jdbc;
    private final SweepMessages messages;

    SupervisionStore(JdbcClient jdbc, SweepMessages messages) {
        this.jdbc = jdbc;
        this.messages = messages;
    }

    /** Whether the actor works in the unit that has to answer. */
    public boolean ofUnit(Actor actor, UUID notice) {
        return actor.unitId()
                .map(UnitId::value)
                .filter(unit -> jdbc.sql("select unit_id = ? from issue_supervision where id = ?")
                        .params(unit, notice)
                        .query(Boolean.class)
                        .optional()
                        .orElse(false))
                .isPresent();
    }

    /** @return false when it was answered before */
    public boolean answer(Actor actor, UUID notice, String answer, Instant now) {
        boolean first = jdbc.sql("""
                                update issue_supervision set answer = ?, answered_by = ?, answered_name = ?, answered_at = ?
                                where id = ? and answered_at is null""")
                        .params(Arrays.asList(
                                answer,
                                actor.personId().map(PersonId::value).orElse(null),
                                actor.name(),
                                OfficeTime.column(now),
                                notice))
                        .update()
                == 1;
        if (first) {
            messages.answered(notice);
        }
        return first;
    }

    /** @return false when it was signed before */
    public boolean sign(Actor actor, UUID notice, Instant now) {
        return jdbc.sql(
                                "update issue_supervision set signed_by = ?, signed_name = ?, signed_at = ? where id = ? and signed_at is null")
                        .params(Arrays.asList(
                                actor.personId().map(PersonId::value).orElse(null),
                                actor.name(),
                                OfficeTime.column(now),
                                notice))
                        .update()
                == 1;
    }
}
