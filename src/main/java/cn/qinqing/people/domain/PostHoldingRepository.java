package cn.qinqing.people.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** Stores {@link PostHolding}. */
public interface PostHoldingRepository extends JpaRepository<PostHolding, UUID> {

    /** Who holds a leading post on the day: one person or nobody. */
    @Query(
            "select h from PostHolding h where h.postId = :post and h.validFrom <= :day and h.validTo > :day order by h.validFrom desc limit 1")
    Optional<PostHolding> on(UUID post, LocalDate day);

    /** Holdings of the post that end after the day. */
    @Query("select h from PostHolding h where h.postId = :post and h.validTo > :day order by h.validFrom")
    List<PostHolding> after(UUID post, LocalDate day);

    /**
     * Holdings of a post of that title by persons of that name which begin in the period or directly after it, the
     * earliest first.
     */
    @Query("""
            select h from Person p, PostHolding h, Post o
            where p.nameKey = :nameKey and h.personId = p.id and h.postId = o.id and o.titleKey = :titleKey
              and h.validFrom > :from and h.validFrom <= :to and p.active and o.active
            order by h.validFrom, o.seatNo
            """)
    List<PostHolding> beginningIn(String nameKey, String titleKey, LocalDate from, LocalDate to);

    /** Others hold the post on a day of the half-open period. */
    @Query("""
            select count(h) > 0 from PostHolding h
            where h.postId = :post and h.personId <> :person and h.validFrom < :to and h.validTo > :from
            """)
    boolean heldByOthers(UUID post, UUID person, LocalDate from, LocalDate to);

    /** Whether the person holds the post on any day of the half-open period. */
    @Query(
            "select count(h) > 0 from PostHolding h where h.postId = :post and h.personId = :person and h.validFrom < :to and h.validTo > :from")
    boolean twice(UUID post, UUID person, LocalDate from, LocalDate to);

    List<PostHolding> findByPostId(UUID post);

    List<PostHolding> findByPersonIdAndValidToAfter(UUID person, LocalDate day);
}
