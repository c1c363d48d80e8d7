package cn.qinqing.visits.domain;

import cn.qinqing.audit.AuditLog;
import cn.qinqing.people.AppointmentFollowUp;
import cn.qinqing.people.HeldThing;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.PersonId;
import cn.qinqing.visits.BookingId;
import cn.qinqing.visits.BookingStep;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whoever is appointed to a post goes where its holder was to go (接任者前往): the handover sheet lists the same visits. */
@Component
class BookingSuccession implements AppointmentFollowUp {

    private final BookingRepository bookings;
    private final BookingStore store;
    private final BookingContacts contacts;
    private final BookingHistory history;
    private final Goers goers;
    private final AuditLog audit;

    BookingSuccession(
            BookingRepository bookings,
            BookingStore store,
            BookingContacts contacts,
            BookingHistory history,
            Goers goers,
            AuditLog audit) {
        this.bookings = bookings;
        this.store = store;
        this.contacts = contacts;
        this.history = history;
        this.goers = goers;
        this.audit = audit;
    }

    @Override
    public void appointed(Actor actor, Appointment appointment, List<HeldThing> things) {
        Optional<PersonId> before = Optional.ofNullable(appointment.before());
        store.waiting(appointment.post().value(), before, appointment.day())
                .forEach(id -> succeed(actor, id, appointment, before));
    }

    private void succeed(Actor actor, BookingId id, Appointment appointment, Optional<PersonId> before) {
        Booking booking = bookings.findForChange(id.value()).orElseThrow();
        goers.succeed(id, appointment.post(), before, goers.on(appointment.to(), booking.on()));
        booking.goes(goers.sensitive(id, booking.on()));
        bookings.flush();
        contacts.planned(booking);
        history.note(actor, booking, BookingStep.HAND_OVER, null, appointment.documentNo());
        audit.record(
                actor,
                "BOOKING_HANDED_OVER",
                "booking",
                id.toString(),
                Map.of(
                        "person", before.map(PersonId::toString).orElse(""),
                        "to", appointment.to().toString(),
                        "document",
                                Optional.ofNullable(appointment.documentNo()).orElse("")));
    }
}
