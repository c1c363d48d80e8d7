package cn.qinqing.serviceplans;

/** What is to happen to the milestones behind one whose days are changed (后续节点如何处理). */
public enum ShiftFollowing {
    /** They move by as many working days as its end (同步顺延): the distances stay. */
    KEEP_DISTANCE,
    /** Only those move that would begin before it ends, and only as far as they must (仅顺延冲突节点). */
    ONLY_NEEDED,
    /** Nothing else moves (只改本节点); refused where one behind it would begin too early. */
    NOTHING
}
