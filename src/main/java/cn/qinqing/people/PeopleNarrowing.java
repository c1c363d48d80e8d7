package cn.qinqing.people;

import cn.qinqing.shared.Actor;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A further filter of the list of people that a higher feature brings, such as leaders with too many enterprises.
 * Collected as beans; each has its own name in the address.
 */
public interface PeopleNarrowing {

    /** What the database is asked of a post {@code o}. */
    record Condition(String sql, List<Object> params) {}

    /** Name in the address. */
    String name();

    /** Message key of the filter's label. */
    String labelKey();

    List<String> choices();

    /** Message key of a choice. */
    String labelKey(String choice);

    /** The condition for a value as of a day; empty when it is none of the choices. */
    Optional<Condition> condition(Actor actor, String value, LocalDate day);
}
