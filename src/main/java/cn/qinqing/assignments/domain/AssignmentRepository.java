package cn.qinqing.assignments.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** Stores {@link Assignment}. */
public interface AssignmentRepository extends JpaRepository<Assignment, UUID> {

    /** Holds the enterprise until the transaction ends; to be called before anything is read. */
    @Query(value = "select id from enterprise where id = :enterprise for update", nativeQuery = true)
    Optional<UUID> lock(UUID enterprise);

    Optional<Assignment> findByClientKey(UUID clientKey);

    /** Assignments of the enterprise that hold on any day of the half-open period. */
    @Query(
            "select a from Assignment a where a.enterpriseId = :enterprise and a.validFrom < :to and a.validTo > :from order by a.validFrom")
    List<Assignment> within(UUID enterprise, LocalDate from, LocalDate to);
}
