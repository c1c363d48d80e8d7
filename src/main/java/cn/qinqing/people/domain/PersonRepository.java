package cn.qinqing.people.domain;

import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** Stores {@link Person}. */
public interface PersonRepository extends JpaRepository<Person, UUID> {

    /** For a change: whoever comes second waits and then sees that somebody was faster. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select x from Person x where x.id = :id")
    Optional<Person> findForChange(UUID id);

    /** Persons of that name who hold a post of that title on the day. */
    @Query("""
            select p from Person p, PostHolding h, Post o
            where p.nameKey = :nameKey and h.personId = p.id and h.postId = o.id and o.titleKey = :titleKey
              and h.validFrom <= :day and h.validTo > :day and p.active
            """)
    List<Person> holding(String nameKey, String titleKey, LocalDate day);

    /** Persons of that name who hold any post of the unit on the day. */
    @Query("""
            select distinct p from Person p, PostHolding h, Post o
            where p.nameKey = :nameKey and h.personId = p.id and h.postId = o.id and o.unitId = :unit
              and h.validFrom <= :day and h.validTo > :day and p.active
            """)
    List<Person> ofUnit(String nameKey, UUID unit, LocalDate day);
}
