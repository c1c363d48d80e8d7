package cn.qinqing.policies;

import org.jspecify.annotations.Nullable;

/** A policy in a few words, for who hands it on: what it gives, how to apply, whom to ring. */
public record PolicyBrief(
        PolicyId id,
        String number,
        String title,
        String benefit,
        String howToApply,
        @Nullable String unitName,
        @Nullable String phone) {}
