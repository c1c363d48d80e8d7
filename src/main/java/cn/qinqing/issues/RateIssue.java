package cn.qinqing.issues;

import org.jspecify.annotations.Nullable;

/**
 * What an enterprise says of a reply (评价).
 *
 * @param round that it was shown: an answer to an earlier reply is refused
 * @param words of its own, perhaps empty
 */
public record RateIssue(IssueId issue, int round, @Nullable Satisfaction satisfaction, String words) {}
