package cn.qinqing.people.domain;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** Stores {@link Unit}. */
public interface UnitRepository extends JpaRepository<Unit, UUID> {

    @Query(
            "select u from Unit u where (u.name = :name or u.shortName = :name) and u.active order by u.divisionCode limit 1")
    Optional<Unit> named(String name);
}
