package cn.qinqing.issues.domain;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** Stores {@link Issue}. */
public interface IssueRepository extends JpaRepository<Issue, UUID> {

    Optional<Issue> findByClientKey(UUID clientKey);
}
