package cn.qinqing.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qinqing.Actors;
import cn.qinqing.DatabaseTest;
import cn.qinqing.audit.domain.AuditSealer;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RightMissing;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

class AuditSealIT extends DatabaseTest {

    private static final Actor AUDITOR = Actors.may(Right.AUDIT_READ);

    @Autowired
    AuditLog log;

    @Autowired
    AuditSealer sealer;

    @Autowired
    AuditVerifier verifier;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Test
    void an_event_is_written_only_inside_the_transaction_of_what_it_tells() {
        assertThatThrownBy(() -> log.record(AUDITOR, "test.outside", "test", "1", Map.of()))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void a_rolled_back_command_leaves_no_event_but_its_refusal_stays() {
        String subject = Ids.next().toString();
        transaction.executeWithoutResult(status -> {
            log.record(AUDITOR, "test.done", "test", subject, Map.of());
            log.refused(AUDITOR, "test.refused", "test", subject, Map.of());
            status.setRollbackOnly();
        });
        assertThat(jdbc.sql("SELECT action FROM audit_event WHERE subject_kind = 'test' AND subject_id = ?")
                        .param(subject)
                        .query(String.class)
                        .list())
                .containsExactly("test.refused");
    }

    @Test
    void every_committed_event_is_sealed_once_in_an_unbroken_chain() {
        var event = write(Map.of("text", "王𠮷", "number", 3, "list", java.util.List.of(1, "二")));
        sealer.seal();
        assertThat(seals(event)).isEqualTo(1);
        assertThat(findings(event)).isEmpty();
        var report = verifier.verify(AUDITOR);
        assertThat(report.whole()).isTrue();
        assertThat(report.headSeq()).isEqualTo(report.sealed()).isPositive();
        assertThat(report.headHash()).hasSize(64);
    }

    @Test
    void many_sealers_at_once_make_one_chain() throws Exception {
        try (var people = Executors.newFixedThreadPool(8)) {
            for (int n = 0; n < 60; n++) {
                people.submit(() -> write(Map.of("n", 1)));
                people.submit(() -> sealer.seal());
            }
            people.shutdown();
            assertThat(people.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
        }
        sealer.seal();
        assertThat(jdbc.sql("SELECT count(*) FROM audit_unsealed")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(verifier.verify(AUDITOR).findings()).isEmpty();
    }

    @Test
    void nobody_changes_or_removes_an_event() {
        var event = write(Map.of());
        assertThatThrownBy(() -> jdbc.sql("UPDATE audit_event SET actor_name = 'x' WHERE id = ?")
                .param(event)
                .update());
        assertThatThrownBy(() ->
                jdbc.sql("DELETE FROM audit_event WHERE id = ?").param(event).update());
        assertThatThrownBy(() -> owner("UPDATE audit_event SET actor_name = 'x' WHERE id = '" + event + "'"))
                .hasMessageContaining("append-only");
    }

    @Test
    void a_row_changed_past_all_barriers_is_found() throws Exception {
        var event = write(Map.of("amount", 100));
        sealer.seal();
        try {
            owner("DROP TRIGGER audit_event_no_update");
            owner("UPDATE audit_event SET facts = '{\"amount\":900}' WHERE id = '" + event + "'");
            assertThat(findings(event)).containsExactly(AuditFinding.Kind.EVENT_CHANGED);
            owner("UPDATE audit_event SET facts = '{\"amount\":100}' WHERE id = '" + event + "'");
            assertThat(findings(event)).isEmpty();
        } finally {
            owner("CREATE TRIGGER audit_event_no_update BEFORE UPDATE ON audit_event FOR EACH ROW "
                    + "SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only: audit_event'");
        }
    }

    @Test
    void a_changed_row_with_a_recomputed_hash_breaks_the_chain() throws Exception {
        var event = write(Map.of("amount", 100));
        sealer.seal();
        String before = jdbc.sql("SELECT hash FROM audit_event WHERE id = ?")
                .param(event)
                .query(String.class)
                .single();
        try {
            owner("DROP TRIGGER audit_event_no_update");
            owner("UPDATE audit_event SET hash = '" + "a".repeat(64) + "' WHERE id = '" + event + "'");
            assertThat(findings(event)).contains(AuditFinding.Kind.CHAIN_BROKEN);
            owner("UPDATE audit_event SET hash = '" + before + "' WHERE id = '" + event + "'");
        } finally {
            owner("CREATE TRIGGER audit_event_no_update BEFORE UPDATE ON audit_event FOR EACH ROW "
                    + "SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only: audit_event'");
        }
    }

    @Test
    void a_removed_seal_leaves_a_gap_that_is_found() throws Exception {
        var first = write(Map.of());
        sealer.seal();
        var second = write(Map.of());
        sealer.seal();
        Map<String, Object> seal = jdbc.sql("SELECT * FROM audit_seal WHERE event_id = ?")
                .param(first)
                .query()
                .singleRow();
        try {
            owner("DROP TRIGGER audit_seal_no_delete");
            owner("DELETE FROM audit_seal WHERE event_id = '" + first + "'");
            assertThat(findings(second)).containsExactly(AuditFinding.Kind.CHAIN_BROKEN);
        } finally {
            jdbc.sql("INSERT INTO audit_seal (seq, event_id, prev_hash, hash, sealed_at) VALUES (?, ?, ?, ?, ?)")
                    .params(seal.get("seq"), first, seal.get("prev_hash"), seal.get("hash"), seal.get("sealed_at"))
                    .update();
            owner("CREATE TRIGGER audit_seal_no_delete BEFORE DELETE ON audit_seal FOR EACH ROW "
                    + "SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only: audit_seal'");
        }
        assertThat(verifier.verify(AUDITOR).findings()).isEmpty();
    }

    @Test
    void personal_values_lie_aside_and_their_erasure_keeps_every_proof() {
        var event = write(Map.of("phone", new Personal("13999990000"), "reason", "回访"));
        sealer.seal();
        assertThat(jdbc.sql("SELECT facts FROM audit_event WHERE id = ?")
                        .param(event)
                        .query(String.class)
                        .single())
                .doesNotContain("13999990000")
                .contains("回访");

        jdbc.sql("UPDATE audit_personal SET payload = '{\"phone\":\"13900000000\"}' WHERE event_id = ?")
                .param(event)
                .update();
        assertThat(findings(event)).containsExactly(AuditFinding.Kind.PERSONAL_CHANGED);

        long erased = verifier.verify(AUDITOR).erased();
        jdbc.sql("DELETE FROM audit_personal WHERE event_id = ?").param(event).update();
        assertThat(findings(event)).isEmpty();
        assertThat(verifier.verify(AUDITOR).erased()).isEqualTo(erased + 1);
    }

    @Test
    void the_check_is_for_those_who_may_read_the_log() {
        assertThatThrownBy(() -> verifier.verify(Actors.may(Right.ACCOUNT_MANAGE)))
                .isInstanceOf(RightMissing.class);
    }

    private UUID write(Map<String, ?> facts) {
        String subject = Ids.next().toString();
        transaction.executeWithoutResult(status -> log.record(AUDITOR, "test.done", "test", subject, facts));
        return jdbc.sql("SELECT id FROM audit_event WHERE subject_kind = 'test' AND subject_id = ?")
                .param(subject)
                .query(UUID.class)
                .single();
    }

    private long seals(UUID event) {
        return jdbc.sql("SELECT count(*) FROM audit_seal WHERE event_id = ?")
                .param(event)
                .query(Long.class)
                .single();
    }

    private java.util.List<AuditFinding.Kind> findings(UUID event) {
        return verifier.verify(AUDITOR).findings().stream()
                .filter(finding -> event.equals(finding.event()))
                .map(AuditFinding::kind)
                .toList();
    }

    private static void owner(String sql) throws SQLException {
        var access = databaseAccess();
        try (Connection connection =
                        DriverManager.getConnection(access.url(), access.ownerUser(), access.ownerPassword());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
