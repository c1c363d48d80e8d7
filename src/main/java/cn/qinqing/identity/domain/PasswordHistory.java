package cn.qinqing.identity.domain;

import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;

interface PasswordHistory extends JpaRepository<PasswordUse, UUID> {

    List<PasswordUse> findByAccountIdOrderByUsedUntilDesc(UUID account, Limit limit);
}
