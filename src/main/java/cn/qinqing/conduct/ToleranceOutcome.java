package cn.qinqing.conduct;

/** What 纪委 found (认定结果). */
public enum ToleranceOutcome {
    /** 予以容错，免予追究. */
    EXEMPTED,
    /** 从轻. */
    LENIENT,
    /** 减轻. */
    MITIGATED,
    /** 不予容错. */
    NOT_RECOGNISED
}
