package cn.qinqing.people;

import cn.qinqing.shared.UnitId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which people in office a list shows.
 *
 * @param text part of a name, pinyin or initials, title or unit
 * @param kind null for everybody
 * @param day on which they are in office; null for today
 */
public record PeopleFilter(
        @Nullable String text,
        @Nullable Kind kind,
        @Nullable UnitId unit,
        @Nullable String divisionCode,
        @Nullable LocalDate day) {

    /** What somebody is on the day. */
    public enum Kind {
        LEADERS,
        OFFICERS,
        STAFF
    }

    public static PeopleFilter words(@Nullable String text) {
        return new PeopleFilter(text, null, null, null, null);
    }
}
