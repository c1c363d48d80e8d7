package cn.qinqing.visits.domain;

import cn.qinqing.shared.AccountId;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.shared.UnitId;
import cn.qinqing.visits.BookVisit;
import cn.qinqing.visits.BookingId;
import cn.qinqing.visits.BookingState;
import cn.qinqing.visits.Occasion;
import cn.qinqing.visits.VisitId;
import cn.qinqing.visits.VisitMode;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A visit that is meant to be made (走访预约): planned, agreed with the enterprise, then held, declined or cancelled. */
@Entity
@Table(name = "visit_booking")
public class Booking {

    private static final int LONGEST_PURPOSE = 500;

    /** Nobody plans further ahead than that. */
    private static final int MOST_MONTHS_AHEAD = 12;

    @Id
    private UUID id;

    private UUID enterpriseId;
    private LocalDate plannedOn;

    @Nullable
    private LocalTime startsAt;

    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    private VisitMode mode;

    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    private BookingState state;

    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    private Occasion occasion;

    @Nullable
    private UUID issueId;

    private String purpose;

    @Column(name = "is_sensitive")
    private boolean sensitive;

    @Nullable
    private String overReason;

    @Nullable
    private UUID unitId;

    @Nullable
    private UUID bookedBy;

    private String bookedByName;
    private Instant bookedAt;

    @Nullable
    private UUID visitId;

    @Nullable
    private UUID clientKey;

    @Version
    @Column(name = "version")
    private Integer rowVersion;

    protected Booking() {}

    /**
     * Books a visit.
     *
     * @throws RuleViolation {@code visits.booking.past}, {@code visits.booking.far}, {@code
     *     visits.booking.purpose.missing}, {@code visits.booking.purpose.long}, {@code visits.booking.issue.missing} for a
     *     follow-up without its issue
     */
    public static Booking made(
            BookingId id,
            BookVisit visit,
            boolean sensitive,
            @Nullable String overReason,
            Actor actor,
            LocalDate today,
            Instant now) {
        check(visit.on(), today);
        String purpose = visit.purpose().strip();
        if (purpose.isEmpty()) {
            throw new RuleViolation("visits.booking.purpose.missing");
        }
        if (purpose.codePointCount(0, purpose.length()) > LONGEST_PURPOSE) {
            throw new RuleViolation("visits.booking.purpose.long", LONGEST_PURPOSE);
        }
        if (visit.occasion() == Occasion.FOLLOW_UP && visit.issue() == null) {
            throw new RuleViolation("visits.booking.issue.missing");
        }
        Booking made = new Booking();
        made.id = id.value();
        made.enterpriseId = visit.enterprise().value();
        made.plannedOn = visit.on();
        made.startsAt = visit.at();
        made.mode = visit.mode();
        made.state = visit.agreed() ? BookingState.BOOKED : BookingState.PLANNED;
        made.occasion = visit.occasion();
        made.issueId = visit.occasion() == Occasion.FOLLOW_UP && visit.issue() != null
                ? visit.issue().value()
                : null;
        made.purpose = purpose;
        made.sensitive = sensitive;
        made.overReason = overReason;
        made.unitId = actor.unitId().map(UnitId::value).orElse(null);
        made.bookedBy = actor.accountId().map(AccountId::value).orElse(null);
        made.bookedByName = actor.name();
        made.bookedAt = now;
        made.clientKey = visit.clientKey();
        return made;
    }

    private static void check(LocalDate on, LocalDate today) {
        if (on.isBefore(today)) {
            throw new RuleViolation("visits.booking.past", on);
        }
        if (on.isAfter(today.plusMonths(MOST_MONTHS_AHEAD))) {
            throw new RuleViolation("visits.booking.far", MOST_MONTHS_AHEAD);
        }
    }

    /** Whether it is what the actor sends: a key that comes twice may be a form that was used for a second booking. */
    public boolean says(Actor actor, BookVisit visit) {
        return enterpriseId.equals(visit.enterprise().value())
                && actor.accountId().map(AccountId::value).equals(Optional.ofNullable(bookedBy))
                && purpose.equals(visit.purpose().strip())
                && mode == visit.mode();
    }

    /**
     * Refuses a form that was opened on another version.
     *
     * @throws RuleViolation {@code visits.booking.clash}
     */
    public void opened(int version) {
        if (!isVersion(version)) {
            throw new RuleViolation("visits.booking.clash");
        }
    }

    public boolean isVersion(int version) {
        return version == rowVersion;
    }

    public int version() {
        return rowVersion;
    }

    /**
     * Refuses what is over.
     *
     * @throws RuleViolation {@code visits.booking.over.HELD}, {@code visits.booking.over.DECLINED}, {@code
     *     visits.booking.over.CANCELLED}
     */
    public void requireOpen() {
        if (!state.open()) {
            throw new RuleViolation("visits.booking.over." + state.name());
        }
    }

    /** The enterprise agreed. */
    public void accept() {
        requireOpen();
        state = BookingState.BOOKED;
    }

    /**
     * The office comes on another day. What the enterprise agreed to was the day before.
     *
     * @param wished whether the enterprise itself asked for that day
     * @throws RuleViolation {@code visits.booking.move.same}; {@code visits.booking.past}, {@code visits.booking.far}, and
     *     what is over
     */
    public void move(LocalDate on, @Nullable LocalTime at, @Nullable String whyOver, boolean wished, LocalDate today) {
        requireOpen();
        check(on, today);
        if (on.equals(plannedOn) && java.util.Objects.equals(at, startsAt)) {
            throw new RuleViolation("visits.booking.move.same");
        }
        if (!on.equals(plannedOn)) {
            state = wished ? BookingState.BOOKED : BookingState.PLANNED;
        }
        plannedOn = on;
        startsAt = at;
        overReason = whyOver;
    }

    /**
     * The enterprise named another day: that day is agreed.
     *
     * @throws RuleViolation {@code visits.booking.otherDay.past}, {@code visits.booking.otherDay.far}, {@code
     *     visits.booking.otherDay.same}, and what is over
     */
    public void moveAsAsked(LocalDate on, LocalDate today) {
        requireOpen();
        if (on.isBefore(today)) {
            throw new RuleViolation("visits.booking.otherDay.past", on);
        }
        if (on.isAfter(today.plusMonths(MOST_MONTHS_AHEAD))) {
            throw new RuleViolation("visits.booking.otherDay.far", MOST_MONTHS_AHEAD);
        }
        if (on.equals(plannedOn)) {
            throw new RuleViolation("visits.booking.otherDay.same");
        }
        plannedOn = on;
        startsAt = null;
        overReason = null;
        state = BookingState.BOOKED;
    }

    /** Key of the sentence why its enterprise need not answer any more; empty while it may. */
    public Optional<String> answerHindrance(LocalDate today) {
        if (!state.open()) {
            return Optional.of("visits.booking.over." + state.name());
        }
        return plannedOn.isBefore(today) ? Optional.of("visits.booking.answer.late") : Optional.empty();
    }

    public void decline() {
        requireOpen();
        state = BookingState.DECLINED;
    }

    public void cancel() {
        requireOpen();
        state = BookingState.CANCELLED;
    }

    /** It was made: the record is there. */
    public void hold(VisitId visit) {
        requireOpen();
        state = BookingState.HELD;
        visitId = visit.value();
    }

    /** Others go along, or go no more; whether the itinerary is sensitive follows who goes. */
    public void goes(boolean sensitiveNow) {
        requireOpen();
        sensitive = sensitiveNow;
    }

    /** Whether it counts against the disturbance budget. */
    public boolean counts() {
        return mode.disturbs() && occasion.counts();
    }

    public BookingId id() {
        return new BookingId(id);
    }

    public EnterpriseId enterprise() {
        return new EnterpriseId(enterpriseId);
    }

    public LocalDate on() {
        return plannedOn;
    }

    /** Empty while no time is agreed. */
    public Optional<LocalTime> at() {
        return Optional.ofNullable(startsAt);
    }

    public String purpose() {
        return purpose;
    }

    public Optional<AccountId> bookedBy() {
        return Optional.ofNullable(bookedBy).map(AccountId::new);
    }

    public VisitMode mode() {
        return mode;
    }

    public Occasion occasion() {
        return occasion;
    }

    public BookingState state() {
        return state;
    }

    public boolean sensitive() {
        return sensitive;
    }

    public Optional<UnitId> unit() {
        return Optional.ofNullable(unitId).map(UnitId::new);
    }

    public Optional<VisitId> visit() {
        return Optional.ofNullable(visitId).map(VisitId::new);
    }
}
