package cn.qinqing.issues.domain;

import cn.qinqing.issues.DispatchBatch;
import cn.qinqing.issues.DispatchMany;
import cn.qinqing.issues.IssueId;
import cn.qinqing.shared.AccountId;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.UnitId;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reports of issues that were dispatched at once, row by row. */
@Component
public class DispatchBatchStore {

    private final JdbcClient jdbc;

    DispatchBatchStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A row that is still to be done. */
    public record Waiting(int position, DispatchMany dispatch) {}

    public void add(UUID id, AccountId account, String by, List<DispatchMany> issues, Instant now) {
        jdbc.sql("insert into dispatch_batch (id, account_id, created_name, created_at) values (?, ?, ?, ?)")
                .params(id, account.value(), by, OfficeTime.column(now))
                .update();
        for (int i = 0; i < issues.size(); i++) {
            DispatchMany one = issues.get(i);
            jdbc.sql("""
                            insert into dispatch_batch_row (batch_id, position, issue_id, category_code, term_code, lead_unit_id, state)
                            values (?, ?, ?, ?, ?, ?, 'WAITING')""")
                    .params(Arrays.asList(
                            id,
                            i,
                            one.issue().value(),
                            one.category(),
                            one.term(),
                            one.lead() == null ? null : one.lead().value()))
                    .update();
        }
    }

    public List<Waiting> waiting(UUID id) {
        return jdbc.sql("""
                        select position, issue_id, category_code, term_code, lead_unit_id from dispatch_batch_row
                        where batch_id = ? and state = 'WAITING' order by position""")
                .param(id)
                .query((row, n) -> new Waiting(
                        row.getInt(1),
                        new DispatchMany(
                                new IssueId(row.getObject(2, UUID.class)),
                                row.getString(3),
                                row.getString(4),
                                new UnitId(row.getObject(5, UUID.class)))))
                .list();
    }

    /** @param refusal null when it was dispatched */
    public void done(UUID id, int position, @Nullable String refusal, Instant now) {
        jdbc.sql(
                        "update dispatch_batch_row set state = ?, refusal = ?, done_at = ? where batch_id = ? and position = ? and state = 'WAITING'")
                .params(Arrays.asList(
                        refusal == null ? "DONE" : "REFUSED", refusal, OfficeTime.column(now), id, position))
                .update();
    }

    public Optional<DispatchBatch> find(AccountId account, UUID id) {
        List<DispatchBatch.Row> rows = jdbc.sql("""
                        select r.issue_id, i.number, if(i.privacy = 'NORMAL', i.title, ''),
                          (select c.name from issue_category c where c.code = r.category_code order by c.valid_from desc limit 1),
                          (select t.name from issue_term t where t.code = r.term_code order by t.valid_from desc limit 1), u.name,
                          r.state, r.refusal
                        from dispatch_batch_row r join issue i on i.id = r.issue_id join unit u on u.id = r.lead_unit_id
                        where r.batch_id = ? order by r.position""")
                .param(id)
                .query((row, n) -> new DispatchBatch.Row(
                        new IssueId(row.getObject(1, UUID.class)),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        DispatchBatch.State.valueOf(row.getString(7)),
                        row.getString(8)))
                .list();
        return jdbc.sql("select created_name, created_at from dispatch_batch where id = ? and account_id = ?")
                .params(id, account.value())
                .query((row, n) -> new DispatchBatch(
                        id, row.getString(1), OfficeTime.instant(row.getObject(2, LocalDateTime.class)), rows))
                .optional();
    }
}
