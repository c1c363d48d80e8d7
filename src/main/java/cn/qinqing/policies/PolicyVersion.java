package cn.qinqing.policies;

import cn.qinqing.shared.Period;
import cn.qinqing.shared.UnitId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a policy says in a period (政策版本).
 *
 * @param counting false for one that a correction replaced
 */
public record PolicyVersion(
        int number,
        boolean counting,
        Period validity,
        String documentNo,
        String title,
        String organ,
        PolicyLevel level,
        @Nullable String divisionCode,
        String summary,
        String benefit,
        String howToApply,
        @Nullable UnitId unit,
        @Nullable String unitName,
        @Nullable String phone,
        List<PolicyCondition> conditions,
        String savedBy,
        Instant savedAt) {}
