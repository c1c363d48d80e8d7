package cn.qinqing.serviceplans;

import cn.qinqing.serviceplans.domain.PlanLights;
import cn.qinqing.serviceplans.domain.PlanScope;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.UnitId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Plans and measures counted by unit and by stage; each number is that of a list with the same filter. */
@Service
@Transactional(readOnly = true)
public class PlanFigures {

    private final PlanLights lights;
    private final JdbcClient jdbc;
    private final Clock clock;

    PlanFigures(PlanLights lights, JdbcClient jdbc, Clock clock) {
        this.lights = lights;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Plans that are not closed, of one stage in one light. */
    public record OfStage(PlanStage stage, PlanColour light, long plans) {}

    /** Measures for which a unit answers, by {@link MeasureFilter.When}. */
    public record OfUnit(UnitId unit, String name, long open, long late, long soon, long done) {}

    public List<OfStage> byStage(Actor actor) {
        actor.require(Right.PLAN_READ);
        lights.upToDate();
        List<Object> params = new ArrayList<>();
        String scope = PlanScope.condition(actor, params);
        return jdbc.sql(
                        "select p.stage, p.light, count(*) from service_plan p join enterprise e on e.id = p.enterprise_id"
                                + " where p.open_slot = 1" + scope + " group by p.stage, p.light")
                .params(params)
                .query((row, n) -> new OfStage(
                        PlanStage.valueOf(row.getString(1)), PlanColour.valueOf(row.getString(2)), row.getLong(3)))
                .list();
    }

    /** Units that lead measures, who is latest first. */
    public List<OfUnit> byUnit(Actor actor) {
        actor.require(Right.PLAN_READ);
        LocalDate today = OfficeTime.today(clock);
        List<Object> params = new ArrayList<>(List.of(today, today, today.plusDays(MeasureQueries.SOON)));
        String scope = PlanScope.condition(actor, params);
        return jdbc.sql("""
                        select u.id, u.name, count(m.open_slot), sum(m.open_slot = 1 and m.next_on < ?) late,
                          sum(m.open_slot = 1 and m.next_on between ? and ?), sum(m.open_slot is null)
                        from plan_measure m join service_plan p on p.id = m.plan_id join enterprise e on e.id = p.enterprise_id
                        join unit u on u.id = m.lead_unit_id where m.left_out_at is null and p.open_slot = 1""" + scope + " group by u.id, u.name order by late desc, u.name")
                .params(params)
                .query((row, n) -> new OfUnit(
                        new UnitId(row.getObject(1, UUID.class)),
                        row.getString(2),
                        row.getLong(3),
                        row.getLong(4),
                        row.getLong(5),
                        row.getLong(6)))
                .list();
    }
}
