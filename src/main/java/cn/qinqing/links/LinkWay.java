package cn.qinqing.links;

/** How a link reached the enterprise (送达方式): 当面扫码, 纸条, 复制文字, 短信, 邮件. */
public enum LinkWay {
    SCREEN,
    SLIP,
    COPY,
    SMS,
    MAIL;

    /** Whether somebody of the staff sees the link; else the system sends it and nobody does. */
    public boolean shown() {
        return this == SCREEN || this == SLIP || this == COPY;
    }
}
