package cn.qinqing.enterprises.domain;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** Stores {@link Enterprise}. */
public interface EnterpriseRepository extends JpaRepository<Enterprise, UUID> {

    Optional<Enterprise> findByUscc(String uscc);

    Optional<Enterprise> findByClientKey(UUID clientKey);

    @Query(
            "select e from Enterprise e where e.nameKey = :nameKey and e.mergedInto is null and e.state <> cn.qinqing.enterprises.EnterpriseState.CANCELLED order by e.createdAt")
    List<Enterprise> named(String nameKey);
}
