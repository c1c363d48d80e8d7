package cn.qinqing.issues;

/** What became of an issue, honestly (办理结果): a reply is not yet a solution. */
public enum OutcomeCode {
    /** 已解决. */
    SOLVED,
    /** 部分解决. */
    PARTLY,
    /** 政策不允许，已解释. */
    NOT_ALLOWED,
    /** 待上级. */
    AWAITING_HIGHER,
    /** 企业不再需要. */
    WITHDRAWN
}
