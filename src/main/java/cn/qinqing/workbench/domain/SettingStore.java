package cn.qinqing.workbench.domain;

import cn.qinqing.shared.AccountId;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.BodyId;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.Period;
import cn.qinqing.workbench.SettingValue;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of {@code setting}. */
@Component
public class SettingStore {

    private static final String VALUES = """
            select s.id, s.name, s.body_id, s.content, s.valid_from, s.valid_to, a.display_name, s.changed_at
            from setting s left join account a on a.id = s.changed_by
            where s.name = :name and s.valid_from < s.valid_to""";

    private final JdbcClient jdbc;

    SettingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All values of a setting, the earliest first. */
    public List<SettingValue> all(String name) {
        return jdbc.sql(VALUES + " order by s.valid_from, s.changed_at")
                .param("name", name)
                .query(SettingStore::value)
                .list();
    }

    /** The values of one body (or of all), locked until the end of the transaction. */
    public List<SettingValue> lock(String name, @Nullable BodyId body) {
        return jdbc.sql(VALUES + " and s.body_id <=> :body order by s.valid_from for update")
                .param("name", name)
                .param("body", body == null ? null : body.value())
                .query(SettingStore::value)
                .list();
    }

    /** A value that would hold for no day at all any more is removed: it never held. */
    public void end(SettingValue value, LocalDate to) {
        if (value.period().from().equals(to)) {
            jdbc.sql("delete from setting where id = ?").param(value.id()).update();
        } else {
            jdbc.sql("update setting set valid_to = ?, version = version + 1 where id = ?")
                    .params(to, value.id())
                    .update();
        }
    }

    public void add(Actor actor, String name, @Nullable BodyId body, String content, Period period, Instant at) {
        jdbc.sql("""
                insert into setting (id, name, body_id, content, valid_from, valid_to, changed_by, changed_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        Ids.next(),
                        name,
                        body == null ? null : body.value(),
                        content,
                        period.from(),
                        period.to(),
                        actor.accountId().map(AccountId::value).orElse(null),
                        OfficeTime.column(at))
                .update();
    }

    private static SettingValue value(ResultSet row, int number) throws SQLException {
        return new SettingValue(
                row.getObject("id", UUID.class),
                row.getString("name"),
                Optional.ofNullable(row.getObject("body_id", UUID.class))
                        .map(BodyId::new)
                        .orElse(null),
                row.getString("content"),
                new Period(row.getObject("valid_from", LocalDate.class), row.getObject("valid_to", LocalDate.class)),
                row.getString("display_name"),
                OfficeTime.instant(row.getObject("changed_at", LocalDateTime.class)));
    }
}
