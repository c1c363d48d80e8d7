package cn.qinqing.notification;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail as the administrator sees it: whether it went, never what it says.
 *
 * @param name of the account
 * @param address masked
 * @param failure what the mail server said last
 */
public record MailRow(
        UUID id,
        Instant createdAt,
        MailPurpose purpose,
        String name,
        String address,
        MailState state,
        int tries,
        @Nullable String failure,
        @Nullable Instant sentAt) {}
