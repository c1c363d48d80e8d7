package cn.qinqing.visits;

/** How an enterprise was met (走访方式): 实地, 电话, 座谈, 视频, 信函, 接待来访. */
public enum VisitMode {
    ON_SITE,
    PHONE,
    MEETING,
    VIDEO,
    LETTER,
    RECEIVED;

    /** Calls, letters and the enterprise's own coming never count against the disturbance budget. */
    public boolean disturbs() {
        return this == ON_SITE || this == MEETING;
    }
}
