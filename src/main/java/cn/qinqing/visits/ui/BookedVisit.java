package cn.qinqing.visits.ui;

import cn.qinqing.identity.CurrentActor;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.PersonId;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.visits.BookingDetails;
import cn.qinqing.visits.BookingId;
import cn.qinqing.visits.BookingQueries;
import cn.qinqing.visits.Bookings;
import cn.qinqing.visits.RecordVisit;
import cn.qinqing.visits.Recorded;
import cn.qinqing.visits.VisitRoutes;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the form of a visit takes from a booking, and how it is sent then. */
@Component
class BookedVisit {

    private static final String DRAFT = "booking:";

    private final CurrentActor current;
    private final Bookings bookings;
    private final BookingQueries queries;

    BookedVisit(CurrentActor current, Bookings bookings, BookingQueries queries) {
        this.current = current;
        this.bookings = bookings;
        this.queries = queries;
    }

    /** The booking of an address, as far as the reader sees it. */
    Optional<BookingDetails> find(String id) {
        try {
            return Optional.of(queries.details(current.get(), BookingId.of(id)));
        } catch (RuleViolation unknown) {
            return Optional.empty();
        }
    }

    Recorded record(Actor actor, BookingDetails booking, RecordVisit visit) {
        return bookings.record(actor, booking.row().id(), visit);
    }

    /** Under what the draft of its record is kept. */
    static String record(BookingDetails booking) {
        return DRAFT + booking.row().id();
    }

    /** Where the form of a draft is; empty when it is no draft of a booking. */
    static Optional<String> path(String record) {
        return record.startsWith(DRAFT)
                ? Optional.of(VisitRoutes.recordBooked(BookingId.of(record.substring(DRAFT.length()))))
                : Optional.empty();
    }

    /** Those who go along: without whoever records, and without the leader in whose name it is recorded. */
    static String companions(BookingDetails booking, Actor actor, @Nullable String leader) {
        PersonId self = actor.personId().orElse(null);
        return booking.goers().stream()
                .filter(goer -> goer.person() != null
                        && !goer.person().equals(self)
                        && !goer.person().toString().equals(leader))
                .map(BookingDetails.Goer::name)
                .collect(Collectors.joining("、"));
    }

    /** The person whom a name means among those who were to go; null for anybody else, and for a name that two have. */
    static @Nullable PersonId personOf(BookingDetails booking, String name) {
        var named = booking.goers().stream()
                .filter(goer -> goer.name().equals(name))
                .map(BookingDetails.Goer::person)
                .filter(Objects::nonNull)
                .toList();
        return named.size() == 1 ? named.getFirst() : null;
    }
}
