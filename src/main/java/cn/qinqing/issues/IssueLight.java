package cn.qinqing.issues;

/** The light of an issue's clock (时限灯); it judges the issue, never a person. */
public enum IssueLight {
    /** No clock runs: not dispatched yet, replied, or over. */
    NONE,
    GREEN,
    /** At most two working days are left, or at most a fifth of the time. */
    YELLOW,
    /** Overdue. */
    RED,
    /** 挂账, 计时中止. */
    GREY
}
