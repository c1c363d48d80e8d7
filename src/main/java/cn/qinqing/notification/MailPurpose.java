package cn.qinqing.notification;

/** Why a mail is written. */
public enum MailPurpose {
    /** 每日汇总. */
    DIGEST,
    /** 急件. */
    URGENT,
    /** 验证码. */
    CODE
}
