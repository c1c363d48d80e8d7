package cn.qinqing.assignments.domain.proposals;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qinqing.assignments.domain.proposals.Reason.Factor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ProposerTest {

    private static final String COUNTY = "652824";
    private static final String OTHER = "652825";
    private static final int GAMES = 400;

    private final Leader light = leader(1, COUNTY, 0);
    private final Leader heavy = leader(2, COUNTY, 2);

    @Test
    void the_one_with_fewer_gets_it() {
        assertThat(propose(List.of(heavy, light), subject(1)).getFirst().leader())
                .isEqualTo(light.id());
    }

    @Test
    void who_led_it_before_gets_it_though_others_have_fewer() {
        Proposed one = propose(List.of(light, heavy), before(subject(1), heavy)).getFirst();
        assertThat(one.leader()).isEqualTo(heavy.id());
        assertThat(one.reasons().getFirst().factor()).isEqualTo(Factor.BEFORE);
    }

    @Test
    void who_led_it_before_does_not_get_it_without_room() {
        Leader full = leader(3, COUNTY, 3);
        assertThat(propose(List.of(full, heavy), before(subject(1), full))
                        .getFirst()
                        .leader())
                .isEqualTo(heavy.id());
    }

    @Test
    void who_leads_the_parent_comes_before_who_has_fewer() {
        Subject one = subject(1);
        Proposed found = propose(
                        List.of(light, heavy),
                        new Subject(
                                one.id(),
                                one.divisions(),
                                null,
                                false,
                                3,
                                List.of(),
                                List.of(heavy.id()),
                                Set.of(),
                                null))
                .getFirst();
        assertThat(found.leader()).isEqualTo(heavy.id());
        assertThat(found.reasons().getFirst().factor()).isEqualTo(Factor.FAMILY);
    }

    @Test
    void nobody_with_an_interest_is_proposed_not_even_who_led_it_before() {
        Subject one = before(subject(1), light);
        Proposed found = propose(List.of(light), conflicting(one, light)).getFirst();
        assertThat(found.leader()).isNull();
        assertThat(found.refusal()).isEqualTo(Refusal.CONFLICT);
        assertThat(propose(List.of(light, heavy), conflicting(one, light))
                        .getFirst()
                        .leader())
                .isEqualTo(heavy.id());
    }

    @Test
    void a_leader_of_another_county_does_not_fit() {
        Proposed found = propose(List.of(leader(4, OTHER, 0)), subject(1)).getFirst();
        assertThat(found.refusal()).isEqualTo(Refusal.NOBODY);
    }

    @Test
    void one_is_handed_on_so_that_another_finds_a_place() {
        Leader first = leader(1, COUNTY, 2);
        Leader second = leader(2, COUNTY, 2);
        Subject free = subject(1);
        Subject bound = conflicting(subject(2), second);
        List<Proposed> found = propose(List.of(first, second), before(free, first), bound);
        assertThat(found).extracting(Proposed::refusal).containsExactly(null, Refusal.FULL);
        found = propose(List.of(first, second), free, bound);
        assertThat(found).extracting(Proposed::leader).containsExactly(second.id(), first.id());
    }

    @Test
    void enterprises_of_one_industry_come_together_and_loads_stay_equal() {
        List<Subject> subjects = IntStream.range(0, 6)
                .mapToObj(i -> of(subject(i), i % 2 == 0 ? "C" : "A"))
                .toList();
        List<Proposed> found = Proposer.propose(List.of(light, leader(5, COUNTY, 0)), subjects);
        assertThat(found.stream().filter(one -> one.leader().equals(light.id())))
                .hasSize(3);
        for (String section : List.of("A", "C")) {
            assertThat(IntStream.range(0, 6)
                            .filter(i -> section.equals(subjects.get(i).section()))
                            .mapToObj(i -> found.get(i).leader())
                            .distinct())
                    .as(section)
                    .hasSize(1);
        }
    }

    @Test
    void chambers_are_counted_apart() {
        Subject one = subject(1);
        Subject chamber = new Subject(one.id(), one.divisions(), null, true, 1, List.of(), List.of(), Set.of(), null);
        assertThat(propose(List.of(heavy), chamber).getFirst().leader()).isEqualTo(heavy.id());
    }

    @Test
    void the_same_input_gives_the_same_result() {
        for (int seed = 0; seed < GAMES; seed++) {
            Game game = new Game(new Random(seed), 8, 30);
            assertThat(Proposer.propose(game.leaders, game.subjects))
                    .isEqualTo(Proposer.propose(game.leaders, game.subjects));
        }
    }

    @Test
    void nobody_is_over_the_limit_conflicting_or_from_elsewhere() {
        for (int seed = 0; seed < GAMES; seed++) {
            Game game = new Game(new Random(seed), 10, 60);
            List<Proposed> found = Proposer.propose(game.leaders, game.subjects);
            Map<UUID, Integer> loads = game.loads(found);
            for (int i = 0; i < found.size(); i++) {
                UUID post = found.get(i).leader();
                Subject subject = game.subjects.get(i);
                if (post != null) {
                    Leader leader = game.who(post);
                    assertThat(subject.conflicts()).as("seed " + seed).doesNotContain(post);
                    assertThat(subject.divisions()).contains(leader.division());
                    assertThat(loads.get(post)).as("seed " + seed).isLessThanOrEqualTo(subject.most());
                }
            }
        }
    }

    @Test
    void continuity_holds_as_long_as_there_is_room() {
        for (int seed = 0; seed < GAMES; seed++) {
            Game game = new Game(new Random(seed), 10, 40);
            List<Proposed> found = Proposer.propose(game.leaders, game.subjects);
            Map<UUID, Integer> loads = game.loads(found);
            for (int i = 0; i < found.size(); i++) {
                Subject subject = game.subjects.get(i);
                if (!subject.before().isEmpty()
                        && subject.suits(game.who(subject.before().getFirst()))) {
                    UUID before = subject.before().getFirst();
                    assertThat(before.equals(found.get(i).leader()) || loads.get(before) >= subject.most())
                            .as("seed " + seed + " row " + i)
                            .isTrue();
                }
            }
        }
    }

    /** Against every possible distribution: as many as possible have somebody, and then loads are as equal as can be. */
    @Test
    void no_distribution_places_more_or_is_more_equal() {
        for (int seed = 0; seed < GAMES; seed++) {
            Game game = new Game(new Random(seed), 3, 6).withoutContinuity();
            List<Proposed> found = Proposer.propose(game.leaders, game.subjects);
            long placed = found.stream()
                    .map(Proposed::leader)
                    .filter(Objects::nonNull)
                    .count();
            long squares = squares(game.loads(found));
            long[] best = game.best();
            assertThat(new long[] {placed, squares}).as("seed " + seed).containsExactly(best);
        }
    }

    private static long squares(Map<UUID, Integer> loads) {
        return loads.values().stream().mapToLong(load -> (long) load * load).sum();
    }

    private static List<Proposed> propose(List<Leader> leaders, Subject... subjects) {
        return Proposer.propose(leaders, List.of(subjects));
    }

    private static Leader leader(int number, String division, int held) {
        return new Leader(new UUID(1, number), division, held, 0, Map.of());
    }

    private static Subject subject(int number) {
        return new Subject(new UUID(2, number), Set.of(COUNTY), null, false, 3, List.of(), List.of(), Set.of(), null);
    }

    private static Subject before(Subject one, Leader leader) {
        return new Subject(
                one.id(), one.divisions(), null, false, 3, List.of(leader.id()), List.of(), one.conflicts(), null);
    }

    private static Subject conflicting(Subject one, Leader leader) {
        return new Subject(
                one.id(), one.divisions(), null, false, 3, one.before(), List.of(), Set.of(leader.id()), null);
    }

    private static Subject of(Subject one, String section) {
        return new Subject(one.id(), one.divisions(), section, false, 9, List.of(), List.of(), Set.of(), null);
    }

    /** Leaders and enterprises by chance. */
    private static final class Game {

        private final List<Leader> leaders = new ArrayList<>();
        private final List<Subject> subjects = new ArrayList<>();
        private final int most;

        Game(Random random, int people, int enterprises) {
            most = 2 + random.nextInt(4);
            for (int i = 0; i < people; i++) {
                leaders.add(leader(i, random.nextInt(3) == 0 ? OTHER : COUNTY, random.nextInt(most + 1)));
            }
            for (int i = 0; i < enterprises; i++) {
                Set<UUID> conflicts = new HashSet<>();
                leaders.stream().filter(one -> random.nextInt(6) == 0).forEach(one -> conflicts.add(one.id()));
                subjects.add(new Subject(
                        new UUID(2, i),
                        switch (random.nextInt(4)) {
                            case 0 -> Set.of(OTHER);
                            case 1 -> Set.of(COUNTY, OTHER);
                            default -> Set.of(COUNTY);
                        },
                        List.of("A", "C", "F").get(random.nextInt(3)),
                        false,
                        most,
                        random.nextInt(4) == 0
                                ? List.of(leaders.get(random.nextInt(people)).id())
                                : List.of(),
                        List.of(),
                        conflicts,
                        null));
            }
        }

        Game withoutContinuity() {
            subjects.replaceAll(one -> new Subject(
                    one.id(),
                    one.divisions(),
                    one.section(),
                    false,
                    one.most(),
                    List.of(),
                    List.of(),
                    one.conflicts(),
                    null));
            return this;
        }

        Leader who(UUID id) {
            return leaders.stream()
                    .filter(one -> one.id().equals(id))
                    .findFirst()
                    .orElseThrow();
        }

        Map<UUID, Integer> loads(List<Proposed> found) {
            Map<UUID, Integer> loads = new HashMap<>();
            leaders.forEach(one -> loads.put(one.id(), one.enterprises()));
            found.stream()
                    .map(Proposed::leader)
                    .filter(Objects::nonNull)
                    .forEach(post -> loads.merge(post, 1, Integer::sum));
            return loads;
        }

        /** Most that can be placed, and the least sum of squares then. */
        long[] best() {
            return best(0, 0, leaders.stream().mapToInt(Leader::enterprises).toArray());
        }

        private long[] best(int subject, long placed, int[] loads) {
            if (subject == subjects.size()) {
                return new long[] {
                    placed,
                    IntStream.of(loads).mapToLong(one -> (long) one * one).sum()
                };
            }
            long[] best = best(subject + 1, placed, loads);
            for (int i = 0; i < loads.length; i++) {
                if (subjects.get(subject).suits(leaders.get(i)) && loads[i] < most) {
                    loads[i]++;
                    long[] other = best(subject + 1, placed + 1, loads);
                    loads[i]--;
                    if (other[0] > best[0] || other[0] == best[0] && other[1] < best[1]) {
                        best = other;
                    }
                }
            }
            return best;
        }
    }
}
