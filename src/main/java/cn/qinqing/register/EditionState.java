package cn.qinqing.register;

/** Where an edition stands: 编制, 送审, 退回, 待核, 已批准, 定时, 已发布, 已被替代, 撤下. Nothing is deleted. */
public enum EditionState {
    DRAFT,
    SUBMITTED,
    RETURNED,
    CONFIRMED,
    APPROVED,
    SCHEDULED,
    PUBLISHED,
    SUPERSEDED,
    WITHDRAWN
}
