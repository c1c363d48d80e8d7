package cn.qinqing.serviceplans;

/** Which review (审查). */
public enum CaseReviewKind {
    /** 合法性审查. */
    LEGAL,
    /** 公平竞争审查（公平竞争审查条例）. */
    FAIR
}
