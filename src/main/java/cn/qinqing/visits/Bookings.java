package cn.qinqing.visits;

import cn.qinqing.audit.AuditLog;
import cn.qinqing.enterprises.EnterpriseQueries;
import cn.qinqing.issues.IssueQueries;
import cn.qinqing.issues.IssueRow;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.PersonId;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.visits.domain.Booking;
import cn.qinqing.visits.domain.BookingContacts;
import cn.qinqing.visits.domain.BookingHistory;
import cn.qinqing.visits.domain.BookingRepository;
import cn.qinqing.visits.domain.Goers;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Commands on bookings (走访预约): planned, agreed, moved, joined, then recorded, declined or cancelled. Whoever comes to an
 * enterprise asks it, comes together with others, and leaves it in peace otherwise (优化营商环境条例 §48). ADR 0028.
 */
@Service
@Transactional
public class Bookings {

    /** Most people who go to one visit. */
    public static final int MOST_GOERS = 12;

    private static final int LONGEST_REASON = 500;

    private final BookingRepository bookings;
    private final BookingQueries queries;
    private final BookingHistory history;
    private final BookingContacts contacts;
    private final Goers goers;
    private final Disturbances disturbances;
    private final EnterpriseQueries enterprises;
    private final IssueQueries issues;
    private final VisitService visits;
    private final AuditLog audit;
    private final JdbcClient jdbc;
    private final Clock clock;

    Bookings(
            BookingRepository bookings,
            BookingQueries queries,
            BookingHistory history,
            BookingContacts contacts,
            Goers goers,
            Disturbances disturbances,
            EnterpriseQueries enterprises,
            IssueQueries issues,
            VisitService visits,
            AuditLog audit,
            JdbcClient jdbc,
            Clock clock) {
        this.bookings = bookings;
        this.queries = queries;
        this.history = history;
        this.contacts = contacts;
        this.goers = goers;
        this.disturbances = disturbances;
        this.enterprises = enterprises;
        this.issues = issues;
        this.visits = visits;
        this.audit = audit;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Books a visit. Sent twice, it is one.
     *
     * @throws RuleViolation {@code visits.booking.sent.other} when the key is that of a booking that says something else;
     *     {@code visits.booking.quiet} on a day on which the enterprise wants nobody; {@code visits.booking.near} when
     *     others come within days, unless it is said to be separately; {@code visits.booking.overBudget} beyond the budget
     *     of the month without a reason; {@code visits.booking.issue.missing}, {@code visits.booking.issue.closed} for a
     *     follow-up of none of the enterprise's open issues; {@code visits.goers.missing}, {@code visits.goers.many},
     *     {@code visits.goers.notYours}; {@code visits.booking.past}, {@code visits.booking.far}, {@code
     *     visits.booking.purpose.missing}, {@code visits.booking.purpose.long}
     */
    public BookingId book(Actor actor, BookVisit visit) {
        actor.require(Right.VISIT_RECORD);
        lockEnterprise(visit.enterprise().value());
        Optional<Booking> sentBefore = bookings.findByClientKey(visit.clientKey());
        if (sentBefore.isPresent()) {
            if (!sentBefore.get().says(actor, visit)) {
                throw new RuleViolation("visits.booking.sent.other");
            }
            return sentBefore.get().id();
        }
        LocalDate today = OfficeTime.today(clock);
        enterprises.hit(actor, visit.enterprise()).orElseThrow(() -> new RuleViolation("enterprises.unknown"));
        requireOpenIssue(actor, visit);
        List<Goers.Goer> going = goers.checked(actor, visit.goers(), visit.on(), today, MOST_GOERS);
        boolean sensitive = going.stream().anyMatch(Goers.Goer::sensitive);
        Disturbance disturbance =
                disturbances.of(actor, visit.enterprise(), visit.on(), visit.mode(), visit.occasion(), null);
        String over = overReason(disturbance, visit.separately(), visit.overReason(), visit.on());
        Booking booking = bookings.saveAndFlush(
                Booking.made(BookingId.create(), visit, sensitive, over, actor, today, clock.instant()));
        goers.add(booking.id(), going);
        contacts.planned(booking);
        history.note(actor, booking, BookingStep.BOOK, null, over);
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("enterprise", visit.enterprise().toString());
        if (!sensitive) {
            facts.put("on", visit.on().toString());
        }
        facts.put("mode", visit.mode().name());
        if (over != null) {
            facts.put("reason", over);
        }
        audit.record(actor, "BOOKING_MADE", "booking", booking.id().toString(), facts);
        return booking.id();
    }

    /**
     * Notes what the enterprise said, for instance on the telephone. That it declined or named another day fulfils the
     * frequency rule as a visit would, so its words are needed.
     *
     * @throws RuleViolation {@code visits.reason.missing} without its words where it did not simply agree, {@code
     *     visits.booking.otherDay.missing}, {@code visits.booking.notYours}, {@code visits.booking.clash}, and what is over
     */
    public void noteAnswer(Actor actor, BookingId id, int version, BookingAnswer answer) {
        actor.require(Right.VISIT_RECORD);
        Booking booking = changeable(actor, id);
        booking.opened(version);
        String words =
                answer.kind() == BookingAnswer.Kind.ACCEPT ? withinLimit(answer.words()) : checked(answer.words());
        answered(actor, booking, answer, words);
    }

    /**
     * The enterprise answers itself, by a link.
     *
     * @throws RuleViolation {@code visits.booking.unknown} for a booking of another enterprise, {@code
     *     visits.booking.otherDay.missing}, {@code visits.reason.long}, and what is over
     */
    public void answer(Actor actor, BookingId id, BookingAnswer answer) {
        actor.require(Right.VISIT_ANSWER);
        Booking booking = bookings.findForChange(id.value())
                .filter(one ->
                        actor instanceof Actor.Link link && one.enterprise().equals(link.enterprise()))
                .orElseThrow(() -> new RuleViolation("visits.booking.unknown"));
        answered(actor, booking, answer, withinLimit(answer.words()));
    }

    private void answered(Actor actor, Booking booking, BookingAnswer answer, String words) {
        LocalDate today = OfficeTime.today(clock);
        LocalDate before = booking.on();
        switch (answer.kind()) {
            case ACCEPT -> {
                booking.accept();
                history.note(actor, booking, BookingStep.ACCEPT, null, words);
            }
            case OTHER_DAY -> {
                if (answer.otherDay() == null) {
                    throw new RuleViolation("visits.booking.otherDay.missing");
                }
                booking.moveAsAsked(answer.otherDay(), today);
                UUID event = history.note(actor, booking, BookingStep.OTHER_DAY, before, words);
                contacts.movedByEnterprise(booking, before, today, event);
            }
            case DECLINE -> {
                booking.decline();
                history.note(actor, booking, BookingStep.DECLINE, null, words);
                contacts.declined(actor, booking, today);
            }
        }
        bookings.flush();
        if (booking.state().open()) {
            contacts.planned(booking);
        }
        audit.record(
                actor,
                "BOOKING_ANSWERED",
                "booking",
                booking.id().toString(),
                days(booking, before, Map.of("answer", answer.kind().name(), "reason", words)));
    }

    /**
     * Moves a booking to another day on the office's side; the day before stays in its history.
     *
     * @throws RuleViolation {@code visits.reason.missing}, {@code visits.booking.move.same}, and what booking refuses of
     *     the day
     */
    public void move(Actor actor, MoveBooking move) {
        actor.require(Right.VISIT_RECORD);
        Booking booking = changeable(actor, move.booking());
        booking.opened(move.version());
        String reason = checked(move.reason());
        lockEnterprise(booking.enterprise().value());
        Disturbance disturbance = disturbances.of(
                actor, booking.enterprise(), move.on(), booking.mode(), booking.occasion(), booking.id());
        String over = overReason(disturbance, move.separately(), reason, move.on());
        LocalDate before = booking.on();
        booking.move(move.on(), move.at(), over, OfficeTime.today(clock));
        booking.goes(goers.sensitive(booking.id(), move.on()));
        bookings.flush();
        contacts.planned(booking);
        history.note(actor, booking, BookingStep.MOVE, before, reason);
        audit.record(
                actor,
                "BOOKING_MOVED",
                "booking",
                booking.id().toString(),
                days(booking, before, Map.of("reason", reason)));
    }

    /**
     * Goes along with others (一同前往): one visit of several units, one record.
     *
     * @throws RuleViolation {@code visits.goers.there} when all of them go already, {@code visits.goers.many}, {@code
     *     visits.goers.notYours}; {@code visits.booking.hidden} when its itinerary is not told; and what is over
     */
    public void join(Actor actor, BookingId id, List<PersonId> people) {
        actor.require(Right.VISIT_RECORD);
        Booking booking = load(actor, id);
        booking.requireOpen();
        List<Goers.Goer> going = goers.checked(actor, people, booking.on(), OfficeTime.today(clock), MOST_GOERS);
        if (goers.of(id).size() + going.size() > MOST_GOERS) {
            throw new RuleViolation("visits.goers.many", MOST_GOERS);
        }
        if (goers.add(id, going) == 0) {
            throw new RuleViolation("visits.goers.there");
        }
        partiesChanged(actor, booking, BookingStep.JOIN, "BOOKING_JOINED", null);
    }

    /**
     * The people of the actor's unit do not go along after all.
     *
     * @throws RuleViolation {@code visits.reason.missing}; {@code visits.booking.lastGoers} when nobody else goes: then it
     *     is cancelled
     */
    public void leave(Actor actor, BookingId id, String why) {
        actor.require(Right.VISIT_RECORD);
        Booking booking = changeable(actor, id);
        String reason = checked(why);
        int left = actor.unitId().map(unit -> goers.leave(id, unit)).orElse(0);
        if (left == 0) {
            throw new RuleViolation("visits.booking.notYours");
        }
        if (goers.of(id).isEmpty()) {
            throw new RuleViolation("visits.booking.lastGoers");
        }
        partiesChanged(actor, booking, BookingStep.LEAVE, "BOOKING_LEFT", reason);
    }

    private void partiesChanged(
            Actor actor, Booking booking, BookingStep step, String action, @Nullable String reason) {
        booking.goes(goers.sensitive(booking.id(), booking.on()));
        bookings.flush();
        contacts.planned(booking);
        history.note(actor, booking, step, null, reason);
        String unit = actor.unitId().map(Object::toString).orElse("");
        audit.record(
                actor,
                action,
                "booking",
                booking.id().toString(),
                Map.of("unit", unit, "reason", reason == null ? "" : reason));
    }

    /**
     * Does not come after all.
     *
     * @throws RuleViolation {@code visits.reason.missing}, {@code visits.reason.long}, {@code visits.booking.notYours},
     *     {@code visits.booking.clash}, and what is over
     */
    public void cancel(Actor actor, BookingId id, int version, String why) {
        actor.require(Right.VISIT_RECORD);
        Booking booking = changeable(actor, id);
        booking.opened(version);
        String reason = checked(why);
        booking.cancel();
        bookings.flush();
        contacts.cancelled(booking);
        history.note(actor, booking, BookingStep.CANCEL, null, reason);
        audit.record(
                actor,
                "BOOKING_CANCELLED",
                "booking",
                id.toString(),
                days(booking, booking.on(), Map.of("reason", reason)));
    }

    /**
     * Records the visit that was booked (登记走访): one record for all units that went, in one transaction with the booking.
     * Sent twice, it is one.
     *
     * @throws RuleViolation {@code visits.booking.otherEnterprise}, {@code visits.booking.notYours}, what is over, and what
     *     {@link VisitService#record} refuses
     */
    public Recorded record(Actor actor, BookingId id, RecordVisit record) {
        actor.require(Right.VISIT_RECORD);
        Booking booking = load(actor, id);
        if (!booking.enterprise().equals(record.enterprise())) {
            throw new RuleViolation("visits.booking.otherEnterprise");
        }
        Recorded recorded = visits.record(actor, record);
        if (booking.visit().filter(recorded.id()::equals).isPresent()) {
            return recorded;
        }
        String hindrance = queries.hindrance(actor, id);
        if (hindrance != null) {
            throw new RuleViolation(hindrance);
        }
        booking.hold(recorded.id());
        bookings.flush();
        contacts.held(booking, record.on(), record.mode());
        history.note(actor, booking, BookingStep.HOLD, null, null);
        audit.record(
                actor,
                "BOOKING_HELD",
                "booking",
                id.toString(),
                Map.of("visit", recorded.id().toString()));
        return recorded;
    }

    /** With the days, unless the itinerary is sensitive: the event log has readers of its own. */
    private static Map<String, Object> days(Booking booking, LocalDate before, Map<String, Object> others) {
        Map<String, Object> facts = new LinkedHashMap<>(others);
        if (!booking.sensitive()) {
            facts.put("onBefore", before);
            facts.put("on", booking.on());
        }
        return facts;
    }

    private void requireOpenIssue(Actor actor, BookVisit visit) {
        if (visit.occasion() == Occasion.FOLLOW_UP && visit.issue() != null) {
            IssueRow issue = issues.details(actor, visit.issue()).row();
            if (!visit.enterprise().equals(issue.enterprise())
                    || !issue.status().open()) {
                throw new RuleViolation("visits.booking.issue.closed", issue.number());
            }
        }
    }

    /** What a booking is refused for; the reason, where it goes beyond the budget. */
    private static @Nullable String overReason(
            Disturbance disturbance, boolean separately, String reason, LocalDate on) {
        if (disturbance.quiet() != null) {
            throw new RuleViolation("visits.booking.quiet", on, disturbance.quiet());
        }
        if (disturbance.together() && !separately) {
            throw new RuleViolation(
                    "visits.booking.near",
                    disturbance.nearDays(),
                    disturbance.near().size());
        }
        if (!disturbance.over()) {
            return null;
        }
        if (reason.isBlank()) {
            throw new RuleViolation("visits.booking.overBudget", disturbance.inMonth(), disturbance.mostInMonth());
        }
        return withinLimit(reason);
    }

    /** Two who book at once: the second sees what the first booked. */
    private void lockEnterprise(UUID enterprise) {
        jdbc.sql("select id from enterprise where id = ? for update")
                .param(enterprise)
                .query(UUID.class)
                .optional()
                .orElseThrow(() -> new RuleViolation("enterprises.unknown"));
    }

    /** Locks before anything is read: a snapshot older than the lock is refused by newer servers (error 1020). */
    private Booking load(Actor actor, BookingId id) {
        Booking booking =
                bookings.findForChange(id.value()).orElseThrow(() -> new RuleViolation("visits.booking.unknown"));
        queries.details(actor, id);
        return booking;
    }

    private Booking changeable(Actor actor, BookingId id) {
        Booking booking = load(actor, id);
        booking.requireOpen();
        String hindrance = queries.hindrance(actor, id);
        if (hindrance != null) {
            throw new RuleViolation(hindrance);
        }
        return booking;
    }

    private static String checked(String reason) {
        if (reason.isBlank()) {
            throw new RuleViolation("visits.reason.missing");
        }
        return withinLimit(reason);
    }

    private static String withinLimit(String reason) {
        String stripped = reason.strip();
        if (stripped.codePointCount(0, stripped.length()) > LONGEST_REASON) {
            throw new RuleViolation("visits.reason.long", LONGEST_REASON);
        }
        return stripped;
    }
}
