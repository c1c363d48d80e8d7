package cn.qinqing.issues;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that another person has to decide (申请).
 *
 * @param until the new deadline of an extension, the day on which a parked issue is looked at again, the expected end of a
 *     suspension; null for the others
 * @param cause of a suspension; null for the others
 * @param reason why; of a withdrawal, the enterprise's words
 */
public record AskFor(
        IssueId issue,
        RequestKind kind,
        @Nullable LocalDate until,
        @Nullable SuspensionCause cause,
        String reason) {}
