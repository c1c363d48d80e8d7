package cn.qinqing.issues;

import org.jspecify.annotations.Nullable;

/**
 * What the list of topics for the joint meeting is narrowed to.
 *
 * @param text part of the number of the issue, of the enterprise's or the unit's name
 * @param waits those that wait for a meeting; false for those that do not; null for all
 * @param issue those of one issue
 */
public record MeetingTopicFilter(
        @Nullable String text,
        @Nullable Boolean waits,
        @Nullable IssueId issue) {

    public static MeetingTopicFilter ofIssue(IssueId issue) {
        return new MeetingTopicFilter(null, null, issue);
    }

    /** What the next meeting has to take. */
    public static MeetingTopicFilter waiting() {
        return new MeetingTopicFilter(null, true, null);
    }
}
