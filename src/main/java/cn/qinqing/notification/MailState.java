package cn.qinqing.notification;

/** What became of a mail. */
public enum MailState {
    /** 待发送. */
    WAITING,
    /** 发送中. */
    SENDING,
    /** 已发送: the mail server took it. */
    SENT,
    /** 未发出: given up, for a reason that stands beside it. */
    FAILED,
    /** 已取消: the address was taken away meanwhile. */
    DROPPED
}
