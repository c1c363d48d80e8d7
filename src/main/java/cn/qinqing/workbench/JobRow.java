package cn.qinqing.workbench;

import cn.qinqing.shared.FileId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A background job as its list shows it.
 *
 * @param total number of steps; 0 as long as it is not known
 * @param message why it failed, or what it says
 */
public record JobRow(
        JobId id,
        String kind,
        String title,
        JobState state,
        int done,
        int total,
        @Nullable JobMessage message,
        @Nullable FileId result,
        boolean cancelAsked,
        Instant askedAt,
        @Nullable Instant endedAt) {}
