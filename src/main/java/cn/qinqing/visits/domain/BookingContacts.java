package cn.qinqing.visits.domain;

import cn.qinqing.enterprises.ContactLog;
import cn.qinqing.enterprises.Timeline;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.UnitId;
import cn.qinqing.visits.VisitId;
import cn.qinqing.visits.VisitMode;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * What bookings leave in the contact calendar of an enterprise: one row while they are open, the record's own once they
 * are held; coverage and the disturbance budget read it.
 */
@Component
public class BookingContacts {

    private static final String BOOKING = "booking";

    /** A day that the enterprise moved away from: it fulfils the frequency rule, under the id of the step. */
    private static final String MOVED = "booking-moved";

    private final BookingRepository bookings;
    private final ContactLog contacts;
    private final Timeline timeline;

    BookingContacts(BookingRepository bookings, ContactLog contacts, Timeline timeline) {
        this.bookings = bookings;
        this.contacts = contacts;
        this.timeline = timeline;
    }

    /** Somebody means to come, on the day as it stands now. */
    public void planned(Booking booking) {
        contacts.record(contact(
                booking,
                booking.on(),
                ContactLog.State.PLANNED,
                booking.counts(),
                BOOKING,
                booking.id().value()));
    }

    /** The enterprise named another day: the day before counts as offered, at the latest today. */
    public void movedByEnterprise(Booking booking, LocalDate before, LocalDate today, UUID step) {
        contacts.record(contact(booking, earlier(before, today), ContactLog.State.DECLINED, false, MOVED, step));
    }

    /** The enterprise does not want anybody: it counts as offered, at the latest today. */
    public void declined(Actor actor, Booking booking, LocalDate today) {
        contacts.record(contact(
                booking,
                earlier(booking.on(), today),
                ContactLog.State.DECLINED,
                false,
                BOOKING,
                booking.id().value()));
        if (booking.sensitive()) {
            return;
        }
        timeline.append(
                actor,
                new Timeline.Event(
                        booking.enterprise(),
                        today,
                        "visits.timeline.declined",
                        "",
                        Timeline.Visibility.STAFF,
                        "booking",
                        booking.id().value()));
    }

    public void cancelled(Booking booking) {
        contacts.record(contact(
                booking,
                booking.on(),
                ContactLog.State.CANCELLED,
                false,
                BOOKING,
                booking.id().value()));
    }

    /** The record of the visit stands for it from now on, once for all units, and weighs as the booking did. */
    public void held(Booking booking, LocalDate on, VisitMode mode) {
        contacts.forget(BOOKING, booking.id().value());
        booking.visit()
                .ifPresent(visit -> contacts.record(new ContactLog.Contact(
                        booking.enterprise(),
                        on,
                        mode.name(),
                        ContactLog.State.HELD,
                        mode.disturbs() && booking.occasion().counts(),
                        false,
                        booking.unit().orElse(null),
                        "visit",
                        visit.value())));
    }

    /** Whether a recorded visit counts against the budget: what was booked as asked for or as a follow-up does not. */
    public boolean counts(VisitId visit) {
        return bookings.findByVisitId(visit.value())
                .map(booking -> booking.occasion().counts())
                .orElse(true);
    }

    private static ContactLog.Contact contact(
            Booking booking, LocalDate on, ContactLog.State state, boolean counts, String kind, UUID ref) {
        Optional<UnitId> unit = booking.unit();
        return new ContactLog.Contact(
                booking.enterprise(),
                on,
                booking.mode().name(),
                state,
                counts,
                booking.sensitive(),
                unit.orElse(null),
                kind,
                ref);
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
