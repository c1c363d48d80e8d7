package cn.qinqing.bench;

import cn.qinqing.shared.Ids;
import cn.qinqing.shared.OfficeTime;
import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * 20,000 plans in force with ten milestones each, and one with a hundred, for {@link PlanBench}, inside the server; it exists
 * only while measuring ({@code qinqing.bench=true}). Answers with the id of the large one.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
@ConditionalOnProperty(name = "qinqing.bench", havingValue = "true")
class MeasuredPlans extends OncePerRequestFilter {

    static final String PATH = "/bench-plans";
    static final int PLANS = 20_000;

    private static final int STEPS = 10;
    private static final int LARGE = 100;
    private static final int AT_ONCE = 1_000;
    private static final int SPREAD = 37;
    private static final int LATE = 7;
    private static final List<String> STAGES = List.of("FOUNDING", "LANDING", "PRODUCTION");

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final TransactionTemplate transaction;
    private final Clock clock;

    MeasuredPlans(JdbcClient jdbc, JdbcTemplate batches, TransactionTemplate transaction, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().equals(PATH);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException {
        response.setContentType("text/plain");
        response.getOutputStream().write(make().toString().getBytes(StandardCharsets.UTF_8));
    }

    private UUID make() {
        List<UUID> enterprises =
                jdbc.sql("""
                        select id from enterprise where merged_into is null
                          and id not in (select subject_id from service_plan where open_slot = 1) order by id limit ?""").param(PLANS + 1).query(UUID.class).list();
        if (enterprises.size() <= PLANS) {
            throw new IllegalStateException("needs more enterprises than plans");
        }
        List<UUID> units = jdbc.sql("select id from unit where active order by id limit 40")
                .query(UUID.class)
                .list();
        UUID template = jdbc.sql("select id from plan_template order by valid_from limit 1")
                .query(UUID.class)
                .single();
        for (int from = 0; from < PLANS; from += AT_ONCE) {
            Rows rows = new Rows(template, units);
            for (int i = from; i < from + AT_ONCE; i++) {
                rows.plan(i, enterprises.get(i), STEPS);
            }
            rows.write();
        }
        Rows one = new Rows(template, units);
        UUID large = one.plan(PLANS, enterprises.get(PLANS), LARGE);
        one.write();
        return large;
    }

    /** Rows of some plans. */
    private final class Rows {
        private final UUID template;
        private final List<UUID> units;
        private final LocalDate today = OfficeTime.today(clock);
        private final List<Object[]> plans = new ArrayList<>();
        private final List<Object[]> measures = new ArrayList<>();
        private final List<Object[]> milestones = new ArrayList<>();

        Rows(UUID template, List<UUID> units) {
            this.template = template;
            this.units = units;
        }

        UUID plan(int number, UUID enterprise, int steps) {
            UUID plan = Ids.next();
            UUID unit = units.get(number % units.size());
            plans.add(new Object[] {
                plan,
                "测企策〔%d〕%06d号".formatted(today.getYear(), number),
                enterprise,
                enterprise,
                STAGES.get(number % STAGES.size()),
                unit,
                template,
                today
            });
            UUID measure = Ids.next();
            for (int i = 0; i < steps; i++) {
                if (i % 5 == 0) {
                    measure = Ids.next();
                    measures.add(new Object[] {
                        measure,
                        plan,
                        i / 5 + 1,
                        units.get((number + i) % units.size()),
                        today.plusDays(90),
                        today.plusDays(90)
                    });
                }
                LocalDate start = today.plusDays(i * 12L - 60 + number % SPREAD - SPREAD / 2);
                LocalDate end = start.plusDays(20);
                boolean done = end.isBefore(today) && (number + i) % LATE != 0;
                boolean begun = done || start.isBefore(today) && number % LATE != 1;
                milestones.add(new Object[] {
                    Ids.next(), plan, measure, i % 5 + 1, start, end, begun ? start : null, done ? end : null
                });
            }
            return plan;
        }

        void write() {
            transaction.executeWithoutResult(done -> {
                batches.batchUpdate("""
                        insert into service_plan (id, number, enterprise_id, subject_id, facts, stage, state, unit_id, template_id, agreed_version,
                          force_version, in_force_on, created_name, created_at)
                        values (?, ?, ?, ?, '测量用方案', ?, 'IN_FORCE', ?, ?, 1, 1, ?, '测量', now(6))""", plans);
                batches.batchUpdate("""
                        insert into plan_measure (id, plan_id, position, need, text, lead_unit_id, due_on, next_on, created_name, created_at)
                        values (?, ?, ?, '测量用需求', '测量用措施', ?, ?, ?, '测量', now(6))""", measures);
                batches.batchUpdate("""
                        insert into plan_milestone (id, plan_id, measure_id, position, name, planned_start, planned_end, actual_start, actual_end)
                        values (?, ?, ?, ?, '测量用节点', ?, ?, ?, ?)""", milestones);
            });
        }
    }
}
