package cn.qinqing.visits;

import cn.qinqing.issues.IssueId;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.PersonId;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A visit as it is booked (预约走访).
 *
 * @param issue the open issue that is followed up; for that occasion alone
 * @param goers who goes, at least one and at most {@link Bookings#MOST_GOERS}
 * @param agreed whether the enterprise has agreed already
 * @param separately whether to come alone although others come within days
 * @param overReason why beyond the budget of the month, up to 500 characters; the supervisor reads it
 * @param clientKey made by the form: sending it twice makes one booking
 */
public record BookVisit(
        EnterpriseId enterprise,
        LocalDate on,
        @Nullable LocalTime at,
        VisitMode mode,
        Occasion occasion,
        @Nullable IssueId issue,
        String purpose,
        List<PersonId> goers,
        boolean agreed,
        boolean separately,
        String overReason,
        UUID clientKey) {}
