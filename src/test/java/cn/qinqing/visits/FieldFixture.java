package cn.qinqing.visits;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qinqing.Actors;
import cn.qinqing.assignments.AssignmentRole;
import cn.qinqing.assignments.AssignmentService;
import cn.qinqing.assignments.BeginAssignment;
import cn.qinqing.assignments.Holder;
import cn.qinqing.enterprises.ContactForm;
import cn.qinqing.enterprises.EnterpriseService;
import cn.qinqing.identity.Role;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.Period;
import cn.qinqing.shared.PersonId;
import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Telephones that speak with the visit app's interface, and what they are to find there. */
public final class FieldFixture {

    private static final String PASSWORD = "Bosten-Lake-2026";

    private final ApplicationContext beans;
    private final int port;
    private final JsonMapper mapper = JsonMapper.builder().build();
    private final LocalDate today;

    public FieldFixture(ApplicationContext beans, int port) {
        this.beans = beans;
        this.port = port;
        today = OfficeTime.today(beans.getBean(Clock.class));
    }

    /** A record as the app sends it, with a key of its own. */
    public Map<String, Object> record(Actor.Person writer, EnterpriseId enterprise, String text, List<String> issues) {
        Map<String, Object> record = new HashMap<>();
        record.put("account", writer.account().toString());
        record.put("key", Ids.next().toString());
        record.put("enterprise", enterprise.toString());
        record.put("booking", null);
        record.put("on", today.toString());
        record.put("mode", "ON_SITE");
        record.put("companions", "");
        record.put("text", text);
        record.put(
                "issues",
                issues.stream()
                        .map(words -> Map.of("text", words, "privacy", "NORMAL"))
                        .toList());
        return record;
    }

    /** The same record but for one part. */
    public static Map<String, Object> with(Map<String, Object> record, String part, @Nullable Object value) {
        Map<String, Object> other = new HashMap<>(record);
        other.put(part, value);
        return other;
    }

    /** The same headers and another one; null takes it away. */
    public static Map<String, String> and(Map<String, String> headers, String name, @Nullable String value) {
        Map<String, String> more = new HashMap<>(headers);
        more.put(name, value == null ? "" : value);
        return more;
    }

    public String text(Map<String, Object> record) {
        return mapper.writeValueAsString(record);
    }

    public JsonNode json(HttpResponse<String> answer) {
        return mapper.readTree(answer.body());
    }

    public void answersFor(Actor.Person officer, EnterpriseId enterprise, AssignmentRole role) {
        beans.getBean(AssignmentService.class)
                .begin(
                        Actors.with(Role.COMMERCE_CLERK),
                        BeginAssignment.of(
                                enterprise,
                                role,
                                new Holder.OfPerson(officer.person()),
                                Period.openFrom(today.minusDays(30)),
                                null));
    }

    public void contact(EnterpriseId enterprise, String phone) {
        beans.getBean(EnterpriseService.class)
                .addContact(Actors.with(Role.COMMERCE_CLERK), enterprise, new ContactForm("王五", "总经理", phone, true));
    }

    public BookingId bookFor(Actor.Person secretary, PersonId leader, EnterpriseId enterprise, LocalDate on) {
        return beans.getBean(Bookings.class)
                .book(secretary, BookingFixture.visit(enterprise, on, VisitMode.ON_SITE, leader));
    }

    /** The account gets a password and these roles; returns its login. */
    public String login(Actor.Person actor, Role... roles) {
        JdbcClient jdbc = beans.getBean(JdbcClient.class);
        String login = "t" + actor.account().value();
        jdbc.sql("update account set display_name = ?, password_hash = ? where id = ?")
                .params(
                        actor.name(),
                        beans.getBean(PasswordEncoder.class).encode(PASSWORD),
                        actor.account().value())
                .update();
        for (Role role : roles) {
            jdbc.sql(
                            "insert ignore into account_role (account_id, side, role, granted_at) values (?, 'BUSINESS', ?, utc_timestamp())")
                    .params(actor.account().value(), role.name())
                    .update();
        }
        return login;
    }

    /** A telephone on which nobody is signed in. */
    public Telephone telephone() {
        return new Telephone();
    }

    /** A telephone on which the officer signed in by the page, as a liaison officer unless other roles are named. */
    public Telephone signedIn(Actor.Person actor, Role... roles) throws IOException, InterruptedException {
        String login = login(actor, roles.length == 0 ? new Role[] {Role.LIAISON_OFFICER} : roles);
        Telephone telephone = new Telephone();
        telephone.signIn(login);
        return telephone;
    }

    /** Speaks HTTP and keeps cookies as a browser does. */
    public final class Telephone {

        private final CookieManager cookies = new CookieManager();
        private final HttpClient client = HttpClient.newBuilder()
                .cookieHandler(cookies)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();

        private void signIn(String login) throws IOException, InterruptedException {
            String form = "username=" + URLEncoder.encode(login, StandardCharsets.UTF_8) + "&password=" + PASSWORD;
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(uri("/app/login"))
                            .header("content-type", "application/x-www-form-urlencoded")
                            .POST(BodyPublishers.ofString(form))
                            .build(),
                    BodyHandlers.ofString());
            assertThat(answer.headers().firstValue("location").orElse("")).doesNotContain("login");
            get("/app/field");
        }

        public HttpResponse<String> get(String path) throws IOException, InterruptedException {
            return client.send(HttpRequest.newBuilder(uri(path)).build(), BodyHandlers.ofString());
        }

        public JsonNode session() throws IOException, InterruptedException {
            HttpResponse<String> answer = get("/api/field/session");
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            return json(answer);
        }

        /** The header with a fresh token. */
        public Map<String, String> token() throws IOException, InterruptedException {
            JsonNode session = session();
            return Map.of(session.get("header").asString(), session.get("token").asString());
        }

        public HttpResponse<String> send(Map<String, Object> record) throws IOException, InterruptedException {
            return post("records", text(record), token());
        }

        /** Sends JSON from our own page, unless a header says otherwise; an empty one is left away. */
        public HttpResponse<String> post(String path, String body, Map<String, String> headers)
                throws IOException, InterruptedException {
            Map<String, String> all =
                    new HashMap<>(Map.of("Content-Type", "application/json", "Origin", "http://127.0.0.1:" + port));
            all.putAll(headers);
            HttpRequest.Builder request =
                    HttpRequest.newBuilder(uri("/api/field/" + path)).POST(BodyPublishers.ofString(body));
            all.forEach((name, value) -> {
                if (!value.isEmpty()) {
                    request.header(name, value);
                }
            });
            return client.send(request.build(), BodyHandlers.ofString());
        }

        /** Cookies that travel to this address. */
        public List<HttpCookie> cookiesFor(String path) throws IOException {
            return cookies.get(uri(path), Map.of()).values().stream()
                    .flatMap(List::stream)
                    .flatMap(line -> HttpCookie.parse(line.replace("$Version=\"1\"; ", "")).stream())
                    .toList();
        }

        private URI uri(String path) {
            return URI.create("http://127.0.0.1:" + port + path);
        }
    }
}
