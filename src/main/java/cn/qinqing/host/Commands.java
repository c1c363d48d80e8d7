package cn.qinqing.host;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.LazyInitializationBeanFactoryPostProcessor;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * Runs one command of the command line: without a web server, without jobs, listeners and indexing, and only with the
 * beans that the command itself asks for.
 */
final class Commands {

    /** They want a web server without asking whether there is one. */
    private static final String WEB_ONLY = "com.vaadin.flow.spring.SpringBootAutoConfiguration,"
            + "com.vaadin.flow.spring.SpringSecurityAutoConfiguration";

    private final Class<?> application;
    private final Map<String, String> environment;
    private final Path data;
    private final Stop stop;

    Commands(Class<?> application, Map<String, String> environment, Path data, Stop stop) {
        this.application = application;
        this.environment = environment;
        this.data = data;
        this.stop = stop;
    }

    /** Prints what the command answers. */
    void run(String name, List<String> words) {
        AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
        stop.closes(context);
        ConfigDataEnvironmentPostProcessor.applyTo(context.getEnvironment());
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("command", properties()));
        context.getBeanFactory().setConversionService(new ApplicationConversionService());
        context.addBeanFactoryPostProcessor(new LazyInitializationBeanFactoryPostProcessor());
        context.register(application);
        context.refresh();
        CommandLine command = context.getBeansOfType(CommandLine.class).values().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new HostRefusal("不认识的命令：" + name + "。可用命令见 ./qinqing help"));
        command.run(words).forEach(System.out::println);
    }

    private Map<String, Object> properties() {
        Map<String, Object> properties = new HashMap<>();
        properties.put("qinqing.data", data.toString());
        properties.put("spring.autoconfigure.exclude", WEB_ONLY);
        properties.put("spring.jpa.hibernate.ddl-auto", "none");
        // the running product indexes what the command writes
        properties.put("spring.jpa.properties.hibernate.search.enabled", false);
        properties.put("spring.datasource.hikari.maximum-pool-size", 2);
        if (OwnServer.isNamed(environment)) {
            properties.put("spring.flyway.enabled", false);
            properties.putAll(OwnServer.check(environment).properties());
        } else if (!EmbeddedDatabase.exists(data)) {
            throw new HostRefusal("目录 " + data + " 里还没有数据。请先用 ./qinqing run 启动一次，或用 QINQING_DATA 指明数据目录。");
        } else if (DataLock.tryTake(data)) {
            // grants are given anew at each start of the embedded server, by the migration
            properties.putAll(stop.opens(new EmbeddedDatabase(data)).properties());
        } else {
            properties.put("spring.flyway.enabled", false);
            properties.putAll(EmbeddedDatabase.running(data).properties());
        }
        return properties;
    }
}
