package cn.qinqing.policies;

import cn.qinqing.shared.Period;
import org.jspecify.annotations.Nullable;

/**
 * A row of the list of policies, as the policy stands today.
 *
 * @param hits enterprises within the reader's scope that it fitted when it was last matched; null when it never was
 */
public record PolicyRow(
        PolicyId id,
        String number,
        String title,
        String organ,
        PolicyLevel level,
        @Nullable String divisionCode,
        PolicyState state,
        Period validity,
        String benefit,
        @Nullable String unitName,
        @Nullable Long hits) {}
