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
     * @throws RuleViolation {@code visits.participant.twice}
     */
    public void replace(Visit changed, CorrectVisit correction) {
        VisitId visit = changed.id();
        entities.lock(changed, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
        Map<String, PersonId> known = new HashMap<>();
        jdbc.sql("select name, person_id from visit_participant where visit_id = ? and person_id is not null")
                .param(visit.value())
                .query((row, n) -> known.put(row.getString(1), new PersonId(row.getObject(2, UUID.class))))
                .list();
        jdbc.sql("delete from visit_participant where visit_id = ?")
                .param(visit.value())
                .update();
        List<RecordVisit.Participant> companions = correction.companions().stream()
                .map(name -> new RecordVisit.Participant(name, known.get(name)))
                .toList();
        store(visit, correction.on(), companions, correction.receivedBy());
    }

    /**
     * Stores them.
     *
     * @throws RuleViolation {@code visits.participant.twice}
     */
    public void store(VisitId visit, LocalDate day, List<RecordVisit.Participant> companions, List<String> receivedBy) {
        Set<String> seen = new HashSet<>();
        int position = 0;
        for (RecordVisit.Participant one : companions) {
            String name = new PersonName(one.name()).value();
            if (!seen.add(one.person() == null ? name : one.person().toString())) {
                throw new RuleViolation("visits.participant.twice", name);
            }
            insert(visit, "GOVERNMENT", position++, name, one.person(), day);
        }
        position = 0;
        for (String name : receivedBy) {
            insert(visit, "ENTERPRISE", position++, new PersonName(name).value(), null, day);
        }
    }

    private void insert(
            VisitId visit, String side, int position, String name, @Nullable PersonId person, LocalDate day) {
        PeopleQueries.UnitHit unit = person == null ? null : people.unitOf(person, day);
        List<Object> values = new java.util.ArrayList<>();
        java.util.Collections.addAll(
                values,
                Ids.next(),
                visit.value(),
                side,
                position,
                person == null ? null : person.value(),
                name,
                unit == null ? null : unit.unit().value(),
                unit == null ? null : unit.name());
        jdbc.sql(
                        "insert into visit_participant (id, visit_id, side, position, person_id, name, unit_id, unit_name) values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(values)
                .update();
    }
}
