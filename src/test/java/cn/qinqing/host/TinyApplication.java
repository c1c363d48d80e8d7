package cn.qinqing.host;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/** The smallest application that the launcher can start: a page that tells how it was asked, and one command. */
@ImportAutoConfiguration({SslAutoConfiguration.class, TomcatServletWebServerAutoConfiguration.class})
public class TinyApplication {

    public static void main(String[] arguments) {
        Launcher.run(TinyApplication.class, arguments);
    }

    @Bean
    ServletRegistrationBean<HttpServlet> page() {
        return new ServletRegistrationBean<>(new Page(), "/");
    }

    @Bean
    CommandLine port(Environment settings) {
        return new CommandLine() {
            @Override
            public String name() {
                return "port";
            }

            @Override
            public List<String> run(List<String> words) {
                String url = settings.getRequiredProperty("spring.datasource.url");
                try (var connection = DriverManager.getConnection(
                                url,
                                settings.getRequiredProperty("spring.flyway.user"),
                                settings.getRequiredProperty("spring.flyway.password"));
                        var row = connection.createStatement().executeQuery("select @@port")) {
                    row.next();
                    return List.of("port " + row.getInt(1) + " " + words);
                } catch (SQLException failed) {
                    throw new HostRefusal("no database", failed);
                }
            }
        };
    }

    private static final class Page extends HttpServlet {
        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            request.getSession();
            response.getWriter().print(request.getScheme() + " " + request.getRemoteAddr());
        }
    }
}
