package cn.qinqing.issues;

/** What an enterprise wants (性质): 咨询, 求助, 投诉, 建议. */
public enum IssueNature {
    ENQUIRY,
    HELP,
    COMPLAINT,
    SUGGESTION
}
