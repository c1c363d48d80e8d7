package cn.qinqing.people.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** Stores {@link PersonAbsence}. */
public interface PersonAbsenceRepository extends JpaRepository<PersonAbsence, UUID> {

    /** Absences of the person on any day of the half-open period. */
    @Query("select a from PersonAbsence a where a.personId = :person and a.validFrom < :to and a.validTo > :from")
    List<PersonAbsence> within(UUID person, LocalDate from, LocalDate to);
}
