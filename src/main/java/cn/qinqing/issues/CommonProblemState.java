package cn.qinqing.issues;

/** Where a common problem stands (共性问题状态). */
public enum CommonProblemState {
    OPEN,
    /** 提交联席会议. */
    MEETING,
    /** 已答复: once, for all its issues. */
    ANSWERED
}
