package cn.qinqing.visits.web;

import cn.qinqing.issues.Raised;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.PersonId;
import cn.qinqing.visits.BookingDetails;
import cn.qinqing.visits.BookingId;
import cn.qinqing.visits.BookingQueries;
import cn.qinqing.visits.Bookings;
import cn.qinqing.visits.Names;
import cn.qinqing.visits.RecordVisit;
import cn.qinqing.visits.Recorded;
import cn.qinqing.visits.VisitRoutes;
import cn.qinqing.visits.VisitService;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/** Records what the visit app sends, as the forms do; whose names are those of a booking's goers are known by it. */
@Component
class FieldSending {

    private final VisitService visits;
    private final Bookings bookings;
    private final BookingQueries queries;

    FieldSending(VisitService visits, Bookings bookings, BookingQueries queries) {
        this.visits = visits;
        this.bookings = bookings;
        this.queries = queries;
    }

    /** Sent twice, it is one record, also when both come at the same moment: the second finds the first then. */
    FieldAnswers.Accepted send(Actor actor, FieldRecord record) {
        try {
            return once(actor, record);
        } catch (DataIntegrityViolationException atTheSameMoment) {
            return once(actor, record);
        }
    }

    private FieldAnswers.Accepted once(Actor actor, FieldRecord record) {
        String companions = Objects.requireNonNullElse(record.companions(), "");
        Recorded recorded;
        if (record.booking() == null) {
            recorded = visits.record(actor, record.visit(named(companions, null)));
        } else {
            BookingId id = new BookingId(record.booking());
            recorded = bookings.record(actor, id, record.visit(named(companions, queries.details(actor, id))));
        }
        return new FieldAnswers.Accepted(
                Objects.requireNonNull(record.key()),
                "/app/" + VisitRoutes.details(recorded.id()),
                recorded.issues().stream().map(Raised::number).toList());
    }

    private static List<RecordVisit.Participant> named(String companions, @Nullable BookingDetails booking) {
        return Names.of(companions).stream()
                .map(name -> new RecordVisit.Participant(name, booking == null ? null : goer(booking, name)))
                .toList();
    }

    /** Null for anybody else, and for a name that two have. */
    private static @Nullable PersonId goer(BookingDetails booking, String name) {
        List<PersonId> named = booking.goers().stream()
                .filter(one -> one.name().equals(name))
                .map(BookingDetails.Goer::person)
                .filter(Objects::nonNull)
                .toList();
        return named.size() == 1 ? named.getFirst() : null;
    }
}
