package cn.qinqing.serviceplans;

import cn.qinqing.people.WhoSees;
import cn.qinqing.serviceplans.domain.PlanDetailsReader;
import cn.qinqing.serviceplans.domain.PlanLights;
import cn.qinqing.serviceplans.domain.PlanScope;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.shared.SortBy;
import cn.qinqing.shared.UnitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists and details of service plans. The light that a list shows is that of today. */
@Service
@Transactional(readOnly = true)
public class PlanQueries {

    private static final int MOST_EVENTS = 200;

    private final PlanLights lights;
    private final PlanDetailsReader reader;
    private final JdbcClient jdbc;

    PlanQueries(PlanLights lights, PlanDetailsReader reader, JdbcClient jdbc) {
        this.lights = lights;
        this.reader = reader;
        this.jdbc = jdbc;
    }

    /** One page, red before yellow where nothing else is asked, in one query. */
    public List<PlanRow> page(Actor actor, PlanFilter filter, List<SortBy<PlanSort>> order, long offset, int limit) {
        actor.require(Right.PLAN_READ);
        lights.upToDate();
        List<Object> params = new ArrayList<>();
        String where = where(actor, filter, params);
        String sorted = SortBy.clause(
                order,
                PlanSort::column,
                "p.id",
                SortBy.up(PlanSort.LIGHT),
                SortBy.down(PlanSort.BEHIND),
                SortBy.up(PlanSort.NEXT_DUE));
        params.add(limit);
        params.add(offset);
        // the page is chosen by narrow rows: the wide ones are read for the page alone
        return jdbc.sql("""
                        select p.id, p.number, p.enterprise_id, e.name enterprise, e.division_code, r.name project, p.stage, p.state,
                          u.name unit, s.name steward, p.light, p.light_why, p.light_due, p.light_done, p.light_total, p.next_due_on, p.plan_version
                        from (select p.id from service_plan p""" + joins(actor, filter, order) + where + sorted + """
                         limit ? offset ?) chosen
                        join service_plan p on p.id = chosen.id join enterprise e on e.id = p.enterprise_id join unit u on u.id = p.unit_id
                        left join enterprise_project r on r.id = p.project_id left join person s on s.id = p.steward_id""" + sorted)
                .params(params)
                .query(PlanQueries::row)
                .list();
    }

    public long count(Actor actor, PlanFilter filter) {
        actor.require(Right.PLAN_READ);
        lights.upToDate();
        List<Object> params = new ArrayList<>();
        String where = where(actor, filter, params);
        return jdbc.sql("select count(*) from service_plan p" + joins(actor, filter, List.of()) + where)
                .params(params)
                .query(Long.class)
                .single();
    }

    /**
     * Everything of one plan, in the same few queries however much stands in it.
     *
     * @throws RuleViolation {@code serviceplans.unknown} when there is none within the actor's scope
     */
    public PlanDetails details(Actor actor, PlanId id) {
        demand(actor, id);
        return reader.read(id);
    }

    /** By what a plan is seen, beside the persons who are named in it. */
    public WhoSees.Audience audience(Actor actor, PlanId id) {
        demand(actor, id);
        String division = jdbc.sql(
                        "select e.division_code from service_plan p join enterprise e on e.id = p.enterprise_id where p.id = ?")
                .param(id.value())
                .query(String.class)
                .single();
        List<UUID> units = jdbc.sql("""
                        select unit_id from service_plan where id = ? union select lead_unit_id from plan_measure where plan_id = ?
                        union select x.unit_id from plan_measure_unit x join plan_measure m on m.id = x.measure_id where m.plan_id = ?""")
                .params(Collections.nCopies(3, id.value()))
                .query(UUID.class)
                .list();
        return new WhoSees.Audience(division, units.stream().map(UnitId::new).collect(Collectors.toUnmodifiableSet()));
    }

    /** What was done with a plan, the latest first. */
    public List<PlanEvent> history(Actor actor, PlanId id) {
        demand(actor, id);
        return jdbc.sql("""
                        select happened_at, plan_version, command, actor_name, what, reason from plan_event where plan_id = ?
                        order by happened_at desc, id desc limit ?""")
                .params(id.value(), MOST_EVENTS)
                .query((row, n) -> new PlanEvent(
                        OfficeTime.instant(row.getObject(1, LocalDateTime.class)),
                        row.getInt(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6)))
                .list();
    }

    /** The plans of an enterprise that the actor sees, open ones first. */
    public List<PlanRow> ofEnterprise(Actor actor, EnterpriseId enterprise) {
        return page(actor, PlanFilter.ofEnterprise(enterprise), List.of(SortBy.up(PlanSort.STATE)), 0, 20);
    }

    /** @throws RuleViolation {@code serviceplans.unknown} when there is none within the actor's scope */
    public void demand(Actor actor, PlanId id) {
        actor.require(Right.PLAN_READ);
        List<Object> params = new ArrayList<>(List.of(id.value()));
        boolean seen = jdbc.sql(
                        "select exists (select 1 from service_plan p join enterprise e on e.id = p.enterprise_id where p.id = ?"
                                + PlanScope.condition(actor, params) + ")")
                .params(params)
                .query(Boolean.class)
                .single();
        if (!seen) {
            throw new RuleViolation("serviceplans.unknown");
        }
    }

    private static String joins(Actor actor, PlanFilter filter, List<SortBy<PlanSort>> order) {
        boolean text = !filter.text().isBlank();
        boolean enterprise = text
                || filter.divisionCode() != null
                || !(actor.scope() instanceof cn.qinqing.shared.Scope.All)
                || order.stream().anyMatch(one -> one.key() == PlanSort.ENTERPRISE);
        boolean unit = order.stream().anyMatch(one -> one.key() == PlanSort.UNIT);
        return (enterprise ? " join enterprise e on e.id = p.enterprise_id" : "")
                + (text ? " left join enterprise_project r on r.id = p.project_id" : "")
                + (unit ? " join unit u on u.id = p.unit_id" : "");
    }

    private static String where(Actor actor, PlanFilter filter, List<Object> params) {
        StringBuilder where = new StringBuilder(" where 1 = 1");
        where.append(PlanScope.condition(actor, params));
        if (!filter.text().isBlank()) {
            String part = "%" + filter.text().strip().replaceAll("[%_\\\\]", "\\\\$0") + "%";
            where.append(" and (p.number like ? or e.name like ? or r.name like ?)");
            params.addAll(List.of(part, part, part));
        }
        and(where, params, "p.light", filter.light());
        and(where, params, "p.stage", filter.stage());
        if (filter.state() != null) {
            and(where, params, "p.state", filter.state());
        } else if (!filter.closedToo()) {
            where.append(" and p.open_slot = 1");
        }
        if (filter.divisionCode() != null) {
            where.append(" and e.division_code = ?");
            params.add(filter.divisionCode());
        }
        if (filter.unit() != null) {
            where.append(' ').append("""
                     and (p.unit_id = ? or p.id in (select m.plan_id from plan_measure m where m.lead_unit_id = ? and m.left_out_at is null)
                      or p.id in (select m.plan_id from plan_measure_unit x join plan_measure m on m.id = x.measure_id where x.unit_id = ? and m.left_out_at is null))""");
            UUID unit = filter.unit().value();
            params.addAll(List.of(unit, unit, unit));
        }
        if (filter.steward() != null) {
            where.append(
                    " and (p.steward_id = ? or p.id in (select m.plan_id from plan_measure m where m.steward_id = ? and m.left_out_at is null))");
            params.addAll(List.of(filter.steward().value(), filter.steward().value()));
        }
        if (filter.enterprise() != null) {
            where.append(" and p.enterprise_id = ?");
            params.add(filter.enterprise().value());
        }
        return where.toString();
    }

    private static void and(
            StringBuilder where, List<Object> params, String column, @org.jspecify.annotations.Nullable Enum<?> value) {
        if (value != null) {
            where.append(" and ").append(column).append(" = ?");
            params.add(value.name());
        }
    }

    private static PlanRow row(ResultSet row, int number) throws SQLException {
        return new PlanRow(
                new PlanId(row.getObject(1, UUID.class)),
                row.getString(2),
                new EnterpriseId(row.getObject(3, UUID.class)),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                PlanStage.valueOf(row.getString(7)),
                PlanState.valueOf(row.getString(8)),
                row.getString(9),
                row.getString(10),
                PlanColour.valueOf(row.getString(11)),
                PlanLight.Why.valueOf(row.getString(12)),
                row.getInt(13),
                row.getInt(14),
                row.getInt(15),
                row.getObject(16, LocalDate.class),
                row.getInt(17));
    }
}
