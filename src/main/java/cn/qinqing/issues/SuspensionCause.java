package cn.qinqing.issues;

/** For what a clock may be stopped (计时中止情形): time that is not the unit's. */
public enum SuspensionCause {
    /** 企业补正材料. */
    SUPPLEMENT,
    /** 招拍挂. */
    LAND_AUCTION,
    /** 环评公示. */
    EIA_NOTICE,
    /** 检测检验. */
    TESTING,
    /** 上级批复. */
    HIGHER_APPROVAL
}
