package cn.qinqing.policies.domain;

import cn.qinqing.policies.PolicyAnswer;
import cn.qinqing.shared.EnterpriseId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/** What policies hit on a day, portion by portion of the enterprises, and how it becomes rows. */
final class PolicyHits {

    /** Divisions of a prefecture, with room. */
    private static final int MOST_DIVISIONS = 100;

    private static final int ROWS_AT_ONCE = 1_000;

    private final int number;
    private final LocalDate day;
    private final List<PolicyBook.Entry> policies;
    private final JdbcTemplate batches;
    /** Place of each division in the counts. */
    private final Map<String, Integer> places = new LinkedHashMap<>();

    private final int[][] hitsOf;
    private final int[][] unknownsOf;
    private final List<Object> gathered = new ArrayList<>();
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

    /** Looks at a portion and writes its rows. */
    void portion(List<PolicySubjects.Read> some) {
        look(some, true);
        writeGathered();
    }

    /** Looks at a portion and keeps its rows; for few policies. */
    void gather(List<PolicySubjects.Read> some) {
        look(some, false);
    }

    /** @param writing whether rows are written as soon as there are enough for a statement */
    private void look(List<PolicySubjects.Read> some, boolean writing) {
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
                    add(policy, one.id());
                    if (writing && gathered.size() == 2 * ROWS_AT_ONCE) {
                        writeGathered();
                    }
                } else if (answer == PolicyAnswer.UNKNOWN) {
                    unknownsOf[i][place[k]]++;
                }
            }
        }
        enterprises += some.size();
    }

    private void add(PolicyBook.Entry policy, EnterpriseId enterprise) {
        gathered.add(policy.policy().value());
        gathered.add(enterprise.value());
    }

    /** Writes what was kept. */
    void writeGathered() {
        for (int from = 0; from < gathered.size(); from += 2 * ROWS_AT_ONCE) {
            List<Object> rows = gathered.subList(from, Math.min(gathered.size(), from + 2 * ROWS_AT_ONCE));
            batches.update(
                    "insert into policy_hit (run_no, policy_id, enterprise_id) values "
                            + String.join(", ", Collections.nCopies(rows.size() / 2, "(" + number + ", ?, ?)")),
                    rows.toArray());
        }
        gathered.clear();
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
