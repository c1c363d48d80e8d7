package cn.qinqing.host;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Gives the application's user its rights table by table after each migration: reading and inserting on append-only
 * tables, all four elsewhere. MariaDB knows no partial revoke, so nothing is granted on the whole schema.
 */
@Component
class TableGrants implements Callback {

    private static final Logger LOG = LoggerFactory.getLogger(TableGrants.class);

    private final String applicationUser;

    TableGrants(@Value("${qinqing.database.user:}") String applicationUser) {
        this.applicationUser = applicationUser;
    }

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.AFTER_MIGRATE;
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return true;
    }

    @Override
    public void handle(Event event, Context context) {
        try (Statement statement = context.getConnection().createStatement()) {
            String owner = currentUser(context.getConnection());
            if (applicationUser.isEmpty()) {
                return;
            }
            if (owner.startsWith(applicationUser + "@")) {
                LOG.warn("建表账号与应用账号相同（{}）：只追加的表只靠触发器守护。请另建应用账号，用 QINQING_DB_OWNER 指明建表账号。", owner);
                return;
            }
            String grantee = "'" + applicationUser + "'@'" + owner.substring(owner.indexOf('@') + 1) + "'";
            for (String grant : grants(statement, grantee)) {
                statement.execute(grant);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("grants to " + applicationUser + " failed: " + failed.getMessage(), failed);
        }
    }

    private static List<String> grants(Statement statement, String grantee) throws SQLException {
        List<String> grants = new ArrayList<>();
        try (ResultSet tables = statement.executeQuery(
                "select table_name, table_comment, table_type from information_schema.tables where table_schema = database()")) {
            while (tables.next()) {
                String verbs = tables.getString(2).startsWith("append-only")
                        ? "SELECT, INSERT"
                        : "SELECT, INSERT, UPDATE, DELETE";
                grants.add("GRANT " + verbs + " ON `" + tables.getString(1) + "` TO " + grantee);
            }
        }
        return grants;
    }

    private static String currentUser(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select current_user()")) {
            row.next();
            return row.getString(1);
        }
    }

    @Override
    public String getCallbackName() {
        return "table-grants";
    }
}
