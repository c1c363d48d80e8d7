package cn.qinqing.issues;

/** In which stage the enterprise is (阶段): 企业开办, 项目落地, 产品生产. */
public enum IssueStage {
    OPENING,
    SETTLING,
    PRODUCING
}
