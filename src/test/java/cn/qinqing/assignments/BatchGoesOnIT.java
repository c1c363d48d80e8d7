package cn.qinqing.assignments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.qinqing.DatabaseTest;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.PersonId;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A batch whose process is lost in the middle: the work is held at its fourth row, counts as lost, another takes over by
 * itself, and the first wakes up again: the hardest case, for a killed process does not wake up.
 */
class BatchGoesOnIT extends DatabaseTest {

    private static final int ROWS = 6;
    private static final int HELD = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    @Autowired
    ApplicationContext context;

    @Autowired
    Batches batches;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private Liaisons made;
    private Actor me;
    private PersonId before;
    private PersonId after;
    private BatchId id;

    @BeforeEach
    void a_batch_that_was_looked_at() {
        made = new Liaisons(context);
        me = BatchClerk.stored(context);
        before = made.officer("中断前");
        after = made.officer("中断后");
        List<UUID> rows = IntStream.range(0, ROWS)
                .mapToObj(
                        i -> made.begin(made.enterprise(), AssignmentRole.LIAISON_OFFICER, new Holder.OfPerson(before))
                                .value())
                .toList();
        id = batches.open(
                me, new StartBatch(Batch.Kind.OFFICER, rows, made.today, "州办〔2026〕55号", "机构改革", null, after, null));
        until(Batch.State.CHECKED);
    }

    @Test
    void what_is_applied_goes_on_by_itself_and_every_row_once() {
        lostInTheMiddle(() -> batches.apply(me, id), BatchRow.State.READY, BatchRow.State.APPLIED, HELD - 1);

        until(Batch.State.APPLIED);
        assertThat(batches.get(me, id).count(BatchRow.State.APPLIED)).isEqualTo(ROWS);
        assertThat(held(after)).as("one new assignment a row").isEqualTo(ROWS);
        assertThat(open(before)).isZero();
        assertThat(audited("BATCH_ROW_APPLIED")).isEqualTo(ROWS);
    }

    @Test
    void what_is_taken_back_goes_on_by_itself_and_every_row_once() {
        batches.apply(me, id);
        until(Batch.State.APPLIED);
        // from the last row backwards
        lostInTheMiddle(() -> batches.undo(me, id), BatchRow.State.APPLIED, BatchRow.State.UNDONE, ROWS - HELD);

        until(Batch.State.UNDONE);
        assertThat(batches.get(me, id).count(BatchRow.State.UNDONE)).isEqualTo(ROWS);
        assertThat(held(after)).isZero();
        assertThat(open(before)).isEqualTo(ROWS);
        assertThat(audited("BATCH_ROW_UNDONE")).isEqualTo(ROWS);
    }

    @Test
    void work_of_a_clerk_whose_account_is_gone_waits_for_another_clerk() {
        jdbc.sql("update account set enabled = false where id = ?")
                .param(me.accountId().orElseThrow().value())
                .update();
        UUID job = jdbc.sql("select job_id from assignment_batch where id = ?")
                .param(id.value())
                .query(UUID.class)
                .single();
        jdbc.sql("update assignment_batch set state = 'APPLYING' where id = ?")
                .param(id.value())
                .update();
        jdbc.sql("update job set state = 'INTERRUPTED' where id = ?").param(job).update();
        await().atMost(PATIENCE)
                .until(() -> jdbc.sql("select state from job where id = ?")
                        .param(job)
                        .query(String.class)
                        .single()
                        .equals("FAILED"));
        assertThat(batches.get(me, id).count(BatchRow.State.READY)).isEqualTo(ROWS);

        batches.goOn(BatchClerk.stored(context), id);
        until(Batch.State.APPLIED);
        assertThat(held(after)).isEqualTo(ROWS);
    }

    /** Holds one row, begins, and once the work stands there lets its job count as lost until another is at it. */
    private void lostInTheMiddle(Runnable begin, BatchRow.State waiting, BatchRow.State done, int doneBefore) {
        CountDownLatch held = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        Thread holder = Thread.ofVirtual()
                .start(() -> transaction.executeWithoutResult(status -> {
                    jdbc.sql("select row_no from assignment_batch_row where batch_id = ? and row_no = ? for update")
                            .params(id.value(), HELD)
                            .query(Integer.class)
                            .single();
                    held.countDown();
                    pause(release);
                }));
        pause(held);
        begin.run();
        await().atMost(PATIENCE).until(() -> batches.get(me, id).count(done) == doneBefore);
        assertThat(batches.get(me, id).count(waiting)).isEqualTo(ROWS - doneBefore);
        UUID stranger = UUID.randomUUID();
        jdbc.sql(
                        "update job set state = 'INTERRUPTED', process = ? where id = (select job_id from assignment_batch where id = ?)")
                .params(stranger, id.value())
                .update();
        await().atMost(PATIENCE)
                .until(() -> jdbc.sql(
                                "select state = 'RUNNING' and process <> ? from job where id = (select job_id from assignment_batch where id = ?)")
                        .params(stranger, id.value())
                        .query(Boolean.class)
                        .single());
        release.countDown();
        join(holder);
    }

    private void until(Batch.State state) {
        await().atMost(PATIENCE).until(() -> {
            Batch batch = batches.get(me, id);
            return batch.state() == state && !batch.running();
        });
    }

    private long held(PersonId person) {
        return count("select count(*) from assignment where person_id = ?", person.value());
    }

    private long open(PersonId person) {
        return count("select count(*) from assignment where valid_to = '9999-12-31' and person_id = ?", person.value());
    }

    private long audited(String action) {
        return count(
                "select count(*) from audit_event where subject_id = ? and action = '" + action + "'", id.toString());
    }

    private long count(String sql, Object param) {
        return jdbc.sql(sql).param(param).query(Long.class).single();
    }

    private static void pause(CountDownLatch latch) {
        try {
            assertThat(latch.await(40, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
