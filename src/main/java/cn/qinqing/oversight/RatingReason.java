package cn.qinqing.oversight;

/** Why a rating is looked at twice (可疑原因): a hint, never a verdict. */
public enum RatingReason {
    /** 来自办公网. */
    STAFF_NETWORK,
    /** 来自有工作人员登录的地址, within twelve hours. */
    STAFF_SESSION,
    /** 答复后十分钟内. */
    SOON,
    /** 多家企业用同一台设备. */
    ONE_DEVICE,
    /** 评价前不久更换联系人. */
    CONTACT_CHANGED
}
