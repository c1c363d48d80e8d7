package cn.qinqing.issues;

import org.jspecify.annotations.Nullable;

/**
 * What the list of supervision notices is narrowed to.
 *
 * @param text part of the number of the notice or the issue, or of the unit's name
 * @param open those that wait for an answer; false for those that do not; null for all
 * @param mine those that reached the reader
 * @param issue those of one issue
 */
public record SupervisionFilter(
        @Nullable String text,
        @Nullable SupervisionColour colour,
        @Nullable Boolean open,
        boolean mine,
        @Nullable IssueId issue) {

    public static SupervisionFilter ofIssue(IssueId issue) {
        return new SupervisionFilter(null, null, null, false, issue);
    }
}
