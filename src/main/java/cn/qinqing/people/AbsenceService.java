package cn.qinqing.people;

import cn.qinqing.audit.AuditLog;
import cn.qinqing.people.domain.PersonAbsence;
import cn.qinqing.people.domain.PersonAbsenceRepository;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.Period;
import cn.qinqing.shared.PersonId;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RuleViolation;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who is away from when to when, and who stands in (外出与代理). */
@Service
@Transactional
public class AbsenceService {

    /** One absence as it is shown. */
    public record Absence(
            UUID id, PersonId person, String name, PersonId deputy, String deputyName, Period period, String reason) {}

    private final PersonAbsenceRepository absences;
    private final PersonScope scope;
    private final AuditLog audit;
    private final JdbcClient jdbc;

    AbsenceService(PersonAbsenceRepository absences, PersonScope scope, AuditLog audit, JdbcClient jdbc) {
        this.absences = absences;
        this.scope = scope;
        this.audit = audit;
        this.jdbc = jdbc;
    }

    /**
     * Notes an absence. The clerk notes everybody's, everybody one's own.
     *
     * @throws RuleViolation {@code people.absence.notYours}, {@code people.absence.self}, {@code
     *     people.absence.reasonMissing}, {@code people.absence.overlaps} with an absence noted before, {@code
     *     people.absence.deputyAway} when who stands in is away too
     */
    public UUID note(Actor actor, PersonId person, PersonId deputy, Period period, String reason) {
        requireOwn(actor, person);
        PersonAbsence absence = new PersonAbsence(Ids.next(), person, deputy, period, reason);
        absences.within(person.value(), period.from(), period.to()).stream()
                .findFirst()
                .ifPresent(other -> {
                    throw new RuleViolation(
                            "people.absence.overlaps",
                            other.period().from(),
                            other.period().lastDay());
                });
        absences.within(deputy.value(), period.from(), period.to()).stream()
                .findFirst()
                .ifPresent(other -> {
                    throw new RuleViolation(
                            "people.absence.deputyAway",
                            other.period().from(),
                            other.period().lastDay());
                });
        absences.saveAndFlush(absence);
        audit.record(
                actor,
                "ABSENCE_NOTED",
                "person",
                person.toString(),
                Map.of(
                        "deputy", deputy.toString(),
                        "from", period.from().toString(),
                        "to", period.lastDay().toString(),
                        "reason", reason.strip()));
        return absence.id();
    }

    /**
     * Takes an absence back, or ends it before its time when it has begun; {@code day} is the first day on which the
     * person is back.
     *
     * @throws RuleViolation {@code people.absence.unknown}, {@code people.absence.notYours}, {@code people.absence.over}
     */
    public void end(Actor actor, UUID id, LocalDate day) {
        actor.require(Right.PEOPLE_READ);
        PersonAbsence absence = absences.findById(id).orElseThrow(() -> new RuleViolation("people.absence.unknown"));
        requireOwn(actor, absence.person());
        if (!absence.period().to().isAfter(day)) {
            throw new RuleViolation("people.absence.over", absence.period().lastDay());
        }
        if (absence.period().from().isBefore(day)) {
            absence.end(day);
        } else {
            absences.delete(absence);
        }
        absences.flush();
        audit.record(actor, "ABSENCE_ENDED", "person", absence.person().toString(), Map.of("day", day.toString()));
    }

    /** Absences of the person, newest first, and those for which the person stands in. */
    @Transactional(readOnly = true)
    public List<Absence> of(Actor actor, PersonId person) {
        actor.require(Right.PEOPLE_READ);
        return jdbc.sql("""
                        select a.id, a.person_id, p.name, a.deputy_id, d.name, a.valid_from, a.valid_to, a.reason
                        from person_absence a join person p on p.id = a.person_id join person d on d.id = a.deputy_id
                        where a.person_id = ? or a.deputy_id = ? order by a.valid_from desc limit 50""")
                .params(person.value(), person.value())
                .query((row, n) -> new Absence(
                        row.getObject(1, UUID.class),
                        new PersonId(row.getObject(2, UUID.class)),
                        row.getString(3),
                        new PersonId(row.getObject(4, UUID.class)),
                        row.getString(5),
                        new Period(row.getObject(6, LocalDate.class), row.getObject(7, LocalDate.class)),
                        row.getString(8)))
                .list();
    }

    /** Whether the actor may note absences of the person. */
    public boolean mayNote(Actor actor, PersonId person) {
        return actor.may(Right.PEOPLE_EDIT)
                || actor.may(Right.PEOPLE_READ)
                        && actor.personId().filter(person::equals).isPresent();
    }

    private void requireOwn(Actor actor, PersonId person) {
        actor.require(Right.PEOPLE_READ);
        if (!mayNote(actor, person)) {
            throw new RuleViolation("people.absence.notYours");
        }
        if (actor.personId().filter(person::equals).isEmpty()) {
            scope.require(actor, person);
        }
    }
}
