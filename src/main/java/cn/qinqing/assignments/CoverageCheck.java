package cn.qinqing.assignments;

import cn.qinqing.assignments.domain.CoverageNews;
import cn.qinqing.shared.OfficeTime;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The nightly check (每夜核对): no assignment is left without anybody silently. What it finds stays until it is put in
 * order; the night after, it is marked as resolved. It may run twice in a night, on several nodes, and finds the same.
 */
@Component
public class CoverageCheck {

    private static final String NOBODY = """
            from assignment a
            left join unit u on u.id = a.unit_id
            left join person p on p.id = a.person_id
            left join post_holding h on h.post_id = a.post_id and h.valid_from <= :day and h.valid_to > :day
            where a.valid_from <= :day and a.valid_to > :day and (
              (a.post_id is not null and h.person_id is null)
              or (a.person_id is not null and (not p.active or not exists (
                select 1 from post_holding ph where ph.person_id = a.person_id and ph.valid_from <= :day and ph.valid_to > :day)))
              or (a.unit_id is not null and not u.active))
            """;

    private final JdbcClient jdbc;
    private final CoverageNews news;
    private final TransactionTemplate transaction;
    private final Clock clock;

    CoverageCheck(JdbcClient jdbc, CoverageNews news, TransactionTemplate transaction, Clock clock) {
        this.jdbc = jdbc;
        this.news = news;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Once a night; an hour later again for a machine that was off. */
    @Scheduled(cron = "${qinqing.coverage.check:0 20 2-8 * * *}", zone = "Asia/Shanghai")
    void nightly() {
        LocalDate today = OfficeTime.today(clock);
        boolean done = jdbc.sql("select count(*) from coverage_check where checked_on = ?")
                        .param(today)
                        .query(Long.class)
                        .single()
                > 0;
        if (!done) {
            run();
        }
    }

    /** Looks at the assignments of today, and tells the clerks. */
    public void run() {
        LocalDate today = OfficeTime.today(clock);
        transaction.executeWithoutResult(status -> {
            int resolved = jdbc.sql(
                            "update coverage_finding f set f.resolved_on = :day, f.version = f.version + 1 where f.resolved_on is null"
                                    + " and f.assignment_id not in (select a.id " + NOBODY + ")")
                    .param("day", today)
                    .update();
            int found = jdbc.sql(
                            """
                            insert ignore into coverage_finding (id, assignment_id, kind, found_on)
                            select uuid(), a.id, case when a.post_id is not null then 'POST_VACANT' when a.person_id is not null then 'PERSON_GONE' else 'UNIT_GONE' end, :day
                            """ + NOBODY
                                    + " and not exists (select 1 from coverage_finding f where f.assignment_id = a.id and f.resolved_on is null)")
                    .param("day", today)
                    .update();
            jdbc.sql("""
                            insert into coverage_check (checked_on, checked_at, found, resolved) values (:day, :at, :found, :resolved)
                            on duplicate key update checked_at = value(checked_at), found = found + value(found), resolved = resolved + value(resolved)
                            """)
                    .param("day", today)
                    .param("at", OfficeTime.column(clock.instant()))
                    .param("found", found)
                    .param("resolved", resolved)
                    .update();
        });
        news.checked();
    }
}
