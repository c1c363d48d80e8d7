package cn.qinqing.issues;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A template of time limits (时限档次), as it holds on a day; everything in working days.
 *
 * @param hours hours of office time in which the reply is due instead of {@code days}; null where days count
 */
public record IssueTerm(
        UUID id,
        String code,
        String name,
        int days,
        int acknowledge,
        int objection,
        int contact,
        int rate,
        @Nullable Integer hours) {}
