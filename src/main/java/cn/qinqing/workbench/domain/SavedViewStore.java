package cn.qinqing.workbench.domain;

import cn.qinqing.shared.AccountId;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.workbench.SavedView;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of {@code saved_view}. */
@Component
public class SavedViewStore {

    private final JdbcClient jdbc;

    SavedViewStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<SavedView> of(AccountId owner, String list) {
        return jdbc.sql("""
                        select id, list, name, query, shared, account_id = :owner as mine from saved_view
                        where list = :list and (account_id = :owner or shared) order by mine desc, name""")
                .param("owner", owner.value())
                .param("list", list)
                .query((row, number) -> new SavedView(
                        row.getObject("id", UUID.class),
                        row.getString("list"),
                        row.getString("name"),
                        row.getString("query"),
                        row.getBoolean("shared"),
                        row.getBoolean("mine")))
                .list();
    }

    public UUID put(AccountId owner, String list, String name, String query, boolean shared, Instant at) {
        Optional<UUID> known = jdbc.sql(
                        "select id from saved_view where account_id = ? and list = ? and name = ? for update")
                .params(owner.value(), list, name)
                .query(UUID.class)
                .optional();
        if (known.isPresent()) {
            jdbc.sql("update saved_view set query = ?, shared = ?, saved_at = ?, version = version + 1 where id = ?")
                    .params(query, shared, OfficeTime.column(at), known.get())
                    .update();
            return known.get();
        }
        UUID id = Ids.next();
        jdbc.sql("""
                insert into saved_view (id, account_id, list, name, query, shared, saved_at)
                values (?, ?, ?, ?, ?, ?, ?)""")
                .params(id, owner.value(), list, name, query, shared, OfficeTime.column(at))
                .update();
        return id;
    }

    public boolean remove(AccountId owner, UUID id) {
        return jdbc.sql("delete from saved_view where id = ? and account_id = ?")
                        .params(id, owner.value())
                        .update()
                > 0;
    }
}
