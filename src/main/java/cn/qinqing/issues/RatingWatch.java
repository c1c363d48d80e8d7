package cn.qinqing.issues;

import cn.qinqing.shared.Actor;
import java.time.Instant;
import java.util.UUID;

/**
 * Whoever looks, for the supervisors alone, at where ratings come from (评价来源); implemented on a higher floor and collected as
 * beans. It is called in the transaction of the rating.
 */
public interface RatingWatch {

    /** @param rating id of the row that was just kept */
    void rated(Actor actor, IssueId issue, UUID rating, Instant at);
}
