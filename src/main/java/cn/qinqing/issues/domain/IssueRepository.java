package cn.qinqing.issues.domain;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** Stores {@link Issue}. */
public interface IssueRepository extends JpaRepository<Issue, UUID> {

    Optional<Issue> findByClientKey(UUID clientKey);

    /** For a command: whoever comes second waits and then sees that somebody was faster. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select i from Issue i where i.id = :id")
    Optional<Issue> findForChange(UUID id);
}
