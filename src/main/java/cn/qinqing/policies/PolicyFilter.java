package cn.qinqing.policies;

import org.jspecify.annotations.Nullable;

/**
 * What the list of policies is narrowed to; null or empty means all.
 *
 * @param text part of number, title, issuing organ or what it gives
 * @param section section of GB/T 4754: policies for it, and those that ask for no industry
 * @param stage policies for it, and those that ask for no stage
 * @param open those that can be applied for today
 */
public record PolicyFilter(
        @Nullable String text,
        @Nullable PolicyLevel level,
        @Nullable String divisionCode,
        @Nullable PolicyState state,
        @Nullable String section,
        @Nullable PolicyStage stage,
        boolean open) {

    public static PolicyFilter none() {
        return new PolicyFilter(null, null, null, null, null, null, false);
    }
}
