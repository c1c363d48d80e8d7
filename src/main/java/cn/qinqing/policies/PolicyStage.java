package cn.qinqing.policies;

/** Stages of serving an enterprise (企业开办、项目落地、产品生产), told from its state and its projects. */
public enum PolicyStage {
    /** 企业开办: it is being set up. */
    START_UP,
    /** 项目落地: a project of it is in talks, signed, being prepared or built. */
    SETTLING,
    /** 产品生产: it operates, or a project of it is on trial or producing. */
    PRODUCING
}
