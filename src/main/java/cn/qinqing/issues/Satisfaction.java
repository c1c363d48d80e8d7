package cn.qinqing.issues;

/** What an enterprise thinks of a reply (企业评价), in the five levels of 好差评. */
public enum Satisfaction {
    VERY_SATISFIED,
    SATISFIED,
    FAIRLY,
    DISSATISFIED,
    VERY_DISSATISFIED;

    /** 基本满意及以上. */
    public boolean satisfied() {
        return ordinal() <= FAIRLY.ordinal();
    }
}
