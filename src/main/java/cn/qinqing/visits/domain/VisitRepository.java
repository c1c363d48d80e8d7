package cn.qinqing.visits.domain;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** Stores {@link Visit}. */
public interface VisitRepository extends JpaRepository<Visit, UUID> {

    Optional<Visit> findByClientKey(UUID clientKey);
}
