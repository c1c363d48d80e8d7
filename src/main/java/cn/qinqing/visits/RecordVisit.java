package cn.qinqing.visits;

import cn.qinqing.issues.IssuePrivacy;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.PersonId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A visit as it is noted (走访记录).
 *
 * @param companions names of those who went along, people known to the system or not
 * @param receivedBy names on the enterprise's side; what stands in brackets behind one is the duty there
 * @param issues what the enterprise raised, in its own words; empty means that it raised nothing
 * @param onBehalfOf the leader in whose name the record stands, when a secretary notes it
 * @param clientKey made by the form: sending it twice makes one record
 */
public record RecordVisit(
        EnterpriseId enterprise,
        LocalDate on,
        VisitMode mode,
        List<Participant> companions,
        List<String> receivedBy,
        String text,
        List<Said> issues,
        @Nullable PersonId onBehalfOf,
        UUID clientKey,
        VisitExtras extras) {

    /** A visit of which nothing else is noted. */
    public RecordVisit(
            EnterpriseId enterprise,
            LocalDate on,
            VisitMode mode,
            List<Participant> companions,
            List<String> receivedBy,
            String text,
            List<Said> issues,
            @Nullable PersonId onBehalfOf,
            UUID clientKey) {
        this(enterprise, on, mode, companions, receivedBy, text, issues, onBehalfOf, clientKey, VisitExtras.NONE);
    }

    /**
     * Somebody who went along.
     *
     * @param name as typed; what stands in brackets behind it is the unit
     */
    public record Participant(String name, @Nullable PersonId person) {}

    /** One thing that the enterprise raised. */
    public record Said(String text, IssuePrivacy privacy) {}
}
