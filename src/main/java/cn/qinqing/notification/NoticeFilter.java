package cn.qinqing.notification;

import org.jspecify.annotations.Nullable;

/**
 * Which notices the inbox shows.
 *
 * @param show null for the open ones
 * @param kind name of a kind; null for all
 */
public record NoticeFilter(@Nullable Show show, @Nullable String kind) {

    /** Beyond the open ones. */
    public enum Show {
        UNREAD,
        CLOSED
    }

    public static NoticeFilter open() {
        return new NoticeFilter(null, null);
    }
}
