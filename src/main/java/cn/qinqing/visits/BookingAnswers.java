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
import cn.qinqing.visits.domain.BookingNews;
import cn.qinqing.visits.domain.BookingRepository;
import cn.qinqing.visits.domain.BookingStore;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What enterprises say to bookings (企业答复): through a link, to somebody who rings and takes no part, or noted by whoever
 * asked them. Nothing hangs on an answer: a declined visit fulfils the frequency rule.
 */
@Service
@Transactional
public class BookingAnswers {

    private final BookingRepository bookings;
    private final BookingStore store;
    private final BookingDesk desk;
    private final BookingHistory history;
    private final BookingContacts contacts;
    private final BookingNews news;
    private final AuditLog audit;
    private final Clock clock;

    BookingAnswers(
            BookingRepository bookings,
            BookingStore store,
            BookingDesk desk,
            BookingHistory history,
            BookingContacts contacts,
            BookingNews news,
            AuditLog audit,
            Clock clock) {
        this.bookings = bookings;
        this.store = store;
        this.desk = desk;
        this.history = history;
        this.contacts = contacts;
        this.news = news;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Notes what the enterprise said, for instance on the telephone. That it declined or named another day fulfils the
     * frequency rule as a visit would, so its words are needed.
     *
     * @throws RuleViolation {@code visits.reason.missing} without its words where it did not simply agree, {@code
     *     visits.booking.otherDay.missing}, {@code visits.booking.otherDay.past}, {@code visits.booking.otherDay.far}, {@code
     *     visits.booking.notYours}, {@code visits.booking.clash}, and what is over
     */
    public void noteAnswer(Actor actor, BookingId id, int version, BookingAnswer answer) {
        actor.require(Right.VISIT_RECORD);
        Booking booking = desk.changeable(actor, id);
        booking.opened(version);
        String words = answer.kind() == BookingAnswer.Kind.ACCEPT
                ? BookingDesk.withinLimit(answer.words())
                : BookingDesk.required(answer.words());
        answered(actor, booking, answer, words);
    }

    /**
     * What the enterprise is shown, and what somebody who rings reads out.
     *
     * @throws RuleViolation as {@link #answer}
     */
    @Transactional(readOnly = true)
    public BookingSummary summary(Actor actor, BookingId id) {
        actor.require(Right.VISIT_ANSWER);
        Booking booking = bookings.findById(id.value()).orElseThrow(() -> new RuleViolation("visits.booking.unknown"));
        demandMay(actor, booking);
        return store.summary(booking);
    }

    /** Key of the sentence why nobody need answer any more; empty while somebody may. */
    @Transactional(readOnly = true)
    public Optional<String> hindrance(BookingId id) {
        return bookings.findById(id.value())
                .map(booking -> booking.answerHindrance(OfficeTime.today(clock)))
                .orElse(Optional.of("visits.booking.unknown"));
    }

    /** Whether the actor booked it or goes, or whose unit does: such a one has no hand in what the enterprise answers. */
    @Transactional(readOnly = true)
    public boolean involves(Actor actor, BookingId id) {
        return store.takesPart(actor, id, OfficeTime.today(clock));
    }

    /** Whether its itinerary is told to nobody but those who take part. */
    @Transactional(readOnly = true)
    public boolean sensitive(BookingId id) {
        return bookings.findById(id.value()).map(Booking::sensitive).orElse(false);
    }

    /**
     * The enterprise answers by a link, or to somebody who rings it and takes no part; who goes is told.
     *
     * @throws RuleViolation {@code visits.booking.unknown} for a booking of another enterprise or outside the scope, {@code
     *     visits.booking.hidden}, {@code visits.answer.involved}, {@code visits.booking.answer.changed} when the booking was
     *     changed since it was shown, {@code visits.booking.answer.missing} without a choice, {@code
     *     visits.booking.otherDay.missing}, {@code visits.booking.otherDay.past}, {@code visits.booking.otherDay.far}, {@code
     *     visits.booking.words.long}, and what is over
     */
    public void answer(Actor actor, BookingId id, int version, BookingAnswer answer) {
        actor.require(Right.VISIT_ANSWER);
        Booking booking =
                bookings.findForChange(id.value()).orElseThrow(() -> new RuleViolation("visits.booking.unknown"));
        demandMay(actor, booking);
        if (!booking.isVersion(version)) {
            throw new RuleViolation("visits.booking.answer.changed");
        }
        String words = answer.words().strip();
        if (words.codePointCount(0, words.length()) > BookingDesk.LONGEST_REASON) {
            throw new RuleViolation("visits.booking.words.long", BookingDesk.LONGEST_REASON);
        }
        LocalDate before = booking.on();
        answered(actor, booking, answer, words);
        news.answered(booking, store.enterpriseName(booking), before, answer.kind());
    }

    private void demandMay(Actor actor, Booking booking) {
        switch (actor) {
            case Actor.Link link -> {
                if (!link.enterprise().equals(booking.enterprise())) {
                    throw new RuleViolation("visits.booking.unknown");
                }
            }
            case Actor.Person person -> {
                desk.seen(person, booking.id());
                if (involves(person, booking.id())) {
                    throw new RuleViolation("visits.answer.involved");
                }
            }
            case Actor.Job job -> {}
        }
        booking.answerHindrance(OfficeTime.today(clock)).ifPresent(key -> {
            throw new RuleViolation(key);
        });
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
