package cn.qinqing.policies.domain;

import cn.qinqing.policies.PolicyAnswer;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.workbench.JobCancelled;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Holds all policies of today against all enterprises and keeps which fit. Rows are written under the number of the run;
 * they are shown in one step when all are there, and those of the run before are cleared afterwards.
 */
@Component
public class PolicyFitting {

    /** What a run found. */
    public record Result(int policies, int enterprises, int hits) {}

    /** Told after each portion. */
    public interface Progress {
        /** @throws JobCancelled to give up */
        void told(int done, int all);
    }

    private static final Logger LOG = LoggerFactory.getLogger(PolicyFitting.class);
    private static final UUID FIRST = new UUID(0, 0);
    /** Divisions of a prefecture, with room. */
    private static final int MOST_DIVISIONS = 100;

    private static final int PORTION = 4_000;
    private static final int ROWS_AT_ONCE = 1_000;
    private static final int CLEARED_AT_ONCE = 20_000;
    /** A run that was not heard of for so long is gone with its process. */
    private static final int LOST_MINUTES = 10;

    private final PolicyBook book;
    private final PolicySubjects subjects;
    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final TransactionTemplate transaction;
    private final Clock clock;

    PolicyFitting(
            PolicyBook book,
            PolicySubjects subjects,
            JdbcClient jdbc,
            JdbcTemplate batches,
            TransactionTemplate transaction,
            Clock clock) {
        this.book = book;
        this.subjects = subjects;
        this.jdbc = jdbc;
        this.batches = batches;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** A run at work. */
    private final class Run {
        private final int number;
        private final LocalDate day;
        private final List<PolicyBook.Entry> policies;
        /** Place of each division in the counts. */
        private final Map<String, Integer> places = new LinkedHashMap<>();

        private final int[][] hitsOf;
        private final int[][] unknownsOf;
        private int enterprises;
        private int hits;

        private Run(int number, LocalDate day, List<PolicyBook.Entry> policies) {
            this.number = number;
            this.day = day;
            this.policies = policies;
            this.hitsOf = new int[policies.size()][MOST_DIVISIONS];
            this.unknownsOf = new int[policies.size()][MOST_DIVISIONS];
        }

        private void portion(List<PolicySubjects.Read> some) {
            List<Object> rows = new ArrayList<>();
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
                        add(rows, policy, one.id());
                    } else if (answer == PolicyAnswer.UNKNOWN) {
                        unknownsOf[i][place[k]]++;
                    }
                }
            }
            write(rows);
            enterprises += some.size();
        }

        private void add(List<Object> rows, PolicyBook.Entry policy, EnterpriseId enterprise) {
            rows.add(policy.policy().value());
            rows.add(enterprise.value());
            if (rows.size() == 2 * ROWS_AT_ONCE) {
                write(rows);
                rows.clear();
            }
        }

        private void write(List<Object> rows) {
            if (!rows.isEmpty()) {
                batches.update(
                        "insert into policy_hit (run_no, policy_id, enterprise_id) values "
                                + String.join(", ", Collections.nCopies(rows.size() / 2, "(" + number + ", ?, ?)")),
                        rows.toArray());
            }
        }

        private List<Object[]> counts() {
            List<Object[]> counts = new ArrayList<>();
            for (int i = 0; i < policies.size(); i++) {
                PolicyBook.Entry policy = policies.get(i);
                int[] fits = hitsOf[i];
                int[] open = unknownsOf[i];
                places.forEach((division, place) -> counts.add(new Object[] {
                    number, policy.policy().value(), division, policy.version(), fits[place], open[place]
                }));
            }
            return counts;
        }
    }

    /** As {@link #run}; where another run is at work, nothing. */
    void unlessRunning(String by) {
        try {
            Result result = run(by, (done, all) -> {});
            LOG.info("policies matched: {}", result);
        } catch (RuleViolation running) {
            LOG.info("policies are being matched already");
        }
    }

    /**
     * Matches everything anew.
     *
     * @throws RuleViolation {@code policies.match.running}
     * @throws JobCancelled when the progress gives up, or another run took its place
     */
    public Result run(String by, Progress progress) {
        LocalDate day = OfficeTime.today(clock);
        Run run = new Run(begin(by, day), day, book.on(day));
        try {
            int all = subjects.count();
            UUID last = FIRST;
            List<PolicySubjects.Read> some;
            while (!(some = subjects.after(last, PORTION)).isEmpty()) {
                List<PolicySubjects.Read> portion = some;
                transaction.executeWithoutResult(status -> run.portion(portion));
                last = some.getLast().id().value();
                beat(run.number);
                progress.told(run.enterprises, Math.max(all, run.enterprises));
            }
            transaction.executeWithoutResult(status -> show(run));
        } catch (RuntimeException failed) {
            release(run.number);
            throw failed;
        }
        clear();
        return new Result(run.policies.size(), run.enterprises, run.hits);
    }

    private int begin(String by, LocalDate day) {
        LocalDateTime now = OfficeTime.column(clock.instant());
        return Objects.requireNonNull(transaction.execute(status -> {
            jdbc.sql("update policy_run set running = null where running = 1 and beat_at < ?")
                    .param(now.minusMinutes(LOST_MINUTES))
                    .update();
            try {
                jdbc.sql(
                                "insert into policy_run (matched_on, running, asked_name, started_at, beat_at) values (?, 1, ?, ?, ?)")
                        .params(day, by, now, now)
                        .update();
            } catch (DuplicateKeyException another) {
                throw new RuleViolation("policies.match.running");
            }
            return jdbc.sql("select run_no from policy_run where running = 1")
                    .query(Integer.class)
                    .single();
        }));
    }

    private void beat(int number) {
        int held = jdbc.sql("update policy_run set beat_at = ? where run_no = ? and running = 1")
                .params(OfficeTime.column(clock.instant()), number)
                .update();
        if (held == 0) {
            throw new JobCancelled();
        }
    }

    private void release(int number) {
        jdbc.sql("update policy_run set running = null where run_no = ?")
                .param(number)
                .update();
    }

    /** One step: whoever looks sees the rows of the run before, or all of this one. */
    private void show(Run run) {
        batches.batchUpdate(
                "insert into policy_hit_count (run_no, policy_id, division_code, version_no, hits, unknowns) values (?, ?, ?, ?, ?, ?)",
                run.counts());
        jdbc.sql("update policy_run set shown = null where shown = 1").update();
        int held = jdbc.sql(
                        "update policy_run set shown = 1, running = null, finished_at = ?, policies = ?, enterprises = ?, hits = ? where run_no = ? and running = 1")
                .params(OfficeTime.column(clock.instant()), run.policies.size(), run.enterprises, run.hits, run.number)
                .update();
        if (held == 0) {
            throw new JobCancelled();
        }
    }

    /** Rows of runs before the one that is shown, some at a time. */
    private void clear() {
        String before = " where run_no < (select run_no from policy_run where shown = 1) limit " + CLEARED_AT_ONCE;
        while (jdbc.sql("delete from policy_hit" + before).update() > 0) {
            // in portions, so that nobody waits for it
        }
        while (jdbc.sql("delete from policy_hit_count" + before).update() > 0) {
            // as above
        }
    }
}
