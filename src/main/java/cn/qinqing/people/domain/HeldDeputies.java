package cn.qinqing.people.domain;

import cn.qinqing.audit.AuditLog;
import cn.qinqing.people.HeldByPerson;
import cn.qinqing.people.HeldOutcome;
import cn.qinqing.people.HeldThing;
import cn.qinqing.people.PersonChange;
import cn.qinqing.people.PersonChange.Decision;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.Period;
import cn.qinqing.shared.PersonId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Absences for which somebody who leaves was to stand in (代理): another does, or nobody. */
@Component
class HeldDeputies implements HeldByPerson {

    private final PersonAbsenceRepository absences;
    private final AuditLog audit;
    private final JdbcClient jdbc;

    HeldDeputies(PersonAbsenceRepository absences, AuditLog audit, JdbcClient jdbc) {
        this.absences = absences;
        this.audit = audit;
        this.jdbc = jdbc;
    }

    @Override
    public int order() {
        return 70;
    }

    @Override
    public List<HeldThing> of(PersonId person, LocalDate day) {
        return jdbc.sql("""
                        select a.id, a.version, concat(p.name, ' ', a.reason), a.valid_from, a.valid_to
                        from person_absence a join person p on p.id = a.person_id
                        where a.deputy_id = ? and a.valid_to > ? order by a.valid_from""")
                .params(person.value(), day)
                .query((row, n) -> new HeldThing(
                        "people.held.deputy",
                        row.getObject(1, UUID.class),
                        row.getInt(2),
                        row.getString(3),
                        new Period(row.getObject(4, LocalDate.class), row.getObject(5, LocalDate.class)),
                        null,
                        List.of(HeldOutcome.TRANSFER, HeldOutcome.VACANT, HeldOutcome.KEEP),
                        null))
                .list();
    }

    @Override
    public void decide(Actor actor, PersonChange change, HeldThing thing, Decision decision) {
        if (decision.outcome() == HeldOutcome.KEEP) {
            return;
        }
        PersonAbsence absence = absences.findById(thing.id()).orElseThrow();
        boolean later = !thing.period().from().isBefore(change.day());
        if (decision.to() != null) {
            LocalDate from = later ? thing.period().from() : change.day();
            PersonAbsence rest = later
                    ? new PersonAbsence(Ids.next(), absence.person(), decision.to(), thing.period(), absence.reason())
                    : absence.handOver(Ids.next(), decision.to(), from);
            drop(absence, later);
            absences.save(rest);
        } else {
            if (!later) {
                absence.end(change.day());
            }
            drop(absence, later);
        }
        audit.record(
                actor,
                "DEPUTY_CHANGED",
                "person",
                absence.person().toString(),
                Map.of("day", change.day().toString(), "document", change.documentNo()));
    }

    /** One that has not begun yet goes; what is stored is freed before another takes its days. */
    private void drop(PersonAbsence absence, boolean later) {
        if (later) {
            absences.delete(absence);
        }
        absences.flush();
    }
}
