package cn.qinqing.conduct;

/** Why an application is not accepted (不予受理原因), as a code: the page has no place for words of an inquiry. */
public enum ToleranceDeclineReason {
    /** 不属于容错情形. */
    OUT_OF_SCOPE,
    /** 法律法规和党纪明令禁止. */
    FORBIDDEN,
    /** 涉及谋取私利. */
    PERSONAL_GAIN,
    /** 材料不足，可补充后重新申请. */
    INCOMPLETE,
    /** 不归本机关管辖. */
    OTHER_ORGAN
}
