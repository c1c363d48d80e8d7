package cn.qinqing.assignments.domain;

import cn.qinqing.audit.AuditLog;
import cn.qinqing.calendar.DeadlineOwner;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.OfficeTime;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The deadlines of handover sheets: to acknowledge them, and to publish the change. */
@Component
class HandoverDeadlines implements DeadlineOwner {

    private static final String ACKNOWLEDGE = "assignments.handovers.acknowledgeBy";
    private static final String PUBLISH = "assignments.handovers.publishBy";

    private final JdbcClient jdbc;
    private final AuditLog audit;

    HandoverDeadlines(JdbcClient jdbc, AuditLog audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    @Override
    public List<Open> openFrom(LocalDate day) {
        return Stream.concat(
                        jdbc
                                .sql("""
                                        select h.id, concat(f.name, ' → ', t.name), h.made_at, h.acknowledge_by from handover h
                                        join person f on f.id = h.from_person_id join person t on t.id = h.to_person_id
                                        where h.acknowledged_on is null and h.acknowledge_by >= ?""")
                                .param(day)
                                .query((row, n) -> new Open(
                                        row.getObject(1, UUID.class),
                                        ACKNOWLEDGE,
                                        row.getString(2),
                                        OfficeTime.dayOf(OfficeTime.instant(row.getObject(3, LocalDateTime.class))),
                                        HandoverMaker.ACKNOWLEDGE,
                                        row.getObject(4, LocalDate.class)))
                                .list()
                                .stream(),
                        jdbc
                                .sql("""
                                        select h.id, concat(f.name, ' → ', t.name), h.handed_on, h.publish_by from handover h
                                        join person f on f.id = h.from_person_id join person t on t.id = h.to_person_id
                                        where h.publish_by >= ?""")
                                .param(day)
                                .query((row, n) -> new Open(
                                        row.getObject(1, UUID.class),
                                        PUBLISH,
                                        row.getString(2),
                                        row.getObject(3, LocalDate.class),
                                        HandoverMaker.PUBLISH,
                                        row.getObject(4, LocalDate.class)))
                                .list()
                                .stream())
                .toList();
    }

    @Override
    public void move(Actor actor, Moved moved) {
        String column = moved.deadline().labelKey().equals(ACKNOWLEDGE) ? "acknowledge_by" : "publish_by";
        jdbc.sql("update handover set " + column + " = ?, version = version + 1 where id = ?")
                .params(moved.to(), moved.deadline().id())
                .update();
        audit.record(
                actor,
                "HANDOVER_DEADLINE_MOVED",
                "handover",
                moved.deadline().id().toString(),
                Map.of(
                        "kind",
                        moved.deadline().labelKey(),
                        "onBefore",
                        moved.deadline().due(),
                        "on",
                        moved.to()));
    }
}
