package cn.qinqing.visits;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file beside the record of a visit (附件).
 *
 * @param size in bytes
 * @param withdrawnBy who took it back; null while it counts
 * @param hindrance key of the sentence why the reader may not take it back; null when nothing hinders
 */
public record AttachmentRow(
        UUID id,
        String name,
        long size,
        String addedBy,
        Instant addedAt,
        @Nullable String withdrawnBy,
        @Nullable String withdrawnWhy,
        @Nullable String hindrance) {

    public boolean withdrawn() {
        return withdrawnBy != null;
    }
}
