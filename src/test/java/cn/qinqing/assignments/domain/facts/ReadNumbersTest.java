package cn.qinqing.assignments.domain.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReadNumbersTest {

    private static final Instant NOW = Instant.parse("2026-11-26T02:00:00Z");

    @Test
    void what_is_missing_between_two_may_still_come() {
        ReadNumbers read = new ReadNumbers(10);
        read.add(List.of(11L, 15L), NOW);
        assertThat(read.gaps()).containsExactly(new ReadNumbers.Gap(12, 14, NOW));
        assertThat(read.contains(13)).isFalse();
        read.add(List.of(13L), NOW.plusSeconds(5));
        assertThat(read.gaps())
                .as("since the moment when the whole gap was noticed")
                .containsExactly(new ReadNumbers.Gap(12, 12, NOW), new ReadNumbers.Gap(14, 14, NOW));
        assertThat(read.last()).isEqualTo(15);
    }

    @Test
    void what_was_missing_too_long_does_not_come_any_more() {
        ReadNumbers read = new ReadNumbers(0);
        read.add(List.of(2L), NOW);
        read.add(List.of(4L), NOW.plusSeconds(1));
        read.close(NOW.plusSeconds(1));
        assertThat(read.gaps()).containsExactly(new ReadNumbers.Gap(3, 3, NOW.plusSeconds(1)));
        assertThat(read.contains(1)).isTrue();
    }

    @Test
    void whatever_the_order_of_commits_each_number_is_read_once() {
        Random random = new Random(7);
        for (int round = 0; round < 200; round++) {
            List<Long> numbers = new ArrayList<>();
            for (long number = 1; number <= 40; number++) {
                numbers.add(number);
            }
            Collections.shuffle(numbers, random);
            ReadNumbers read = new ReadNumbers(0);
            Set<Long> seen = new HashSet<>();
            while (!numbers.isEmpty()) {
                List<Long> committed = new ArrayList<>(numbers.subList(0, 1 + random.nextInt(numbers.size())));
                numbers.removeAll(committed);
                Collections.sort(committed);
                assertThat(committed).noneMatch(read::contains);
                read.add(committed, NOW);
                seen.addAll(committed);
                for (long number = 1; number <= 41; number++) {
                    assertThat(read.contains(number)).isEqualTo(seen.contains(number));
                }
            }
            assertThat(read.gaps()).isEmpty();
        }
    }
}
