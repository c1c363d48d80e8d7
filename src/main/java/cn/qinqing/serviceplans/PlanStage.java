package cn.qinqing.serviceplans;

/** The stages through which an investor is accompanied (政策第九条): 企业开办, 项目落地, 产品生产. */
public enum PlanStage {
    FOUNDING,
    LANDING,
    PRODUCTION
}
