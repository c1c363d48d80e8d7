package cn.qinqing.enterprises;

import cn.qinqing.shared.Actor;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A further filter of the list of enterprises that a higher feature brings, such as those without a leader. Collected as
 * beans; each has its own name in the address.
 */
public interface EnterpriseNarrowing {

    /** One value of the filter; without a label the text stands for itself. */
    record Choice(String value, @Nullable String labelKey, String text) {

        public static Choice labelled(String value, String labelKey) {
            return new Choice(value, labelKey, value);
        }

        public static Choice named(String value, String text) {
            return new Choice(value, null, text);
        }
    }

    /** What the database is asked of an enterprise {@code e}. */
    record Condition(String sql, List<Object> params) {}

    /** Position among the filters; smaller comes first. */
    int order();

    /** Name in the address. */
    String name();

    /** Message key of the filter's label. */
    String labelKey();

    List<Choice> choices(LocalDate day);

    /** The condition for a value as of a day; empty when it is none of the choices. */
    Optional<Condition> condition(Actor actor, String value, LocalDate day);
}
