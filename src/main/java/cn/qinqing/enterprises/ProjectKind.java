package cn.qinqing.enterprises;

/** What a project is (项目类型): 新建、改扩建、技术改造、研发、其他. */
public enum ProjectKind {
    NEW_BUILD,
    EXTENSION,
    RENEWAL,
    RESEARCH,
    OTHER
}
