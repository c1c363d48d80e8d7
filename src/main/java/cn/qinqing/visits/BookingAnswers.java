package cn.qinqing.visits;

import cn.qinqing.audit.AuditLog;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.visits.domain.Booking;
import cn.qinqing.visits.domain.BookingContacts;
import cn.qinqing.visits.domain.BookingDesk;
import cn.qinqing.visits.domain.BookingHistory;
import cn.qinqing.visits.domain.BookingRepository;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What enterprises say to bookings (企业答复): noted by whoever asked them, or said by themselves through a link. */
@Service
@Transactional
public class BookingAnswers {

    private final BookingRepository bookings;
    private final BookingDesk desk;
    private final BookingHistory history;
    private final BookingContacts contacts;
    private final AuditLog audit;
    private final Clock clock;

    BookingAnswers(
            BookingRepository bookings,
            BookingDesk desk,
            BookingHistory history,
            BookingContacts contacts,
            AuditLog audit,
            Clock clock) {
        this.bookings = bookings;
        this.desk = desk;
        this.history = history;
        this.contacts = contacts;
        this.audit = audit;
        this.clock = clock;
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
        Booking booking = desk.changeable(actor, id);
        booking.opened(version);
        String words =
                answer.kind() == BookingAnswer.Kind.ACCEPT ? BookingDesk.withinLimit(answer.words()) : BookingDesk.required(answer.words());
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
        answered(actor, booking, answer, BookingDesk.withinLimit(answer.words()));
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
                BookingDesk.days(booking, before, Map.of("answer", answer.kind().name(), "reason", words)));
    }
}
