package cn.qinqing.identity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.qinqing.DatabaseTest;
import cn.qinqing.identity.AccountService;
import cn.qinqing.identity.NewAccount;
import cn.qinqing.identity.Role;
import cn.qinqing.identity.Side;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.Right;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The real chains behind a real port. */
class SecurityChainsIT extends DatabaseTest {

    private static final String PASSWORD = "Password-01";

    @LocalServerPort
    int port;

    @Autowired
    AccountService service;

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @ValueSource(strings = {"/nothing-here", "/api/nothing", "/zh/nothing", "/appx", "/login", "/logout", "/error/x"})
    void an_unknown_address_outside_is_a_plain_404_without_cookie(String path) throws Exception {
        var answer = get(browser(), path);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().map()).doesNotContainKeys("set-cookie", "location");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/lumo/lumo.css", "/styles/app.css"})
    void public_pages_and_static_files_never_set_a_cookie_or_lead_to_the_sign_in(String path) throws Exception {
        var answer = get(browser(), path);
        assertThat(answer.statusCode()).isIn(200, 404);
        assertThat(answer.headers().map()).doesNotContainKeys("set-cookie", "location");
    }

    @Test
    void vaadins_styles_are_served_outside() throws Exception {
        assertThat(get(browser(), "/lumo/lumo.css").statusCode()).isEqualTo(200);
    }

    @Test
    void health_answers_and_the_rest_of_the_actuator_is_not_there() throws Exception {
        assertThat(get(browser(), "/actuator/health").statusCode()).isEqualTo(200);
        for (String path : new String[] {"/actuator", "/actuator/env", "/actuator/beans"}) {
            var answer = get(browser(), path);
            assertThat(answer.statusCode()).as(path).isEqualTo(404);
            assertThat(answer.headers().map()).doesNotContainKeys("set-cookie", "location");
        }
    }

    @Test
    void each_surface_has_its_headers() throws Exception {
        for (String path : new String[] {"/nothing-here", "/app/login", "/actuator/health"}) {
            var headers = get(browser(), path).headers();
            assertThat(headers.firstValue("x-content-type-options")).as(path).contains("nosniff");
            assertThat(headers.firstValue("x-frame-options")).as(path).contains("DENY");
            assertThat(headers.firstValue("referrer-policy")).as(path).contains("same-origin");
            assertThat(headers.firstValue("permissions-policy").orElse(""))
                    .as(path)
                    .contains("geolocation=()");
            assertThat(headers.firstValue("content-security-policy").orElse(""))
                    .as(path)
                    .contains("frame-ancestors 'none'");
        }
        assertThat(get(browser(), "/nothing-here")
                        .headers()
                        .firstValue("content-security-policy")
                        .orElse(""))
                .doesNotContain("unsafe");
    }

    @Test
    void a_staff_page_leads_to_the_sign_in() throws Exception {
        var answer = get(browser(), "/app/" + "password");
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("location").orElse("")).endsWith("/app/login");
    }

    @Test
    void the_staff_cookie_is_closed_to_scripts_and_stays_below_app() throws Exception {
        var answer = get(browser(), "/app/password");
        String cookie = answer.headers().firstValue("set-cookie").orElse("");
        assertThat(cookie)
                .startsWith("qinqing=")
                .contains("Path=/app")
                .contains("HttpOnly")
                .contains("SameSite=Lax");
    }

    @Test
    void the_session_gets_a_new_id_at_the_sign_in() throws Exception {
        String login = account();
        var browser = browser();
        String before = cookie(get(browser, "/app/password"));
        var answer = signIn(browser, login, PASSWORD);
        assertThat(answer.headers().firstValue("location").orElse("")).doesNotContain("error");
        assertThat(cookie(answer)).isNotEmpty().isNotEqualTo(before);
    }

    @Test
    void a_wrong_password_and_an_unknown_name_get_the_same_answer() throws Exception {
        var wrong = signIn(browser(), account(), "wrong");
        var unknown = signIn(browser(), "nobody-at-all", "wrong");
        assertThat(wrong.statusCode()).isEqualTo(unknown.statusCode()).isEqualTo(302);
        assertThat(wrong.headers().firstValue("location"))
                .isEqualTo(unknown.headers().firstValue("location"));
        assertThat(wrong.headers().firstValue("location").orElse("")).endsWith("/app/login?error");
        assertThat(wrong.body()).isEqualTo(unknown.body());
    }

    @Test
    void the_newest_sign_in_wins_and_the_older_one_is_told() throws Exception {
        String login = account();
        var first = browser();
        var second = browser();
        signIn(first, login, PASSWORD);
        signIn(second, login, PASSWORD);

        var page = get(first, "/app/password");
        assertThat(page.headers().firstValue("location").orElse("")).endsWith("/app/login?ended");
    }

    @Test
    void an_open_page_of_an_ended_session_gets_the_sentence() throws Exception {
        String login = account();
        var first = browser();
        signIn(first, login, PASSWORD);
        signIn(browser(), login, PASSWORD);
        var answer = first.send(
                HttpRequest.newBuilder(uri("/app/?v-r=uidl&v-uiId=0"))
                        .POST(BodyPublishers.ofString("{}"))
                        .build(),
                BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).startsWith("{").contains("您的账号已在别处登录");
    }

    @Test
    void a_withdrawn_role_ends_the_open_session() throws Exception {
        String login = account();
        var browser = browser();
        signIn(browser, login, PASSWORD);
        var id = cn.qinqing.shared.AccountId.of(accountId);
        service.revoke(JOB, id, Role.HANDLER);
        assertThat(get(browser, "/app/password")
                        .headers()
                        .firstValue("location")
                        .orElse(""))
                .endsWith("/app/login?ended");
    }

    @Test
    void a_password_reset_on_the_servers_command_line_ends_the_open_session() throws Exception {
        String login = account();
        var before = browser();
        signIn(before, login, PASSWORD);
        jdbc.sql("UPDATE account SET must_change_password = TRUE, password_changed_at = utc_timestamp(6) WHERE id = ?")
                .param(java.util.UUID.fromString(accountId))
                .update();
        await().atMost(Duration.ofSeconds(15))
                .until(() -> get(before, "/app/password")
                        .headers()
                        .firstValue("location")
                        .orElse("")
                        .endsWith("/app/login?ended"));

        var after = browser();
        signIn(after, login, PASSWORD);
        Thread.sleep(6_000);
        assertThat(get(after, "/app/password").headers().firstValue("location")).isEmpty();
    }

    private static final Actor JOB = new Actor.Job("test", EnumSet.allOf(Right.class));
    private String accountId = "";

    private String account() {
        String login = "w" + Ids.next().toString().replace("-", "");
        accountId = service.provision(
                        JOB, new NewAccount(login, "测试", null, null), Side.BUSINESS, Set.of(Role.HANDLER), PASSWORD)
                .toString();
        return login;
    }

    private static HttpClient browser() {
        return HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    private HttpResponse<String> get(HttpClient browser, String path) throws IOException, InterruptedException {
        return browser.send(HttpRequest.newBuilder(uri(path)).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> signIn(HttpClient browser, String login, String password)
            throws IOException, InterruptedException {
        String form = "username=" + URLEncoder.encode(login, StandardCharsets.UTF_8) + "&password="
                + URLEncoder.encode(password, StandardCharsets.UTF_8);
        return browser.send(
                HttpRequest.newBuilder(uri("/app/login"))
                        .header("content-type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private static String cookie(HttpResponse<?> answer) {
        return answer.headers()
                .firstValue("set-cookie")
                .map(all -> all.split(";")[0])
                .orElse("");
    }
}
