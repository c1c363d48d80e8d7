package cn.qinqing.people;

import org.jspecify.annotations.Nullable;

/** What a clerk enters of a unit. */
public record UnitForm(
        String name,
        @Nullable String shortName,
        Organ organ,
        UnitLevel level,
        String divisionCode,
        @Nullable String officeAddress,
        @Nullable String officeHours) {}
