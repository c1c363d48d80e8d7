package cn.qinqing.issues;

/** How soon it has to be looked at (紧急度): 一般, 紧急, 特急. */
public enum IssueUrgency {
    ORDINARY,
    URGENT,
    CRITICAL
}
