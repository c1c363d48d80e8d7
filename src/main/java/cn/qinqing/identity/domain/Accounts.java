package cn.qinqing.identity.domain;

import cn.qinqing.identity.Side;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

public interface Accounts extends JpaRepository<Account, UUID> {

    Optional<Account> findByLogin(String login);

    boolean existsByLogin(String login);

    boolean existsByPersonId(UUID person);

    Optional<Account> findByPersonId(UUID person);

    List<Account> findByUnitId(UUID unit);

    boolean existsBySide(Side side);

    /** Holds the row until the transaction ends: attempts at the same moment are counted one after the other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from Account a where a.id = :id")
    Optional<Account> forUpdate(UUID id);
}
