package cn.qinqing.workbench;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed and has not saved yet (草稿).
 *
 * @param content as the form wrote it
 * @param openedVersion version of the record when the form was opened; null for a new record
 */
public record Draft(
        String form,
        String record,
        String content,
        @Nullable Integer openedVersion,
        Instant savedAt) {}
