package cn.qinqing.people.domain;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** Stores {@link Unit}. */
public interface UnitRepository extends JpaRepository<Unit, UUID> {

    /** For a change: whoever comes second waits and then sees that somebody was faster. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select x from Unit x where x.id = :id")
    Optional<Unit> findForChange(UUID id);

    @Query(
            "select u from Unit u where (u.name = :name or u.shortName = :name) and u.active order by u.divisionCode limit 1")
    Optional<Unit> named(String name);
}
