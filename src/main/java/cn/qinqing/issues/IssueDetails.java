package cn.qinqing.issues;

import cn.qinqing.shared.Origin;
import cn.qinqing.shared.UnitId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One issue with its history.
 *
 * @param handling the unit that handles it, null before one does
 * @param text the enterprise's own words; null when the reader may not see them
 */
public record IssueDetails(
        IssueRow row,
        @Nullable String text,
        Origin origin,
        @Nullable UnitId handling,
        List<Step> history) {

    /** A command that was given on the issue. */
    public record Step(
            Instant at,
            String command,
            IssueStatus to,
            String actorName,
            @Nullable String reason) {}
}
