package cn.qinqing.issues;

/** Who may read the enterprise's own words (保密): everybody concerned, triage alone, or triage without the name. */
public enum IssuePrivacy {
    NORMAL,
    CONFIDENTIAL,
    ANONYMOUS
}
