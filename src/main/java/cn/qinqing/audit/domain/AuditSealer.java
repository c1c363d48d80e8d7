package cn.qinqing.audit.domain;

import cn.qinqing.shared.OfficeTime;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Chains committed events (封存): each seal hashes its number, the seal before it and the event's own hash.
 *
 * <p>One node seals at a time: the lock of the database server is held on the very connection that writes, so it ends
 * with it. A business transaction never waits here.
 */
@Component
public class AuditSealer {

    static final String LOCK = "qinqing.audit.seal";
    static final String FIRST = "0".repeat(64);
    private static final int BATCH = 500;

    private final JdbcTemplate jdbc;
    private final Clock clock;

    AuditSealer(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Seals everything that is committed by now; does nothing while another node seals. */
    @Scheduled(fixedDelay = 1000)
    public void seal() {
        Integer sealed;
        do {
            sealed = jdbc.execute(this::sealBatch);
        } while (sealed != null && sealed == BATCH);
    }

    private int sealBatch(Connection connection) throws SQLException {
        boolean autoCommit = connection.getAutoCommit();
        connection.setAutoCommit(true);
        if (!locked(connection)) {
            connection.setAutoCommit(autoCommit);
            return 0;
        }
        try {
            connection.setAutoCommit(false);
            int sealed = append(connection, waiting(connection));
            connection.commit();
            return sealed;
        } catch (SQLException failed) {
            connection.rollback();
            throw failed;
        } finally {
            connection.setAutoCommit(true);
            unlock(connection);
            connection.setAutoCommit(autoCommit);
        }
    }

    private int append(Connection connection, List<Waiting> waiting) throws SQLException {
        if (waiting.isEmpty()) {
            return 0;
        }
        var tip = tip(connection);
        long seq = tip.seq();
        String previous = tip.hash();
        var now = OfficeTime.column(clock.instant());
        try (var insert = connection.prepareStatement(
                        "INSERT INTO audit_seal (seq, event_id, prev_hash, hash, sealed_at) VALUES (?, ?, ?, ?, ?)");
                var delete = connection.prepareStatement("DELETE FROM audit_unsealed WHERE event_id = ?")) {
            for (var event : waiting) {
                if (!event.sealed()) {
                    seq++;
                    String hash = Seal.hash(seq, previous, event.id(), event.hash());
                    insert.setLong(1, seq);
                    insert.setObject(2, event.id());
                    insert.setString(3, previous);
                    insert.setString(4, hash);
                    insert.setObject(5, now);
                    insert.addBatch();
                    previous = hash;
                }
                delete.setObject(1, event.id());
                delete.addBatch();
            }
            insert.executeBatch();
            delete.executeBatch();
        }
        return waiting.size();
    }

    /** Begins with the few that wait, whatever the optimizer's figures say after a great load: never with the log. */
    private List<Waiting> waiting(Connection connection) throws SQLException {
        var found = new ArrayList<Waiting>();
        try (var select = connection.prepareStatement("""
                SELECT e.id, e.hash, s.seq IS NOT NULL
                FROM audit_unsealed u STRAIGHT_JOIN audit_event e ON e.id = u.event_id
                  LEFT JOIN audit_seal s ON s.event_id = e.id
                ORDER BY u.event_id LIMIT %d""".formatted(BATCH));
                var rows = select.executeQuery()) {
            while (rows.next()) {
                found.add(new Waiting(rows.getObject(1, UUID.class), rows.getString(2), rows.getBoolean(3)));
            }
        }
        return found;
    }

    private static Tip tip(Connection connection) throws SQLException {
        try (var select = connection.prepareStatement("SELECT seq, hash FROM audit_seal ORDER BY seq DESC LIMIT 1");
                var rows = select.executeQuery()) {
            return rows.next() ? new Tip(rows.getLong(1), rows.getString(2)) : new Tip(0, FIRST);
        }
    }

    private static boolean locked(Connection connection) throws SQLException {
        try (var select = connection.prepareStatement("SELECT GET_LOCK(?, 0)")) {
            select.setString(1, LOCK);
            try (var rows = select.executeQuery()) {
                return rows.next() && rows.getInt(1) == 1;
            }
        }
    }

    private static void unlock(Connection connection) throws SQLException {
        try (var select = connection.prepareStatement("DO RELEASE_LOCK(?)")) {
            select.setString(1, LOCK);
            select.execute();
        }
    }

    private record Waiting(UUID id, String hash, boolean sealed) {}

    private record Tip(long seq, String hash) {}
}
