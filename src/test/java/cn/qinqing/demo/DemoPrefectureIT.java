package cn.qinqing.demo;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qinqing.DatabaseTest;
import cn.qinqing.QinqingApplication;
import cn.qinqing.host.EmbeddedDatabase;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Starts of their own, each with a database of its own, as {@code ./qinqing run --demo} and the measuring make them: what
 * exists only then meets the rest of the application in no other test.
 */
class DemoPrefectureIT extends DatabaseTest {

    /** What the demonstration shows somewhere; a table without rows is a page that is empty there. */
    private static final List<String> SHOWN = List.of(
            "account",
            "assignment",
            "assignment_batch",
            "assignment_batch_row",
            "calendar_day",
            "calendar_notice",
            "call_attempt",
            "call_back",
            "chamber_membership",
            "conduct_addition",
            "conduct_declaration",
            "conduct_read",
            "contact_log",
            "coverage_change",
            "coverage_finding",
            "enterprise",
            "enterprise_contact",
            "enterprise_merge",
            "enterprise_project",
            "enterprise_tier",
            "handover",
            "handover_line",
            "import_row",
            "import_run",
            "interest_declaration",
            "issue",
            "issue_category",
            "issue_closure",
            "issue_handler",
            "issue_intake",
            "issue_meeting_topic",
            "issue_party",
            "issue_rating",
            "issue_referral",
            "issue_reply",
            "issue_request",
            "issue_term",
            "issue_translation",
            "job",
            "liaison_proposal",
            "liaison_tier_rule",
            "link",
            "link_delivery",
            "notice",
            "office_phone",
            "person",
            "person_absence",
            "person_change",
            "post_holding",
            "quiet_time",
            "recording_authority",
            "register_edition",
            "register_release",
            "timeline_entry",
            "visit",
            "visit_answer",
            "visit_booking",
            "visit_booking_event",
            "visit_booking_party",
            "visit_participant");

    @TempDir
    Path home;

    @Test
    void fills_an_empty_database_and_leaves_a_filled_one_alone() {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(home)) {
            Map<String, Long> first = rowsAfterStart(database);
            assertThat(first)
                    .allSatisfy((table, rows) -> assertThat(rows).as(table).isPositive());
            assertThat(rowsAfterStart(database)).isEqualTo(first);
        }
    }

    private Map<String, Long> rowsAfterStart(EmbeddedDatabase database) {
        SpringApplication application = new SpringApplication(QinqingApplication.class);
        application.setRegisterShutdownHook(false);
        Map<String, Object> settings = new TreeMap<>(database.access().properties());
        settings.putAll(Map.of(
                "qinqing.data",
                home,
                "qinqing.keys",
                home.resolve("keys"),
                "qinqing.demo",
                true,
                "qinqing.bench",
                true,
                "server.port",
                0));
        String[] arguments = settings.entrySet().stream()
                .map(one -> "--" + one.getKey() + "=" + one.getValue())
                .toArray(String[]::new);
        try (ConfigurableApplicationContext context = application.run(arguments)) {
            JdbcClient jdbc = context.getBean(JdbcClient.class);
            Map<String, Long> rows = new TreeMap<>();
            SHOWN.forEach(table -> rows.put(
                    table,
                    jdbc.sql("select count(*) from " + table).query(Long.class).single()));
            return rows;
        }
    }
}
