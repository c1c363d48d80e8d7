package cn.qinqing.notification;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something to tell (消息).
 *
 * @param subject the matter; what settles it withdraws its notices
 * @param occasion why now, up to 60 letters: the same occasion is told once however often it is asked for, a later one
 *     takes the place of the one before
 * @param facts arguments of the kind's sentence, each cut at 200 characters; nothing confidential
 * @param link path of the thing below {@code /app}
 * @param due last day, when there is one
 */
public record Notice(
        Recipient to,
        NoticeKind kind,
        UUID subject,
        String occasion,
        List<String> facts,
        String link,
        @Nullable LocalDate due) {

    private static final int LONGEST_OCCASION = 60;
    private static final int LONGEST_LINK = 300;
    private static final int MOST_FACTS = 6;

    public Notice {
        if (occasion.length() > LONGEST_OCCASION || link.length() > LONGEST_LINK || facts.size() > MOST_FACTS) {
            throw new IllegalArgumentException("too long for a notice: " + occasion + " " + link + " " + facts);
        }
    }
}
