package cn.qinqing.issues;

import cn.qinqing.shared.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asked and another decides (申请与决定), with both reasons.
 *
 * @param code name of a {@link DeclineCode} or {@link SuspensionCause}, code of an operating body, or null
 * @param words as the enterprise is told, or as it said; null where there are none
 * @param until new deadline, day of review, or expected end of a suspension
 * @param askedBy null where the enterprise asked through its link
 * @param dueBefore the deadline when it was asked
 * @param granted null while it waits, or when the issue went on without it
 */
public record IssueRequest(
        RequestKind kind,
        @Nullable String code,
        @Nullable String words,
        @Nullable LocalDate until,
        @Nullable LocalDate dueBefore,
        @Nullable String reason,
        @Nullable PersonId askedBy,
        String askedName,
        Instant askedAt,
        @Nullable String decidedName,
        @Nullable Instant decidedAt,
        @Nullable Boolean granted,
        @Nullable String decision,
        boolean waits) {}
