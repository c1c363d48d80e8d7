package cn.qinqing.assignments.domain.imports;

import cn.qinqing.assignments.TierRule;
import cn.qinqing.enterprises.EnterpriseFinder.Known;
import cn.qinqing.shared.NameKey;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is on record of the enterprises and people that a list names.
 *
 * @param byCode enterprises by their code
 * @param byName enterprises by the key of their name
 * @param titles of leaders today, by the key of their name
 * @param officers people with a post in a unit today, by the key of their name
 * @param tiers that there are on the day of the list
 */
record LeaderListKnown(
        Map<String, Known> byCode,
        Map<String, List<Known>> byName,
        Map<String, List<String>> titles,
        Map<String, List<Officer>> officers,
        List<TierRule> tiers) {

    /**
     * Somebody in a unit.
     *
     * @param units keys of the full and the short name of the unit
     * @param numbers that are on record, as {@code PhoneNumber.value}
     */
    record Officer(Set<String> units, Set<String> numbers) {}

    static LeaderListKnown nothing() {
        return new LeaderListKnown(Map.of(), Map.of(), Map.of(), Map.of(), List.of());
    }

    /** The enterprises that a row may mean: the one with its code; without one, those with its name. */
    List<Known> enterprises(@Nullable String code, String name) {
        if (code != null) {
            return Optional.ofNullable(byCode.get(code)).stream().toList();
        }
        return byName.getOrDefault(NameKey.of(name).value(), List.of());
    }

    List<String> titlesOf(String leader) {
        return titles.getOrDefault(NameKey.of(leader).value(), List.of());
    }

    /** Whether somebody of that name is in the unit. */
    Optional<Officer> officer(String name, String unit) {
        String key = NameKey.of(unit).value();
        return officers.getOrDefault(NameKey.of(name).value(), List.of()).stream()
                .filter(officer -> officer.units().contains(key))
                .findFirst();
    }
}
