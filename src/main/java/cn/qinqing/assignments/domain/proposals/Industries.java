package cn.qinqing.assignments.domain.proposals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Brings enterprises of one section of industry together: those that suit the same leaders under the same limit change
 * places, so that nobody's load changes and nobody gets what does not suit.
 */
final class Industries {

    private final Loads loads;
    private final List<Map<String, Integer>> sections = new ArrayList<>();

    Industries(Loads loads) {
        this.loads = loads;
        loads.leaders.forEach(leader -> sections.add(new HashMap<>(leader.sections())));
        for (int subject = 0; subject < loads.subjects.size(); subject++) {
            count(subject, loads.leaderOf(subject), 1);
        }
    }

    /** How many enterprises of the section the leader has. */
    int of(int leader, @Nullable String section) {
        return section == null ? 0 : sections.get(leader).getOrDefault(section, 0);
    }

    void gather() {
        Map<String, List<Integer>> alike = new TreeMap<>();
        for (int subject = 0; subject < loads.subjects.size(); subject++) {
            if (loads.leaderOf(subject) != Loads.NOBODY && !loads.isFixed(subject)) {
                alike.computeIfAbsent(
                                loads.subjects.get(subject).most() + Arrays.toString(loads.suited[subject]),
                                key -> new ArrayList<>())
                        .add(subject);
            }
        }
        alike.values().stream().filter(one -> one.size() > 1).forEach(this::exchange);
    }

    private void exchange(List<Integer> subjects) {
        Map<Integer, Integer> places = new TreeMap<>();
        Map<String, List<Integer>> bySection = new TreeMap<>();
        for (int subject : subjects) {
            int leader = loads.leaderOf(subject);
            places.merge(leader, 1, Integer::sum);
            String section = loads.subjects.get(subject).section();
            bySection
                    .computeIfAbsent(section == null ? "" : section, key -> new ArrayList<>())
                    .add(subject);
            count(subject, leader, -1);
            loads.take(subject);
        }
        bySection.entrySet().stream()
                .sorted(Comparator.<Map.Entry<String, List<Integer>>>comparingInt(
                                one -> one.getKey().isEmpty() ? 1 : 0)
                        .thenComparingInt(one -> -one.getValue().size())
                        .thenComparing(Map.Entry::getKey))
                .forEach(one -> one.getValue().forEach(subject -> give(subject, one.getKey(), places)));
    }

    private void give(int subject, String section, Map<Integer, Integer> places) {
        int leader = places.keySet().stream()
                .min(Comparator.<Integer>comparingInt(one -> -of(one, section))
                        .thenComparingInt(one -> -places.get(one))
                        .thenComparingInt(one -> one))
                .orElseThrow();
        loads.give(subject, leader);
        count(subject, leader, 1);
        places.computeIfPresent(leader, (one, left) -> left == 1 ? null : left - 1);
    }

    private void count(int subject, int leader, int more) {
        String section = loads.subjects.get(subject).section();
        if (leader != Loads.NOBODY
                && section != null
                && !loads.subjects.get(subject).chamber()) {
            sections.get(leader).merge(section, more, Integer::sum);
        }
    }
}
