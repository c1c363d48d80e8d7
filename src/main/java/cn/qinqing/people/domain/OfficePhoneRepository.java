package cn.qinqing.people.domain;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** Stores {@link OfficePhone}. */
public interface OfficePhoneRepository extends JpaRepository<OfficePhone, UUID> {

    Optional<OfficePhone> findFirstByPersonIdAndNumber(UUID person, String number);

    Optional<OfficePhone> findFirstByUnitIdAndPersonIdIsNullAndNumber(UUID unit, String number);
}
