package cn.qinqing.oversight;

/** What a call for a sample led to (回访结果). */
public enum SampleOutcome {
    /** 与记录一致. */
    CONFIRMED,
    /** 与记录不一致. */
    DIFFERENT,
    /** 没有接通. */
    NOT_REACHED,
    /** 不愿多说. */
    DECLINED
}
