package cn.qinqing.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qinqing.DatabaseTest;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Nobody gets in without a password, from elsewhere, or further than the grants of the application reach. */
class EmbeddedDatabaseIT extends DatabaseTest {

    private static final int DENIED = 1142;

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @ValueSource(strings = {"", "root", "qinqing_app", "qinqing_owner", "mysql", "mariadb.sys"})
    void nobody_gets_in_without_a_password(String user) {
        assertThatThrownBy(() -> connect(user, ""))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("Access denied");
    }

    @Test
    void root_has_no_way_in_over_the_network_even_with_the_passwords_that_exist() {
        for (String password :
                List.of(databaseAccess().password(), databaseAccess().ownerPassword(), "invalid", "root")) {
            assertThatThrownBy(() -> connect("root", password)).hasMessageContaining("Access denied");
        }
    }

    @Test
    void it_listens_on_loopback_alone() throws Exception {
        assertThat(jdbc.sql("select @@bind_address").query(String.class).single())
                .isEqualTo("127.0.0.1");
        int port =
                URI.create(databaseAccess().url().substring("jdbc:".length())).getPort();
        for (var network : NetworkInterface.networkInterfaces().toList()) {
            for (var address : network.inetAddresses()
                    .filter(one -> !one.isLoopbackAddress())
                    .toList()) {
                assertThatThrownBy(() -> {
                            try (Socket socket = new Socket()) {
                                socket.connect(new InetSocketAddress(address, port), 1_000);
                            }
                        })
                        .as(address.toString())
                        .isInstanceOf(java.io.IOException.class);
            }
        }
    }

    @Test
    void passwords_lie_in_files_that_only_the_owner_reads() throws Exception {
        for (String file : List.of("database.properties", "mariadb-init.sql")) {
            assertThat(Files.getPosixFilePermissions(HOME.resolve(file)))
                    .as(file)
                    .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
        }
    }

    @Test
    void whoever_reads_that_file_reaches_the_running_server() throws Exception {
        DatabaseAccess access = EmbeddedDatabase.running(HOME);
        assertThat(access).isEqualTo(databaseAccess());
    }

    @Test
    void the_application_changes_and_removes_nothing_in_append_only_tables() throws Exception {
        List<String> tables = jdbc.sql("select table_name from information_schema.tables "
                        + "where table_schema = database() and table_comment like 'append-only%'")
                .query(String.class)
                .list();
        assertThat(tables).contains("audit_event", "audit_seal", "issue_event");
        try (Connection connection =
                connect(databaseAccess().user(), databaseAccess().password())) {
            for (String table : tables) {
                String column = jdbc.sql("select column_name from information_schema.columns "
                                + "where table_schema = database() and table_name = ? limit 1")
                        .param(table)
                        .query(String.class)
                        .single();
                refused(connection, "UPDATE " + table + " SET " + column + " = " + column);
                refused(connection, "DELETE FROM " + table);
                refused(connection, "TRUNCATE TABLE " + table);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE TABLE mine (id int)",
                "ALTER TABLE account ADD COLUMN mine int",
                "DROP TABLE account",
                "CREATE INDEX mine ON account (display_name)",
                "DROP TRIGGER audit_event_no_update",
                "CREATE VIEW mine AS SELECT 1",
                "GRANT SELECT ON account TO 'qinqing_app'@'127.0.0.1'",
                "CREATE DATABASE mine",
                "SET GLOBAL general_log = 1",
                "SELECT * FROM mysql.global_priv"
            })
    void the_application_changes_no_structure_and_no_rights(String statement) throws Exception {
        try (Connection connection =
                connect(databaseAccess().user(), databaseAccess().password())) {
            assertThatThrownBy(() -> connection.createStatement().execute(statement))
                    .isInstanceOf(SQLException.class)
                    .hasMessageMatching("(?s).*(denied|privilege).*");
        }
    }

    @Test
    void an_own_server_is_looked_at_before_anything_is_written() {
        assertThatCode(() -> OwnServer.check(ownServer(Map.of()))).doesNotThrowAnyException();
        assertThatThrownBy(() -> OwnServer.check(ownServer(Map.of("QINQING_DB_PASSWORD", "wrong"))))
                .hasMessageContaining("核对 QINQING_DB_USER 和 QINQING_DB_PASSWORD");
        assertThatThrownBy(() -> OwnServer.check(ownServer(Map.of("QINQING_DB_OWNER_PASSWORD", "wrong"))))
                .hasMessageContaining("核对 QINQING_DB_OWNER 和 QINQING_DB_OWNER_PASSWORD");
        String url = databaseAccess().url();
        assertThatThrownBy(
                        () -> OwnServer.check(ownServer(Map.of("QINQING_DB_URL", url.replace("/qinqing?", "/other?")))))
                .hasMessageContaining("CREATE DATABASE");
        assertThatThrownBy(() -> OwnServer.check(ownServer(Map.of("QINQING_DB_URL", url.replace("/qinqing?", "/?")))))
                .hasMessageContaining("没有写明数据库名");
        assertThatThrownBy(() ->
                        OwnServer.check(ownServer(Map.of("QINQING_DB_URL", "jdbc:mariadb://127.0.0.1:1/qinqing"))))
                .hasMessageContaining("连不上数据库");
    }

    @Test
    void a_database_that_takes_rare_names_for_equal_is_refused_with_the_command_that_helps() throws Exception {
        owner("ALTER DATABASE qinqing COLLATE utf8mb4_general_ci");
        try {
            assertThatThrownBy(() -> OwnServer.check(ownServer(Map.of())))
                    .isInstanceOf(HostRefusal.class)
                    .hasMessageContaining("ALTER DATABASE `qinqing` CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;");
        } finally {
            owner("ALTER DATABASE qinqing COLLATE utf8mb4_nopad_bin");
        }
    }

    @Test
    void files_below_the_temporary_directory_survive_a_restart(@TempDir Path home) throws Exception {
        try (EmbeddedDatabase first = EmbeddedDatabase.start(home)) {
            execute(first.access(), "CREATE TABLE kept (id int)");
        }
        try (EmbeddedDatabase second = EmbeddedDatabase.start(home)) {
            assertThatCode(() -> execute(second.access(), "INSERT INTO kept VALUES (1)"))
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void what_an_interrupted_first_start_left_is_made_anew(@TempDir Path home) throws Exception {
        Files.createDirectories(home.resolve("mariadb"));
        Files.writeString(home.resolve("mariadb").resolve("aria_log_control"), "half");
        try (EmbeddedDatabase database = EmbeddedDatabase.start(home)) {
            assertThatCode(() -> execute(database.access(), "CREATE TABLE kept (id int)"))
                    .doesNotThrowAnyException();
        }
    }

    private static void refused(Connection connection, String statement) {
        assertThatThrownBy(() -> connection.createStatement().execute(statement))
                .as(statement)
                .isInstanceOfSatisfying(
                        SQLException.class,
                        denied -> assertThat(denied.getErrorCode()).isEqualTo(DENIED));
    }

    private static Map<String, String> ownServer(Map<String, String> other) {
        DatabaseAccess access = databaseAccess();
        Map<String, String> environment = new HashMap<>(Map.of(
                "QINQING_DB_URL", access.url(),
                "QINQING_DB_USER", access.user(),
                "QINQING_DB_PASSWORD", access.password(),
                "QINQING_DB_OWNER", access.ownerUser(),
                "QINQING_DB_OWNER_PASSWORD", access.ownerPassword()));
        environment.putAll(other);
        return environment;
    }

    private static Connection connect(String user, String password) throws SQLException {
        return DriverManager.getConnection(databaseAccess().url(), user, password);
    }

    private static void owner(String statement) throws SQLException {
        execute(databaseAccess(), statement);
    }

    private static void execute(DatabaseAccess access, String statement) throws SQLException {
        try (Connection connection =
                DriverManager.getConnection(access.url(), access.ownerUser(), access.ownerPassword())) {
            connection.createStatement().execute(statement);
        }
    }
}
