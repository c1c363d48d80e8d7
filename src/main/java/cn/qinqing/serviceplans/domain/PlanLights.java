package cn.qinqing.serviceplans.domain;

import cn.qinqing.serviceplans.PlanId;
import cn.qinqing.serviceplans.PlanLight;
import cn.qinqing.serviceplans.PlanRule;
import cn.qinqing.serviceplans.PlanSettings;
import cn.qinqing.serviceplans.PlanState;
import cn.qinqing.serviceplans.PlanStep;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.workbench.Settings;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps beside each plan the light that {@link PlanLight} computes, so that twenty thousand can be filtered and sorted by
 * it: made anew with each change of the plan, and on the first day on which the days alone change it. A list asks {@link
 * #upToDate} first, so no list ever shows yesterday's light.
 */
@Component
public class PlanLights {

    private static final int AT_ONCE = 500;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final Settings settings;
    private final TransactionTemplate apart;
    private final Clock clock;
    private volatile @Nullable String ready;

    PlanLights(
            JdbcClient jdbc,
            JdbcTemplate batches,
            Settings settings,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.settings = settings;
        this.clock = clock;
        apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** The rule that holds today. */
    public PlanRule rule() {
        return PlanSettings.rule(settings, OfficeTime.today(clock));
    }

    /** Computes the light of one plan in the caller's transaction, and how far its measures are. */
    public void refresh(PlanId plan) {
        jdbc.sql("""
                        update plan_measure m set
                          m.steps = (select count(*) from plan_milestone s where s.measure_id = m.id and s.left_out_at is null),
                          m.steps_done = (select count(*) from plan_milestone s where s.measure_id = m.id and s.left_out_at is null and s.actual_end is not null),
                          m.next_on = coalesce((select min(s.planned_end) from plan_milestone s where s.measure_id = m.id and s.left_out_at is null and s.actual_end is null), m.due_on),
                          m.open_slot = if(m.left_out_at is null and not exists (select 1 from service_plan p where p.id = m.plan_id and p.state = 'CLOSED')
                            and (not exists (select 1 from plan_milestone s where s.measure_id = m.id and s.left_out_at is null)
                              or exists (select 1 from plan_milestone s where s.measure_id = m.id and s.left_out_at is null and s.actual_end is null)), 1, null)
                        where m.plan_id = ?""").param(plan.value()).update();
        compute(List.of(plan.value()), OfficeTime.today(clock), rule());
    }

    /** Sees to it that what is kept is what holds today; costs nothing when somebody asked today before. */
    public void upToDate() {
        LocalDate today = OfficeTime.today(clock);
        PlanRule rule = PlanSettings.rule(settings, today);
        String wanted = today + " " + rule.noted();
        if (!wanted.equals(ready)) {
            outdated(today, rule);
            ready = wanted;
        }
    }

    /** Computes all whose light the days, or a rule of today, may have changed. */
    private void outdated(LocalDate today, PlanRule rule) {
        List<UUID> ids = jdbc.sql("select id from service_plan where light_until <= ? or light_rule <> ? order by id")
                .params(today, rule.noted())
                .query(UUID.class)
                .list();
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            List<UUID> some = ids.subList(from, Math.min(ids.size(), from + AT_ONCE));
            apart.executeWithoutResult(done -> compute(some, today, rule));
        }
    }

    private void compute(List<UUID> plans, LocalDate today, PlanRule rule) {
        Map<UUID, List<PlanStep>> steps = new HashMap<>();
        Map<UUID, @Nullable LocalDate> next = new HashMap<>();
        jdbc.sql("""
                        select s.plan_id, s.planned_start, s.planned_end, s.actual_start, s.actual_end
                        from plan_milestone s join plan_measure m on m.id = s.measure_id
                        where s.plan_id in (:plans) and s.left_out_at is null and m.left_out_at is null""").param("plans", plans).query(row -> {
            UUID plan = row.getObject(1, UUID.class);
            PlanStep step = new PlanStep(
                    row.getObject(2, LocalDate.class),
                    row.getObject(3, LocalDate.class),
                    row.getObject(4, LocalDate.class),
                    row.getObject(5, LocalDate.class));
            steps.computeIfAbsent(plan, one -> new ArrayList<>()).add(step);
            if (!step.done()) {
                next.merge(plan, step.plannedEnd(), (one, two) -> one.isBefore(two) ? one : two);
            }
        });
        List<Object[]> rows = new ArrayList<>();
        jdbc.sql("select id, state, paused_on from service_plan where id in (:plans)")
                .param("plans", plans)
                .query(row -> {
                    UUID id = row.getObject(1, UUID.class);
                    PlanLight light = PlanLight.on(
                            today,
                            rule,
                            PlanCore.standing(PlanState.valueOf(row.getString(2)), row.getObject(3) != null),
                            steps.getOrDefault(id, List.of()));
                    rows.add(new Object[] {
                        light.colour().name(),
                        light.why().name(),
                        light.due(),
                        light.done(),
                        light.total(),
                        light.until(),
                        rule.noted(),
                        next.get(id),
                        id
                    });
                });
        batches.batchUpdate("""
                        update service_plan set light = ?, light_why = ?, light_due = ?, light_done = ?, light_total = ?, light_until = ?,
                          light_rule = ?, next_due_on = ? where id = ?""", rows);
    }
}
