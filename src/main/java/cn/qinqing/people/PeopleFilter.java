package cn.qinqing.people;

import cn.qinqing.shared.UnitId;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which people in office a list shows; null means all.
 *
 * @param text part of a name, pinyin or initials, title or unit
 * @param divisionCode of the unit, or of the post without one
 * @param day on which they are in office; null for today
 * @param narrowed values of {@link PeopleNarrowing} by name
 */
public record PeopleFilter(
        @Nullable String text,
        @Nullable Kind kind,
        @Nullable UnitId unit,
        @Nullable String divisionCode,
        @Nullable LocalDate day,
        Map<String, String> narrowed) {

    /** What somebody is on the day. */
    public enum Kind {
        LEADERS,
        OFFICERS,
        STAFF
    }

    public PeopleFilter {
        narrowed = Map.copyOf(narrowed);
    }

    public PeopleFilter(
            @Nullable String text,
            @Nullable Kind kind,
            @Nullable UnitId unit,
            @Nullable String divisionCode,
            @Nullable LocalDate day) {
        this(text, kind, unit, divisionCode, day, Map.of());
    }

    public static PeopleFilter words(@Nullable String text) {
        return new PeopleFilter(text, null, null, null, null);
    }
}
