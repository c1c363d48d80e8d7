package cn.qinqing.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qinqing.DatabaseTest;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.workbench.domain.JobRunner;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

class JobsIT extends DatabaseTest {

    @Autowired
    private Jobs jobs;

    @Autowired
    private JobRunner runner;

    @Autowired
    private StoredFiles files;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private Actor clerk;

    @BeforeEach
    void account() {
        clerk = TestAccounts.stored(jdbc, Right.EXPORT);
    }

    private JobRow await(JobId id, JobState state) {
        org.awaitility.Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> jobs.find(clerk, id).orElseThrow().state() == state);
        return jobs.find(clerk, id).orElseThrow();
    }

    @Test
    void a_job_tells_its_progress_and_keeps_its_result() {
        JobId id = jobs.start(clerk, "test", "导出企业", "{}", progress -> {
            progress.total(3);
            for (int i = 1; i <= 3; i++) {
                progress.done(i);
            }
            progress.result(files.store(
                            progress.actor(),
                            "企业.csv",
                            "text/csv",
                            out -> out.write("名称".getBytes(StandardCharsets.UTF_8)))
                    .id());
            progress.message(JobMessage.of("workbench.job.rows", 3));
        });
        JobRow row = await(id, JobState.DONE);
        assertThat(row.done()).isEqualTo(3);
        assertThat(row.total()).isEqualTo(3);
        assertThat(row.message()).isEqualTo(JobMessage.of("workbench.job.rows", 3));
        assertThat(files.get(jobs.result(clerk, id)).name()).isEqualTo("企业.csv");
        assertThat(jobs.mine(clerk, List.of(), 0, 10)).hasSize(1);
    }

    @Test
    void nobody_sees_cancels_or_takes_the_result_of_anothers_job() {
        Actor other = TestAccounts.stored(jdbc, Right.EXPORT);
        JobId id = jobs.start(clerk, "test", "导出", "{}", progress -> {});
        await(id, JobState.DONE);
        assertThat(jobs.find(other, id)).isEmpty();
        assertThat(jobs.mine(other, List.of(), 0, 10)).isEmpty();
        assertThatThrownBy(() -> jobs.cancel(other, id)).hasMessage("shared.id.unknown");
        assertThatThrownBy(() -> jobs.result(other, id)).hasMessage("shared.id.unknown");
    }

    @Test
    void a_job_ends_at_its_next_step_when_it_is_cancelled() {
        var begun = new CountDownLatch(1);
        JobId id = jobs.start(clerk, "test", "很长的导出", "{}", progress -> {
            progress.total(1_000_000);
            for (int i = 0; i < 1_000_000; i++) {
                progress.done(i);
                begun.countDown();
                pause(1);
            }
        });
        org.awaitility.Awaitility.await().until(() -> begun.getCount() == 0);
        jobs.cancel(clerk, id);
        assertThat(await(id, JobState.CANCELLED).done()).isLessThan(1_000_000);
    }

    @Test
    void a_refused_job_says_why_and_a_broken_one_gives_a_number() {
        JobId refused = jobs.start(clerk, "test", "导出", "{}", progress -> {
            throw new RuleViolation("workbench.file.large", 20);
        });
        assertThat(await(refused, JobState.FAILED).message()).isEqualTo(JobMessage.of("workbench.file.large", 20));
        JobId broken = jobs.start(clerk, "test", "导出", "{}", progress -> {
            throw new IllegalStateException("select secret from somewhere");
        });
        assertThat(await(broken, JobState.FAILED).message().key()).isEqualTo("workbench.job.failed");
        assertThat(jobs.find(clerk, broken).orElseThrow().message().arguments().toString())
                .doesNotContain("secret");
    }

    @Test
    void a_job_of_a_failed_transaction_never_runs() {
        var ran = new AtomicInteger();
        transaction.executeWithoutResult(t -> {
            jobs.start(clerk, "test", "导出", "{}", progress -> ran.incrementAndGet());
            t.setRollbackOnly();
        });
        pause(300);
        assertThat(ran).hasValue(0);
        assertThat(jobs.countMine(clerk)).isZero();
    }

    @Test
    void few_run_at_a_time_and_the_others_wait_for_their_turn() {
        var now = new AtomicInteger();
        List<Integer> together = new CopyOnWriteArrayList<>();
        List<JobId> ids = java.util.stream.IntStream.range(0, 6)
                .mapToObj(i -> jobs.start(clerk, "test", "导出" + i, "{}", progress -> {
                    together.add(now.incrementAndGet());
                    pause(50);
                    now.decrementAndGet();
                }))
                .toList();
        ids.forEach(id -> await(id, JobState.DONE));
        assertThat(together).hasSize(6).allMatch(count -> count <= 2);
    }

    @Test
    void a_job_of_a_dead_process_is_interrupted_and_goes_on_when_its_kind_can() {
        JobId plain = left("test", UUID.randomUUID());
        JobId resumable = left(GoesOn.KIND, UUID.randomUUID());
        assertThat(await(plain, JobState.INTERRUPTED).endedAt()).isNotNull();
        JobRow row = await(resumable, JobState.DONE);
        assertThat(row.done()).isEqualTo(7);
        assertThat(row.message()).isEqualTo(JobMessage.of("resumed", "argument"));
        org.awaitility.Awaitility.await("whoever asked is told")
                .atMost(Duration.ofSeconds(15))
                .untilAsserted(() -> assertThat(told(plain)).isEqualTo(1));
        assertThat(told(resumable)).as("that it failed").isZero();
    }

    private int told(JobId id) {
        return jdbc.sql(
                        "select coalesce(sum(times), 0) from notice where subject_id = ? and kind = 'workbench.notice.jobFailed'")
                .param(id.value())
                .query(Integer.class)
                .single();
    }

    @Test
    void a_job_that_ended_while_the_database_was_away_goes_on_too() {
        JobRow row = await(left(GoesOn.KIND, runner.process()), JobState.DONE);
        assertThat(row.message()).isEqualTo(JobMessage.of("resumed", "argument"));
    }

    /** A row as a killed process leaves it. */
    private JobId left(String kind, UUID process) {
        JobId id = JobId.create();
        jdbc.sql("""
                insert into job (id, kind, title, state, arguments, asked_by, asked_at, started_at, heartbeat_at, process)
                values (?, ?, '断电前的任务', 'RUNNING', 'argument', ?, ?, ?, ?, ?)""")
                .params(
                        id.value(),
                        kind,
                        clerk.accountId().orElseThrow().value(),
                        OfficeTime.column(Instant.now().minusSeconds(60)),
                        OfficeTime.column(Instant.now().minusSeconds(60)),
                        OfficeTime.column(Instant.now().minusSeconds(40)),
                        process)
                .update();
        return id;
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
