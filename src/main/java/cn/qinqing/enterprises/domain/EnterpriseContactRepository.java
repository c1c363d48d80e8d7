package cn.qinqing.enterprises.domain;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** Stores {@link EnterpriseContact}. */
public interface EnterpriseContactRepository extends JpaRepository<EnterpriseContact, UUID> {}
