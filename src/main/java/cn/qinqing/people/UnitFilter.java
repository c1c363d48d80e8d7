package cn.qinqing.people;

import org.jspecify.annotations.Nullable;

/** Which units a list shows; {@code closed} shows those out of use instead. */
public record UnitFilter(
        @Nullable String text,
        @Nullable String divisionCode,
        @Nullable Organ organ,
        @Nullable UnitLevel level,
        boolean closed) {}
