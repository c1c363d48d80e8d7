package cn.qinqing.identity.domain;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

public interface RoleGrants extends JpaRepository<RoleGrant, RoleGrant.Key> {

    List<RoleGrant> findByAccountId(UUID account);
}
