package cn.qinqing.notification;

import org.jspecify.annotations.Nullable;

/**
 * What somebody set for the own notices (消息设置).
 *
 * @param address to which mail goes; null while none is proved
 * @param waiting an address whose code has not been entered yet
 */
public record OwnSettings(
        @Nullable String address, @Nullable String waiting, NoticeHours hours) {}
