package cn.qinqing.serviceplans.domain;

import cn.qinqing.serviceplans.MilestoneId;
import cn.qinqing.serviceplans.PlanDateChange;
import cn.qinqing.serviceplans.PlanId;
import cn.qinqing.serviceplans.ShiftFollowing;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.OfficeTime;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Changes of planned days, append-only. */
@Component
public class DateChangeStore {

    private static final int MOST = 500;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    DateChangeStore(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** Keeps what moved together, and moves it. */
    public void add(PlanChanges.Taken taken, List<DateShifting.Move> moves, ShiftFollowing following, String reason) {
        UUID shift = Ids.next();
        UUID led = moves.getFirst().id();
        int version = jdbc.sql("select plan_version from service_plan where id = ?")
                .param(taken.plan().id().value())
                .query(Integer.class)
                .single();
        UUID account = taken.actor().accountId().map(one -> one.value()).orElse(null);
        batches.batchUpdate(
                """
                insert into plan_date_change (id, plan_id, shift_id, milestone_id, led, following, old_start, old_end, new_start, new_end,
                  reason, actor_id, actor_name, changed_at, plan_version) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                moves.stream()
                        .map(move -> Arrays.<Object>asList(
                                        Ids.next(),
                                        taken.plan().id().value(),
                                        shift,
                                        move.id(),
                                        move.id().equals(led),
                                        following.name(),
                                        move.oldStart(),
                                        move.oldEnd(),
                                        move.newStart(),
                                        move.newEnd(),
                                        reason,
                                        account,
                                        taken.actor().name(),
                                        OfficeTime.column(taken.now()),
                                        version)
                                .toArray())
                        .toList());
        batches.batchUpdate(
                "update plan_milestone set planned_start = ?, planned_end = ?, version = version + 1 where id = ?",
                moves.stream()
                        .map(move -> new Object[] {move.newStart(), move.newEnd(), move.id()})
                        .toList());
    }

    /** The latest first. */
    public List<PlanDateChange> of(PlanId plan) {
        return jdbc.sql("""
                        select c.shift_id, c.milestone_id, s.name, c.led, c.old_start, c.old_end, c.new_start, c.new_end, c.reason, c.actor_name,
                          c.changed_at, c.plan_version
                        from plan_date_change c join plan_milestone s on s.id = c.milestone_id where c.plan_id = ?
                        order by c.changed_at desc, c.led desc, c.new_start, c.id limit ?""")
                .params(plan.value(), MOST)
                .query((row, n) -> new PlanDateChange(
                        row.getObject(1, UUID.class),
                        new MilestoneId(row.getObject(2, UUID.class)),
                        row.getString(3),
                        row.getBoolean(4),
                        row.getObject(5, LocalDate.class),
                        row.getObject(6, LocalDate.class),
                        row.getObject(7, LocalDate.class),
                        row.getObject(8, LocalDate.class),
                        row.getString(9),
                        row.getString(10),
                        OfficeTime.instant(row.getObject(11, LocalDateTime.class)),
                        row.getInt(12)))
                .list();
    }
}
