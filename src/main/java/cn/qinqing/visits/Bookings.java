package cn.qinqing.visits;

import cn.qinqing.audit.AuditLog;
import cn.qinqing.enterprises.EnterpriseQueries;
import cn.qinqing.issues.IssueQueries;
import cn.qinqing.issues.IssueRow;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.visits.domain.Booking;
import cn.qinqing.visits.domain.BookingContacts;
import cn.qinqing.visits.domain.BookingDesk;
import cn.qinqing.visits.domain.BookingHistory;
import cn.qinqing.visits.domain.BookingRepository;
import cn.qinqing.visits.domain.Goers;
import cn.qinqing.visits.domain.VisitDays;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Commands on bookings (走访预约): planned, moved, cancelled, recorded; what the enterprise says is {@link BookingAnswers}, who goes
 * along {@link JointVisits}. Whoever comes to an
 * enterprise asks it, comes together with others, and leaves it in peace otherwise (优化营商环境条例 §48). ADR 0028.
 */
@Service
@Transactional
public class Bookings {

    /** Most people who go to one visit. */
    public static final int MOST_GOERS = 12;

    private final BookingRepository bookings;
    private final BookingDesk desk;
    private final BookingHistory history;
    private final BookingContacts contacts;
    private final Goers goers;
    private final VisitDays days;
    private final Disturbances disturbances;
    private final EnterpriseQueries enterprises;
    private final IssueQueries issues;
    private final VisitService visits;
    private final AuditLog audit;
    private final ObjectProvider<BookingAsking> asking;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;
    private final Clock clock;

    Bookings(
            BookingRepository bookings,
            BookingDesk desk,
            BookingHistory history,
            BookingContacts contacts,
            Goers goers,
            VisitDays days,
            Disturbances disturbances,
            EnterpriseQueries enterprises,
            IssueQueries issues,
            VisitService visits,
            AuditLog audit,
            ObjectProvider<BookingAsking> asking,
            TransactionTemplate transaction,
            JdbcClient jdbc,
            Clock clock) {
        this.bookings = bookings;
        this.desk = desk;
        this.history = history;
        this.contacts = contacts;
        this.goers = goers;
        this.days = days;
        this.disturbances = disturbances;
        this.enterprises = enterprises;
        this.issues = issues;
        this.visits = visits;
        this.audit = audit;
        this.asking = asking;
        this.transaction = transaction;
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
     *     {@code visits.goers.notYours}; {@code visits.day.founded}, {@code visits.booking.past}, {@code visits.booking.far}, {@code
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
        days.check(visit.enterprise(), visit.on());
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
     * Moves a booking to another day on the office's side; the day before stays in its history. An enterprise that agreed to
     * the day before, or was asked about it, is asked anew, unless it had itself wished for that very day.
     *
     * @throws RuleViolation {@code visits.reason.missing}, {@code visits.booking.move.same}, and what booking refuses of
     *     the day
     */
    @Transactional(propagation = Propagation.SUPPORTS)
    public BookingMoved move(Actor actor, MoveBooking move) {
        actor.require(Right.VISIT_RECORD);
        boolean toAsk = Boolean.TRUE.equals(transaction.execute(done -> moved(actor, move)));
        if (!toAsk) {
            return BookingMoved.STANDS;
        }
        // what was moved is kept first: a message names the day as it stands now
        boolean asked = asking.stream().anyMatch(one -> one.again(actor, move.booking()));
        return asked ? BookingMoved.ASKED : BookingMoved.TO_ASK;
    }

    /** Whether the enterprise is to be asked anew. */
    private boolean moved(Actor actor, MoveBooking move) {
        Booking booking = desk.changeable(actor, move.booking());
        booking.opened(move.version());
        String reason = BookingDesk.required(move.reason());
        lockEnterprise(booking.enterprise().value());
        days.check(booking.enterprise(), move.on());
        Disturbance disturbance = disturbances.of(
                actor, booking.enterprise(), move.on(), booking.mode(), booking.occasion(), booking.id());
        String over = overReason(disturbance, move.separately(), reason, move.on());
        LocalDate before = booking.on();
        boolean concerned =
                booking.state() == BookingState.BOOKED || asking.stream().anyMatch(one -> one.awaited(booking.id()));
        boolean wished = history.wished(booking.id()).filter(move.on()::equals).isPresent();
        booking.move(move.on(), move.at(), over, wished, OfficeTime.today(clock));
        booking.goes(goers.sensitive(booking.id(), move.on()));
        bookings.flush();
        contacts.planned(booking);
        history.note(actor, booking, BookingStep.MOVE, before, reason);
        audit.record(
                actor,
                "BOOKING_MOVED",
                "booking",
                booking.id().toString(),
                BookingDesk.days(booking, before, Map.of("reason", reason)));
        return concerned && !wished && !before.equals(move.on());
    }

    /**
     * Does not come after all.
     *
     * @throws RuleViolation {@code visits.reason.missing}, {@code visits.reason.long}, {@code visits.booking.notYours},
     *     {@code visits.booking.clash}, and what is over
     */
    public void cancel(Actor actor, BookingId id, int version, String why) {
        actor.require(Right.VISIT_RECORD);
        Booking booking = desk.changeable(actor, id);
        booking.opened(version);
        String reason = BookingDesk.required(why);
        booking.cancel();
        bookings.flush();
        contacts.cancelled(booking);
        history.note(actor, booking, BookingStep.CANCEL, null, reason);
        audit.record(
                actor,
                "BOOKING_CANCELLED",
                "booking",
                id.toString(),
                BookingDesk.days(booking, booking.on(), Map.of("reason", reason)));
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
        Booking booking = desk.load(actor, id);
        if (!booking.enterprise().equals(record.enterprise())) {
            throw new RuleViolation("visits.booking.otherEnterprise");
        }
        Recorded recorded = visits.record(actor, record);
        if (booking.visit().filter(recorded.id()::equals).isPresent()) {
            return recorded;
        }
        desk.requireOwn(actor, id);
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
        return BookingDesk.withinLimit(reason);
    }

    /** Two who book at once: the second sees what the first booked. */
    private void lockEnterprise(UUID enterprise) {
        jdbc.sql("select id from enterprise where id = ? for update")
                .param(enterprise)
                .query(UUID.class)
                .optional()
                .orElseThrow(() -> new RuleViolation("enterprises.unknown"));
    }
}
