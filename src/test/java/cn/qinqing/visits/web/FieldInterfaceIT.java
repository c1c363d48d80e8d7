package cn.qinqing.visits.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qinqing.DatabaseTest;
import cn.qinqing.assignments.AssignmentRole;
import cn.qinqing.identity.Role;
import cn.qinqing.issues.IssuePrivacy;
import cn.qinqing.issues.IssueService;
import cn.qinqing.issues.RaiseIssue;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.Origin;
import cn.qinqing.visits.BookingFixture;
import cn.qinqing.visits.BookingId;
import cn.qinqing.visits.BookingState;
import cn.qinqing.visits.FieldFixture;
import cn.qinqing.visits.VisitFilter;
import cn.qinqing.visits.VisitQueries;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** The visit app's interface over HTTP, as a browser and as somebody else asks it. */
class FieldInterfaceIT extends DatabaseTest {

    private static final String SECRET = "绝不外传的配方纠纷";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    VisitQueries visits;

    @Autowired
    IssueService issues;

    private BookingFixture made;
    private FieldFixture fields;

    @BeforeEach
    void fixtures() {
        made = new BookingFixture(context);
        fields = new FieldFixture(context, port);
    }

    @Test
    void the_sign_in_of_the_staff_pages_reaches_the_interface_and_no_public_page() throws Exception {
        FieldFixture.Telephone telephone = fields.signedIn(made.officer("古丽"));
        assertThat(telephone.session().get("name").asString()).isEqualTo("古丽");
        assertThat(telephone.cookiesFor("/api/field/session")).hasSize(1);
        assertThat(telephone.cookiesFor("/")).isEmpty();
        assertThat(telephone.cookiesFor("/field/")).isEmpty();
        assertThat(telephone.get("/app/field").headers().firstValue("location").orElse(""))
                .endsWith("/field/?in");
    }

    @Test
    void nobody_signed_in_gets_401_and_a_sign_out_takes_effect_at_once() throws Exception {
        FieldFixture.Telephone stranger = fields.telephone();
        for (String path : List.of("session", "kit", "enterprises?text=x", "nothing")) {
            assertThat(stranger.get("/api/field/" + path).statusCode()).as(path).isEqualTo(401);
        }
        HttpResponse<String> sent = stranger.post("records", "{}", Map.of());
        assertThat(sent.statusCode()).isEqualTo(401);
        assertThat(sent.headers().firstValue("set-cookie")).isEmpty();

        FieldFixture.Telephone telephone = fields.signedIn(made.officer("艾力"));
        assertThat(telephone.post("signout", "{}", telephone.token()).statusCode())
                .isEqualTo(204);
        assertThat(telephone.get("/api/field/session").statusCode()).isEqualTo(401);
        assertThat(telephone.cookiesFor("/api/field/session")).isEmpty();
    }

    @Test
    void what_is_sent_twice_is_recorded_once_and_answered_alike() throws Exception {
        Actor.Person officer = made.officer("热合曼");
        EnterpriseId enterprise = made.enterprise();
        FieldFixture.Telephone telephone = fields.signedIn(officer);
        Map<String, Object> record = fields.record(officer, enterprise, "谈了技改", List.of("用地手续"));
        HttpResponse<String> first = telephone.send(record);
        HttpResponse<String> second = telephone.send(record);
        assertThat(first.statusCode()).as(first.body()).isEqualTo(200);
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(second.body()).isEqualTo(first.body());
        JsonNode answer = fields.json(first);
        assertThat(answer.get("issues").get(0).asString()).startsWith("巴企诉");
        assertThat(answer.get("page").asString()).startsWith("/app/visits/");
        assertThat(visits.count(made.clerk, VisitFilter.ofEnterprise(enterprise)))
                .isEqualTo(1);
    }

    @Test
    void what_comes_twice_at_the_same_moment_is_recorded_once() throws Exception {
        Actor.Person officer = made.officer("同时的人");
        EnterpriseId enterprise = made.enterprise();
        FieldFixture.Telephone telephone = fields.signedIn(officer);
        Map<String, String> token = telephone.token();
        for (int round = 1; round <= 5; round++) {
            String body = fields.text(fields.record(officer, enterprise, "话" + round, List.of("事" + round)));
            List<CompletableFuture<Integer>> both = Stream.of(1, 2)
                    .map(n -> CompletableFuture.supplyAsync(() -> {
                        try {
                            return telephone.post("records", body, token).statusCode();
                        } catch (IOException | InterruptedException broken) {
                            throw new IllegalStateException(broken);
                        }
                    }))
                    .toList();
            assertThat(both).allSatisfy(one -> assertThat(one.join()).isEqualTo(200));
            assertThat(visits.count(made.clerk, VisitFilter.ofEnterprise(enterprise)))
                    .isEqualTo(round);
        }
    }

    @Test
    void other_words_under_the_same_key_are_a_conflict_down_to_a_companion_and_the_words_of_an_issue()
            throws Exception {
        Actor.Person officer = made.officer("买买提");
        EnterpriseId enterprise = made.enterprise();
        FieldFixture.Telephone telephone = fields.signedIn(officer);
        Map<String, Object> record = fields.record(officer, enterprise, "第一次的话", List.of("停电"));
        assertThat(telephone.send(record).statusCode()).isEqualTo(200);
        List<Map<String, Object>> others = List.of(
                FieldFixture.with(record, "text", "后来的话"),
                FieldFixture.with(record, "mode", "PHONE"),
                FieldFixture.with(record, "companions", "李四（州商务局）"),
                FieldFixture.with(record, "issues", List.of(Map.of("text", "停水", "privacy", "NORMAL"))),
                FieldFixture.with(record, "issues", List.of(Map.of("text", "停电", "privacy", "ANONYMOUS"))));
        for (Map<String, Object> other : others) {
            HttpResponse<String> answer = telephone.send(other);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(409);
            assertThat(fields.json(answer).get("sentence").asString()).contains("两份都在");
        }
        assertThat(visits.count(made.clerk, VisitFilter.ofEnterprise(enterprise)))
                .isEqualTo(1);
    }

    @Test
    void a_rule_refuses_with_a_sentence_that_names_its_field() throws Exception {
        Actor.Person officer = made.officer("阿依古丽");
        FieldFixture.Telephone telephone = fields.signedIn(officer);
        Map<String, Object> record = fields.record(officer, made.enterprise(), "话", List.of());
        Map<Map<String, Object>, String> refused = Map.of(
                FieldFixture.with(record, "on", made.today.plusDays(1).toString()),
                "on",
                FieldFixture.with(record, "enterprise", UUID.randomUUID().toString()),
                "enterprise",
                FieldFixture.with(record, "enterprise", null),
                "enterprise",
                FieldFixture.with(record, "companions", "张三、张三"),
                "companions",
                FieldFixture.with(record, "text", "话".repeat(20_001)),
                "text",
                FieldFixture.with(record, "issues", List.of(Map.of("text", " ", "privacy", "NORMAL"))),
                "issues");
        for (var one : refused.entrySet()) {
            HttpResponse<String> answer = telephone.send(one.getKey());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
            assertThat(fields.json(answer).get("field").asString()).isEqualTo(one.getValue());
            assertThat(fields.json(answer).get("sentence").asString()).matches(".*\\p{IsHan}.*");
        }
        for (Map<String, Object> nonsense : List.of(
                FieldFixture.with(record, "mode", "BY_BALLOON"),
                FieldFixture.with(record, "on", "yesterday"),
                FieldFixture.with(record, "key", "1"))) {
            assertThat(telephone.send(nonsense).statusCode()).isEqualTo(400);
        }
        assertThat(telephone.send(FieldFixture.with(record, "key", null)).statusCode())
                .isEqualTo(422);
        assertThat(telephone.send(record).statusCode()).isEqualTo(200);
    }

    @Test
    void the_record_of_another_account_is_refused() throws Exception {
        Actor.Person writer = made.officer("写的人");
        Actor.Person other = made.officer("别的人");
        EnterpriseId enterprise = made.enterprise();
        HttpResponse<String> answer =
                fields.signedIn(other).send(fields.record(writer, enterprise, "不该由我发", List.of()));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("不是用现在登录的账号写的");
        assertThat(visits.count(made.clerk, VisitFilter.ofEnterprise(enterprise)))
                .isZero();
    }

    @Test
    void without_token_from_another_site_or_in_another_format_nothing_is_taken() throws Exception {
        Actor.Person officer = made.officer("核对人");
        EnterpriseId enterprise = made.enterprise();
        FieldFixture.Telephone telephone = fields.signedIn(officer);
        String body = fields.text(fields.record(officer, enterprise, "话", List.of()));
        Map<String, String> token = telephone.token();
        assertThat(telephone.post("records", body, Map.of()).statusCode()).isEqualTo(403);
        assertThat(telephone
                        .post("records", body, Map.of("X-CSRF-TOKEN", "made up"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(telephone
                        .post("records", body, FieldFixture.and(token, "Sec-Fetch-Site", "cross-site"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(telephone
                        .post("records", body, FieldFixture.and(token, "Sec-Fetch-Site", "same-site"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(telephone
                        .post("records", body, FieldFixture.and(token, "Origin", "https://evil.example"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(telephone
                        .post("records", body, FieldFixture.and(token, "Origin", null))
                        .statusCode())
                .isEqualTo(403);
        for (String type : List.of("text/plain", "application/x-www-form-urlencoded", "multipart/form-data")) {
            assertThat(telephone
                            .post("records", body, FieldFixture.and(token, "Content-Type", type))
                            .statusCode())
                    .as(type)
                    .isEqualTo(415);
        }
        assertThat(telephone
                        .post("records", "\"" + "x".repeat(1_000_001) + "\"", token)
                        .statusCode())
                .isEqualTo(413);
        assertThat(visits.count(made.clerk, VisitFilter.ofEnterprise(enterprise)))
                .isZero();
        assertThat(telephone.post("records", body, token).statusCode()).isEqualTo(200);
    }

    @Test
    void what_is_taken_along_leaves_out_the_confidential_the_sensitive_the_telephones_and_what_is_others()
            throws Exception {
        Actor.Person officer = made.officer("联络员甲");
        EnterpriseId own = made.enterprise();
        EnterpriseId others = made.enterprise();
        fields.answersFor(officer, own, AssignmentRole.LIAISON_OFFICER);
        fields.contact(own, "13899990001");
        raise(own, "变压器容量不够", IssuePrivacy.NORMAL);
        raise(own, SECRET, IssuePrivacy.CONFIDENTIAL);
        raise(own, SECRET + "匿名", IssuePrivacy.ANONYMOUS);
        raise(others, "别家的事", IssuePrivacy.NORMAL);
        BookingId near = made.book(officer, own, made.today.plusDays(3));
        EnterpriseId far = made.enterprise();
        made.book(officer, far, made.today.plusDays(20));
        var body = made.unit();
        var leader = made.leader("行程不公开的领导", body);
        made.authorise(leader, officer);
        EnterpriseId quiet = made.enterprise();
        fields.bookFor(officer, leader, quiet, made.today.plusDays(5));

        HttpResponse<String> answer = fields.signedIn(officer).get("/api/field/kit");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("cache-control").orElse("")).contains("no-store");
        JsonNode kit = fields.json(answer);
        assertThat(kit.get("account").asString()).isEqualTo(officer.account().toString());
        assertThat(kit.get("enterprises")).hasSize(1);
        assertThat(kit.get("enterprises").get(0).get("id").asString()).isEqualTo(own.toString());
        assertThat(kit.get("enterprises").get(0).get("issues")).hasSize(1);
        assertThat(kit.get("bookings")).hasSize(1);
        assertThat(kit.get("bookings").get(0).get("id").asString()).isEqualTo(near.toString());
        assertThat(answer.body())
                .contains("变压器容量不够")
                .doesNotContain(SECRET, "别家的事", "13899990001", "行程不公开的领导", quiet.toString());
        assertThat(jdbc.sql("select count(*) from audit_event where action = 'FIELD_KIT_TAKEN' and account_id = ?")
                        .param(officer.account().value())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void downloads_are_few() throws Exception {
        FieldFixture.Telephone telephone = fields.signedIn(made.officer("下载人"));
        for (int i = 0; i < 20; i++) {
            assertThat(telephone.get("/api/field/kit").statusCode()).isEqualTo(200);
        }
        HttpResponse<String> answer = telephone.get("/api/field/kit");
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("retry-after")).contains("600");
    }

    @Test
    void a_booking_is_held_by_its_record_and_only_once() throws Exception {
        Actor.Person officer = made.officer("预约人");
        EnterpriseId enterprise = made.enterprise();
        BookingId booking = made.book(officer, enterprise, made.today);
        FieldFixture.Telephone telephone = fields.signedIn(officer);
        Map<String, Object> record =
                FieldFixture.with(fields.record(officer, enterprise, "按约去了", List.of()), "booking", booking.toString());
        assertThat(telephone.send(record).statusCode()).isEqualTo(200);
        assertThat(telephone.send(record).statusCode()).isEqualTo(200);
        assertThat(made.details(officer, booking).row().state()).isEqualTo(BookingState.HELD);
        HttpResponse<String> again =
                telephone.send(FieldFixture.with(record, "key", Ids.next().toString()));
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(fields.json(again).get("field").asString()).isEqualTo("booking");
        assertThat(visits.count(made.clerk, VisitFilter.ofEnterprise(enterprise)))
                .isEqualTo(1);
    }

    @Test
    void who_may_not_record_visits_is_told_so_and_gets_nothing() throws Exception {
        Actor.Person officer = made.officer("无权的人");
        FieldFixture.Telephone handler = fields.signedIn(officer, Role.HANDLER);
        assertThat(handler.session().get("mayRecord").asBoolean()).isFalse();
        assertThat(handler.get("/api/field/kit").statusCode()).isEqualTo(403);
        assertThat(handler.get("/api/field/enterprises?text=x").statusCode()).isEqualTo(403);
        assertThat(handler.send(fields.record(officer, made.enterprise(), "话", List.of()))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void the_page_holds_its_texts_and_the_worker_all_files() throws Exception {
        FieldFixture.Telephone anybody = fields.telephone();
        HttpResponse<String> page = anybody.get("/field/");
        assertThat(page.body()).contains("外勤走访", "条未发送").doesNotContain("{{");
        assertThat(page.headers().firstValue("set-cookie")).isEmpty();
        assertThat(page.headers().firstValue("content-security-policy").orElse(""))
                .contains("script-src 'self'")
                .doesNotContain("unsafe");
        assertThat(anybody.get("/field").headers().firstValue("location")).contains("/field/");
        String worker = anybody.get("/field/sw.js").body();
        assertThat(worker).contains("'/field/app.js'", "'/field/field.css'").doesNotContain("{{", "sw.js'");
        assertThat(anybody.get("/field/manifest.webmanifest").body()).contains("亲清联络 外勤走访");
    }

    @Test
    void the_first_load_is_no_more_than_60_kilobytes() throws Exception {
        FieldFixture.Telephone anybody = fields.telephone();
        String worker = anybody.get("/field/sw.js").body();
        int bytes = worker.length();
        for (String file : Pattern.compile("'(/field/[a-z.]*)'")
                .matcher(worker)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList()) {
            HttpResponse<String> answer = anybody.get(file);
            assertThat(answer.statusCode()).as(file).isEqualTo(200);
            bytes += answer.body().getBytes(StandardCharsets.UTF_8).length;
        }
        assertThat(bytes).isBetween(30_000, 60 * 1024);
    }

    private void raise(EnterpriseId enterprise, String text, IssuePrivacy privacy) {
        issues.raise(
                made.clerk,
                new Origin(Origin.Kind.DESK, null),
                new RaiseIssue(enterprise, text, privacy, made.today, Ids.next()));
    }
}
