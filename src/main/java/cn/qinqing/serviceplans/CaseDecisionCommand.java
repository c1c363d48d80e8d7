package cn.qinqing.serviceplans;

/** What can be done with a proposed case-by-case decision. */
public enum CaseDecisionCommand {
    AMEND,
    START_REVIEW,
    ASK_UNIT,
    GIVE_OPINION,
    RECORD_OPINION,
    WAIVE_OPINION,
    CLOSE_REVIEW,
    SEND_BACK,
    PASS_LEGAL,
    FAIL_LEGAL,
    PASS_FAIR,
    FAIL_FAIR,
    REVISE,
    APPROVE,
    APPROVE_CHANGED,
    REFUSE,
    WITHDRAW,
    PROPOSE_ANEW,
    MAKE_MEASURE,
    MAKE_COMMITMENT
}
