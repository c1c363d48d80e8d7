package cn.qinqing.visits.domain;

import cn.qinqing.shared.Actor;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.visits.BookingId;
import cn.qinqing.visits.BookingQueries;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** How a booking is taken up for a change, and what of it is written into the event log. */
@Component
public class BookingDesk {

    /** In characters. */
    public static final int LONGEST_REASON = 500;

    private final BookingRepository bookings;
    private final BookingQueries queries;

    BookingDesk(BookingRepository bookings, BookingQueries queries) {
        this.bookings = bookings;
        this.queries = queries;
    }

    /**
     * A booking that the actor sees. Locks before anything is read: a snapshot older than the lock is refused by newer
     * servers (error 1020).
     *
     * @throws RuleViolation {@code visits.booking.unknown}, {@code visits.booking.hidden}
     */
    public Booking load(Actor actor, BookingId id) {
        Booking booking =
                bookings.findForChange(id.value()).orElseThrow(() -> new RuleViolation("visits.booking.unknown"));
        seen(actor, id);
        return booking;
    }

    /**
     * Refuses who may not know of it.
     *
     * @throws RuleViolation {@code visits.booking.unknown}, {@code visits.booking.hidden}
     */
    public void seen(Actor actor, BookingId id) {
        queries.details(actor, id);
    }

    /**
     * A booking that the actor may change now.
     *
     * @throws RuleViolation as {@link #load}, {@code visits.booking.notYours}, and what is over
     */
    public Booking changeable(Actor actor, BookingId id) {
        Booking booking = load(actor, id);
        booking.requireOpen();
        requireOwn(actor, id);
        return booking;
    }

    /**
     * Refuses who takes no part.
     *
     * @throws RuleViolation {@code visits.booking.notYours}
     */
    public void requireOwn(Actor actor, BookingId id) {
        String hindrance = queries.details(actor, id).hindrance();
        if (hindrance != null) {
            throw new RuleViolation(hindrance);
        }
    }

    /**
     * A reason that has to be given.
     *
     * @throws RuleViolation {@code visits.reason.missing}, {@code visits.reason.long}
     */
    public static String required(String reason) {
        if (reason.isBlank()) {
            throw new RuleViolation("visits.reason.missing");
        }
        return withinLimit(reason);
    }

    /**
     * A reason that may be empty.
     *
     * @throws RuleViolation {@code visits.reason.long}
     */
    public static String withinLimit(String reason) {
        String stripped = reason.strip();
        if (stripped.codePointCount(0, stripped.length()) > LONGEST_REASON) {
            throw new RuleViolation("visits.reason.long", LONGEST_REASON);
        }
        return stripped;
    }

    /** Facts with the days, unless the itinerary is sensitive: the event log has readers of its own. */
    public static Map<String, Object> days(Booking booking, LocalDate before, Map<String, Object> others) {
        Map<String, Object> facts = new LinkedHashMap<>(others);
        if (!booking.sensitive()) {
            facts.put("onBefore", before);
            facts.put("on", booking.on());
        }
        return facts;
    }
}
