package cn.qinqing.policies.domain;

import cn.qinqing.policies.PolicyAnswer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/** How many enterprises policies hit on a day, portion by portion of the enterprises. */
final class PolicyHits {

    /** Divisions of a prefecture, with room. */
    private static final int MOST_DIVISIONS = 100;

    private final int number;
    private final LocalDate day;
    private final List<PolicyBook.Entry> policies;
    private final JdbcTemplate batches;
    /** Place of each division in the counts. */
    private final Map<String, Integer> places = new LinkedHashMap<>();

    private final int[][] hitsOf;
    private final int[][] unknownsOf;
    private int enterprises;
    private int hits;

    PolicyHits(int number, LocalDate day, List<PolicyBook.Entry> policies, JdbcTemplate batches) {
        this.number = number;
        this.day = day;
        this.policies = policies;
        this.batches = batches;
        this.hitsOf = new int[policies.size()][MOST_DIVISIONS];
        this.unknownsOf = new int[policies.size()][MOST_DIVISIONS];
    }

    int number() {
        return number;
    }

    int enterprises() {
        return enterprises;
    }

    int hits() {
        return hits;
    }

    List<PolicyBook.Entry> policies() {
        return policies;
    }

    /** Looks at a portion. */
    void portion(List<PolicySubjects.Read> some) {
        int[] place = some.stream()
                .mapToInt(one -> places.computeIfAbsent(one.subject().division(), any -> places.size()))
                .toArray();
        for (int i = 0; i < policies.size(); i++) {
            PolicyBook.Entry policy = policies.get(i);
            for (int k = 0; k < place.length; k++) {
                PolicySubjects.Read one = some.get(k);
                PolicyAnswer answer = policy.conditions().answer(one.subject(), day);
                if (answer == PolicyAnswer.HIT) {
                    hitsOf[i][place[k]]++;
                    hits++;
                } else if (answer == PolicyAnswer.UNKNOWN) {
                    unknownsOf[i][place[k]]++;
                }
            }
        }
        enterprises += some.size();
    }

    /** Writes how many were hit, by policy and division. */
    void writeCounts() {
        List<Object[]> counts = new ArrayList<>();
        for (int i = 0; i < policies.size(); i++) {
            PolicyBook.Entry policy = policies.get(i);
            int[] fits = hitsOf[i];
            int[] open = unknownsOf[i];
            places.forEach((division, place) -> counts.add(new Object[] {
                number, policy.policy().value(), division, policy.version(), fits[place], open[place], day
            }));
        }
        batches.batchUpdate(
                "insert into policy_hit_count (run_no, policy_id, division_code, version_no, hits, unknowns, matched_on) values (?, ?, ?, ?, ?, ?, ?)",
                counts);
    }
}
