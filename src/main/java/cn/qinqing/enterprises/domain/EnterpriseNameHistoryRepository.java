package cn.qinqing.enterprises.domain;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** Stores {@link EnterpriseNameHistory}. */
public interface EnterpriseNameHistoryRepository extends JpaRepository<EnterpriseNameHistory, UUID> {

    List<EnterpriseNameHistory> findByEnterpriseIdOrderByUsedUntilDesc(UUID enterpriseId);
}
