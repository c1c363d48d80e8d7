package cn.qinqing.notification;

/** What became of a notice. */
public enum NoticeState {
    /** 未了结. */
    OPEN,
    /** 已处理: the reader put it aside. */
    DONE,
    /** 已了结: the matter was settled. */
    WITHDRAWN,
    /** A later notice of the same matter took its place. */
    REPLACED
}
