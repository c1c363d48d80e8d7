package cn.qinqing.assignments.domain.facts;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which numbers of a journal were read: all up to the last, but for gaps. Numbers are given out before they are committed,
 * so what is missing between two that were read may still come, until it is too old.
 */
final class ReadNumbers {

    /** Numbers from the first to the last that were not read when a later one was. */
    record Gap(long first, long last, Instant noticed) {}

    private final TreeMap<Long, Gap> gaps = new TreeMap<>();
    private long last;

    /** @param last up to which everything was read, or is too old to come */
    ReadNumbers(long last) {
        this.last = last;
    }

    long last() {
        return last;
    }

    /** In the order of their numbers. */
    Collection<Gap> gaps() {
        return gaps.values();
    }

    boolean contains(long number) {
        Map.Entry<Long, Gap> before = gaps.floorEntry(number);
        return number <= last && (before == null || before.getValue().last < number);
    }

    /** @param numbers in ascending order */
    void add(List<Long> numbers, Instant now) {
        for (long number : numbers) {
            if (number > last) {
                note(new Gap(last + 1, number - 1, now));
                last = number;
            } else if (!contains(number)) {
                Gap open = gaps.remove(gaps.floorKey(number));
                note(new Gap(open.first, number - 1, open.noticed));
                note(new Gap(number + 1, open.last, open.noticed));
            }
        }
    }

    private void note(Gap gap) {
        if (gap.first <= gap.last) {
            gaps.put(gap.first, gap);
        }
    }

    /** Numbers that were missing at that moment already do not come any more. */
    void close(Instant missingSince) {
        gaps.values().removeIf(gap -> gap.noticed.isBefore(missingSince));
    }
}
