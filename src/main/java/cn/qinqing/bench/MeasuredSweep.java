package cn.qinqing.bench;

import cn.qinqing.calendar.OfficeCalendar;
import cn.qinqing.calendar.WorkingDays;
import cn.qinqing.issues.Deadline;
import cn.qinqing.issues.SupervisionSweep;
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
import java.util.Locale;
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
 * Daily sweeps over 50,000 open issues, for {@link SweepBench}, inside the server; it exists only while measuring ({@code
 * qinqing.bench=true}).
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
@ConditionalOnProperty(name = "qinqing.bench", havingValue = "true")
class MeasuredSweep extends OncePerRequestFilter {

    static final String PATH = "/bench-sweep";

    private static final int ISSUES = 50_000;
    private static final int AT_ONCE = 5_000;
    private static final int EARLIEST = 20;
    private static final int SPREAD = 50;
    private static final int TERM = 15;
    private static final List<String> STATES = List.of("DISPATCHED", "ACKNOWLEDGED", "IN_PROGRESS");

    private final SupervisionSweep sweep;
    private final WorkingDays days;
    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final TransactionTemplate transaction;
    private final Clock clock;

    MeasuredSweep(
            SupervisionSweep sweep,
            WorkingDays days,
            JdbcClient jdbc,
            JdbcTemplate batches,
            TransactionTemplate transaction,
            Clock clock) {
        this.sweep = sweep;
        this.days = days;
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
        response.getOutputStream().write(String.join("\n", work()).getBytes(StandardCharsets.UTF_8));
    }

    private List<String> work() {
        make();
        List<String> lines =
                new ArrayList<>(List.of("| 巡查 | 看过 | 出单 | 跳过的级 | 通知 | 秒 |", "|---|---:|---:|---:|---:|---:|"));
        lines.add(measured("停摆后第一次"));
        lines.add(measured("当天再跑一次"));
        // a tenth of the issues comes a day nearer to its deadline: about what a day brings
        jdbc.sql("update issue set due_on = due_on - interval 1 day where number like '测%' and number like '%7号'")
                .update();
        lines.add(measured("十分之一的期限变动后"));
        return lines;
    }

    private String measured(String label) {
        long start = System.nanoTime();
        SupervisionSweep.Swept swept = sweep.sweep();
        return String.format(
                Locale.ROOT,
                "| %s | %d | %d | %d | %d | %.1f |",
                label,
                swept.issues(),
                swept.raised(),
                swept.skipped(),
                swept.told(),
                (System.nanoTime() - start) / 1e9);
    }

    /** Issues of all enterprises in turn, handled by the units that have people. */
    private void make() {
        OfficeCalendar calendar = days.now();
        LocalDate today = OfficeTime.today(clock);
        List<UUID> enterprises = jdbc.sql("select id from enterprise order by id")
                .query(UUID.class)
                .list();
        List<UUID> units = jdbc.sql("""
                        select distinct u.id from unit u join account a on a.unit_id = u.id
                        union select distinct o.unit_id from post o join post_holding h on h.post_id = o.id
                          join account a on a.person_id = h.person_id where o.unit_id is not null""").query(UUID.class).list();
        UUID body = jdbc.sql("select operating_body_id from issue limit 1")
                .query(UUID.class)
                .single();
        UUID term = jdbc.sql("select id from issue_term where code = 'COMPLEX'")
                .query(UUID.class)
                .single();
        List<Object[]> rows = new ArrayList<>();
        for (int i = 0; i < ISSUES; i++) {
            LocalDate due = day(calendar, today, i % SPREAD - EARLIEST);
            LocalDate dispatched = before(calendar, due, TERM);
            LocalDate first = calendar.after(dispatched, 1);
            rows.add(new Object[] {
                Ids.next(),
                "测企诉〔%d〕%06d号".formatted(today.getYear(), i),
                body,
                enterprises.get(i % enterprises.size()),
                STATES.get(i % STATES.size()),
                dispatched,
                OfficeTime.column(
                        dispatched.atTime(12, 0).atZone(OfficeTime.ZONE).toInstant()),
                units.get(i % units.size()),
                due,
                due,
                term,
                dispatched,
                first,
                first,
                dispatched,
                TERM,
                Deadline.on(calendar, dispatched, due).yellowFrom()
            });
            if (rows.size() == AT_ONCE) {
                List<Object[]> some = List.copyOf(rows);
                transaction.executeWithoutResult(done -> batches.batchUpdate("""
                        insert into issue (id, number, operating_body_id, enterprise_id, text, title, privacy, status, origin_kind, raised_on,
                          registered_at, category_code, lead_unit_id, due_on, original_due_on, term_id, dispatched_on, acknowledge_by, object_by,
                          clock_start, clock_days, yellow_from)
                        values (?, ?, ?, ?, '测量用诉求', '测量用诉求', 'NORMAL', ?, 'DESK', ?, ?, 'UTILITIES', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", some));
                rows.clear();
            }
        }
    }

    private static LocalDate day(OfficeCalendar calendar, LocalDate today, int offset) {
        return offset > 0 ? calendar.after(today, offset) : before(calendar, today, -offset);
    }

    private static LocalDate before(OfficeCalendar calendar, LocalDate day, int workingDays) {
        LocalDate found = day;
        for (int left = workingDays; left > 0; left -= calendar.works(found) ? 1 : 0) {
            found = found.minusDays(1);
        }
        return found;
    }
}
