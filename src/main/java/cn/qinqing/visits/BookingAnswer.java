package cn.qinqing.visits;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What an enterprise says to a booking (企业答复).
 *
 * @param otherDay the day that it names instead; for {@link Kind#OTHER_DAY} alone
 * @param words its words, up to 500 characters; may be empty where it answers itself
 */
public record BookingAnswer(Kind kind, @Nullable LocalDate otherDay, String words) {

    /** 同意, 另约时间, 谢绝. */
    public enum Kind {
        ACCEPT,
        OTHER_DAY,
        DECLINE
    }
}
