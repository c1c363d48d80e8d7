package cn.qinqing.enterprises.domain;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** Stores {@link Enterprise}. */
public interface EnterpriseRepository extends JpaRepository<Enterprise, UUID> {

    Optional<Enterprise> findByUscc(String uscc);

    /** For a change: whoever comes second waits and then sees that somebody was faster. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select e from Enterprise e where e.id = :id")
    Optional<Enterprise> findForChange(UUID id);

    List<Enterprise> findByMergedInto(UUID kept);

    Optional<Enterprise> findByClientKey(UUID clientKey);

    @Query(
            "select e from Enterprise e where e.nameKey = :nameKey and e.mergedInto is null and e.state <> cn.qinqing.enterprises.EnterpriseState.CANCELLED order by e.createdAt")
    List<Enterprise> named(String nameKey);

    @Query(
            "select e from Enterprise e where e.nameKey in :nameKeys and e.uscc is null and e.mergedInto is null and e.state <> cn.qinqing.enterprises.EnterpriseState.CANCELLED")
    List<Enterprise> withoutCode(Collection<String> nameKeys);

    List<Enterprise> findByUsccIn(Collection<String> codes);

    List<Enterprise> findByTemporaryNoIn(Collection<String> numbers);

    @Query(
            "select e from Enterprise e where e.nameKey in :nameKeys and e.mergedInto is null and e.state <> cn.qinqing.enterprises.EnterpriseState.CANCELLED")
    List<Enterprise> namedAmong(Collection<String> nameKeys);

    @Query("select e.uscc from Enterprise e where e.uscc in :codes")
    Set<String> codesAmong(Collection<String> codes);
}
