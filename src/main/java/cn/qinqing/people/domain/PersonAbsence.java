package cn.qinqing.people.domain;

import cn.qinqing.shared.Period;
import cn.qinqing.shared.PersonId;
import cn.qinqing.shared.RuleViolation;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;

/** Somebody is away for a period, and another stands in (外出与代理): who, from when to when, and why. */
@Entity
@Table(name = "person_absence")
public class PersonAbsence {

    @Id
    private UUID id;

    private UUID personId;
    private UUID deputyId;
    private LocalDate validFrom;
    private LocalDate validTo;
    private String reason;

    @Version
    @Column(name = "version")
    private Integer rowVersion;

    protected PersonAbsence() {}

    /**
     * @throws RuleViolation {@code people.absence.self} when nobody else stands in, {@code people.absence.reasonMissing}
     */
    public PersonAbsence(UUID id, PersonId person, PersonId deputy, Period period, String reason) {
        if (person.equals(deputy)) {
            throw new RuleViolation("people.absence.self");
        }
        if (reason.isBlank()) {
            throw new RuleViolation("people.absence.reasonMissing");
        }
        this.id = id;
        this.personId = person.value();
        this.deputyId = deputy.value();
        this.validFrom = period.from();
        this.validTo = period.to();
        this.reason = reason.strip();
    }

    /** Ends it before its time; {@code day} is the first day on which the person is back. */
    public void end(LocalDate day) {
        this.validTo = new Period(validFrom, day).to();
    }

    /** From the day another stands in: this one ends, and what is left of it begins with the other. */
    public PersonAbsence handOver(UUID newId, PersonId deputy, LocalDate day) {
        PersonAbsence rest = new PersonAbsence(newId, new PersonId(personId), deputy, new Period(day, validTo), reason);
        end(day);
        return rest;
    }

    public UUID id() {
        return id;
    }

    public PersonId person() {
        return new PersonId(personId);
    }

    public Period period() {
        return new Period(validFrom, validTo);
    }

    public String reason() {
        return reason;
    }
}
