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

    /** Whether the person holds the post on any day of the half-open period. */
    @Query(
            "select count(h) > 0 from PostHolding h where h.postId = :post and h.personId = :person and h.validFrom < :to and h.validTo > :from")
    boolean twice(UUID post, UUID person, LocalDate from, LocalDate to);

    List<PostHolding> findByPersonIdAndValidToAfter(UUID person, LocalDate day);
}
