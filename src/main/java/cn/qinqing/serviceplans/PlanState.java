package cn.qinqing.serviceplans;

/** Life of a plan: 起草, 已与企业商定, 执行中, 已结束. */
public enum PlanState {
    DRAFT,
    AGREED,
    IN_FORCE,
    CLOSED
}
