package cn.qinqing.issues;

import org.jspecify.annotations.Nullable;

/**
 * Hands an issue on to whom it belongs (移交).
 *
 * @param receiver who took it, such as 州信访局
 * @param receipt number under which the receiver took it (转办回执号); of one's own letter where the receiver gives none
 * @param words what the enterprise is told besides
 */
public record ReferIssue(IssueId issue, @Nullable ReferralKind kind, String receiver, String receipt, String words) {}
