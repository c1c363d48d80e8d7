package cn.qinqing.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qinqing.Actors;
import cn.qinqing.DatabaseTest;
import cn.qinqing.identity.Role;
import cn.qinqing.people.PeopleService;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.Period;
import cn.qinqing.shared.PersonName;
import cn.qinqing.shared.PostId;
import cn.qinqing.shared.Right;
import cn.qinqing.workbench.Settings;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a citizen, a program and a cache get from the public pages. */
class PublicPagesIT extends DatabaseTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    RegisterService register;

    @Autowired
    PublicationService publication;

    @Autowired
    PeopleService people;

    @Autowired
    Settings settings;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JsonMapper json;

    @Autowired
    Clock clock;

    @LocalServerPort
    int port;

    private final HttpClient http = HttpClient.newHttpClient();
    private RegisterFixture office;

    @BeforeEach
    void people() {
        office = new RegisterFixture(context);
        office.finishOpen();
    }

    @Test
    void a_post_has_a_page_with_its_enterprises_and_its_dated_holders() throws Exception {
        EnterpriseId enterprise = office.listed("网页一号有限公司", "网页领导甲");
        office.published();
        String entry = page("/zh/e/" + publicId(enterprise.value()) + "/");
        String post = entry.replaceAll("(?s).*?(/zh/p/[0-9a-z]{8}/).*", "$1");
        assertThat(post).startsWith("/zh/p/");
        assertThat(page(post)).contains("网页一号有限公司联系岗", "网页一号有限公司</a>", "网页领导甲", "起公示");

        UUID row = jdbc.sql("select id from post where title = '网页一号有限公司联系岗'")
                .query(UUID.class)
                .single();
        UUID holding = jdbc.sql("select id from post_holding where post_id = ?")
                .param(row)
                .query(UUID.class)
                .single();
        LocalDate today = OfficeTime.today(clock);
        people.leave(office.clerk, holding, today);
        people.appoint(
                office.clerk,
                new PostId(row),
                people.registerPerson(office.clerk, new PersonName("网页领导乙")),
                Period.openFrom(today),
                null);
        office.published();
        String now = page(post);
        assertThat(now).contains("网页领导乙", "网页领导甲");
        assertThat(now.indexOf("网页领导乙")).isLessThan(now.indexOf("网页领导甲"));
        assertThat(now).contains(today + " 至 " + today + " 公示");
    }

    @Test
    void the_data_files_are_what_their_schema_says() throws Exception {
        office.listed("网页二号有限公司", "网页领导丙");
        office.published();
        for (String name : List.of("assignments", "changes")) {
            JsonNode document = json.readTree(page("/data/v1/" + name + ".json"));
            assertThat(document.path("$schema").stringValue()).isEqualTo("/schema/v1/" + name + ".json");
            JsonNode schema = json.readTree(page("/schema/v1/" + name + ".json"));
            assertThat(errors(schema, document, name)).isEmpty();
            JsonNode broken = json.readTree(
                    page("/data/v1/" + name + ".json").replaceFirst("\"region_code\":\"\\d{6}\"", "\"region\":1"));
            assertThat(errors(schema, broken, name)).hasSizeGreaterThanOrEqualTo(2);
            assertThat(page("/data/v1/" + name + ".csv").lines().count())
                    .isEqualTo(document.path(name).size() + 1);
            assertThat(page("/zh/data/")).contains("/schema/v1/" + name + ".json", "/data/v1/" + name + ".csv");
        }
    }

    @Test
    void plain_and_compressed_bytes_have_their_own_tags_and_unchanged_pages_stay_known() throws Exception {
        EnterpriseId enterprise = office.listed("网页三号有限公司", "网页领导丁");
        office.published();
        jdbc.sql("update enterprise set name = '网页三号改名有限公司' where id = ?")
                .param(enterprise.value())
                .update();
        office.published();
        String path = "/zh/e/" + publicId(enterprise.value()) + "/v/1/";
        HttpResponse<byte[]> plain = get(path, "Accept-Encoding", "identity");
        HttpResponse<byte[]> zipped = get(path, "Accept-Encoding", "br, gzip;q=0.8");
        String tag = plain.headers().firstValue("etag").orElseThrow();
        String zippedTag = zipped.headers().firstValue("etag").orElseThrow();
        assertThat(tag).isNotEqualTo(zippedTag);
        assertThat(zipped.headers().firstValue("content-encoding")).contains("gzip");
        assertThat(new GZIPInputStream(new ByteArrayInputStream(zipped.body())).readAllBytes())
                .isEqualTo(plain.body());
        assertThat(get(path, "Accept-Encoding", "gzip;q=0, identity").headers().firstValue("content-encoding"))
                .isEmpty();
        assertThat(get(path, "Accept-Encoding", "gzip;q=0.0").headers().firstValue("content-encoding"))
                .isEmpty();

        office.listed("网页四号有限公司", "网页领导戊");
        office.published();
        assertThat(get(path, "If-None-Match", "W/" + tag).statusCode()).isEqualTo(304);
        assertThat(get(path, "If-None-Match", "\"other\", " + tag).statusCode()).isEqualTo(304);
        assertThat(get(path, "If-None-Match", zippedTag, "Accept-Encoding", "gzip")
                        .statusCode())
                .isEqualTo(304);
        assertThat(get(path, "If-None-Match", zippedTag).statusCode()).isEqualTo(200);
        assertThat(get(path, "If-None-Match", tag, "Accept-Encoding", "gzip").statusCode())
                .isEqualTo(200);
        assertThat(get(path, "If-None-Match", "\"x" + tag.substring(1)).statusCode())
                .isEqualTo(200);
    }

    @Test
    void search_finds_names_as_they_are_spoken_and_says_what_to_do_when_there_is_nothing() throws Exception {
        office.listed("网页五号有限公司", "买买提·艾力");
        office.published();
        for (String text : List.of("买买提", "maimaiti", "mmtal", "maimaitiaili", "库尔勒 网页五号", "kuerle wywh", "kel wywh")) {
            assertThat(search(text, "")).as(text).contains("网页五号有限公司").doesNotContain("名单中没有找到");
        }
        assertThat(search("网页五号", "652801")).contains("网页五号有限公司");
        String elsewhere = search("网页五号", "652824");
        assertThat(elsewhere).contains("名单中没有找到", "在全部县市中查：有 1 条", "/zh/list/", "12345");
        String nothing = search("没有这家", "");
        assertThat(nothing).contains("名单中没有找到", "拼音", "12345").doesNotContain("在全部县市中查", "<table", "找到 0 条");
    }

    @Test
    void every_page_names_the_office_and_the_hotlines_of_the_settings() throws Exception {
        Actor admin = Actors.may(Right.SETTING_EDIT);
        LocalDate today = OfficeTime.today(clock);
        office.listed("网页六号有限公司", "网页领导己");
        office.published();
        assertThat(page("/")).contains("主办单位：自治州商务局", "tel:12345", "tel:12388");
        settings.change(admin, RegisterSettings.OFFICE, null, "测试主办单位", today);
        settings.change(admin, RegisterSettings.HOTLINES, null, "测试热线 0996-2010000；民营企业维权 12345", today);
        EnterpriseId enterprise = office.listed("网页七号有限公司", "网页领导庚");
        office.published();
        for (String path : List.of(
                "/", "/zh/list/", "/zh/e/" + publicId(enterprise.value()) + "/", "/zh/search?q=x", "/zh/privacy/")) {
            assertThat(page(path)).as(path).contains("主办单位：测试主办单位", "测试热线", "tel:+869962010000", "民营企业维权", "tel:12345");
        }
    }

    @Test
    void the_reviewer_publishes_where_a_setting_allows_it_and_the_preparer_never() {
        Actor.Person all = office.person(Role.COMMERCE_CLERK, Role.COMMERCE_REVIEWER, Role.REGISTER_PUBLISHER);
        office.listed("网页八号有限公司", "网页领导辛");
        EditionId edition = office.approved();
        String seen = office.digest(edition);
        assertThat(publication.refusal(office.reviewer, edition)).contains("register.refused.right.PUBLISH");
        assertThatThrownBy(() -> publication.publish(office.reviewer, edition, seen))
                .hasMessageContaining("shared.right.missing");
        settings.change(
                Actors.may(Right.SETTING_EDIT),
                RegisterSettings.REVIEWER_MAY_PUBLISH,
                null,
                "true",
                OfficeTime.today(clock));
        Actor preparer = new Actor.Person(
                all.account(), office.clerk.personId().orElseThrow(), null, null, "编制人", all.rights(), all.scope());
        assertThat(publication.refusal(preparer, edition)).contains("register.duty.taken.PREPARE");
        assertThatThrownBy(() -> publication.publish(preparer, edition, seen))
                .hasMessage("register.duty.taken.PREPARE");
        assertThat(publication.refusal(office.reviewer, edition)).isEmpty();
        publication.publishAsOf(office.reviewer, edition, seen, clock.instant());
        assertThat(jdbc.sql("select published_duty from register_edition where id = ?")
                        .param(edition.value())
                        .query(String.class)
                        .single())
                .isEqualTo("REVIEW");
        settings.change(
                Actors.may(Right.SETTING_EDIT),
                RegisterSettings.REVIEWER_MAY_PUBLISH,
                null,
                "false",
                OfficeTime.today(clock));
    }

    @Test
    void notes_of_a_draft_are_reworded_and_stay_when_it_is_made_anew() throws Exception {
        EnterpriseId enterprise = office.listed("网页九号有限公司", "网页领导壬");
        office.published();
        String id = publicId(enterprise.value());
        jdbc.sql("update enterprise set name = '网页九号更正有限公司' where id = ?")
                .param(enterprise.value())
                .update();
        EditionId edition = register.draft(office.clerk, OfficeTime.today(clock));
        String seen = office.digest(edition);
        assertThatThrownBy(() -> register.note(office.clerk, edition, seen, id, true, " "))
                .hasMessage("register.note.missing");
        assertThatThrownBy(() -> register.note(office.clerk, edition, seen, id, true, "请打13912345678"))
                .hasMessage("register.check.mobile");
        assertThatThrownBy(() -> register.note(office.clerk, edition, seen, "00000000", true, "名称"))
                .hasMessage("register.change.unknown");
        register.note(office.clerk, edition, seen, id, true, "原来名称写错，现予更正。");
        assertThatThrownBy(() -> register.note(office.clerk, edition, seen, id, false, "旧屏幕"))
                .hasMessage("register.digest.seen");
        register.refresh(office.clerk, edition);
        register.submit(office.clerk, edition);
        String now = office.digest(edition);
        assertThatThrownBy(() -> register.note(office.clerk, edition, now, id, false, "送审以后"))
                .hasMessage("register.state.wrong.SUBMITTED");
        register.approve(office.reviewer, edition, now);
        office.publish(edition);
        assertThat(page("/zh/changes/")).contains("更正", "原来名称写错，现予更正。");
        assertThat(page("/zh/e/" + id + "/history/")).contains("2026-01-01–长期").doesNotContain("9999");
    }

    private String publicId(UUID subject) {
        return jdbc.sql("select public_id from register_entry where subject_id = ?")
                .param(subject)
                .query(String.class)
                .single();
    }

    private String search(String text, String region) throws Exception {
        return page("/zh/search?q=" + URLEncoder.encode(text, StandardCharsets.UTF_8) + "&region=" + region);
    }

    private String page(String path) throws Exception {
        HttpResponse<byte[]> answer = get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    private HttpResponse<byte[]> get(String path, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    /** The part of JSON Schema that the register uses. */
    private static List<String> errors(JsonNode schema, JsonNode value, String at) {
        List<String> errors = new ArrayList<>();
        String type = value.isObject()
                ? "object"
                : value.isArray() ? "array" : value.isNull() ? "null" : value.isIntegralNumber() ? "integer" : "string";
        Set<String> types = new TreeSet<>();
        if (schema.path("type").isArray()) {
            schema.path("type").valueStream().forEach(one -> types.add(one.stringValue()));
        } else {
            types.add(schema.path("type").stringValue());
        }
        if (!types.contains(type)) {
            errors.add(at + " is " + type);
        }
        if (value.isString()
                && schema.has("pattern")
                && !value.stringValue().matches(".*" + schema.path("pattern").stringValue() + ".*")) {
            errors.add(at + " does not fit " + schema.path("pattern"));
        }
        if (schema.has("enum") && schema.path("enum").valueStream().noneMatch(value::equals)) {
            errors.add(at + " is none of " + schema.path("enum"));
        }
        if (value.isArray()) {
            for (int i = 0; i < value.size(); i++) {
                errors.addAll(errors(schema.path("items"), value.get(i), at + "[" + i + "]"));
            }
        }
        if (value.isObject()) {
            schema.path("required")
                    .valueStream()
                    .filter(name -> !value.has(name.stringValue()))
                    .forEach(name -> errors.add(at + " lacks " + name));
            value.propertyNames().forEach(name -> {
                if (schema.path("properties").has(name)) {
                    errors.addAll(errors(schema.path("properties").get(name), value.get(name), at + "." + name));
                } else if (!schema.path("additionalProperties").booleanValue(true)) {
                    errors.add(at + " has " + name);
                }
            });
        }
        return errors;
    }
}
