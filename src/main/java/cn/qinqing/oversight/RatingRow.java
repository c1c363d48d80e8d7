package cn.qinqing.oversight;

import cn.qinqing.issues.IssueId;
import cn.qinqing.issues.IssueRating;
import cn.qinqing.issues.Satisfaction;
import cn.qinqing.shared.EnterpriseId;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A rating as supervisors see it (评价).
 *
 * @param satisfaction null when nobody was reached
 * @param by who noted it: the enterprise's link, or who rang back
 * @param look what a supervisor wrote who looked at it; null as long as nobody did
 */
public record RatingRow(
        UUID id,
        IssueId issue,
        String number,
        EnterpriseId enterprise,
        String enterpriseName,
        String divisionCode,
        @Nullable String unit,
        @Nullable Satisfaction satisfaction,
        IssueRating.Way way,
        String words,
        Instant at,
        String by,
        Set<RatingReason> reasons,
        @Nullable Look look) {

    /** That somebody looked at it (已查看). */
    public record Look(String note, String name, Instant at) {}
}
