package cn.qinqing.visits.domain;

import cn.qinqing.audit.AuditLog;
import cn.qinqing.people.HeldByPerson;
import cn.qinqing.people.HeldOutcome;
import cn.qinqing.people.HeldThing;
import cn.qinqing.people.PersonChange;
import cn.qinqing.people.PersonChange.Decision;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.Period;
import cn.qinqing.shared.PersonId;
import cn.qinqing.shared.PostId;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.visits.BookingId;
import cn.qinqing.visits.BookingStep;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The booked visits to which somebody goes who leaves or moves: the successor of the post goes, somebody else does, or
 * the person goes no more. A visit to which nobody goes is cancelled.
 */
@Component
class HeldBookings implements HeldByPerson {

    private static final String KIND = "visits.held.bookings";
    private static final List<HeldOutcome> BY_POST =
            List.of(HeldOutcome.SUCCESSOR, HeldOutcome.TRANSFER, HeldOutcome.END, HeldOutcome.KEEP);
    private static final List<HeldOutcome> PERSONAL = List.of(HeldOutcome.TRANSFER, HeldOutcome.END, HeldOutcome.KEEP);

    private static final String TOLD_ON =
            "if(b.is_sensitive, date_sub(b.planned_on, interval weekday(b.planned_on) day), b.planned_on)";
    private static final String WHAT = "concat(" + TOLD_ON + ", ' ', e.name)";

    private final BookingRepository bookings;
    private final BookingContacts contacts;
    private final BookingHistory history;
    private final Goers goers;
    private final AuditLog audit;
    private final JdbcClient jdbc;

    HeldBookings(
            BookingRepository bookings,
            BookingContacts contacts,
            BookingHistory history,
            Goers goers,
            AuditLog audit,
            JdbcClient jdbc) {
        this.bookings = bookings;
        this.contacts = contacts;
        this.history = history;
        this.goers = goers;
        this.audit = audit;
        this.jdbc = jdbc;
    }

    @Override
    public int order() {
        return 70;
    }

    /** Of a sensitive itinerary the Monday of its week is told. */
    @Override
    public List<HeldThing> of(PersonId person, LocalDate day) {
        return jdbc.sql("select b.id, b.version, " + WHAT + ", " + TOLD_ON + """
                        , vp.post_id,
                          (select count(*) from visit_booking_party o where o.booking_id = b.id) > 1
                        from visit_booking_party vp join visit_booking b on b.id = vp.booking_id
                        join enterprise e on e.id = b.enterprise_id
                        where vp.person_id = ? and b.planned_on >= ? and b.state in ('PLANNED', 'BOOKED') order by b.planned_on, b.id""")
                .params(person.value(), day)
                .query((row, n) -> {
                    UUID post = row.getObject(5, UUID.class);
                    LocalDate on = row.getObject(4, LocalDate.class);
                    return new HeldThing(
                            KIND,
                            row.getObject(1, UUID.class),
                            row.getInt(2),
                            row.getString(3),
                            Period.inclusive(on, on),
                            post == null ? null : new PostId(post),
                            post == null ? PERSONAL : BY_POST,
                            post != null ? HeldOutcome.SUCCESSOR : row.getBoolean(6) ? HeldOutcome.END : null);
                })
                .list();
    }

    /** Visits of whoever holds the post, and those for which nobody stands while it is vacant. */
    @Override
    public List<HeldThing> ofPost(PostId post, LocalDate day) {
        return jdbc.sql("select distinct b.id, b.version, " + WHAT + ", " + TOLD_ON + """
                        , b.planned_on from visit_booking_party vp join visit_booking b on b.id = vp.booking_id
                        join enterprise e on e.id = b.enterprise_id
                        where vp.post_id = ? and b.planned_on >= ? and b.state in ('PLANNED', 'BOOKED') order by b.planned_on, b.id""")
                .params(post.value(), day)
                .query((row, n) -> {
                    LocalDate on = row.getObject(4, LocalDate.class);
                    return new HeldThing(
                            KIND,
                            row.getObject(1, UUID.class),
                            row.getInt(2),
                            row.getString(3),
                            Period.inclusive(on, on),
                            post,
                            BY_POST,
                            HeldOutcome.SUCCESSOR);
                })
                .list();
    }

    @Override
    public void decide(Actor actor, PersonChange change, HeldThing thing, Decision decision) {
        if (decision.outcome() == HeldOutcome.KEEP) {
            // whoever goes although the post is another's goes in person: no successor takes it over
            jdbc.sql("update visit_booking_party set post_id = null where booking_id = ? and person_id = ?")
                    .params(thing.id(), change.person().value())
                    .update();
            return;
        }
        Booking booking = bookings.findForChange(thing.id())
                .filter(one -> one.state().open())
                .orElseThrow(() -> new RuleViolation("people.change.stale"));
        Optional<PersonId> to = decision.outcome().needsPerson()
                ? Optional.ofNullable(decision.to())
                : decision.outcome() == HeldOutcome.SUCCESSOR && thing.post() != null
                        ? successor(change, thing.post())
                        : Optional.empty();
        BookingId id = booking.id();
        if (to.isPresent() && goes(id, to.get())) {
            drop(id, change.person());
        } else if (to.isPresent()) {
            goers.replace(id, change.person(), goers.on(to.get(), booking.on()));
        } else if (decision.outcome() == HeldOutcome.SUCCESSOR) {
            awaitSuccessor(id, change.person());
        } else {
            drop(id, change.person());
        }
        if (goers.of(id).isEmpty()) {
            booking.cancel();
            bookings.flush();
            contacts.cancelled(booking);
            history.note(actor, booking, BookingStep.CANCEL, null, change.reason());
        } else {
            booking.goes(goers.sensitive(id, booking.on()));
            bookings.flush();
            contacts.planned(booking);
            history.note(actor, booking, BookingStep.HAND_OVER, null, change.reason());
        }
        audit.record(
                actor,
                "BOOKING_HANDED_OVER",
                "booking",
                id.toString(),
                Map.of(
                        "person", change.person().toString(),
                        "to", to.map(PersonId::toString).orElse(""),
                        "document", change.documentNo()));
    }

    private Optional<PersonId> successor(PersonChange change, PostId post) {
        return jdbc.sql(
                        "select person_id from post_holding where post_id = ? and person_id <> ? and valid_to > ? order by valid_from limit 1")
                .params(post.value(), change.person().value(), change.day())
                .query((row, n) -> new PersonId(row.getObject(1, UUID.class)))
                .optional();
    }

    private boolean goes(BookingId booking, PersonId person) {
        return goers.of(booking).stream().anyMatch(one -> person.equals(one.person()));
    }

    private void drop(BookingId booking, PersonId person) {
        jdbc.sql("delete from visit_booking_party where booking_id = ? and person_id = ?")
                .params(booking.value(), person.value())
                .update();
    }

    /** Nobody is appointed yet: the post stands in the place of its holder. */
    private void awaitSuccessor(BookingId booking, PersonId person) {
        jdbc.sql("""
                        update visit_booking_party vp join post o on o.id = vp.post_id set vp.person_id = null, vp.name = o.title
                        where vp.booking_id = ? and vp.person_id = ?""").params(booking.value(), person.value()).update();
    }
}
