package cn.qinqing.visits.domain;

import cn.qinqing.people.PeopleQueries;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.NameKey;
import cn.qinqing.shared.PersonId;
import cn.qinqing.shared.PersonName;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.shared.UnitId;
import cn.qinqing.visits.CorrectVisit;
import cn.qinqing.visits.RecordVisit;
import cn.qinqing.visits.VisitId;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who took part on both sides, with the unit of that day. */
@Component
public class Participants {

    private final EntityManager entities;
    private final JdbcClient jdbc;
    private final PeopleQueries people;

    Participants(EntityManager entities, JdbcClient jdbc, PeopleQueries people) {
        this.entities = entities;
        this.jdbc = jdbc;
        this.people = people;
    }

    /**
     * Puts others in their place; who was known to the system stays known. It counts as a change of the visit, also when
     * nothing else of it changes: who opened it before is refused.
     *
     * @throws RuleViolation {@code visits.participant.twice}, {@code visits.receivedBy.twice}, {@code visits.receivedBy.name} for what is no name, and
     *     what {@link PersonName} refuses of companions
     */
    public void replace(Visit changed, CorrectVisit correction) {
        VisitId visit = changed.id();
        entities.lock(changed, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
        Map<String, PersonId> known = new HashMap<>();
        Map<Place, UUID> places = new HashMap<>();
        jdbc.sql("select id, side, position, name, person_id from visit_participant where visit_id = ?")
                .param(visit.value())
                .query(row -> {
                    places.put(new Place(row.getString(2), row.getInt(3)), row.getObject(1, UUID.class));
                    UUID person = row.getObject(5, UUID.class);
                    if (person != null) {
                        known.put(row.getString(4), new PersonId(person));
                    }
                });
        List<RecordVisit.Participant> companions = correction.companions().stream()
                .map(name -> new RecordVisit.Participant(
                        name, known.get(Called.of(name).name())))
                .toList();
        put(visit, checked(correction.on(), changed.unit().orElse(null), companions, correction.receivedBy()), places);
        // by id: deleting by the visit locks the gap behind its rows, and with it whoever notes the next visit
        places.values()
                .forEach(id -> jdbc.sql("delete from visit_participant where id = ?")
                        .param(id)
                        .update());
    }

    /**
     * Stores them.
     *
     * @throws RuleViolation {@code visits.participant.twice}, {@code visits.receivedBy.twice}, {@code visits.receivedBy.name} for what is no name, and
     *     what {@link PersonName} refuses of companions
     */
    public void store(Visit visit, LocalDate day, List<RecordVisit.Participant> companions, List<String> receivedBy) {
        put(visit.id(), checked(day, visit.unit().orElse(null), companions, receivedBy), new HashMap<>());
    }

    /** Whether exactly these took part, in this order, with unit or duty. */
    public boolean are(Visit visit, LocalDate day, List<RecordVisit.Participant> companions, List<String> receivedBy) {
        List<List<@Nullable String>> sent = new ArrayList<>();
        for (Row row : checked(day, visit.unit().orElse(null), companions, receivedBy)) {
            sent.add(Arrays.asList(row.place().side(), row.name(), row.unitName(), row.duty()));
        }
        return sent.equals(jdbc.sql(
                        "select side, name, unit_name, title from visit_participant where visit_id = ? order by side desc, position")
                .param(visit.id().value())
                .query((row, n) ->
                        Arrays.asList(row.getString(1), row.getString(2), row.getString(3), row.getString(4)))
                .list());
    }

    /** Where somebody stands in the list of a side. */
    private record Place(String side, int position) {}

    private record Row(
            Place place,
            String name,
            @Nullable PersonId person,
            PeopleQueries.@Nullable UnitHit unit,
            @Nullable String typedUnit,
            @Nullable String duty) {

        @Nullable
        String unitName() {
            return unit == null ? typedUnit : unit.name();
        }
    }

    private List<Row> checked(
            LocalDate day,
            @Nullable UnitId ofRecorder,
            List<RecordVisit.Participant> companions,
            List<String> receivedBy) {
        List<Row> rows = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (RecordVisit.Participant one : companions) {
            Called called = Called.of(one.name());
            String name = new PersonName(called.name()).value();
            PersonId person = one.person() == null ? colleague(name, called.note(), ofRecorder, day) : one.person();
            if (!seen.add(person == null ? name + "/" + called.note() : person.toString())) {
                throw new RuleViolation("visits.participant.twice", name);
            }
            PeopleQueries.UnitHit unit = person == null ? null : people.unitOf(person, day);
            rows.add(new Row(new Place("GOVERNMENT", rows.size()), name, person, unit, called.note(), null));
        }
        Set<String> hosts = new HashSet<>();
        for (int i = 0; i < receivedBy.size(); i++) {
            Called called = Called.of(receivedBy.get(i));
            String name = receiver(called.name());
            if (!hosts.add(name + "/" + called.note())) {
                throw new RuleViolation("visits.receivedBy.twice", name);
            }
            rows.add(new Row(new Place("ENTERPRISE", i), name, null, null, null, called.note()));
        }
        return rows;
    }

    /**
     * The one person of this name who worked that day in the unit that was typed, or without one in the recorder's own unit:
     * elsewhere the same name may be another person.
     */
    private @Nullable PersonId colleague(String name, @Nullable String unit, @Nullable UnitId own, LocalDate day) {
        if (unit == null && own == null) {
            return null;
        }
        List<UUID> found = jdbc.sql("select distinct p.id from person p join post_holding h on h.person_id = p.id"
                        + " join post o on o.id = h.post_id join unit u on u.id = o.unit_id"
                        + " where p.name_key = ? and p.active and h.valid_from <= ? and h.valid_to > ? and "
                        + (unit == null ? "u.id = ?" : "? in (u.name, u.short_name)"))
                .params(NameKey.of(name).value(), day, day, unit == null ? own.value() : unit)
                .query(UUID.class)
                .list();
        return found.size() == 1 ? new PersonId(found.getFirst()) : null;
    }

    /** A name as typed, with the unit or duty in brackets behind it. */
    private record Called(String name, @Nullable String note) {

        private static final Pattern WITH_NOTE = Pattern.compile("^(.+?)\\s*[（(]\\s*([^（）()]{1,100})\\s*[）)]$");

        static Called of(String typed) {
            Matcher found = WITH_NOTE.matcher(typed.strip());
            return found.matches() ? new Called(found.group(1), found.group(2).strip()) : new Called(typed, null);
        }
    }

    /** A refused name says on whose side it stands. */
    private static String receiver(String name) {
        try {
            return new PersonName(name).value();
        } catch (RuleViolation refused) {
            throw new RuleViolation("visits.receivedBy.name", name);
        }
    }

    /** Takes the places that are there, and removes them from the map; makes the others. */
    private void put(VisitId visit, List<Row> rows, Map<Place, UUID> places) {
        for (Row row : rows) {
            UUID there = places.remove(row.place());
            List<Object> values = new ArrayList<>();
            Collections.addAll(
                    values,
                    row.person() == null ? null : row.person().value(),
                    row.name(),
                    row.unit() == null ? null : row.unit().unit().value(),
                    row.unitName(),
                    row.duty());
            if (there != null) {
                values.add(there);
                jdbc.sql(
                                "update visit_participant set person_id = ?, name = ?, unit_id = ?, unit_name = ?, title = ? where id = ?")
                        .params(values)
                        .update();
            } else {
                Collections.addAll(
                        values,
                        Ids.next(),
                        visit.value(),
                        row.place().side(),
                        row.place().position());
                jdbc.sql(
                                "insert into visit_participant (person_id, name, unit_id, unit_name, title, id, visit_id, side, position) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                        .params(values)
                        .update();
            }
        }
    }
}
