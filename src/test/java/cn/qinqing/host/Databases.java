package cn.qinqing.host;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Looks into the database of a product that runs in a process of its own. */
public final class Databases {

    private Databases() {}

    public static Connection running(Path data) throws SQLException {
        DatabaseAccess access = EmbeddedDatabase.running(data);
        return DriverManager.getConnection(access.url(), access.ownerUser(), access.ownerPassword());
    }
}
