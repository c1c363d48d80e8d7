package cn.qinqing.visits;

/** Why somebody comes (走访缘由): 例行走访, 企业邀约, 跟进未办结诉求. */
public enum Occasion {
    ROUTINE,
    ASKED,
    FOLLOW_UP;

    /** What the enterprise asked for, and what its open issues need, never count against the disturbance budget. */
    public boolean counts() {
        return this == ROUTINE;
    }
}
