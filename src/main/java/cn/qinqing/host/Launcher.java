package cn.qinqing.host;

import ch.qos.logback.classic.Level;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.BeansException;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts the database, then the application; stops them in the opposite order. */
public final class Launcher {

    private Launcher() {}

    /** Runs until it is told to stop; what keeps it from starting is told in one sentence, with status 1. */
    public static void run(Class<?> application, String[] args) {
        quietUntilSpringLogs();
        Optional<EmbeddedDatabase> database = Optional.empty();
        try {
            boolean own = System.getenv("QINQING_DB_URL") != null;
            if (!own) {
                DataLock.take(dataDirectory());
                database = Optional.of(EmbeddedDatabase.start(dataDirectory()));
            }
            start(application, args, database);
        } catch (UncheckedIOException | IllegalStateException | BeansException failed) {
            System.err.println(StartFailure.sentence(failed));
            database.ifPresent(EmbeddedDatabase::close);
            System.exit(1);
        }
    }

    private static void start(Class<?> application, String[] args, Optional<EmbeddedDatabase> database) {
        SpringApplication spring = new SpringApplication(application);
        spring.setRegisterShutdownHook(false);
        spring.setLogStartupInfo(false);
        spring.setDefaultProperties(database.map(EmbeddedDatabase::access)
                .orElseGet(Launcher::ownServer)
                .properties());
        AtomicReference<ConfigurableApplicationContext> running = new AtomicReference<>();
        spring.addInitializers(running::set);
        // before the start, so that a stop on the way leaves no database behind
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            Optional.ofNullable(running.get()).ifPresent(ConfigurableApplicationContext::close);
            database.ifPresent(EmbeddedDatabase::close);
        }));
        ConfigurableApplicationContext context = spring.run(args);
        String address = "http://" + context.getEnvironment().getProperty("server.address", "127.0.0.1") + ":"
                + context.getEnvironment().getProperty("local.server.port", "8080");
        System.out.println("亲清联络已启动：" + address + "/app （工作人员）　" + address + "/ （公示）　按 Ctrl-C 停止");
    }

    private static void quietUntilSpringLogs() {
        ((ch.qos.logback.classic.Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
    }

    private static Path dataDirectory() {
        String directory = System.getenv("QINQING_DATA");
        return Path.of(directory == null ? "./data" : directory)
                .toAbsolutePath()
                .normalize();
    }

    private static DatabaseAccess ownServer() {
        String user = System.getenv("QINQING_DB_USER");
        String password = System.getenv("QINQING_DB_PASSWORD");
        String owner = System.getenv().getOrDefault("QINQING_DB_OWNER", user);
        String ownerPassword = System.getenv().getOrDefault("QINQING_DB_OWNER_PASSWORD", password);
        return new DatabaseAccess(System.getenv("QINQING_DB_URL"), user, password, owner, ownerPassword);
    }
}
