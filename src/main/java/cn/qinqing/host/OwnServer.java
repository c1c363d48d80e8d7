package cn.qinqing.host;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A MariaDB of the owner's own instead of the embedded one (自有数据库): checked before anything is written to it. */
final class OwnServer {

    static final String URL = "QINQING_DB_URL";
    private static final String USER = "QINQING_DB_USER";
    private static final String PASSWORD = "QINQING_DB_PASSWORD";
    private static final String OWNER = "QINQING_DB_OWNER";
    private static final String OWNER_PASSWORD = "QINQING_DB_OWNER_PASSWORD";
    private static final Pattern VERSION =
            Pattern.compile("(\\d+)\\.(\\d+)\\.\\d+-MariaDB.*", Pattern.CASE_INSENSITIVE);
    private static final int OLDEST_MAJOR = 10;
    private static final int OLDEST_MINOR = 11;

    private OwnServer() {}

    static boolean isNamed(Map<String, String> environment) {
        return !environment.getOrDefault(URL, "").isBlank();
    }

    /**
     * How to reach the server, after a look at it: both accounts sign in, it is MariaDB 10.11 or newer, and the database
     * compares texts by {@code utf8mb4_nopad_bin} (with other collations two rare names count as equal).
     *
     * @throws HostRefusal when one of it does not hold
     */
    static DatabaseAccess check(Map<String, String> environment) {
        String url = environment.get(URL);
        String user = environment.getOrDefault(USER, "");
        String password = environment.getOrDefault(PASSWORD, "");
        String owner = environment.getOrDefault(OWNER, user);
        String ownerPassword = environment.getOrDefault(OWNER_PASSWORD, password);
        if (!url.startsWith("jdbc:mariadb:")) {
            throw new HostRefusal(URL + " 应以 jdbc:mariadb: 开头，例如 jdbc:mariadb://127.0.0.1:3306/qinqing。");
        }
        if (user.isBlank()) {
            throw new HostRefusal("已设置 " + URL + "，还须用 " + USER + " 和 " + PASSWORD + " 指明数据库账号和密码。");
        }
        DatabaseAccess access = new DatabaseAccess(inUtc(url), user, password, owner, ownerPassword);
        try (Connection connection = DriverManager.getConnection(access.url(), owner, ownerPassword)) {
            demandVersion(text(connection, "select version()"));
            demandCollation(connection);
        } catch (SQLException failed) {
            throw refusal(failed, environment.containsKey(OWNER) ? OWNER : USER);
        }
        if (!owner.equals(user)) {
            demandSignIn(access);
        }
        return access;
    }

    static void demandVersion(String version) {
        Matcher matcher = VERSION.matcher(version.replaceFirst("^5\\.5\\.5-", ""));
        if (!matcher.matches()) {
            throw new HostRefusal(URL + " 指向的数据库是 " + version + "，不是 MariaDB。需要 MariaDB 10.11 或更新的版本。");
        }
        int major = Integer.parseInt(matcher.group(1));
        if (major < OLDEST_MAJOR || major == OLDEST_MAJOR && Integer.parseInt(matcher.group(2)) < OLDEST_MINOR) {
            throw new HostRefusal("数据库版本是 " + version + "，需要 MariaDB 10.11 或更新的版本。请先升级数据库。");
        }
    }

    private static void demandCollation(Connection connection) throws SQLException {
        String database = connection.getCatalog();
        if (database == null || database.isEmpty()) {
            throw new HostRefusal(URL + " 没有写明数据库名，例如 jdbc:mariadb://127.0.0.1:3306/qinqing。");
        }
        String collation = text(
                connection,
                "select default_collation_name from information_schema.schemata where schema_name = database()");
        if (!collation.equals(EmbeddedDatabase.COLLATION)) {
            throw new HostRefusal(
                    "数据库 " + database + " 的排序规则是 " + collation + "，会把不同的生僻字当成同一个字。请在建表之前执行：ALTER DATABASE `" + database
                            + "` CHARACTER SET utf8mb4 COLLATE " + EmbeddedDatabase.COLLATION + ";");
        }
    }

    /** Rights on the database come with the migration, so only the password is tried. */
    private static void demandSignIn(DatabaseAccess access) {
        try (Connection connection = DriverManager.getConnection(access.url(), access.user(), access.password())) {
            connection.isReadOnly();
        } catch (SQLException failed) {
            if (!"42000".equals(failed.getSQLState())) {
                throw refusal(failed, USER);
            }
        }
    }

    private static HostRefusal refusal(SQLException failed, String user) {
        String state = failed.getSQLState() == null ? "" : failed.getSQLState();
        if (state.startsWith("28")) {
            return new HostRefusal(
                    "数据库拒绝了账号或密码，请核对 " + user + " 和 " + user.replaceFirst("_USER$", "") + "_PASSWORD。", failed);
        }
        return state.startsWith("42")
                ? new HostRefusal(
                        "打不开 " + URL + " 中的数据库：" + failed.getMessage()
                                + "。请先建库并授权：CREATE DATABASE qinqing CHARACTER SET utf8mb4 COLLATE "
                                + EmbeddedDatabase.COLLATION + ";",
                        failed)
                : new HostRefusal("连不上数据库，请核对 " + URL + "，并确认数据库已启动。", failed);
    }

    private static String text(Connection connection, String question) throws SQLException {
        try (var statement = connection.createStatement();
                ResultSet row = statement.executeQuery(question)) {
            return row.next() ? String.valueOf(row.getString(1)) : "";
        }
    }

    /** Instants are stored in UTC, whatever the server's own time zone is. */
    private static String inUtc(String url) {
        return url.contains("timezone=") ? url : url + (url.contains("?") ? "&" : "?") + "timezone=UTC";
    }
}
