package cn.qinqing.issues;

import java.util.List;

/** How the handling of an issue stands (办理情况): units, replies, what was asked and decided, what the reader may do. */
public record IssueWork(
        List<IssueHandler> handlers,
        List<IssueReply> replies,
        List<IssueRequest> requests,
        List<IssueOffer> offers,
        int round) {}
