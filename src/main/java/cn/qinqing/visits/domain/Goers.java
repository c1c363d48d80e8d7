package cn.qinqing.visits.domain;

import cn.qinqing.people.PeopleQueries;
import cn.qinqing.people.RecordingAuthorities;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.PersonId;
import cn.qinqing.shared.PostId;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.shared.UnitId;
import cn.qinqing.visits.BookingDetails;
import cn.qinqing.visits.BookingId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who goes to a booked visit (参加人员), each with unit and leading post. */
@Component
public class Goers {

    private final PeopleQueries people;
    private final RecordingAuthorities authorities;
    private final JdbcClient jdbc;

    Goers(PeopleQueries people, RecordingAuthorities authorities, JdbcClient jdbc) {
        this.people = people;
        this.authorities = authorities;
        this.jdbc = jdbc;
    }

    /** Somebody who goes, as of a day. */
    public record Goer(
            PersonId person,
            String name,
            PeopleQueries.@Nullable UnitHit unit,
            @Nullable PostId post,
            boolean sensitive) {}

    /** Whom the actor may book for: oneself, the colleagues of the unit, the leaders for whom one records. */
    public List<PeopleQueries.PersonHit> candidates(Actor actor, LocalDate day) {
        Map<PersonId, PeopleQueries.PersonHit> found = new LinkedHashMap<>();
        actor.personId().map(people::hit).ifPresent(self -> found.put(self.person(), self));
        actor.personId()
                .ifPresent(person ->
                        authorities.leadersOf(person, day).forEach(one -> found.putIfAbsent(one.person(), one)));
        actor.unitId()
                .ifPresent(unit -> jdbc.sql("""
                                select distinct p.id, p.name, u.name, p.pinyin from post_holding h join post o on o.id = h.post_id
                                join unit u on u.id = o.unit_id join person p on p.id = h.person_id
                                where o.unit_id = ? and h.valid_from <= ? and h.valid_to > ? order by p.pinyin""")
                        .params(unit.value(), day, day)
                        .query((row, n) -> new PeopleQueries.PersonHit(
                                new PersonId(row.getObject(1, UUID.class)), row.getString(2), row.getString(3)))
                        .list()
                        .forEach(one -> found.putIfAbsent(one.person(), one)));
        return List.copyOf(found.values());
    }

    /**
     * Those who go, as of the planned day.
     *
     * @throws RuleViolation {@code visits.goers.missing}, {@code visits.goers.many}, {@code visits.goers.unknown}, {@code
     *     visits.goers.notYours} for somebody of another unit for whom the actor does not record
     */
    public List<Goer> checked(Actor actor, List<PersonId> wanted, LocalDate planned, LocalDate today, int most) {
        List<PersonId> persons = wanted.stream().distinct().toList();
        if (persons.isEmpty()) {
            throw new RuleViolation("visits.goers.missing");
        }
        if (persons.size() > most) {
            throw new RuleViolation("visits.goers.many", most);
        }
        List<Goer> goers = new ArrayList<>();
        for (PersonId person : persons) {
            Goer goer = on(person, planned);
            if (!bookable(actor, goer, planned, today)) {
                throw new RuleViolation("visits.goers.notYours", goer.name());
            }
            goers.add(goer);
        }
        return goers;
    }

    private boolean bookable(Actor actor, Goer goer, LocalDate planned, LocalDate today) {
        if (actor.may(Right.VISIT_CORRECT)
                || actor.personId().filter(goer.person()::equals).isPresent()) {
            return true;
        }
        boolean colleague = actor.unitId().isPresent()
                && (goer.unit() != null
                                && goer.unit().unit().equals(actor.unitId().get())
                        || works(goer.person(), actor.unitId().get(), planned));
        return colleague || authorities.mayRecordFor(actor.personId().orElse(null), goer.person(), today);
    }

    private boolean works(PersonId person, UnitId unit, LocalDate day) {
        return jdbc.sql("""
                        select exists (select 1 from post_holding h join post o on o.id = h.post_id
                          where h.person_id = ? and o.unit_id = ? and h.valid_from <= ? and h.valid_to > ?)""")
                .params(person.value(), unit.value(), day, day)
                .query(Boolean.class)
                .single();
    }

    /** Somebody as of a day: the unit, the leading post that is held, and whether itineraries are sensitive. */
    public Goer on(PersonId person, LocalDate day) {
        return jdbc.sql("""
                        select p.name,
                          (select o.id from post_holding h join post o on o.id = h.post_id
                            where h.person_id = p.id and o.is_leading and h.valid_from <= ? and h.valid_to > ? order by h.valid_from limit 1),
                          exists (select 1 from post_holding h join post o on o.id = h.post_id
                            where h.person_id = p.id and o.is_sensitive and h.valid_from <= ? and h.valid_to > ?)
                        from person p where p.id = ?""")
                .params(day, day, day, day, person.value())
                .query((row, n) -> new Goer(
                        person,
                        row.getString(1),
                        people.unitOf(person, day),
                        row.getObject(2, UUID.class) == null ? null : new PostId(row.getObject(2, UUID.class)),
                        row.getBoolean(3)))
                .optional()
                .orElseThrow(() -> new RuleViolation("visits.goers.unknown"));
    }

    /** Adds them behind those who go already; who goes already stays as it is. Returns how many are new. */
    public int add(BookingId booking, List<Goer> goers) {
        int position = jdbc.sql("select coalesce(max(position) + 1, 0) from visit_booking_party where booking_id = ?")
                .param(booking.value())
                .query(Integer.class)
                .single();
        List<PersonId> there =
                of(booking).stream().map(BookingDetails.Goer::person).toList();
        int added = 0;
        for (Goer goer : goers) {
            if (there.contains(goer.person())) {
                continue;
            }
            List<Object> values = new ArrayList<>();
            Collections.addAll(
                    values,
                    Ids.next(),
                    booking.value(),
                    position + added++,
                    goer.person().value(),
                    goer.post() == null ? null : goer.post().value(),
                    goer.name(),
                    goer.unit() == null ? null : goer.unit().unit().value(),
                    goer.unit() == null ? null : goer.unit().name());
            jdbc.sql("""
                            insert into visit_booking_party (id, booking_id, position, person_id, post_id, name, unit_id, unit_name)
                            values (?, ?, ?, ?, ?, ?, ?, ?)""").params(values).update();
        }
        return added;
    }

    /** Somebody goes in another's place. */
    public void replace(BookingId booking, PersonId person, Goer next) {
        update(booking, next, "person_id = ?", person.value());
    }

    /** Whoever is appointed goes in the place that a post keeps: of the one before, or of nobody. */
    public void succeed(BookingId booking, PostId post, Optional<PersonId> before, Goer next) {
        boolean goes = of(booking).stream().anyMatch(one -> next.person().equals(one.person()));
        String place = "post_id = ? and (person_id is null or person_id = ?)";
        UUID held = before.map(PersonId::value).orElse(new UUID(0, 0));
        if (goes) {
            jdbc.sql("delete from visit_booking_party where booking_id = ? and " + place)
                    .params(booking.value(), post.value(), held)
                    .update();
        } else {
            update(booking, next, place, post.value(), held);
        }
    }

    private void update(BookingId booking, Goer next, String place, Object... of) {
        List<Object> values = new ArrayList<>();
        Collections.addAll(
                values,
                next.person().value(),
                next.post() == null ? null : next.post().value(),
                next.name(),
                next.unit() == null ? null : next.unit().unit().value(),
                next.unit() == null ? null : next.unit().name(),
                booking.value());
        Collections.addAll(values, of);
        jdbc.sql(
                        "update visit_booking_party set person_id = ?, post_id = ?, name = ?, unit_id = ?, unit_name = ? where booking_id = ? and "
                                + place)
                .params(values)
                .update();
    }

    /** Takes the people of a unit out. Returns how many of them went, and how many are left. */
    public int leave(BookingId booking, UnitId unit) {
        List<UUID> rows = jdbc.sql("select id from visit_booking_party where booking_id = ? and unit_id = ?")
                .params(booking.value(), unit.value())
                .query(UUID.class)
                .list();
        rows.forEach(id -> jdbc.sql("delete from visit_booking_party where id = ?")
                .param(id)
                .update());
        return rows.size();
    }

    /** In order. */
    public List<BookingDetails.Goer> of(BookingId booking) {
        return jdbc.sql(
                        "select person_id, name, unit_name from visit_booking_party where booking_id = ? order by position")
                .param(booking.value())
                .query((row, n) -> new BookingDetails.Goer(
                        row.getObject(1, UUID.class) == null ? null : new PersonId(row.getObject(1, UUID.class)),
                        row.getString(2),
                        row.getString(3)))
                .list();
    }

    /** Whether the itinerary of anybody who goes is sensitive on the day, or of the post whose successor will go. */
    public boolean sensitive(BookingId booking, LocalDate day) {
        return jdbc.sql("""
                        select exists (select 1 from visit_booking_party vp join post_holding h on h.person_id = vp.person_id
                          join post o on o.id = h.post_id
                          where vp.booking_id = ? and o.is_sensitive and h.valid_from <= ? and h.valid_to > ?)
                          or exists (select 1 from visit_booking_party vp join post o on o.id = vp.post_id
                          where vp.booking_id = ? and vp.person_id is null and o.is_sensitive)""")
                .params(booking.value(), day, day, booking.value())
                .query(Boolean.class)
                .single();
    }
}
