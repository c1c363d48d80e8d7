package cn.qinqing.visits.domain;

import cn.qinqing.people.PeopleQueries;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.PersonId;
import cn.qinqing.shared.PersonName;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.visits.CorrectVisit;
import cn.qinqing.visits.RecordVisit;
import cn.qinqing.visits.VisitId;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
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
     * @throws RuleViolation {@code visits.participant.twice}, {@code visits.receivedBy.name} for what is no name, and
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
                .map(name -> new RecordVisit.Participant(name, known.get(name)))
                .toList();
        put(visit, checked(correction.on(), companions, correction.receivedBy()), places);
        // by id: deleting by the visit locks the gap behind its rows, and with it whoever notes the next visit
        places.values()
                .forEach(id -> jdbc.sql("delete from visit_participant where id = ?")
                        .param(id)
                        .update());
    }

    /**
     * Stores them.
     *
     * @throws RuleViolation {@code visits.participant.twice}, {@code visits.receivedBy.name} for what is no name, and
     *     what {@link PersonName} refuses of companions
     */
    public void store(VisitId visit, LocalDate day, List<RecordVisit.Participant> companions, List<String> receivedBy) {
        put(visit, checked(day, companions, receivedBy), new HashMap<>());
    }

    /** Where somebody stands in the list of a side. */
    private record Place(String side, int position) {}

    private record Row(Place place, String name, @Nullable PersonId person, PeopleQueries.@Nullable UnitHit unit) {}

    private List<Row> checked(LocalDate day, List<RecordVisit.Participant> companions, List<String> receivedBy) {
        List<Row> rows = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (RecordVisit.Participant one : companions) {
            String name = new PersonName(one.name()).value();
            PersonId person = one.person();
            if (!seen.add(person == null ? name : person.toString())) {
                throw new RuleViolation("visits.participant.twice", name);
            }
            PeopleQueries.UnitHit unit = person == null ? null : people.unitOf(person, day);
            rows.add(new Row(new Place("GOVERNMENT", rows.size()), name, person, unit));
        }
        for (int i = 0; i < receivedBy.size(); i++) {
            rows.add(new Row(new Place("ENTERPRISE", i), receiver(receivedBy.get(i)), null, null));
        }
        return rows;
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
                    row.unit() == null ? null : row.unit().name());
            if (there != null) {
                values.add(there);
                jdbc.sql(
                                "update visit_participant set person_id = ?, name = ?, unit_id = ?, unit_name = ? where id = ?")
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
                                "insert into visit_participant (person_id, name, unit_id, unit_name, id, visit_id, side, position) values (?, ?, ?, ?, ?, ?, ?, ?)")
                        .params(values)
                        .update();
            }
        }
    }
}
