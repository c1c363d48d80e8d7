package cn.qinqing.assignments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import cn.qinqing.DatabaseTest;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.Right;
import cn.qinqing.workbench.Jobs;
import cn.qinqing.workbench.TestAccounts;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A proposal of many rows: its page is there at once, the rows come from the background, also after a crash. */
class LargeProposalIT extends DatabaseTest {

    private static final int ROWS = ProposalWork.AT_ONCE + 1;

    /** Made once: they cost more than what is tested. */
    private static List<UUID> enterprises = List.of();

    @Autowired
    ApplicationContext context;

    @Autowired
    Proposals proposals;

    @Autowired
    Jobs jobs;

    @Autowired
    JdbcClient jdbc;

    private final CountDownLatch gate = new CountDownLatch(1);
    private Liaisons made;
    private Actor me;

    @BeforeEach
    void enterprises_and_no_free_place_for_a_job() {
        made = new Liaisons(context);
        me = TestAccounts.stored(
                jdbc, Right.ASSIGNMENT_EDIT, Right.ASSIGNMENT_READ, Right.ENTERPRISE_READ, Right.PEOPLE_READ);
        if (enterprises.isEmpty()) {
            enterprises = IntStream.range(0, ROWS)
                    .mapToObj(i -> made.enterprise().value())
                    .toList();
        }
        made.led(made.person("大批建议领导"));
        for (int i = 0; i < 2; i++) {
            jobs.start(me, "test", "占着位置", "", progress -> {
                try {
                    gate.await(60, TimeUnit.SECONDS);
                } catch (InterruptedException stopped) {
                    Thread.currentThread().interrupt();
                }
            });
        }
    }

    @AfterEach
    void free() {
        gate.countDown();
    }

    @Test
    void it_is_there_at_once_and_can_be_changed_only_when_all_rows_are_calculated() {
        ProposalId id = proposals.propose(me, enterprises, made.today);
        Proposal begun = proposals.get(me, id);
        assertThat(begun.state()).isEqualTo(Proposal.State.CALCULATING);
        assertThat(begun.running()).isTrue();
        assertThat(begun.calculated()).isZero();
        assertThat(proposals.countRows(me, id, null)).isEqualTo(ROWS);
        assertThatThrownBy(() -> proposals.choose(me, id, 1, null)).hasMessage("assignments.proposal.calculating");
        assertThatThrownBy(() -> proposals.apply(me, id, made.today, "州办〔2026〕9号", "按建议"))
                .hasMessage("assignments.proposal.calculating");
        assertThatThrownBy(() -> proposals.goOn(me, id)).hasMessage("assignments.proposal.state");

        gate.countDown();
        until(id, Proposal.State.DRAFT);
        assertThat(proposals.get(me, id).calculated()).isEqualTo(ROWS);
        proposals.choose(me, id, 1, null);
        assertThat(proposals.rows(me, id, ProposalRow.Show.BY_HAND, 0, 10)).hasSize(1);
        // other leaders: anew, in the background, without the row that the clerk chose
        proposals.takePart(me, id, List.of(made.led(made.person("另一位大批领导"))));
        until(id, Proposal.State.DRAFT);
        assertThat(proposals.rows(me, id, ProposalRow.Show.BY_HAND, 0, 10)).hasSize(1);
        assertThat(proposals.loads(me, id)).hasSize(1);
    }

    @Test
    void given_up_meanwhile_it_stays_given_up() {
        ProposalId id = proposals.propose(me, enterprises, made.today);
        proposals.discard(me, id);
        gate.countDown();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> !proposals.get(me, id).running());
        assertThat(proposals.get(me, id).state()).isEqualTo(Proposal.State.DISCARDED);
        assertThat(proposals.get(me, id).calculated()).isZero();
    }

    @Test
    void after_a_crash_it_is_calculated_by_itself_and_after_a_failure_by_the_clerk() {
        gate.countDown();
        ProposalId id = proposals.propose(me, enterprises, made.today);
        until(id, Proposal.State.DRAFT);

        broken(id, "INTERRUPTED");
        until(id, Proposal.State.DRAFT);

        broken(id, "FAILED");
        assertThat(proposals.get(me, id).state()).isEqualTo(Proposal.State.CALCULATING);
        proposals.goOn(me, id);
        until(id, Proposal.State.DRAFT);
        assertThat(proposals.get(me, id).calculated()).isEqualTo(ROWS);
    }

    private void broken(ProposalId id, String job) {
        jdbc.sql("update liaison_proposal set state = 'CALCULATING' where id = ?")
                .param(id.value())
                .update();
        jdbc.sql("update job set state = ? where id = (select job_id from liaison_proposal where id = ?)")
                .params(job, id.value())
                .update();
    }

    private void until(ProposalId id, Proposal.State state) {
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            Proposal now = proposals.get(me, id);
            return now.state() == state && !now.running();
        });
    }
}
