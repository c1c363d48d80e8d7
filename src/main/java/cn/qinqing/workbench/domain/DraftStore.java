package cn.qinqing.workbench.domain;

import cn.qinqing.shared.AccountId;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.workbench.Draft;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of {@code draft}. */
@Component
public class DraftStore {

    private static final int MOST_ATTEMPTS = 10;

    private static final String COLUMNS = "select form, record_key, content, opened_version, saved_at from draft ";

    private final JdbcClient jdbc;

    DraftStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void put(AccountId owner, Draft draft) {
        for (int attempt = 1; ; attempt++) {
            try {
                putOnce(owner, draft);
                return;
            } catch (PessimisticLockingFailureException crossed) {
                // many first drafts of one form at one moment: the server lets one of two crossing inserts go
                if (attempt == MOST_ATTEMPTS) {
                    throw crossed;
                }
            }
        }
    }

    private void putOnce(AccountId owner, Draft draft) {
        // updating first: an upsert on two unique keys locks gaps and ends in deadlocks when somebody types fast
        if (update(owner, draft) > 0) {
            return;
        }
        try {
            jdbc.sql("""
                    insert into draft (id, account_id, form, record_key, content, opened_version, saved_at)
                    values (?, ?, ?, ?, ?, ?, ?)""")
                    .params(
                            Ids.next(),
                            owner.value(),
                            draft.form(),
                            draft.record(),
                            draft.content(),
                            draft.openedVersion(),
                            OfficeTime.column(draft.savedAt()))
                    .update();
        } catch (DuplicateKeyException anotherTabWasFaster) {
            update(owner, draft);
        }
    }

    private int update(AccountId owner, Draft draft) {
        return jdbc.sql("""
                        update draft set content = ?, opened_version = ?, saved_at = ?
                        where account_id = ? and form = ? and record_key = ?""")
                .params(
                        draft.content(),
                        draft.openedVersion(),
                        OfficeTime.column(draft.savedAt()),
                        owner.value(),
                        draft.form(),
                        draft.record())
                .update();
    }

    public Optional<Draft> find(AccountId owner, String form, String record) {
        return jdbc.sql(COLUMNS + "where account_id = ? and form = ? and record_key = ?")
                .params(owner.value(), form, record)
                .query(DraftStore::draft)
                .optional();
    }

    public List<Draft> all(AccountId owner) {
        return jdbc.sql(COLUMNS + "where account_id = ? order by saved_at desc")
                .param(owner.value())
                .query(DraftStore::draft)
                .list();
    }

    public void remove(AccountId owner, String form, String record) {
        jdbc.sql("delete from draft where account_id = ? and form = ? and record_key = ?")
                .params(owner.value(), form, record)
                .update();
    }

    private static Draft draft(ResultSet row, int number) throws SQLException {
        return new Draft(
                row.getString("form"),
                row.getString("record_key"),
                row.getString("content"),
                row.getObject("opened_version", Integer.class),
                OfficeTime.instant(row.getObject("saved_at", LocalDateTime.class)));
    }
}
