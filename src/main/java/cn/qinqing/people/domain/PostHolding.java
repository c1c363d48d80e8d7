package cn.qinqing.people.domain;

import cn.qinqing.shared.Period;
import cn.qinqing.shared.PersonId;
import cn.qinqing.shared.PostId;
import cn.qinqing.shared.RuleViolation;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person holds a post for a period (任职). A leading post has one holder at a time; the database holds that too. */
@Entity
@Table(name = "post_holding")
public class PostHolding {

    @Id
    private UUID id;

    private UUID postId;
    private UUID personId;
    private LocalDate validFrom;
    private LocalDate validTo;

    @Nullable
    private String documentNo;

    private boolean caretaker;

    @Nullable
    @Column(columnDefinition = "tinyint")
    private Byte leaderSeat;

    @Nullable
    private UUID importRunId;

    @Version
    @Column(name = "version")
    private Integer rowVersion;

    protected PostHolding() {}

    public PostHolding(UUID id, Post post, PersonId person, Period period, @Nullable String documentNo) {
        this.id = id;
        this.postId = post.id().value();
        this.personId = person.value();
        this.validFrom = period.from();
        this.validTo = period.to();
        this.documentNo = documentNo;
        this.leaderSeat = post.leading() ? (byte) 1 : null;
    }

    /** Holds the post only until somebody is appointed (代管). */
    public PostHolding asCaretaker() {
        this.caretaker = true;
        return this;
    }

    /**
     * Ends the holding on a day, which is the first day it no longer holds.
     *
     * @throws RuleViolation {@code people.holding.endBeforeStart}; {@code people.holding.endedBefore} when it has ended by
     *     then
     */
    public void end(LocalDate day) {
        if (!day.isAfter(validFrom)) {
            throw new RuleViolation("people.holding.endBeforeStart", day, validFrom);
        }
        if (day.isAfter(validTo)) {
            throw new RuleViolation("people.holding.endedBefore", validTo.minusDays(1));
        }
        this.validTo = day;
    }

    /** It began earlier than was known. */
    public void beganOn(LocalDate day) {
        this.validFrom = day;
    }

    public void cameFrom(@Nullable UUID importRun) {
        this.importRunId = importRun;
    }

    public UUID id() {
        return id;
    }

    public PostId post() {
        return new PostId(postId);
    }

    public PersonId person() {
        return new PersonId(personId);
    }

    public Period period() {
        return new Period(validFrom, validTo);
    }

    public boolean caretaker() {
        return caretaker;
    }

    public @Nullable String documentNo() {
        return documentNo;
    }

    public int version() {
        return rowVersion;
    }
}
