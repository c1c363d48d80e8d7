package cn.qinqing.workbench.domain;

import cn.qinqing.shared.AccountId;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.workbench.SavedView;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
                        select v.id, v.list, v.name, v.query, v.shared, f.saved_view_id is not null as opens_first,
                          v.account_id = :owner as mine, a.display_name
                        from saved_view v join account a on a.id = v.account_id
                        left join saved_view_first f on f.account_id = :owner and f.list = v.list and f.saved_view_id = v.id
                        where v.list = :list and (v.account_id = :owner or v.shared) order by mine desc, v.name""")
                .param("owner", owner.value())
                .param("list", list)
                .query((row, number) -> new SavedView(
                        row.getObject("id", UUID.class),
                        row.getString("list"),
                        row.getString("name"),
                        row.getString("query"),
                        row.getBoolean("shared"),
                        row.getBoolean("opens_first"),
                        row.getBoolean("mine"),
                        row.getString("display_name")))
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

    /** Whether there was such a view of the owner. */
    public boolean rename(AccountId owner, UUID id, String name, Instant at) {
        return jdbc.sql(
                                "update saved_view set name = ?, saved_at = ?, version = version + 1 where id = ? and account_id = ?")
                        .params(name, OfficeTime.column(at), id, owner.value())
                        .update()
                > 0;
    }

    /** Whether there was such a view of the owner. */
    public boolean share(AccountId owner, UUID id, boolean shared, Instant at) {
        return jdbc.sql(
                                "update saved_view set shared = ?, saved_at = ?, version = version + 1 where id = ? and account_id = ?")
                        .params(shared, OfficeTime.column(at), id, owner.value())
                        .update()
                > 0;
    }

    /** Whether there is such a view of the list that the account made or that somebody shares. */
    public boolean sees(AccountId account, String list, UUID id) {
        return jdbc.sql("select count(*) from saved_view where id = ? and list = ? and (account_id = ? or shared)")
                        .params(id, list, account.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Whether another view of the same list has the name already. */
    public boolean taken(AccountId owner, UUID id, String name) {
        return jdbc.sql("""
                        select count(*) from saved_view other join saved_view own on own.list = other.list
                        where own.id = ? and other.id <> own.id and other.account_id = ? and other.name = ?""")
                        .params(id, owner.value(), name)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** One view of the list opens first for the account, or none. */
    public void first(AccountId account, String list, @Nullable UUID id) {
        if (id == null) {
            jdbc.sql("delete from saved_view_first where account_id = ? and list = ?")
                    .params(account.value(), list)
                    .update();
        } else {
            jdbc.sql("""
                            insert into saved_view_first (account_id, list, saved_view_id) values (?, ?, ?)
                            on duplicate key update saved_view_id = values(saved_view_id)""").params(account.value(), list, id).update();
        }
    }

    public boolean remove(AccountId owner, UUID id) {
        return jdbc.sql("delete from saved_view where id = ? and account_id = ?")
                        .params(id, owner.value())
                        .update()
                > 0;
    }
}
