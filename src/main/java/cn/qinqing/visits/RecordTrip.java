package cn.qinqing.visits;

import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.PersonId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A trip to several enterprises on one day (行程), entered once, also afterwards: each stop becomes the record of a visit.
 *
 * @param vehicle such as a number plate; empty when it does not matter
 * @param companions went along to every stop
 * @param stops in the order in which they were visited
 * @param clientKey made by the form: sending it twice makes one trip
 */
public record RecordTrip(
        LocalDate on,
        String vehicle,
        String note,
        List<RecordVisit.Participant> companions,
        @Nullable PersonId onBehalfOf,
        List<Stop> stops,
        UUID clientKey) {

    /** One enterprise on the way. */
    public record Stop(
            EnterpriseId enterprise,
            VisitMode mode,
            List<String> receivedBy,
            String text,
            List<RecordVisit.Said> issues,
            VisitExtras extras) {}
}
