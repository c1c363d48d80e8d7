package cn.qinqing.people;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the list of people is narrowed to; null means all.
 *
 * @param leading whether only leaders, or only others, are meant
 * @param divisionCode where the post is
 * @param asOf the day whose holders are shown; null for today
 * @param narrowed values of {@link PeopleNarrowing} by name
 */
public record PeopleFilter(
        @Nullable String text,
        @Nullable Boolean leading,
        @Nullable String divisionCode,
        @Nullable LocalDate asOf,
        Map<String, String> narrowed) {

    public PeopleFilter {
        narrowed = Map.copyOf(narrowed);
    }
}
