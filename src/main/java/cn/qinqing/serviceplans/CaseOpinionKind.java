package cn.qinqing.serviceplans;

/** The opinion of a unit in a joint review (联审意见). */
public enum CaseOpinionKind {
    /** 同意. */
    AGREE,
    /** 有条件同意. */
    CONDITIONAL,
    /** 不同意. */
    DISAGREE,
    /** 未答复，召集人写明理由后不再等. */
    WAIVED
}
