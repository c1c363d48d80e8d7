package cn.qinqing.serviceplans;

/** Where a case-by-case decision stands (一事一议状态). */
public enum CaseDecisionState {
    /** 已提报. */
    PROPOSED,
    /** 联合审查中. */
    JOINT_REVIEW,
    /** 联审完成，待合法性和公平竞争审查. */
    REVIEWED,
    /** 合法性审查通过，待公平竞争审查. */
    LEGAL_PASSED,
    /** 公平竞争审查通过，待合法性审查. */
    FAIR_PASSED,
    /** 可以上会. */
    CLEARED,
    /** 审查未通过. */
    NOT_PASSED,
    /** 会议同意. */
    APPROVED,
    /** 会议同意，有修改. */
    APPROVED_CHANGED,
    /** 会议不同意. */
    REFUSED,
    /** 已撤回. */
    WITHDRAWN;

    /** Whether a meeting decided for it. */
    public boolean approved() {
        return this == APPROVED || this == APPROVED_CHANGED;
    }

    /** Whether something is still to be done before a decision. */
    public boolean open() {
        return !approved() && this != REFUSED && this != WITHDRAWN;
    }
}
