package cn.qinqing.policies.domain;

import cn.qinqing.policies.PolicyId;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.workbench.JobCancelled;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Holds all policies of today against all enterprises and keeps how many fit. Rows are written under the number of the run;
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
    /** More policies than are matched apart from the others. */
    static final int TOO_MANY = -1;

    private static final int MOST_ALONE = 10;
    private static final int PORTION = 4_000;
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
        PolicyHits run = new PolicyHits(begin(by, day), day, book.on(day), batches);
        try {
            int all = subjects.count();
            UUID last = FIRST;
            List<PolicySubjects.Read> some;
            while (!(some = subjects.after(last, PORTION)).isEmpty()) {
                run.portion(some);
                last = some.getLast().id().value();
                beat(run.number());
                progress.told(run.enterprises(), Math.max(all, run.enterprises()));
            }
            transaction.executeWithoutResult(status -> show(run));
        } catch (RuntimeException failed) {
            release(run.number());
            throw failed;
        }
        clear();
        catchUp();
        return new Result(run.policies().size(), run.enterprises(), run.hits());
    }

    /**
     * Matches anew what changed since it was matched: policies that came into force, were changed or are in force no longer.
     * What is shown of the others stays. Does nothing before everything was matched once.
     *
     * @return how many policies those were; {@link #TOO_MANY} when everything had better be matched, and nothing was done
     */
    public int catchUp() {
        LocalDate day = OfficeTime.today(clock);
        Integer shown = jdbc.sql("select run_no from policy_run where shown = 1")
                .query(Integer.class)
                .optional()
                .orElse(null);
        if (shown == null) {
            return 0;
        }
        Map<PolicyId, Integer> known = new HashMap<>();
        jdbc.sql("select policy_id, max(version_no) from policy_hit_count where run_no = ? group by policy_id")
                .param(shown)
                .query(row -> {
                    known.put(new PolicyId(row.getObject(1, UUID.class)), row.getInt(2));
                });
        List<PolicyBook.Entry> now = book.on(day);
        List<PolicyBook.Entry> changed = now.stream()
                .filter(one -> !Objects.equals(known.remove(one.policy()), one.version()))
                .toList();
        // what is left is in force no longer, or was changed: remove returned its older version
        if (changed.size() > MOST_ALONE) {
            return TOO_MANY;
        }
        Set<PolicyId> over = new HashSet<>(known.keySet());
        changed.forEach(one -> over.add(one.policy()));
        if (over.isEmpty()) {
            return 0;
        }
        PolicyHits hits = new PolicyHits(shown, day, changed, batches);
        if (!changed.isEmpty()) {
            UUID last = FIRST;
            List<PolicySubjects.Read> some;
            while (!(some = subjects.after(last, PORTION)).isEmpty()) {
                hits.portion(some);
                last = some.getLast().id().value();
            }
        }
        transaction.executeWithoutResult(status -> replace(shown, over, hits));
        return over.size();
    }

    /** One step, unless another run took the place of the one that was shown. */
    private void replace(int shown, Set<PolicyId> over, PolicyHits hits) {
        Integer still = jdbc.sql("select run_no from policy_run where shown = 1 for update")
                .query(Integer.class)
                .optional()
                .orElse(null);
        if (!Objects.equals(still, shown)) {
            return;
        }
        List<UUID> ids = over.stream().map(PolicyId::value).toList();
        jdbc.sql("delete from policy_hit_count where run_no = :run and policy_id in (:ids)")
                .param("run", shown)
                .param("ids", ids)
                .update();
        hits.writeCounts();
        jdbc.sql("""
                        update policy_run set policies = (select count(distinct policy_id) from policy_hit_count where run_no = :run),
                          hits = (select coalesce(sum(hits), 0) from policy_hit_count where run_no = :run) where run_no = :run""").param("run", shown).update();
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
    private void show(PolicyHits run) {
        run.writeCounts();
        jdbc.sql("update policy_run set shown = null where shown = 1").update();
        int held = jdbc.sql(
                        "update policy_run set shown = 1, running = null, finished_at = ?, policies = ?, enterprises = ?, hits = ? where run_no = ? and running = 1")
                .params(
                        OfficeTime.column(clock.instant()),
                        run.policies().size(),
                        run.enterprises(),
                        run.hits(),
                        run.number())
                .update();
        if (held == 0) {
            throw new JobCancelled();
        }
    }

    /** Rows of runs before the one that is shown, some at a time. */
    private void clear() {
        String before = " where run_no < (select run_no from policy_run where shown = 1) limit " + CLEARED_AT_ONCE;
        while (jdbc.sql("delete from policy_hit_count" + before).update() > 0) {
            // in portions, so that nobody waits for it
        }
    }
}
