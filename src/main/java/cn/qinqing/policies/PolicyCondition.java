package cn.qinqing.policies;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One condition of a policy (适用条件).
 *
 * @param wanted code of an industry (C, C13) or division, id of a park, or the name of a size class, stage or kind; null
 *     for the dated kinds
 * @param from first day that counts; null without
 * @param to first day that no longer counts; null without
 */
public record PolicyCondition(
        PolicyConditionKind kind,
        @Nullable String wanted,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    public static PolicyCondition of(PolicyConditionKind kind, String wanted) {
        return new PolicyCondition(kind, wanted, null, null);
    }

    /** Half open; at least one of the two days is given. */
    public static PolicyCondition days(PolicyConditionKind kind, @Nullable LocalDate from, @Nullable LocalDate to) {
        return new PolicyCondition(kind, null, from, to);
    }

    /** Whether a day lies in it, for the dated kinds. */
    public boolean contains(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || day.isBefore(to));
    }
}
