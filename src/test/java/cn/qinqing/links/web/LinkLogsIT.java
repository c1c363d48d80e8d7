package cn.qinqing.links.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import cn.qinqing.DatabaseTest;
import cn.qinqing.links.HandedOver;
import cn.qinqing.links.Links;
import cn.qinqing.portal.Asked;
import cn.qinqing.portal.VisitConfirmations;
import cn.qinqing.visits.VisitId;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A token stands in no line of any log, whatever happens to the request that carries it. */
class LinkLogsIT extends DatabaseTest {

    private static final Path ACCESS = Path.of("target", "access-logs");

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient jdbc;

    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);

    @BeforeEach
    void listen() {
        lines.start();
        root.addAppender(lines);
    }

    @AfterEach
    void stop() {
        root.detachAppender(lines);
    }

    @Test
    void a_token_is_written_nowhere() throws Exception {
        Asked asked = new Asked(context);
        VisitId visit = asked.visit(asked.reachable());
        context.getBean(Links.class).send(asked.recorder, VisitConfirmations.PURPOSE, visit.value());
        HandedOver link = asked.link(visit);
        HandedOver broken = asked.link(visit);
        jdbc.sql("update link set purpose = 'gone' where id = ?")
                .param(broken.id().value())
                .update();
        String token = Asked.token(link);
        String other = Asked.token(broken);
        assertThat(get("/t/" + token)).isEqualTo(200);
        assertThat(get("/t/" + other)).as("a page that cannot be drawn").isEqualTo(500);
        assertThat(get("/t/" + token + "/deeper")).isEqualTo(404);
        assertThat(send("PUT", "/t/" + token, "")).isEqualTo(405);
        assertThat(send("POST", "/t/" + token, "token=" + token + "&choice=CONFIRMED&version=x%"))
                .isGreaterThanOrEqualTo(400);
        raw("GET /t/" + token + "<> HTTP/1.1");
        raw("GET /t/" + token + "%zz HTTP/1.1");
        assertThat(send("POST", "/t/" + token, "token=" + token + "&choice=CONFIRMED&version=0"))
                .isEqualTo(303);
        String logged = lines.list.stream()
                .map(event -> event.getFormattedMessage() + "\n"
                        + (event.getThrowableProxy() == null
                                ? ""
                                : ThrowableProxyUtil.asString(event.getThrowableProxy())))
                .collect(Collectors.joining("\n"));
        assertThat(logged).contains("/t/***").doesNotContain(token, other, link.code());
        Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> accessed().contains("POST /t/***"));
        assertThat(accessed()).contains("GET /t/*** ").doesNotContain(token, other, link.code());
        List<String> audited = jdbc.sql("select concat(facts, actor_name) from audit_event where subject_id = ?")
                .param(visit.toString())
                .query(String.class)
                .list();
        assertThat(audited).hasSizeGreaterThan(3).noneMatch(one -> one.contains(token) || one.contains(other));
    }

    private static String accessed() {
        try (var files = Files.list(ACCESS)) {
            return files.map(LinkLogsIT::read).collect(Collectors.joining());
        } catch (IOException none) {
            return "";
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException busy) {
            return "";
        }
    }

    private int get(String path) throws Exception {
        return send("GET", path, "");
    }

    private int send(String method, String path, String body) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                                .header("content-type", "application/x-www-form-urlencoded")
                                .method(method, BodyPublishers.ofString(body))
                                .build(),
                        BodyHandlers.ofString())
                .statusCode();
    }

    /** What no decent client sends. */
    private void raw(String line) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.getOutputStream()
                    .write((line + "\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            socket.getInputStream().readAllBytes();
        }
    }
}
