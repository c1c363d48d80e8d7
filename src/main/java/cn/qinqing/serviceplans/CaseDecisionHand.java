package cn.qinqing.serviceplans;

import cn.qinqing.shared.Right;

/** In which capacity somebody acts on a case-by-case decision. */
public enum CaseDecisionHand {
    /** 提报单位. */
    PROPOSER(Right.CASE_PROPOSE),
    /** 联审召集人. */
    CHAIR(Right.CASE_CHAIR),
    /** 被征求意见的单位. */
    UNIT(Right.CASE_OPINE),
    /** 审查人，不能是提报人. */
    REVIEWER(Right.CASE_REVIEW);

    private final Right right;

    CaseDecisionHand(Right right) {
        this.right = right;
    }

    public Right right() {
        return right;
    }
}
