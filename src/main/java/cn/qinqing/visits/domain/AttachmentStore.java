package cn.qinqing.visits.domain;

import cn.qinqing.shared.Actor;
import cn.qinqing.shared.FileId;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.visits.AttachmentRow;
import cn.qinqing.visits.VisitId;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Files beside visits; taken back, never deleted. */
@Component
public class AttachmentStore {

    private final JdbcClient jdbc;

    AttachmentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One attachment as it stands. */
    public record Attachment(
            UUID id,
            VisitId visit,
            FileId file,
            String name,
            @Nullable UUID addedBy,
            boolean withdrawn) {}

    public UUID add(Actor actor, VisitId visit, FileId file, String name, Instant now) {
        UUID id = Ids.next();
        List<Object> values = new ArrayList<>();
        Collections.addAll(
                values,
                id,
                visit.value(),
                file.value(),
                name,
                actor.accountId().map(one -> one.value()).orElse(null),
                actor.name(),
                OfficeTime.column(now));
        jdbc.sql(
                        "insert into visit_attachment (id, visit_id, file_id, name, added_by, added_by_name, added_at) values (?, ?, ?, ?, ?, ?, ?)")
                .params(values)
                .update();
        return id;
    }

    public int count(VisitId visit) {
        return jdbc.sql("select count(*) from visit_attachment where visit_id = ? and withdrawn_at is null")
                .param(visit.value())
                .query(Integer.class)
                .single();
    }

    public Optional<Attachment> find(UUID id) {
        return jdbc.sql(
                        "select id, visit_id, file_id, name, added_by, withdrawn_at is not null from visit_attachment where id = ?")
                .param(id)
                .query((row, n) -> new Attachment(
                        row.getObject(1, UUID.class),
                        new VisitId(row.getObject(2, UUID.class)),
                        new FileId(row.getObject(3, UUID.class)),
                        row.getString(4),
                        row.getObject(5, UUID.class),
                        row.getBoolean(6)))
                .optional();
    }

    /** Whether it was there to be taken back. */
    public boolean withdraw(Actor actor, UUID id, String reason, Instant now) {
        return jdbc.sql("""
                                update visit_attachment set withdrawn_at = ?, withdrawn_by_name = ?, withdrawn_why = ?
                                where id = ? and withdrawn_at is null""")
                        .params(OfficeTime.column(now), actor.name(), reason, id)
                        .update()
                == 1;
    }

    /** @param hindrance who added it → why the reader may not take it back */
    public List<AttachmentRow> of(VisitId visit, Function<@Nullable UUID, @Nullable String> hindrance) {
        return jdbc.sql("""
                        select a.id, a.name, f.size_bytes, a.added_by_name, a.added_at, a.withdrawn_by_name, a.withdrawn_why,
                          a.added_by
                        from visit_attachment a join stored_file f on f.id = a.file_id where a.visit_id = ?
                        order by a.added_at, a.id""")
                .param(visit.value())
                .query((row, n) -> new AttachmentRow(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getLong(3),
                        row.getString(4),
                        OfficeTime.instant(row.getObject(5, LocalDateTime.class)),
                        row.getString(6),
                        row.getString(7),
                        hindrance.apply(row.getObject(8, UUID.class))))
                .list();
    }
}
