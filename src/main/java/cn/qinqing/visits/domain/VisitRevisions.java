package cn.qinqing.visits.domain;

import cn.qinqing.shared.Actor;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.visits.VisitDetails;
import cn.qinqing.visits.VisitExtras;
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

    /**
     * Keeps a visit as it stands, before it is changed. The caller has locked the visit; place and names are read by
     * themselves, for within the insertion they would lock the gaps behind them against other visits.
     */
    public void keep(Actor actor, Visit visit, boolean byWithdrawal, String reason, Instant now) {
        List<Object> values = new ArrayList<>();
        Collections.addAll(
                values,
                Ids.next(),
                visit.id().value(),
                1 + last(visit.id()),
                byWithdrawal ? "WITHDRAWN" : "CORRECTED",
                visit.on(),
                visit.mode().name(),
                visit.text(),
                names(visit.id(), "GOVERNMENT"),
                names(visit.id(), "ENTERPRISE"),
                visit.extras().answers(),
                visit.extras().materials(),
                visit.extras().followUp(),
                visit.extras().followUpOn(),
                reason,
                actor.accountId().map(one -> one.value()).orElse(null),
                actor.name(),
                OfficeTime.column(now));
        jdbc.sql("""
                        insert into visit_revision (id, visit_id, seq, kind, visit_on, mode, text, companions, received_by,
                          answers, materials, follow_up, follow_up_on, reason, changed_by, actor_name, changed_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """).params(values).update();
    }

    private int last(VisitId visit) {
        return jdbc.sql("select coalesce(max(seq), 0) from visit_revision where visit_id = ?")
                .param(visit.value())
                .query(Integer.class)
                .single();
    }

    private String names(VisitId visit, String side) {
        return String.join(
                "、",
                jdbc.sql(
                                "select concat(name, coalesce(concat('（', coalesce(unit_name, title), '）'), '')) from visit_participant where visit_id = ? and side = ? order by position")
                        .params(visit.value(), side)
                        .query(String.class)
                        .list());
    }

    /** The earlier versions, the latest first. */
    public List<VisitDetails.Earlier> of(VisitId visit) {
        return jdbc.sql("""
                        select kind = 'WITHDRAWN', visit_on, mode, text, companions, received_by, reason, actor_name, changed_at,
                          answers, materials, follow_up, follow_up_on
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
                        new VisitExtras(
                                row.getString(10),
                                row.getString(11),
                                row.getString(12),
                                row.getObject(13, LocalDate.class)),
                        row.getString(7),
                        row.getString(8),
                        OfficeTime.instant(row.getObject(9, LocalDateTime.class))))
                .list();
    }
}
