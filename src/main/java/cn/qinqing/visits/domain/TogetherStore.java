package cn.qinqing.visits.domain;

import cn.qinqing.shared.Actor;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.visits.CorrectGroup;
import cn.qinqing.visits.GroupDetails;
import cn.qinqing.visits.GroupId;
import cn.qinqing.visits.RecordGroup;
import cn.qinqing.visits.RecordTrip;
import cn.qinqing.visits.TripId;
import cn.qinqing.visits.VisitId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What trips and group visits have once, and which visits belong to them. */
@Component
public class TogetherStore {

    private final JdbcClient jdbc;

    TogetherStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A trip as it stands. */
    public record Trip(
            TripId id,
            LocalDate on,
            String vehicle,
            String note,
            @Nullable UUID recordedBy,
            Instant recordedAt) {}

    /** A group visit as it stands. */
    public record Group(
            GroupId id,
            LocalDate on,
            String title,
            String text,
            @Nullable UUID recordedBy,
            Instant recordedAt,
            int version) {}

    public void add(TripId id, Actor actor, RecordTrip trip, Instant now) {
        List<Object> values = new ArrayList<>();
        Collections.addAll(
                values,
                id.value(),
                trip.on(),
                trip.vehicle().strip(),
                trip.note().strip(),
                account(actor),
                OfficeTime.column(now),
                trip.clientKey());
        jdbc.sql(
                        "insert into trip (id, trip_on, vehicle, note, recorded_by, recorded_at, client_key) values (?, ?, ?, ?, ?, ?, ?)")
                .params(values)
                .update();
    }

    public void add(GroupId id, Actor actor, RecordGroup group, Instant now) {
        List<Object> values = new ArrayList<>();
        Collections.addAll(
                values,
                id.value(),
                group.on(),
                group.title().strip(),
                group.text().strip(),
                account(actor),
                OfficeTime.column(now),
                group.clientKey());
        jdbc.sql(
                        "insert into visit_group (id, held_on, title, text, recorded_by, recorded_at, client_key) values (?, ?, ?, ?, ?, ?, ?)")
                .params(values)
                .update();
    }

    public void put(TripId trip, int stop, VisitId visit) {
        jdbc.sql("update visit set trip_id = ?, trip_stop = ? where id = ?")
                .params(trip.value(), stop, visit.value())
                .update();
    }

    public void put(GroupId group, VisitId visit) {
        jdbc.sql("update visit set group_id = ? where id = ?")
                .params(group.value(), visit.value())
                .update();
    }

    public Optional<Trip> tripSent(UUID clientKey) {
        return trip("client_key", clientKey);
    }

    public Optional<Trip> trip(TripId id) {
        return trip("id", id.value());
    }

    private Optional<Trip> trip(String column, UUID value) {
        return jdbc.sql(
                        "select id, trip_on, coalesce(vehicle, ''), coalesce(note, ''), recorded_by, recorded_at from trip where "
                                + column + " = ?")
                .param(value)
                .query((row, n) -> new Trip(
                        new TripId(row.getObject(1, UUID.class)),
                        row.getObject(2, LocalDate.class),
                        row.getString(3),
                        row.getString(4),
                        row.getObject(5, UUID.class),
                        OfficeTime.instant(row.getObject(6, LocalDateTime.class))))
                .optional();
    }

    public Optional<Group> groupSent(UUID clientKey) {
        return group("client_key = ?", clientKey);
    }

    public Optional<Group> group(GroupId id) {
        return group("id = ?", id.value());
    }

    /** For a change: whoever comes second waits and then sees that somebody was faster. */
    public Optional<Group> groupForChange(GroupId id) {
        return group("id = ? for update", id.value());
    }

    private Optional<Group> group(String condition, UUID value) {
        return jdbc.sql("select id, held_on, title, text, recorded_by, recorded_at, version from visit_group where "
                        + condition)
                .param(value)
                .query((row, n) -> new Group(
                        new GroupId(row.getObject(1, UUID.class)),
                        row.getObject(2, LocalDate.class),
                        row.getString(3),
                        row.getString(4),
                        row.getObject(5, UUID.class),
                        OfficeTime.instant(row.getObject(6, LocalDateTime.class)),
                        row.getInt(7)))
                .optional();
    }

    /** Of which trip or group visit a visit is a part; the other is null. */
    public record Belonging(@Nullable TripId trip, @Nullable GroupId group) {}

    public Belonging belonging(VisitId visit) {
        return jdbc.sql("select trip_id, group_id from visit where id = ?")
                .param(visit.value())
                .query((row, n) -> {
                    UUID trip = row.getObject(1, UUID.class);
                    UUID group = row.getObject(2, UUID.class);
                    return new Belonging(
                            trip == null ? null : new TripId(trip), group == null ? null : new GroupId(group));
                })
                .optional()
                .orElse(new Belonging(null, null));
    }

    /** Whether the leader has confirmed one of the records: then the text of all stays. */
    public boolean confirmed(GroupId group) {
        return !jdbc.sql("select id from visit where group_id = ? and confirmed_at is not null limit 1")
                .param(group.value())
                .query(UUID.class)
                .list()
                .isEmpty();
    }

    /** Keeps what the common text was, then changes it. */
    public void correct(Actor actor, Group before, CorrectGroup correction, String reason, Instant now) {
        List<Object> values = new ArrayList<>();
        Collections.addAll(
                values,
                Ids.next(),
                before.id().value(),
                before.version() + 1,
                before.title(),
                before.text(),
                reason,
                account(actor),
                actor.name(),
                OfficeTime.column(now));
        jdbc.sql(
                        "insert into visit_group_revision (id, group_id, seq, title, text, reason, changed_by, actor_name, changed_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(values)
                .update();
        jdbc.sql("update visit_group set title = ?, text = ?, version = version + 1 where id = ?")
                .params(
                        correction.title().strip(),
                        correction.text().strip(),
                        before.id().value())
                .update();
    }

    public List<GroupDetails.Earlier> earlier(GroupId group) {
        return jdbc.sql(
                        "select title, text, reason, actor_name, changed_at from visit_group_revision where group_id = ? order by seq desc")
                .param(group.value())
                .query((row, n) -> new GroupDetails.Earlier(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        OfficeTime.instant(row.getObject(5, LocalDateTime.class))))
                .list();
    }

    private static @Nullable UUID account(Actor actor) {
        return actor.accountId().map(one -> one.value()).orElse(null);
    }
}
