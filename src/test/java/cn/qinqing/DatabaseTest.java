package cn.qinqing;

import cn.qinqing.host.EmbeddedDatabase;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.util.FileSystemUtils;

/**
 * The whole application over a real MariaDB: one server and one context for all tests of a run. Tests share them, so
 * each makes its own data and asserts on that alone.
 */
@Import(CountedStatements.class)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
public abstract class DatabaseTest {

    protected static final Path HOME = Path.of(
                    "target", "test-data", Long.toString(ProcessHandle.current().pid()))
            .toAbsolutePath();

    private static final Set<ConfigurableApplicationContext> CONTEXTS = ConcurrentHashMap.newKeySet();

    private static final EmbeddedDatabase DATABASE = start();

    private static EmbeddedDatabase start() {
        System.setProperty("qinqing.buffer-pool", "128M");
        // unpacked once for all processes that test; the data of a test need not survive a crash
        System.setProperty(
                "qinqing.mariadb", Path.of("target", "mariadb").toAbsolutePath().toString());
        System.setProperty(
                "qinqing.mariadb-options",
                "--innodb-flush-log-at-trx-commit=0 --skip-innodb-doublewrite --innodb-fast-shutdown=2");
        EmbeddedDatabase database = EmbeddedDatabase.start(HOME);
        // ours is the only one: Spring's own hook, at the same time, would leave the database's end to chance
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            // contexts first: without its database the indexing of search waits half a minute for a connection
            CONTEXTS.forEach(ConfigurableApplicationContext::close);
            database.close();
            FileSystemUtils.deleteRecursively(HOME.toFile());
        }));
        return database;
    }

    @Autowired
    void closeAtTheEnd(ConfigurableApplicationContext context) {
        CONTEXTS.add(context);
    }

    /** One process has one application; where a test starts another, who is signed in would be asked of that one. */
    @Autowired
    void askThisApplicationWhoIsSignedIn(SecurityContextHolderStrategy strategy) {
        SecurityContextHolder.setContextHolderStrategy(strategy);
    }

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        DATABASE.access().properties().forEach((name, value) -> registry.add(name, () -> value));
        registry.add("qinqing.data", HOME::toString);
        registry.add("qinqing.keys", () -> HOME.resolve("keys").toString());
        // tests ask for what they changed themselves
        registry.add("qinqing.coverage.read-ahead", () -> "3600000");
        registry.add("qinqing.policies.follow-after", () -> "86400000");
        registry.add("qinqing.issues.ask-after", () -> "86400000");
        registry.add("qinqing.issues.tell-after", () -> "86400000");
    }

    protected static cn.qinqing.host.DatabaseAccess databaseAccess() {
        return DATABASE.access();
    }
}
