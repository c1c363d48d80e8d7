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
 * @param paraphrase what the desk wrote in their place for the handlers; null when there is none
 * @param inside whether the reader may see what was said in handling it; of an issue told in confidence not everybody may
 * @param category as it is called today; null before it is dispatched
 */
public record IssueDetails(
        IssueRow row,
        @Nullable String text,
        Origin origin,
        @Nullable UnitId handling,
        @Nullable String paraphrase,
        @Nullable String category,
        boolean inside,
        List<Step> history) {

    /**
     * A command that was given on the issue.
     *
     * @param detail key of a sentence with its arguments, divided by U+001F; null when there is none
     */
    public record Step(
            Instant at,
            String command,
            IssueStatus to,
            String actorName,
            @Nullable String reason,
            @Nullable String detail) {}
}
