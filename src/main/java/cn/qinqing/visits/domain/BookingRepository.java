package cn.qinqing.visits.domain;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** Stores {@link Booking}. */
public interface BookingRepository extends JpaRepository<Booking, UUID> {

    Optional<Booking> findByClientKey(UUID clientKey);

    Optional<Booking> findByVisitId(UUID visitId);

    /** For a change: whoever comes second waits and then sees that somebody was faster. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select b from Booking b where b.id = :id")
    Optional<Booking> findForChange(UUID id);
}
