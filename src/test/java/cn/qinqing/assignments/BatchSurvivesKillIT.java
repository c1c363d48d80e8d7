package cn.qinqing.assignments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.qinqing.host.EmbeddedDatabase;
import cn.qinqing.host.Started;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The product is killed while a batch is applied and again while it is taken back; the next start goes on by itself, and
 * every row is done once. Needs processes and a database of its own.
 */
@Tag("long")
class BatchSurvivesKillIT {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @TempDir
    Path data;

    @Test
    void a_killed_batch_and_its_killed_undo_go_on_by_themselves() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(data)) {
            var access = database.access();
            JdbcClient jdbc = JdbcClient.create(
                    new DriverManagerDataSource(access.url(), access.ownerUser(), access.ownerPassword()));
            List<String> words = new ArrayList<>();
            access.properties().forEach((name, value) -> words.add("--" + name + "=" + value));
            words.add("--qinqing.data=" + data);

            try (Started applying = start(words, "apply")) {
                applying.awaitOutput(BatchProduct.BEGUN);
                kill(applying, jdbc, "APPLIED", "READY");
            }
            try (Started undoing = start(words, "undo")) {
                undoing.awaitOutput(BatchProduct.BEGUN);
                assertThat(rows(jdbc, "READY")).as("gone on by itself").isZero();
                assertThat(one(jdbc, "select count(*) from audit_event where action = 'BATCH_ROW_APPLIED'"))
                        .isEqualTo(BatchProduct.ROWS);
                kill(undoing, jdbc, "UNDONE", "APPLIED");
            }
            try (Started last = start(words, "wait")) {
                last.awaitOutput(BatchProduct.BEGUN);
                await().atMost(PATIENCE).until(() -> rows(jdbc, "UNDONE") == BatchProduct.ROWS);
                assertThat(one(jdbc, "select count(*) from audit_event where action = 'BATCH_ROW_UNDONE'"))
                        .isEqualTo(BatchProduct.ROWS);
                assertThat(one(jdbc, "select count(*) from assignment")).isEqualTo(BatchProduct.ROWS);
                assertThat(one(jdbc, "select count(*) from assignment where valid_to = '9999-12-31'"))
                        .as("as before the batch")
                        .isEqualTo(BatchProduct.ROWS);
            }
        }
    }

    private static Started start(List<String> words, String what) throws Exception {
        List<String> all = new ArrayList<>(words);
        all.add(what);
        return Started.java(BatchProduct.class, Map.of(), all.toArray(String[]::new));
    }

    /** Kills the process as soon as some rows are done. */
    private static void kill(Started process, JdbcClient jdbc, String done, String waiting) throws Exception {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(20)).until(() -> rows(jdbc, done) > 3);
        process.signal("KILL");
        process.status();
        assertThat(rows(jdbc, waiting)).as("killed in the middle").isPositive();
        assertThat(rows(jdbc, done)).isPositive();
    }

    private static long rows(JdbcClient jdbc, String state) {
        return jdbc.sql("select count(*) from assignment_batch_row where state = ?")
                .param(state)
                .query(Long.class)
                .single();
    }

    private static long one(JdbcClient jdbc, String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
