package cn.qinqing.issues;

import cn.qinqing.shared.UnitId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Similar issues taken together (共性问题, 一类事): answered once, reported to each enterprise by its own issue.
 *
 * @param lead the unit that answers; null while none is named
 * @param meeting name and number of the joint meeting that takes it; null when none does
 * @param members how many issues belong to it that the reader may see
 * @param waiting how many of these are not answered yet
 */
public record CommonProblem(
        CommonProblemId id,
        String number,
        String title,
        String text,
        @Nullable UnitId lead,
        @Nullable String leadName,
        CommonProblemState state,
        @Nullable String meeting,
        @Nullable LocalDate meetingOn,
        @Nullable Answer answer,
        String createdBy,
        Instant createdAt,
        int version,
        long members,
        long waiting) {

    /** The answer for all of them; placeholders in it are filled for each issue. */
    public record Answer(String text, String basis, OutcomeCode outcome, String by, Instant at) {}

    /**
     * What was done with it.
     *
     * @param issue number of the issue that it concerns; null when it concerns the whole
     */
    public record Step(
            Instant at,
            String command,
            String actorName,
            @Nullable String issue,
            @Nullable String reason) {}

    /**
     * What became of one issue when many were treated at once.
     *
     * @param refused why nothing was done with it; null when it went through
     */
    public record Outcome(IssueId issue, String number, cn.qinqing.shared.@Nullable RuleViolation refused) {}
}
