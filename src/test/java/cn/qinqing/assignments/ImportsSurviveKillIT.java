package cn.qinqing.assignments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.qinqing.QinqingApplication;
import cn.qinqing.host.Databases;
import cn.qinqing.host.Started;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The product is killed in the middle of comparing, applying and taking back; nobody presses anything afterwards, and in
 * the end every row was applied once.
 */
@Tag("long")
class ImportsSurviveKillIT {

    private static final String READY = "亲清联络已启动";
    private static final Duration LONG = Duration.ofMinutes(6);
    private static final int ROWS = ImportsAtStart.REGISTRY_ROWS;
    private static final int LIST = ImportsAtStart.LIST_ROWS;

    private static final String COMPARED =
            "select count(*) from import_row i join import_run r on r.id = i.run_id where r.kind = 'registry' and i.outcome is not null";
    private static final String ROWS_IN =
            "select count(*) from import_row i join import_run r on r.id = i.run_id where r.kind = '%s' and i.state = '%s'";
    private static final String LEFT = "select count(*) from import_change c join import_run r on r.id = c.run_id"
            + " where r.kind = 'leaders' and not c.undone";

    @TempDir
    static Path data;

    private Started run;

    @AfterEach
    void stop() throws InterruptedException {
        if (run != null) {
            run.close();
        }
    }

    @Test
    void killed_in_the_middle_of_each_stage_they_go_on_by_themselves() throws Exception {
        start("begin");
        killWhen(() -> between(count(COMPARED), ROWS) && between(count(applied("leaders")), LIST));
        long appliedAtTheKill = count(applied("leaders"));
        assertThat(appliedAtTheKill).isBetween(1L, LIST - 1L);

        start("apply");
        killWhen(() -> count(COMPARED) == ROWS && between(count(applied("registry")), ROWS));
        assertThat(count("select count(*) from job where state = 'DONE'"))
                .as("comparing went on by itself")
                .isPositive();

        start("undo");
        until(() -> count(applied("leaders")) == LIST || count(LEFT) == 0);
        killWhen(
                () -> state("leaders").equals("UNDOING")
                        && between(
                                count(LEFT),
                                count(
                                        "select count(*) from import_change c join import_run r on r.id = c.run_id where r.kind = 'leaders'")));
        start("");
        until(() -> state("leaders").equals("UNDONE") && state("registry").equals("APPLIED"));

        assertThat(count("select count(*) from enterprise where name like '登记断电%'"))
                .isEqualTo(ROWS);
        assertThat(count("select count(distinct uscc) from enterprise where name like '登记断电%'"))
                .isEqualTo(ROWS);
        assertThat(count(applied("registry"))).isEqualTo(ROWS);
        assertThat(
                        count(
                                "select count(distinct c.row_no) from import_change c join import_run r on r.id = c.run_id where r.kind = 'registry'"))
                .isEqualTo(ROWS);
        assertThat(
                        count(
                                "select count(*) from import_change c join import_run r on r.id = c.run_id where r.kind = 'registry'"))
                .isEqualTo(ROWS);
        assertThat(
                        count(
                                "select count(*) from import_change c join import_run r on r.id = c.run_id where r.kind = 'leaders' and c.entity_kind = 'assignment'"))
                .as("leader, lead unit and officer of each row, once")
                .isEqualTo(3L * LIST);
        assertThat(count("select count(*) from person where name = '断电领导'")).isZero();
        assertThat(count("select count(*) from assignment")).isZero();
        assertThat(count(ROWS_IN.formatted("leaders", "UNDONE"))).isEqualTo(LIST);
    }

    private static String applied(String kind) {
        return ROWS_IN.formatted(kind, "APPLIED");
    }

    private static boolean between(long done, long total) {
        return done > 0 && done < total;
    }

    private void start(String step) throws Exception {
        Map<String, String> environment = new HashMap<>(Map.of(
                "QINQING_DATA", data.toString(),
                "QINQING_PORT", "0",
                "QINQING_JOBS_DEAD_AFTER", "6s",
                "QINQING_JOBS_RESCUE", "1000"));
        if (!step.isEmpty()) {
            environment.put("TEST_IMPORTS", step);
        }
        run = Started.java(QinqingApplication.class, environment).awaitOutput(READY);
    }

    private void killWhen(Reached reached) throws Exception {
        until(reached);
        run.signal("KILL");
        run.status();
    }

    /** What the database says at a moment. */
    @FunctionalInterface
    private interface Reached {
        boolean now() throws SQLException;
    }

    private static void until(Reached reached) {
        await().atMost(LONG).pollInterval(Duration.ofMillis(30)).until(reached::now);
    }

    private static long count(String sql) throws SQLException {
        try (Connection connection = Databases.running(data);
                var answer = connection.createStatement().executeQuery(sql)) {
            answer.next();
            return answer.getLong(1);
        }
    }

    private static String state(String kind) throws SQLException {
        try (Connection connection = Databases.running(data);
                var answer = connection
                        .createStatement()
                        .executeQuery("select state from import_run where kind = '" + kind + "'")) {
            answer.next();
            return answer.getString(1);
        }
    }
}
