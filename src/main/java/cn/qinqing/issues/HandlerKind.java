package cn.qinqing.issues;

/** How a unit takes part in handling (承办方式): 主办, 分办 with an answer of its own, 协办 with an opinion. */
public enum HandlerKind {
    LEAD,
    PARALLEL,
    CO
}
