package cn.qinqing.visits.domain;

import cn.qinqing.shared.Actor;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.visits.VisitDetails;
import cn.qinqing.visits.VisitId;
import cn.qinqing.visits.VisitMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What visits said before they were changed; append-only. */
@Component
public class VisitRevisions {

    private final JdbcClient jdbc;

    VisitRevisions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps a visit as it stands, before it is changed. */
    public void keep(Actor actor, Visit visit, boolean byWithdrawal, String reason, Instant now) {
        List<Object> values = new ArrayList<>();
        Collections.addAll(
                values,
                Ids.next(),
                visit.id().value(),
                byWithdrawal ? "WITHDRAWN" : "CORRECTED",
                visit.on(),
                visit.mode().name(),
                visit.text(),
                visit.id().value(),
                visit.id().value(),
                reason,
                actor.accountId().map(one -> one.value()).orElse(null),
                actor.name(),
                OfficeTime.column(now),
                visit.id().value());
        jdbc.sql("""
                        insert into visit_revision (id, visit_id, seq, kind, visit_on, mode, text, companions, received_by,
                          reason, changed_by, actor_name, changed_at)
                        select ?, ?, coalesce(max(seq), 0) + 1, ?, ?, ?, ?,
                          (select coalesce(group_concat(name order by position separator '、'), '') from visit_participant where visit_id = ? and side = 'GOVERNMENT'),
                          (select coalesce(group_concat(name order by position separator '、'), '') from visit_participant where visit_id = ? and side = 'ENTERPRISE'),
                          ?, ?, ?, ? from visit_revision where visit_id = ?
                        """).params(values).update();
    }

    /** The earlier versions, the latest first. */
    public List<VisitDetails.Earlier> of(VisitId visit) {
        return jdbc.sql("""
                        select kind = 'WITHDRAWN', visit_on, mode, text, companions, received_by, reason, actor_name, changed_at
                        from visit_revision where visit_id = ? order by seq desc
                        """)
                .param(visit.value())
                .query((row, n) -> new VisitDetails.Earlier(
                        row.getBoolean(1),
                        row.getObject(2, LocalDate.class),
                        VisitMode.valueOf(row.getString(3)),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7),
                        row.getString(8),
                        OfficeTime.instant(row.getObject(9, LocalDateTime.class))))
                .list();
    }
}
