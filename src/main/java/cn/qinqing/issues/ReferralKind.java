package cn.qinqing.issues;

/** To whom an issue is handed on that is not ours to handle (移交去向). */
public enum ReferralKind {
    /** 12345 政务服务热线. */
    HOTLINE,
    /** 信访部门. */
    PETITION,
    /** 司法、仲裁机关. */
    JUDICIAL,
    /** 上级机关. */
    HIGHER,
    OTHER
}
