package cn.qinqing.issues;

import org.jspecify.annotations.Nullable;

/**
 * A proposal not to take an issue in (拟不予受理).
 *
 * @param toFirm what the enterprise is told, in its language
 * @param reason for the second person
 */
public record DeclineIssue(IssueId issue, @Nullable DeclineCode code, String toFirm, String reason) {}
