package cn.qinqing.serviceplans;

import cn.qinqing.serviceplans.domain.PlanScope;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.SortBy;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is due in the next days (近期到期): milestones of plans in force. */
@Service
@Transactional(readOnly = true)
public class DueMilestones {

    private static final String FROM = """
             from plan_milestone s join plan_measure m on m.id = s.measure_id join service_plan p on p.id = s.plan_id
            join enterprise e on e.id = p.enterprise_id join unit u on u.id = m.lead_unit_id left join person r on r.id = m.person_id
            where s.actual_end is null and s.left_out_at is null and m.left_out_at is null and p.state = 'IN_FORCE' and p.paused_on is null
              and s.planned_end <= ?""";

    private final JdbcClient jdbc;
    private final Clock clock;

    DueMilestones(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** One page, the earliest first where nothing else is asked, in one query. */
    public List<DueRow> page(Actor actor, DueFilter filter, List<SortBy<DueSort>> order, long offset, int limit) {
        actor.require(Right.PLAN_READ);
        List<Object> params = new ArrayList<>();
        String from = from(actor, filter, params);
        params.add(limit);
        params.add(offset);
        return jdbc.sql("""
                        select s.id, p.id, p.number, e.id, e.name, s.name, m.text, u.name, r.name, s.planned_start, s.planned_end, s.actual_start"""
                        + from + SortBy.clause(order, DueSort::column, "s.id", SortBy.up(DueSort.END))
                        + " limit ? offset ?")
                .params(params)
                .query((row, n) -> new DueRow(
                        new MilestoneId(row.getObject(1, UUID.class)),
                        new PlanId(row.getObject(2, UUID.class)),
                        row.getString(3),
                        new EnterpriseId(row.getObject(4, UUID.class)),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7),
                        row.getString(8),
                        row.getString(9),
                        row.getObject(10, LocalDate.class),
                        row.getObject(11, LocalDate.class),
                        row.getObject(12, LocalDate.class)))
                .list();
    }

    public long count(Actor actor, DueFilter filter) {
        actor.require(Right.PLAN_READ);
        List<Object> params = new ArrayList<>();
        String from = from(actor, filter, params);
        return jdbc.sql("select count(*)" + from)
                .params(params)
                .query(Long.class)
                .single();
    }

    private String from(Actor actor, DueFilter filter, List<Object> params) {
        LocalDate today = OfficeTime.today(clock);
        params.add(today.plusDays(filter.days()));
        StringBuilder from = new StringBuilder(FROM).append(PlanScope.condition(actor, params));
        if (!filter.late()) {
            from.append(" and s.planned_end >= ?");
            params.add(today);
        }
        if (filter.lead() != null) {
            from.append(" and m.lead_unit_id = ?");
            params.add(filter.lead().value());
        }
        if (filter.divisionCode() != null) {
            from.append(" and e.division_code = ?");
            params.add(filter.divisionCode());
        }
        if (filter.enterprise() != null) {
            from.append(" and p.enterprise_id = ?");
            params.add(filter.enterprise().value());
        }
        return from.toString();
    }
}
