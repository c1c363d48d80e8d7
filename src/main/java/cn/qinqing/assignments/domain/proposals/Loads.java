package cn.qinqing.assignments.domain.proposals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Who has which enterprise while they are handed out, and whether there is room for one more. */
final class Loads {

    static final int NOBODY = -1;

    final List<Leader> leaders;
    final List<Subject> subjects;
    /** Leaders who suit a subject, by their places in the lists. */
    final int[][] suited;

    private final int[] taken;
    private final int[] leaderOf;
    private final boolean[] fixed;
    private final List<List<Integer>> movable = new ArrayList<>();
    /** How often each limit holds among what a leader got here. */
    private final List<TreeMap<Integer, Integer>> limits = new ArrayList<>();

    Loads(List<Leader> leaders, List<Subject> subjects, boolean chambers) {
        this.leaders = leaders;
        this.subjects = subjects;
        taken = leaders.stream().mapToInt(one -> one.held(chambers)).toArray();
        leaderOf = new int[subjects.size()];
        Arrays.fill(leaderOf, NOBODY);
        fixed = new boolean[subjects.size()];
        leaders.forEach(one -> {
            movable.add(new ArrayList<>());
            limits.add(new TreeMap<>());
        });
        suited = subjects.stream()
                .map(subject -> IntStream.range(0, leaders.size())
                        .filter(i -> subject.suits(leaders.get(i)))
                        .toArray())
                .toArray(int[][]::new);
    }

    int of(int leader) {
        return taken[leader];
    }

    int leaderOf(int subject) {
        return leaderOf[subject];
    }

    boolean isFixed(int subject) {
        return fixed[subject];
    }

    /** What the leader got here and may hand on. */
    List<Integer> movable(int leader) {
        return movable.get(leader);
    }

    /** Whether one more is within what its tier allows, and the tiers of all others that the leader got here. */
    boolean hasRoom(int leader, int subject) {
        int after = taken[leader] + 1;
        TreeMap<Integer, Integer> others = limits.get(leader);
        return after <= subjects.get(subject).most() && (others.isEmpty() || after <= others.firstKey());
    }

    void give(int subject, int leader) {
        leaderOf[subject] = leader;
        taken[leader]++;
        limits.get(leader).merge(subjects.get(subject).most(), 1, Integer::sum);
        movable.get(leader).add(subject);
    }

    /** Gives it for good: it is not handed on. */
    void fix(int subject, int leader) {
        give(subject, leader);
        fixed[subject] = true;
        movable.get(leader).remove((Integer) subject);
    }

    void take(int subject) {
        int leader = leaderOf[subject];
        leaderOf[subject] = NOBODY;
        taken[leader]--;
        limits.get(leader)
                .computeIfPresent(subjects.get(subject).most(), (limit, times) -> times == 1 ? null : times - 1);
        movable.get(leader).remove((Integer) subject);
    }
}
