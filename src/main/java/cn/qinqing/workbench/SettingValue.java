package cn.qinqing.workbench;

import cn.qinqing.shared.BodyId;
import cn.qinqing.shared.Period;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What holds for a setting in a period.
 *
 * @param body the operating body it holds for; null for all without a value of their own
 */
public record SettingValue(
        UUID id,
        String name,
        @Nullable BodyId body,
        String content,
        Period period,
        @Nullable String changedBy,
        Instant changedAt) {}
