package cn.qinqing.workbench.domain;

import cn.qinqing.shared.AccountId;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.FileId;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.OfficeTime;
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

/** Rows of {@code document_template}; they are only added. */
@Component
public class TemplateStore {

    /** A row with the names that it points to. */
    public record Row(
            UUID id,
            LocalDate from,
            @Nullable FileId file,
            @Nullable String fileName,
            String note,
            @Nullable String putBy,
            Instant putAt) {}

    private final JdbcClient jdbc;

    TemplateStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All of a kind, in the order in which they take effect; of one day the one that holds stands last. */
    public List<Row> all(String kind) {
        return jdbc.sql("""
                        select t.id, t.valid_from, t.file_id, f.name as file_name, t.note, a.display_name, t.put_at
                        from document_template t
                            left join stored_file f on f.id = t.file_id
                            left join account a on a.id = t.put_by
                        where t.kind = ? order by t.valid_from, t.put_at, t.id""").param(kind).query(TemplateStore::row).list();
    }

    public void add(Actor actor, String kind, LocalDate from, @Nullable FileId file, String note, Instant at) {
        jdbc.sql("""
                        insert into document_template (id, kind, valid_from, file_id, note, put_by, put_at)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        Ids.next(),
                        kind,
                        from,
                        file == null ? null : file.value(),
                        note,
                        actor.accountId().map(AccountId::value).orElse(null),
                        OfficeTime.column(at))
                .update();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                row.getObject("valid_from", LocalDate.class),
                Optional.ofNullable(row.getObject("file_id", UUID.class))
                        .map(FileId::new)
                        .orElse(null),
                row.getString("file_name"),
                row.getString("note"),
                row.getString("display_name"),
                OfficeTime.instant(row.getObject("put_at", LocalDateTime.class)));
    }
}
