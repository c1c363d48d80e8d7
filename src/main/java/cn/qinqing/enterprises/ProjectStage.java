package cn.qinqing.enterprises;

/** How far a project is (项目阶段): 在谈、签约、前期、在建、试生产、投产. */
public enum ProjectStage {
    TALKS,
    SIGNED,
    PREPARING,
    BUILDING,
    TRIAL,
    PRODUCING
}
