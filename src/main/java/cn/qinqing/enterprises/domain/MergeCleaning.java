package cn.qinqing.enterprises.domain;

import cn.qinqing.audit.AuditLog;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.OfficeTime;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Clears what the journal of a merge says of each row, among it names and telephones of contacts, once the merge is reversed
 * or can no longer be (个人信息保护法第四十七条：处理目的已实现). That rows moved, which and when, stays known.
 */
@Component
class MergeCleaning {

    private static final Actor ACTOR = new Actor.Job("合并记录期满清除", Set.of());

    private record Over(UUID merge, UUID kept) {}

    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    MergeCleaning(JdbcClient jdbc, AuditLog audit, TransactionTemplate transaction, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Every night; some hours in a row for a machine that was off. What is cleared once is left alone. */
    @Scheduled(cron = "${qinqing.merges.clean:0 40 2-8 * * *}", zone = "Asia/Shanghai")
    void nightly() {
        run();
    }

    /** Clears the journals of all merges that are over by today; returns how many. */
    int run() {
        LocalDate today = OfficeTime.today(clock);
        List<Over> over = jdbc.sql("""
                        select id, kept_id from enterprise_merge
                        where cleared_on is null and (reversible_until < ? or reversed_at is not null)""")
                .param(today)
                .query((row, n) -> new Over(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
                .list();
        over.forEach(one -> transaction.executeWithoutResult(status -> clear(one, today)));
        return over.size();
    }

    private void clear(Over one, LocalDate today) {
        boolean mine = jdbc.sql("update enterprise_merge set cleared_on = ? where id = ? and cleared_on is null")
                        .params(today, one.merge())
                        .update()
                == 1;
        if (mine) {
            int rows = jdbc.sql(
                            "update enterprise_merge_row set row_before = null, row_after = null where merge_id = ?")
                    .param(one.merge())
                    .update();
            audit.record(ACTOR, "MERGE_CLEARED", "enterprise", one.kept().toString(), Map.of("rows", rows));
        }
    }
}
