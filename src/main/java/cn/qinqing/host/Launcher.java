package cn.qinqing.host;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts the database, then the application; stops them in the opposite order. */
public final class Launcher {

    private Launcher() {}

    public static void run(Class<?> application, String[] args) {
        Optional<EmbeddedDatabase> database = System.getenv("QINQING_DB_URL") == null
                ? Optional.of(EmbeddedDatabase.start(dataDirectory()))
                : Optional.empty();
        Map<String, Object> properties = database.map(EmbeddedDatabase::access)
                .orElseGet(Launcher::ownServer)
                .properties();
        SpringApplication spring = new SpringApplication(application);
        spring.setRegisterShutdownHook(false);
        spring.setDefaultProperties(properties);
        ConfigurableApplicationContext context = spring.run(args);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            context.close();
            database.ifPresent(EmbeddedDatabase::close);
        }));
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
