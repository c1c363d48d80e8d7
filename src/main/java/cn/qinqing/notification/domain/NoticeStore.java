package cn.qinqing.notification.domain;

import cn.qinqing.notification.AbsenceSource.Away;
import cn.qinqing.notification.Notice;
import cn.qinqing.notification.NoticeFilter;
import cn.qinqing.notification.NoticeId;
import cn.qinqing.notification.NoticeKind;
import cn.qinqing.notification.NoticeRow;
import cn.qinqing.notification.NoticeState;
import cn.qinqing.notification.Recipient;
import cn.qinqing.shared.AccountId;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of {@code notice}: one table for whatever anybody is told. */
@Component
public class NoticeStore {

    /** Between the key of a sentence and its arguments. */
    public static final String BETWEEN = "\u001f";

    private static final UUID NOBODY = new UUID(0, 0);

    private final JdbcClient jdbc;

    NoticeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The person behind an account; who has none stays an account, an account that is none is nobody. */
    public Optional<Recipient> known(Recipient to) {
        AccountId account = to.account();
        return account == null
                ? Optional.of(to)
                : jdbc.sql("select person_id from account where id = ?")
                        .param(account.value())
                        .query((row, n) -> Optional.ofNullable(row.getObject(1, UUID.class)))
                        .optional()
                        .map(person ->
                                person.map(PersonId::new).map(Recipient::of).orElse(to));
    }

    /**
     * Adds a notice in place of what was told about the matter before. Of an occasion that was told already the words are
     * brought up to date, and what came as a copy is one's own from then on; then false. One statement, so that two that
     * tell the same at once wait for each other and do not collide.
     *
     * @param copyOf who is away, when it is the copy of the deputy; null otherwise
     */
    public boolean add(Recipient to, Notice notice, String says, @Nullable Away copyOf, Instant at) {
        Map<String, Object> values = new HashMap<>();
        values.put("id", NoticeId.create().value());
        values.put("recipient", id(to));
        values.put("person", to.person() == null ? null : to.person().value());
        values.put("account", to.account() == null ? null : to.account().value());
        values.put("away", copyOf == null ? null : copyOf.person().value());
        values.put("name", copyOf == null ? null : copyOf.name());
        values.put("kind", notice.kind().name());
        values.put("subject", notice.subject());
        values.put("occasion", notice.occasion());
        values.put("says", says);
        values.put("link", notice.link());
        values.put("due", notice.due());
        values.put("at", OfficeTime.column(at));
        jdbc.sql("""
                        insert into notice (id, recipient, person_id, account_id, for_person_id, for_name, kind, subject_id, occasion, says, link, due_on, told_at)
                        values (:id, :recipient, :person, :account, :away, :name, :kind, :subject, :occasion, :says, :link, :due, :at)
                        on duplicate key update says = if(state = 'OPEN', value(says), says), due_on = if(state = 'OPEN', value(due_on), due_on),
                          for_person_id = if(value(for_person_id) is null, null, for_person_id), for_name = if(value(for_name) is null, null, for_name)""").params(values).update();
        boolean fresh = jdbc.sql("select count(*) from notice where id = :id")
                        .params(values)
                        .query(Integer.class)
                        .single()
                == 1;
        if (fresh) {
            replaceEarlier(values);
        }
        return fresh;
    }

    private void replaceEarlier(Map<String, Object> values) {
        String earlier =
                "recipient = :recipient and kind = :kind and subject_id = :subject and state = 'OPEN' and id <> :id";
        int times = jdbc.sql("select coalesce(max(times), 0) from notice where " + earlier)
                .params(values)
                .query(Integer.class)
                .single();
        if (times > 0) {
            jdbc.sql("update notice set state = 'REPLACED', closed_at = :at where " + earlier)
                    .params(values)
                    .update();
            jdbc.sql("update notice set times = :times where id = :id")
                    .params(values)
                    .param("times", times + 1)
                    .update();
        }
    }

    /** Gives the deputy a copy of everything open of who is away; copies that are there stay. */
    void copy(Away away, Instant at) {
        jdbc.sql("""
                        insert ignore into notice (id, recipient, person_id, for_person_id, for_name, kind, subject_id, occasion, says, link, due_on, told_at, times)
                        select uuid(), :deputy, :deputy, :person, :name, kind, subject_id, occasion, says, link, due_on, :at, times
                        from notice where person_id = :person and state = 'OPEN' and for_person_id is null""")
                .param("deputy", away.deputy().value())
                .param("person", away.person().value())
                .param("name", away.name())
                .param("at", OfficeTime.column(at))
                .update();
        jdbc.sql("""
                        update notice c join notice n on n.recipient = c.recipient and n.kind = c.kind and n.subject_id = c.subject_id and n.told_at > c.told_at
                        set c.state = 'REPLACED', c.closed_at = :at
                        where c.recipient = :deputy and c.for_person_id = :person and c.state = 'OPEN' and n.for_person_id = :person""")
                .param("deputy", away.deputy().value())
                .param("person", away.person().value())
                .param("at", OfficeTime.column(at))
                .update();
    }

    /** Who of those that are away has copies with a deputy: the pairs, to compare with the absences of today. */
    List<Away> copied() {
        return jdbc.sql(
                        "select distinct for_person_id, for_name, recipient from notice where for_person_id is not null and state = 'OPEN'")
                .query((row, n) -> new Away(
                        new PersonId(row.getObject(1, UUID.class)),
                        row.getString(2),
                        new PersonId(row.getObject(3, UUID.class))))
                .list();
    }

    /** Somebody is back, or another stands in: the copies go, so that they may come again. */
    int dropCopies(Away away) {
        return jdbc.sql("delete from notice where for_person_id = ? and recipient = ? and state = 'OPEN'")
                .params(away.person().value(), away.deputy().value())
                .update();
    }

    public void withdraw(NoticeKind kind, UUID subject, Instant at) {
        jdbc.sql(
                        "update notice set state = 'WITHDRAWN', closed_at = ? where kind = ? and subject_id = ? and state = 'OPEN'")
                .params(OfficeTime.column(at), kind.name(), subject)
                .update();
    }

    public void withdraw(Recipient from, List<NoticeKind> kinds, Instant at) {
        jdbc.sql(
                        "update notice set state = 'WITHDRAWN', closed_at = :at where recipient = :recipient and kind in (:kinds) and state = 'OPEN'")
                .param("recipient", id(from))
                .param("kinds", kinds.stream().map(NoticeKind::name).toList())
                .param("at", OfficeTime.column(at))
                .update();
    }

    public List<NoticeRow> page(List<UUID> self, NoticeFilter filter, long offset, int limit) {
        return jdbc.sql("""
                        select id, kind, says, link, due_on, told_at, times, read_at, state, for_name from notice
                        where %s order by state = 'OPEN' and read_at is null desc, coalesce(closed_at, told_at) desc, id limit :limit offset :offset""".formatted(where(filter)))
                .params(params(self, filter))
                .param("limit", limit)
                .param("offset", offset)
                .query(NoticeStore::row)
                .list();
    }

    public long count(List<UUID> self, NoticeFilter filter) {
        return jdbc.sql("select count(*) from notice where " + where(filter))
                .params(params(self, filter))
                .query(Long.class)
                .single();
    }

    public void read(List<UUID> self, List<UUID> ids, Instant at) {
        own("update notice set read_at = :at where read_at is null", self, ids, at);
    }

    public void readAll(List<UUID> self, Instant at) {
        jdbc.sql("update notice set read_at = :at where recipient in (:self) and state = 'OPEN' and read_at is null")
                .params(params(self, NoticeFilter.open()))
                .param("at", OfficeTime.column(at))
                .update();
    }

    public void finish(List<UUID> self, List<UUID> ids, Instant at) {
        own(
                "update notice set state = 'DONE', closed_at = :at, read_at = coalesce(read_at, :at) where state = 'OPEN'",
                self,
                ids,
                at);
    }

    public void reopen(List<UUID> self, List<UUID> ids) {
        own("update notice set state = 'OPEN', closed_at = null where state = 'DONE'", self, ids, Instant.EPOCH);
    }

    /** Takes away what has been closed for so long. */
    int purge(Instant closedBefore) {
        return jdbc.sql("delete from notice where closed_at < ?")
                .param(OfficeTime.column(closedBefore))
                .update();
    }

    private void own(String update, List<UUID> self, List<UUID> ids, Instant at) {
        if (ids.isEmpty()) {
            return;
        }
        jdbc.sql(update + " and recipient in (:self) and id in (:ids)")
                .param("self", self.isEmpty() ? List.of(NOBODY) : self)
                .param("ids", ids)
                .param("at", OfficeTime.column(at))
                .update();
    }

    private static String where(NoticeFilter filter) {
        String state =
                switch (filter.show()) {
                    case null -> " and state = 'OPEN'";
                    case UNREAD -> " and state = 'OPEN' and read_at is null";
                    case CLOSED -> " and state in ('DONE', 'WITHDRAWN')";
                };
        return "recipient in (:self)" + state + (filter.kind() == null ? "" : " and kind = :kind");
    }

    private static Map<String, Object> params(List<UUID> self, NoticeFilter filter) {
        Map<String, Object> params = new HashMap<>();
        params.put("self", self.isEmpty() ? List.of(NOBODY) : self);
        if (filter.kind() != null) {
            params.put("kind", filter.kind());
        }
        return params;
    }

    private static UUID id(Recipient to) {
        return to.person() != null
                ? to.person().value()
                : Objects.requireNonNull(to.account()).value();
    }

    private static NoticeRow row(ResultSet row, int number) throws SQLException {
        return new NoticeRow(
                new NoticeId(row.getObject(1, UUID.class)),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getObject(5, LocalDate.class),
                OfficeTime.instant(row.getObject(6, LocalDateTime.class)),
                row.getInt(7),
                instant(row.getObject(8, LocalDateTime.class)),
                NoticeState.valueOf(row.getString(9)),
                row.getString(10));
    }

    private static @Nullable Instant instant(@Nullable LocalDateTime column) {
        return column == null ? null : OfficeTime.instant(column);
    }
}
