package cn.qinqing.visits.domain;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** Stores {@link Visit}. */
public interface VisitRepository extends JpaRepository<Visit, UUID> {

    Optional<Visit> findByClientKey(UUID clientKey);

    /** For a change: whoever comes second waits and then sees that somebody was faster. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select v from Visit v where v.id = :id")
    Optional<Visit> findForChange(UUID id);
}
