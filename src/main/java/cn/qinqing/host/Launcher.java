package cn.qinqing.host;

import ch.qos.logback.classic.Level;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;

/** Starts the database, then the application; stops them in the opposite order. Or runs one command instead. */
public final class Launcher {

    private static final String PUBLIC_DIRECTORY = "QINQING_PUBLIC_DIR";
    private static final String LINKS_ADDRESS = "QINQING_LINKS_ADDRESS";

    private Launcher() {}

    /** Runs until it is told to stop; what keeps it from starting is told in one sentence, with status 1. */
    public static void run(Class<?> application, String[] arguments) {
        boolean command = arguments.length > 0 && !arguments[0].startsWith("-");
        quiet(command ? Level.ERROR : Level.WARN);
        Stop stop = new Stop();
        // before the start, so that a stop on the way leaves no database behind
        Runtime.getRuntime().addShutdownHook(new Thread(stop));
        Map<String, String> environment = System.getenv();
        try {
            if (command) {
                List<String> words = Arrays.asList(arguments).subList(1, arguments.length);
                new Commands(application, environment, dataDirectory(environment), stop).run(arguments[0], words);
                System.exit(0);
            }
            serve(application, arguments, environment, stop);
        } catch (RuntimeException failed) {
            if (!stop.asked()) {
                StartFailure.tell(failed);
                System.exit(1);
            }
        }
    }

    private static void serve(Class<?> application, String[] arguments, Map<String, String> environment, Stop stop) {
        StartTimes times = new StartTimes(environment.containsKey("QINQING_TIMES"));
        times.mark("JVM");
        DataLock.take(dataDirectory(environment));
        SpringApplication spring = new SpringApplication(application);
        spring.setRegisterShutdownHook(false);
        spring.setLogStartupInfo(false);
        spring.setApplicationStartup(times.steps());
        Map<String, Object> settings = new HashMap<>(Listener.properties(environment));
        settings.putAll(MailServer.properties(environment));
        spring.setDefaultProperties(settings);
        spring.addInitializers(stop::closes, context -> {
            Listener.demandSafe(context.getEnvironment());
            if (environment.containsKey(PUBLIC_DIRECTORY)) {
                WritableDirectory.demand(Path.of(environment.get(PUBLIC_DIRECTORY)), PUBLIC_DIRECTORY);
            }
            PublicAddress.demand(environment.getOrDefault(LINKS_ADDRESS, ""), LINKS_ADDRESS);
            times.mark("settings");
            DatabaseAccess access = OwnServer.isNamed(environment)
                    ? OwnServer.check(environment)
                    : stop.opens(new EmbeddedDatabase(dataDirectory(environment)));
            context.getEnvironment()
                    .getPropertySources()
                    .addLast(new MapPropertySource("database", access.properties()));
            times.mark("database");
        });
        ConfigurableApplicationContext context = spring.run(arguments);
        stop.complete();
        times.mark("ready");
        times.tell();
        String address = address(context.getEnvironment());
        System.out.println("亲清联络已启动：" + address + "/app （工作人员）　" + address + "/ （公示）　按 Ctrl-C 停止");
        if (NextStart.isRehearsal()) {
            NextStart.visit(address);
            System.exit(0);
        }
        stop.nextStart().prepare();
    }

    private static String address(Environment settings) {
        String host = settings.getProperty("server.address", "127.0.0.1");
        return Listener.scheme(settings) + "://" + (host.contains(":") ? "[" + host + "]" : host) + ":"
                + settings.getProperty("local.server.port", "8080");
    }

    /** Until Spring sets the levels of the log; a command has only its own lines to say. */
    private static void quiet(Level level) {
        ((ch.qos.logback.classic.Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(level);
    }

    private static Path dataDirectory(Map<String, String> environment) {
        return Path.of(environment.getOrDefault("QINQING_DATA", "./data"))
                .toAbsolutePath()
                .normalize();
    }
}
