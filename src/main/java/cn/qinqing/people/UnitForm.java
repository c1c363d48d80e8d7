package cn.qinqing.people;

import cn.qinqing.shared.UnitId;
import org.jspecify.annotations.Nullable;

/** What a clerk enters of a unit. */
public record UnitForm(
        String name,
        @Nullable String shortName,
        Organ organ,
        UnitLevel level,
        String divisionCode,
        @Nullable String officeAddress,
        @Nullable String officeHours,
        @Nullable UnitId parent) {

    /** A unit below no other. */
    public UnitForm(
            String name,
            @Nullable String shortName,
            Organ organ,
            UnitLevel level,
            String divisionCode,
            @Nullable String officeAddress,
            @Nullable String officeHours) {
        this(name, shortName, organ, level, divisionCode, officeAddress, officeHours, null);
    }
}
