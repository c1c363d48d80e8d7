package cn.qinqing.people.domain;

import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** Stores {@link Post}. */
public interface PostRepository extends JpaRepository<Post, UUID> {

    /** For a change: whoever comes second waits and then sees that somebody was faster. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select x from Post x where x.id = :id")
    Optional<Post> findForChange(UUID id);

    /** The seat with that title which the person holds on the day. */
    @Query("""
            select o from Post o, PostHolding h
            where h.postId = o.id and h.personId = :person and o.titleKey = :titleKey
              and h.validFrom <= :day and h.validTo > :day and o.active
            order by o.seatNo limit 1
            """)
    Optional<Post> heldBy(UUID person, String titleKey, LocalDate day);

    @Query("select coalesce(max(o.seatNo), 0) from Post o where o.titleKey = :titleKey and o.divisionCode = :division")
    int lastSeat(String titleKey, String division);

    /** The general staff post of a unit under that title. */
    @Query(
            "select o from Post o where o.unitId = :unit and o.titleKey = :titleKey and o.active order by o.seatNo limit 1")
    Optional<Post> ofUnit(UUID unit, String titleKey);

    /** Other holders of posts with this title in this division on the day. */
    @Query("""
            select p.name from Person p, PostHolding h, Post o
            where h.personId = p.id and h.postId = o.id and o.titleKey = :titleKey and o.divisionCode = :division
              and h.validFrom <= :day and h.validTo > :day and (:except is null or p.id <> :except)
            """)
    List<String> holdersOf(String titleKey, String division, LocalDate day, @Nullable UUID except);
}
