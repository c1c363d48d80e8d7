package cn.qinqing.issues;

/** What can be done with an issue (办理动作); {@link IssueGuards} says by whom, when, and what becomes of it. */
public enum IssueCommand {
    /** 交办. */
    DISPATCH,
    /** 裁定: dispatches again what was returned; final. */
    RULE,
    /** 拟不予受理. */
    PROPOSE_DECLINE,
    /** 确认不予受理, by a second person. */
    CONFIRM_DECLINE,
    /** 改为受理. */
    REJECT_DECLINE,
    /** 企业对不予受理申诉, once. */
    OBJECT,
    /** 申诉成立，予以受理. */
    GRANT_OBJECTION,
    /** 申诉不成立. */
    REFUSE_OBJECTION,
    /** 提出上报、下派. */
    ASK_HANDING,
    /** 接收上报、下派, by the desk of the other operating body. */
    GRANT_HANDING,
    REFUSE_HANDING,
    /** 移交 12345, 信访, 司法, a higher level. */
    REFER,
    /** 当场答复. */
    ANSWER_ON_SPOT,
    /** 签收. */
    ACKNOWLEDGE,
    /** 异议退回: once, within one working day. */
    RETURN,
    /** 记进展; after a reopening: 联系企业. */
    PROGRESS,
    /** 分办、协办答复. */
    CO_ANSWER,
    /** 免去分办答复. */
    WAIVE,
    /** 分派科室、经办人, within the lead unit. */
    ASSIGN,
    /** 拟答复. */
    DRAFT_REPLY,
    /** 审核: a level of the unit before its head. */
    CHECK_REPLY,
    /** 退回修改. */
    SEND_BACK,
    /** 签发答复. */
    SIGN_REPLY,
    ASK_EXTENSION,
    GRANT_EXTENSION,
    REFUSE_EXTENSION,
    /** 申请挂账. */
    ASK_PARKING,
    GRANT_PARKING,
    REFUSE_PARKING,
    /** 恢复办理. */
    RESUME,
    /** 申请计时中止. */
    ASK_SUSPENSION,
    GRANT_SUSPENSION,
    REFUSE_SUSPENSION,
    /** 恢复计时. */
    RESUME_CLOCK,
    /** 登记企业撤回. */
    ASK_WITHDRAWAL,
    GRANT_WITHDRAWAL,
    REFUSE_WITHDRAWAL,
    /** 企业评价. */
    RATE,
    /** 未评价. */
    MARK_NOT_RATED,
    /** 重办, after a dissatisfied answer. */
    REOPEN,
    /** 需进一步办理: a closed issue whose enterprise, rung for a sample, said that it is not settled. */
    FURTHER,
    /** 企业要求重办, within 30 days of the closing. */
    ASK_AGAIN,
    /** 签署销号. */
    ASK_CLOSURE,
    /** 批准销号. */
    GRANT_CLOSURE,
    REFUSE_CLOSURE,
    /** 提请程序性办结. */
    ASK_PROCEDURE,
    /** 程序性办结. */
    GRANT_PROCEDURE,
    REFUSE_PROCEDURE
}
