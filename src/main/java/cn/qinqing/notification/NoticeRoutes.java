package cn.qinqing.notification;

/** Paths of this feature's views, for links from others. */
public final class NoticeRoutes {

    public static final String INBOX = "messages";
    public static final String SETTINGS = "messages/settings";
    public static final String MAILS = "mails";

    private NoticeRoutes() {}
}
