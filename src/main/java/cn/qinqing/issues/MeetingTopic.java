package cn.qinqing.issues;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An issue on the list of what is to go to the joint meeting (联席会议议题): the sixth step of the ladder, or the office put it
 * there. It stays on until a meeting took it, or the office says that none is needed.
 *
 * @param title of the issue; empty when the reader may not see a confidential issue's words
 * @param enterprise name; empty of an anonymous one
 * @param unit that leads it; null while none does
 * @param notice number of the supervision notice that put it on; null where somebody did
 * @param putName null where the daily sweep did
 * @param reason null where the daily sweep did
 * @param meeting that took it
 * @param words what was decided, or why no meeting is needed
 */
public record MeetingTopic(
        UUID id,
        IssueId issue,
        String number,
        String title,
        IssuePrivacy privacy,
        IssueStatus status,
        String enterprise,
        @Nullable String unit,
        @Nullable LocalDate due,
        @Nullable LocalDate original,
        LocalDate putOn,
        @Nullable String notice,
        @Nullable String putName,
        @Nullable String reason,
        @Nullable Outcome outcome,
        @Nullable String meeting,
        @Nullable String words,
        @Nullable String settledName,
        @Nullable Instant settledAt) {

    /** What became of it. */
    public enum Outcome {
        /** 已上会. */
        TAKEN,
        /** 不需上会. */
        NOT_NEEDED
    }

    /** Whether it waits for a meeting. */
    public boolean waits() {
        return outcome == null;
    }
}
