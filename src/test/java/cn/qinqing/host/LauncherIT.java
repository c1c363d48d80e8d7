package cn.qinqing.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Starts, stops, and what stands in the way of them, each in a process of its own. */
class LauncherIT {

    private static final String READY = "亲清联络已启动";

    /** One directory for all, so that the server is unpacked once; each test leaves it stopped. */
    @TempDir
    static Path data;

    @TempDir
    Path other;

    private final List<Started> processes = new ArrayList<>();

    @AfterEach
    void stop() throws InterruptedException {
        for (Started process : processes) {
            process.close();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"INT", "TERM"})
    void told_to_stop_it_leaves_no_process(String signal) throws Exception {
        Started run = start(Map.of()).awaitOutput(READY);
        ProcessHandle database = run.database();
        run.signal(signal);
        assertThat(run.status()).isNotZero();
        assertThat(database.isAlive()).isFalse();
        assertThat(run.output()).doesNotContain("Exception");
    }

    @Test
    void told_to_stop_on_the_way_it_leaves_no_process() throws Exception {
        Started run = start(Map.of());
        await().atMost(Duration.ofSeconds(30)).until(() -> servers() == 1);
        run.signal("TERM");
        run.status();
        assertThat(servers()).isZero();
        assertThat(run.output()).doesNotContain("Exception");
    }

    @Test
    void killed_it_leaves_a_database_that_the_next_start_takes_over_with_everything_in_it() throws Exception {
        Started killed = start(Map.of()).awaitOutput(READY);
        ProcessHandle left = killed.database();
        execute("CREATE OR REPLACE TABLE kept (id int)");
        execute("INSERT INTO kept VALUES (1)");
        killed.signal("KILL");
        killed.status();
        assertThat(left.isAlive()).isTrue();

        Started next = start(Map.of()).awaitOutput(READY);
        assertThat(left.isAlive()).isFalse();
        assertThat(next.database().pid()).isNotEqualTo(left.pid());
        assertThat(servers()).isEqualTo(1);
        assertThat(execute("SELECT 1 FROM kept")).isTrue();
    }

    @Test
    @Tag("long")
    void the_database_of_another_directory_is_never_taken_for_the_left_one() throws Exception {
        Started foreign = start(Map.of("QINQING_DATA", other.toString())).awaitOutput(READY);
        Path pidFile = data.resolve("mariadb").resolve(LeftoverServer.PID_FILE);
        Files.createDirectories(pidFile.getParent());
        Files.writeString(pidFile, Long.toString(foreign.database().pid()));
        start(Map.of()).awaitOutput(READY);
        assertThat(foreign.database().isAlive()).isTrue();
    }

    @Test
    void a_second_start_on_the_same_directory_says_so_and_the_first_goes_on() throws Exception {
        int port = Started.freePort();
        start(Map.of("QINQING_PORT", Integer.toString(port))).awaitOutput(READY);
        refused(start(Map.of()), "正被另一个亲清联络使用");
        assertThat(get(HttpClient.newHttpClient(), "http://127.0.0.1:" + port + "/", Map.of())
                        .body())
                .startsWith("http 127.0.0.1");
        assertThat(servers()).isEqualTo(1);
    }

    @Test
    void a_port_in_use_is_told_and_the_database_stops_again() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(taken.getLocalPort());
            refused(start(Map.of("QINQING_PORT", port)), "端口 " + port + " 已被占用");
        }
        assertThat(servers()).isZero();
    }

    @Test
    void a_directory_that_cannot_be_written_is_told() throws Exception {
        Path file = Files.createFile(other.resolve("file"));
        refused(start(Map.of("QINQING_DATA", file.resolve("data").toString())), "不能写入 " + file);
    }

    @Test
    void an_open_wire_beyond_loopback_is_refused_before_anything_is_started() throws Exception {
        refused(
                start(Map.of("QINQING_ADDRESS", "0.0.0.0", "QINQING_DATA", other.toString())),
                "QINQING_TRUSTED_PROXIES");
        assertThat(EmbeddedDatabase.exists(other)).isFalse();
    }

    @Test
    void a_wrong_password_of_an_own_server_is_told() throws Exception {
        try (EmbeddedDatabase own = EmbeddedDatabase.start(data)) {
            refused(
                    start(Map.of(
                            "QINQING_DATA", other.toString(),
                            "QINQING_DB_URL", own.access().url(),
                            "QINQING_DB_USER", own.access().ownerUser(),
                            "QINQING_DB_PASSWORD", "wrong")),
                    "数据库拒绝了账号或密码");
        }
    }

    @Test
    void with_certificate_and_key_it_serves_everywhere_by_tls_with_a_secure_cookie() throws Exception {
        Pem pem = Pem.in(other, "own");
        int port = Started.freePort();
        Started run = start(Map.of(
                        "QINQING_ADDRESS", "0.0.0.0",
                        "QINQING_PORT", Integer.toString(port),
                        "QINQING_TLS_CERT", pem.certificate().toString(),
                        "QINQING_TLS_KEY", pem.key().toString()))
                .awaitOutput(READY);
        assertThat(run.output()).contains("https://0.0.0.0:" + port);
        var answer = get(trusting(pem), "https://127.0.0.1:" + port + "/", Map.of());
        assertThat(answer.body()).startsWith("https ");
        assertThat(answer.headers().firstValue("set-cookie").orElse("")).contains("Secure");
    }

    @Test
    void a_renewed_certificate_is_taken_without_a_restart() throws Exception {
        Pem pem = Pem.in(other, "own");
        Pem renewed = Pem.in(other, "renewed");
        int port = Started.freePort();
        start(Map.of(
                        "QINQING_PORT", Integer.toString(port),
                        "QINQING_TLS_CERT", pem.certificate().toString(),
                        "QINQING_TLS_KEY", pem.key().toString(),
                        "SPRING_SSL_BUNDLE_WATCH_FILE_QUIETPERIOD", "1s"))
                .awaitOutput(READY);
        String address = "https://127.0.0.1:" + port + "/";
        assertThat(get(trusting(pem), address, Map.of()).statusCode()).isEqualTo(200);
        Files.copy(renewed.certificate(), pem.certificate(), StandardCopyOption.REPLACE_EXISTING);
        Files.copy(renewed.key(), pem.key(), StandardCopyOption.REPLACE_EXISTING);
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(
                                get(trusting(renewed), address, Map.of()).statusCode())
                        .isEqualTo(200));
    }

    @Test
    void what_a_proxy_tells_of_its_client_counts_only_when_the_proxy_is_named() throws Exception {
        var told = Map.of("X-Forwarded-For", "203.0.113.9", "X-Forwarded-Proto", "https");
        assertThat(throughProxy("127.0.0.1", told)).isEqualTo("https 203.0.113.9");
        assertThat(throughProxy("10.9.9.9", told)).isEqualTo("http 127.0.0.1");
    }

    @Test
    void a_command_works_while_the_product_is_stopped_and_leaves_it_stopped() throws Exception {
        start(Map.of()).awaitOutput(READY).close();
        Started command = start(Map.of(), "port", "a", "b");
        assertThat(command.status()).as(command.output()).isZero();
        assertThat(command.output()).matches("port \\d+ \\[a, b]\n");
        assertThat(servers()).isZero();
    }

    @Test
    void a_command_works_while_the_product_runs_on_its_very_server() throws Exception {
        start(Map.of()).awaitOutput(READY);
        Started command = start(Map.of(), "port");
        assertThat(command.status()).as(command.output()).isZero();
        int port = URI.create(EmbeddedDatabase.running(data).url().substring("jdbc:".length()))
                .getPort();
        assertThat(command.output()).isEqualTo("port " + port + " []\n");
        assertThat(servers()).isEqualTo(1);
    }

    @Test
    void a_command_that_nobody_knows_and_a_directory_without_data_are_told() throws Exception {
        start(Map.of()).awaitOutput(READY).close();
        refused(start(Map.of(), "nonsense"), "不认识的命令：nonsense");
        refused(start(Map.of("QINQING_DATA", other.toString()), "port"), "还没有数据");
        assertThat(other).isEmptyDirectory();
    }

    private Started start(Map<String, String> environment, String... words) throws IOException {
        Map<String, String> all = new HashMap<>(Map.of("QINQING_DATA", data.toString(), "QINQING_PORT", "0"));
        all.putAll(environment);
        Started started = Started.java(TinyApplication.class, all, words);
        processes.add(started);
        return started;
    }

    /** One sentence, and a status that a script notices. */
    private static void refused(Started run, String part) throws InterruptedException {
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.output().strip().lines())
                .as(run.output())
                .singleElement()
                .asString()
                .contains(part);
    }

    /** Database servers over the directory of this test. */
    private static long servers() {
        String files = LeftoverServer.argument(data.resolve("mariadb"));
        return ProcessHandle.allProcesses()
                .filter(process -> List.of(process.info().arguments().orElse(new String[0]))
                        .contains(files))
                .count();
    }

    private String throughProxy(String named, Map<String, String> headers) throws Exception {
        int port = Started.freePort();
        Started run = start(Map.of("QINQING_PORT", Integer.toString(port), "QINQING_TRUSTED_PROXIES", named))
                .awaitOutput(READY);
        String answer = get(HttpClient.newHttpClient(), "http://127.0.0.1:" + port + "/", headers)
                .body();
        run.close();
        return answer;
    }

    private static boolean execute(String statement) throws Exception {
        DatabaseAccess access = EmbeddedDatabase.running(data);
        try (Connection connection =
                        DriverManager.getConnection(access.url(), access.ownerUser(), access.ownerPassword());
                var sent = connection.createStatement()) {
            return sent.execute(statement) && sent.getResultSet().next();
        }
    }

    private static HttpResponse<String> get(HttpClient browser, String address, Map<String, String> headers)
            throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address));
        headers.forEach(request::header);
        return browser.send(request.build(), BodyHandlers.ofString());
    }

    private static HttpClient trusting(Pem pem) throws Exception {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null);
        try (var in = Files.newInputStream(pem.certificate())) {
            trusted.setCertificateEntry(
                    "own", CertificateFactory.getInstance("X.509").generateCertificate(in));
        }
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return HttpClient.newBuilder().sslContext(context).build();
    }
}
