package cn.qinqing.serviceplans;

import cn.qinqing.serviceplans.domain.PlanScope;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.SortBy;
import cn.qinqing.shared.UnitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists of measures (措施), above all one's own and those of the own unit. */
@Service
@Transactional(readOnly = true)
public class MeasureQueries {

    /** Days within which something is due soon. */
    public static final int SOON = 30;

    private static final String FROM = """
             from plan_measure m join service_plan p on p.id = m.plan_id join enterprise e on e.id = p.enterprise_id
            join unit u on u.id = m.lead_unit_id left join person r on r.id = m.person_id""";

    private final JdbcClient jdbc;
    private final Clock clock;

    MeasureQueries(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** One page, what is due next first where nothing else is asked, in one query. */
    public List<MeasureRow> page(
            Actor actor, MeasureFilter filter, List<SortBy<MeasureSort>> order, long offset, int limit) {
        actor.require(Right.PLAN_READ);
        List<Object> params = new ArrayList<>();
        String where = where(actor, filter, params);
        params.add(limit);
        params.add(offset);
        return jdbc.sql("""
                        select m.id, p.id, p.number, e.id, e.name, m.need, m.text, u.name, r.name, s.name, m.due_on, m.next_on, m.steps,
                          m.steps_done, m.open_slot""" + FROM + " left join person s on s.id = coalesce(m.steward_id, p.steward_id)" + where
                        + SortBy.clause(order, MeasureSort::column, "m.id", SortBy.up(MeasureSort.NEXT))
                        + " limit ? offset ?")
                .params(params)
                .query(MeasureQueries::row)
                .list();
    }

    public long count(Actor actor, MeasureFilter filter) {
        actor.require(Right.PLAN_READ);
        List<Object> params = new ArrayList<>();
        String where = where(actor, filter, params);
        return jdbc.sql("select count(*)" + FROM + where)
                .params(params)
                .query(Long.class)
                .single();
    }

    private String where(Actor actor, MeasureFilter filter, List<Object> params) {
        LocalDate today = OfficeTime.today(clock);
        StringBuilder where = new StringBuilder(" where m.left_out_at is null and p.open_slot = 1");
        where.append(PlanScope.condition(actor, params));
        switch (filter.when()) {
            case OPEN -> where.append(" and m.open_slot = 1");
            case DONE -> where.append(" and m.open_slot is null");
            case LATE -> {
                where.append(" and m.open_slot = 1 and m.next_on < ?");
                params.add(today);
            }
            case SOON -> {
                where.append(" and m.open_slot = 1 and m.next_on between ? and ?");
                params.add(today);
                params.add(today.plusDays(SOON));
            }
        }
        whose(actor, filter.mine(), where, params);
        if (filter.lead() != null) {
            where.append(" and m.lead_unit_id = ?");
            params.add(filter.lead().value());
        }
        if (filter.stage() != null) {
            where.append(" and p.stage = ?");
            params.add(filter.stage().name());
        }
        if (!filter.text().isBlank()) {
            String part = "%" + filter.text().strip().replaceAll("[%_\\\\]", "\\\\$0") + "%";
            where.append(" and (m.text like ? or m.need like ? or p.number like ? or e.name like ?)");
            params.addAll(List.of(part, part, part, part));
        }
        return where.toString();
    }

    private static void whose(Actor actor, MeasureFilter.Whose whose, StringBuilder where, List<Object> params) {
        UUID nobody = new UUID(0, 0);
        switch (whose) {
            case ALL -> {}
            case OWN -> {
                UUID person = actor.personId().map(one -> one.value()).orElse(nobody);
                where.append(" and (m.person_id = ? or coalesce(m.steward_id, p.steward_id) = ?)");
                params.addAll(List.of(person, person));
            }
            case UNIT -> {
                UUID unit = actor.unitId().map(UnitId::value).orElse(nobody);
                where.append(
                        " and (m.lead_unit_id = ? or m.id in (select x.measure_id from plan_measure_unit x where x.unit_id = ?))");
                params.addAll(List.of(unit, unit));
            }
        }
    }

    private static MeasureRow row(ResultSet row, int number) throws SQLException {
        return new MeasureRow(
                new MeasureId(row.getObject(1, UUID.class)),
                new PlanId(row.getObject(2, UUID.class)),
                row.getString(3),
                new EnterpriseId(row.getObject(4, UUID.class)),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                row.getString(10),
                row.getObject(11, LocalDate.class),
                row.getObject(12, LocalDate.class),
                row.getInt(13),
                row.getInt(14),
                row.getObject(15) != null);
    }
}
