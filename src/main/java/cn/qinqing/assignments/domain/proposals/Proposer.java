package cn.qinqing.assignments.domain.proposals;

import cn.qinqing.assignments.domain.proposals.Reason.Factor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Hands enterprises out to leaders (联系安排建议). The same input gives the same result.
 *
 * <ol>
 *   <li>Continuity: who led an enterprise before, or leads its parent or sister, gets it as long as there is room.
 *   <li>Load: the others go to whoever has least; then they are handed on as long as that finds a place for one without,
 *       or makes loads more equal ({@link Exchange}).
 *   <li>Industry: where nobody's load changes, enterprises change places so that those of one section come together
 *       ({@link Industries}).
 * </ol>
 *
 * <p>Never proposed: whoever declared an interest, and whoever has as many as the tier of the enterprise allows.
 */
public final class Proposer {

    private final Loads loads;
    private final Industries industries;
    private final Map<UUID, Integer> placeOf = new HashMap<>();

    private Proposer(List<Leader> leaders, List<Subject> subjects, boolean chambers) {
        loads = new Loads(leaders, subjects, chambers);
        IntStream.range(0, leaders.size())
                .forEach(i -> placeOf.put(leaders.get(i).id(), i));
        keep(Subject::before);
        keep(Subject::family);
        spread();
        Exchange exchange = new Exchange(loads);
        exchange.placeTheRest();
        exchange.level();
        industries = new Industries(loads);
        industries.gather();
    }

    /**
     * Who leads which subject, or why nobody does, in the order of the subjects.
     *
     * @param leaders who take part, in an order that decides between equals
     */
    public static List<Proposed> propose(List<Leader> leaders, List<Subject> subjects) {
        Map<UUID, Proposed> found = new HashMap<>();
        for (boolean chambers : new boolean[] {false, true}) {
            List<Subject> part =
                    subjects.stream().filter(one -> one.chamber() == chambers).toList();
            Proposer proposer = new Proposer(leaders, part, chambers);
            IntStream.range(0, part.size()).forEach(i -> found.put(part.get(i).id(), proposer.proposed(i)));
        }
        return subjects.stream().map(one -> found.get(one.id())).toList();
    }

    private void keep(Function<Subject, List<UUID>> known) {
        for (int subject = 0; subject < loads.subjects.size(); subject++) {
            if (loads.leaderOf(subject) == Loads.NOBODY) {
                for (UUID post : known.apply(loads.subjects.get(subject))) {
                    Integer leader = placeOf.get(post);
                    if (leader != null
                            && loads.subjects.get(subject).suits(loads.leaders.get(leader))
                            && loads.hasRoom(leader, subject)) {
                        loads.fix(subject, leader);
                        break;
                    }
                }
            }
        }
    }

    /** Those with the fewest to choose from first, so that nobody else takes the one place that they have. */
    private void spread() {
        List<Integer> order = IntStream.range(0, loads.subjects.size())
                .filter(subject -> loads.leaderOf(subject) == Loads.NOBODY)
                .boxed()
                .sorted(Comparator.comparingInt(subject -> loads.suited[subject].length))
                .toList();
        for (int subject : order) {
            int best = Loads.NOBODY;
            for (int leader : loads.suited[subject]) {
                if ((best == Loads.NOBODY || loads.of(leader) < loads.of(best)) && loads.hasRoom(leader, subject)) {
                    best = leader;
                }
            }
            if (best != Loads.NOBODY) {
                loads.give(subject, best);
            }
        }
    }

    private Proposed proposed(int number) {
        Subject subject = loads.subjects.get(number);
        int leader = loads.leaderOf(number);
        return leader == Loads.NOBODY
                ? new Proposed(subject.id(), null, List.of(), refusal(subject))
                : new Proposed(subject.id(), loads.leaders.get(leader).id(), reasons(subject, leader), null);
    }

    private List<Reason> reasons(Subject subject, int leader) {
        UUID post = loads.leaders.get(leader).id();
        List<Reason> reasons = new ArrayList<>();
        if (subject.before().contains(post)) {
            reasons.add(Reason.of(Factor.BEFORE));
        }
        if (subject.family().contains(post)) {
            reasons.add(Reason.of(Factor.FAMILY));
        }
        reasons.add(Reason.of(Factor.PLACE));
        int alike = subject.chamber() ? 0 : industries.of(leader, subject.section()) - 1;
        if (alike > 0) {
            reasons.add(new Reason(Factor.INDUSTRY, alike, 0));
        }
        reasons.add(new Reason(Factor.LOAD, loads.of(leader), subject.most()));
        return reasons;
    }

    private Refusal refusal(Subject subject) {
        if (subject.refused() != null) {
            return subject.refused();
        }
        if (loads.leaders.stream().noneMatch(one -> subject.divisions().contains(one.division()))) {
            return Refusal.NOBODY;
        }
        return loads.leaders.stream().noneMatch(subject::suits) ? Refusal.CONFLICT : Refusal.FULL;
    }
}
