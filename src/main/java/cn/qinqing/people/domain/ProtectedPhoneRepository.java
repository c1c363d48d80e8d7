package cn.qinqing.people.domain;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** Stores {@link ProtectedPhone}. */
public interface ProtectedPhoneRepository extends JpaRepository<ProtectedPhone, UUID> {

    Optional<ProtectedPhone> findByPersonIdAndNumber(UUID person, String number);

    List<ProtectedPhone> findByPersonId(UUID person);
}
