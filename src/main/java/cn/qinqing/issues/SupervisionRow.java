package cn.qinqing.issues;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A supervision notice (督办单), as lists and its document show it.
 *
 * @param title of the issue; empty when the reader may not see a confidential issue's words
 * @param base deadline of the clock that led to it
 * @param due deadline of the reply when it was made, with the original one beside it
 * @param toMeeting whether its issue is on the list for the joint meeting
 * @param open whether the unit still owes an answer: not answered, and the issue not replied to
 */
public record SupervisionRow(
        UUID id,
        String number,
        SupervisionColour colour,
        IssueId issue,
        String issueNumber,
        String title,
        IssuePrivacy privacy,
        IssueStatus status,
        String unit,
        LadderClock clock,
        LadderWhom whom,
        LocalDate base,
        LocalDate madeOn,
        @Nullable LocalDate due,
        @Nullable LocalDate original,
        LocalDate answerBy,
        @Nullable String signedName,
        @Nullable Instant signedAt,
        @Nullable String answer,
        @Nullable String answeredName,
        @Nullable Instant answeredAt,
        boolean open,
        boolean toMeeting) {}
