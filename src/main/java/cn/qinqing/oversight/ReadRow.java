package cn.qinqing.oversight;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That somebody read a protected field (查看受保护信息).
 *
 * @param action name of the event in the log
 * @param subject who or what it belongs to, by its name of today; the id where it is gone
 * @param purpose as it was given; null where none is asked
 */
public record ReadRow(
        Instant at,
        String who,
        @Nullable String unit,
        String action,
        String subjectKind,
        String subjectId,
        String subject,
        @Nullable String purpose,
        @Nullable String address) {}
