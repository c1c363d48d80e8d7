package cn.qinqing.assignments.domain.proposals;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Hands enterprises on from leader to leader, each to one who suits it: a chain of such steps takes one from the first
 * leader and gives one to the last. When no chain leads from a leader to one with two fewer, loads are as equal as can
 * be (an optimal semi-matching: Harvey, Ladner, Lovász, Tamir 2006).
 */
final class Exchange {

    private static final int UNSEEN = -2;

    private final Loads loads;
    /** Leaders from whom no chain leads to anybody with room. */
    private final boolean[] closed;
    /** By which subject a leader was reached. */
    private final int[] by;

    Exchange(Loads loads) {
        this.loads = loads;
        closed = new boolean[loads.leaders.size()];
        by = new int[loads.leaders.size()];
    }

    /** Finds a place for those without, as far as handing on makes one. */
    void placeTheRest() {
        for (int subject = 0; subject < loads.subjects.size(); subject++) {
            if (loads.leaderOf(subject) == Loads.NOBODY) {
                place(subject);
            }
        }
    }

    private void place(int subject) {
        int[] starts = Arrays.stream(loads.suited[subject])
                .filter(leader -> !closed[leader])
                .toArray();
        if (starts.length == 0) {
            return;
        }
        List<Integer> seen = search(starts, subject);
        int end = lightest(seen, leader -> loads.hasRoom(leader, by[leader]));
        if (end == Loads.NOBODY) {
            seen.forEach(leader -> closed[leader] = true);
        } else {
            handOn(end, subject);
        }
    }

    /** Makes loads as equal as can be. */
    void level() {
        boolean changed = true;
        while (changed) {
            changed = false;
            List<Integer> heaviest = IntStream.range(0, loads.leaders.size())
                    .boxed()
                    .sorted(Comparator.<Integer>comparingInt(leader -> -loads.of(leader)))
                    .toList();
            for (int leader : heaviest) {
                while (relieve(leader)) {
                    changed = true;
                }
            }
        }
    }

    private boolean relieve(int leader) {
        List<Integer> seen = search(new int[] {leader}, Loads.NOBODY);
        int end = lightest(
                seen,
                other -> other != leader && loads.of(other) <= loads.of(leader) - 2 && loads.hasRoom(other, by[other]));
        return end != Loads.NOBODY && handOn(end, Loads.NOBODY);
    }

    /** Everybody whom a chain reaches. */
    private List<Integer> search(int[] starts, int subject) {
        Arrays.fill(by, UNSEEN);
        Deque<Integer> waiting = new ArrayDeque<>();
        List<Integer> seen = new ArrayList<>();
        for (int start : starts) {
            by[start] = subject;
            waiting.add(start);
        }
        while (!waiting.isEmpty()) {
            int leader = waiting.poll();
            seen.add(leader);
            for (int handed : loads.movable(leader)) {
                for (int other : loads.suited[handed]) {
                    if (by[other] == UNSEEN && !closed[other]) {
                        by[other] = handed;
                        waiting.add(other);
                    }
                }
            }
        }
        return seen;
    }

    private int lightest(List<Integer> leaders, IntPredicate can) {
        int best = Loads.NOBODY;
        for (int leader : leaders) {
            if ((best == Loads.NOBODY || loads.of(leader) < loads.of(best)) && can.test(leader)) {
                best = leader;
            }
        }
        return best;
    }

    /** Goes the chain back from its end; where a stricter tier stands in the way, all stays as it was. */
    private boolean handOn(int end, int first) {
        List<int[]> done = new ArrayList<>();
        int to = end;
        while (to != Loads.NOBODY && by[to] != Loads.NOBODY) {
            int handed = by[to];
            int from = loads.leaderOf(handed);
            if (from != Loads.NOBODY) {
                loads.take(handed);
            }
            done.add(new int[] {handed, from});
            if (!loads.hasRoom(to, handed)) {
                takeBack(done);
                return false;
            }
            loads.give(handed, to);
            to = handed == first ? Loads.NOBODY : from;
        }
        return true;
    }

    private void takeBack(List<int[]> done) {
        for (int[] step : done.reversed()) {
            if (loads.leaderOf(step[0]) != Loads.NOBODY) {
                loads.take(step[0]);
            }
            if (step[1] != Loads.NOBODY) {
                loads.give(step[0], step[1]);
            }
        }
    }
}
