package cn.qinqing.commitments;

/** What can be done with a commitment (办理动作), in the order in which it is offered. */
public enum CommitmentAct {
    /** Rewrite a draft. */
    CHANGE,
    /** Note the legal review: it is in force from then on (法务审核). */
    REVIEW,
    /** Give a draft up (不予承诺). */
    WITHDRAW,
    /** One instalment was kept. */
    KEEP_PART,
    /** The whole was kept. */
    KEEP,
    /** Say why it is not kept and what is done about it (未履行原因、化解措施). */
    EXPLAIN,
    /** Change it by law, with compensation (依法变更, 条例 §31). */
    CHANGE_BY_LAW,
    /** Note what was compensated. */
    COMPENSATE,
    /** Rule on what the enterprise disputes, never by the unit that promised. */
    SETTLE,
    /** Let another post answer for it, by a document (调整责任职务). */
    MOVE,
    /** Put a file beside it. */
    ADD_FILE
}
