package cn.qinqing.notification;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A notice in the inbox.
 *
 * @param kind name of its kind, a message key
 * @param says message key and arguments of its sentence, divided by U+001F
 * @param times how often the matter was told until now
 * @param forName who is away, when it came to the deputy (代)
 */
public record NoticeRow(
        NoticeId id,
        String kind,
        String says,
        String link,
        @Nullable LocalDate due,
        Instant toldAt,
        int times,
        @Nullable Instant readAt,
        NoticeState state,
        @Nullable String forName) {

    public boolean unread() {
        return state == NoticeState.OPEN && readAt == null;
    }

    /** Whether it is open although its last day is over. */
    public boolean late(LocalDate today) {
        return state == NoticeState.OPEN && due != null && due.isBefore(today);
    }
}
