package cn.qinqing.visits;

import cn.qinqing.audit.AuditLog;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.PersonId;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.visits.domain.Booking;
import cn.qinqing.visits.domain.BookingContacts;
import cn.qinqing.visits.domain.BookingDesk;
import cn.qinqing.visits.domain.BookingHistory;
import cn.qinqing.visits.domain.BookingRepository;
import cn.qinqing.visits.domain.Goers;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Several units that come together (一同前往): one visit, one record, one contact. */
@Service
@Transactional
public class JointVisits {

    private final BookingRepository bookings;
    private final BookingDesk desk;
    private final BookingHistory history;
    private final BookingContacts contacts;
    private final Goers goers;
    private final AuditLog audit;
    private final Clock clock;

    JointVisits(
            BookingRepository bookings,
            BookingDesk desk,
            BookingHistory history,
            BookingContacts contacts,
            Goers goers,
            AuditLog audit,
            Clock clock) {
        this.bookings = bookings;
        this.desk = desk;
        this.history = history;
        this.contacts = contacts;
        this.goers = goers;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Goes along with others (一同前往): one visit of several units, one record.
     *
     * @throws RuleViolation {@code visits.goers.there} when all of them go already, {@code visits.goers.many}, {@code
     *     visits.goers.notYours}; {@code visits.booking.hidden} when its itinerary is not told; and what is over
     */
    public void join(Actor actor, BookingId id, List<PersonId> people) {
        actor.require(Right.VISIT_RECORD);
        Booking booking = desk.load(actor, id);
        booking.requireOpen();
        List<Goers.Goer> going =
                goers.checked(actor, people, booking.on(), OfficeTime.today(clock), Bookings.MOST_GOERS);
        if (goers.of(id).size() + going.size() > Bookings.MOST_GOERS) {
            throw new RuleViolation("visits.goers.many", Bookings.MOST_GOERS);
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
        Booking booking = desk.changeable(actor, id);
        String reason = BookingDesk.required(why);
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
}
