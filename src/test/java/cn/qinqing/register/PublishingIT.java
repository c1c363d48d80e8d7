package cn.qinqing.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qinqing.Actors;
import cn.qinqing.BrowserTest;
import cn.qinqing.EnterpriseForms;
import cn.qinqing.assignments.AssignmentRole;
import cn.qinqing.assignments.AssignmentService;
import cn.qinqing.assignments.BeginAssignment;
import cn.qinqing.assignments.Holder;
import cn.qinqing.enterprises.ContactForm;
import cn.qinqing.enterprises.EnterpriseService;
import cn.qinqing.enterprises.ListingConsent;
import cn.qinqing.identity.Role;
import cn.qinqing.people.Organ;
import cn.qinqing.people.PeopleService;
import cn.qinqing.people.PostForm;
import cn.qinqing.people.UnitForm;
import cn.qinqing.people.UnitLevel;
import cn.qinqing.register.domain.Releases;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.Period;
import cn.qinqing.shared.PersonId;
import cn.qinqing.shared.PersonName;
import cn.qinqing.shared.PhoneNumber;
import cn.qinqing.shared.PostId;
import cn.qinqing.shared.UnitId;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From the assignments to the citizen's page: three people, and nothing gets out that must not. */
class PublishingIT extends BrowserTest {

    private static final String CANARY_MOBILE = "13999977531";
    private static final String CANARY_INTERNAL = "0996-7777531";
    private static final String CANARY_CONTACT = "金丝雀联系人";
    private static final String CANARY_REFUSED = "金丝雀不同意公示有限公司";

    @Autowired
    RegisterService register;

    @Autowired
    PublicationService publication;

    @Autowired
    RegisterQueries queries;

    @Autowired
    Releases releases;

    @Autowired
    EnterpriseService enterprises;

    @Autowired
    AssignmentService assignments;

    @Autowired
    PeopleService peopleService;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Autowired
    ApplicationContext context;

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void an_edition_goes_through_three_people_to_the_public_page() throws Exception {
        Actor clerk = person(Role.COMMERCE_CLERK);
        Actor reviewer = person(Role.COMMERCE_REVIEWER);
        Actor publisher = person(Role.REGISTER_PUBLISHER);
        EnterpriseId listed = enterprise(clerk, "公示测试香梨有限公司", ListingConsent.GIVEN);
        EnterpriseId refused = enterprise(clerk, CANARY_REFUSED, ListingConsent.REFUSED);
        enterprises.addContact(clerk, listed, new ContactForm(CANARY_CONTACT, "厂长", CANARY_MOBILE, true));
        UnitId unit = peopleService.createUnit(
                clerk, new UnitForm("公示测试局", null, Organ.GOVERNMENT, UnitLevel.PREFECTURE, "652800", null, null));
        PersonId officer = peopleService.registerPerson(clerk, new PersonName("公示联络员"));
        PersonId second = peopleService.registerPerson(clerk, new PersonName("未公开联络员"));
        UUID open = peopleService
                .notePhone(clerk, officer, unit, PhoneNumber.parse("0996-2553012"), null)
                .rowId();
        peopleService.notePhone(clerk, officer, unit, PhoneNumber.parse(CANARY_MOBILE), null);
        peopleService.notePhone(clerk, second, unit, PhoneNumber.parse(CANARY_INTERNAL), null);
        peopleService.releasePhone(Actors.with(Role.HANDLER), open);
        PostId post = peopleService.createPost(clerk, new PostForm("公示测试副州长", null, Organ.GOVERNMENT, true, "652800"));
        peopleService.appoint(
                clerk,
                post,
                peopleService.registerPerson(clerk, new PersonName("公示领导·甲")),
                Period.openFrom(LocalDate.of(2025, 1, 1)),
                null);
        for (EnterpriseId enterprise : List.of(listed, refused)) {
            begin(clerk, enterprise, AssignmentRole.LEADER, new Holder.OfPost(post));
            begin(clerk, enterprise, AssignmentRole.LIAISON_OFFICER, new Holder.OfPerson(officer));
        }
        EnterpriseId withheld = enterprise(clerk, "公示测试未公开电话有限公司", ListingConsent.GIVEN);
        begin(clerk, withheld, AssignmentRole.LIAISON_OFFICER, new Holder.OfPerson(second));

        EnterpriseId byPost = enterprise(clerk, "公示测试岗位联络员有限公司", ListingConsent.GIVEN);
        PostId desk = peopleService.createPost(clerk, new PostForm("公示测试值班岗", unit, Organ.GOVERNMENT, false, "652800"));
        peopleService.appoint(clerk, desk, officer, Period.openFrom(LocalDate.of(2025, 1, 1)), null);
        begin(clerk, byPost, AssignmentRole.LIAISON_OFFICER, new Holder.OfPost(desk));

        new RegisterFixture(context).finishOpen();
        EditionId edition = register.draft(clerk, OfficeTime.today(clock));
        assertThatThrownBy(() -> register.draft(clerk, OfficeTime.today(clock))).hasMessage("register.draft.open");
        assertThatThrownBy(() -> register.approve(reviewer, edition, "")).hasMessage("register.state.wrong.DRAFT");
        register.submit(clerk, edition);
        Actor both = new Actor.Person(
                clerk.accountId().orElseThrow(),
                clerk.personId().orElseThrow(),
                null,
                null,
                "同一人",
                reviewer.rights(),
                reviewer.scope());
        assertThatThrownBy(() -> register.approve(both, edition, "")).hasMessage("register.duty.taken.PREPARE");
        String digest = register.content(reviewer, edition).digest();
        register.approve(reviewer, edition, digest);
        assertThatThrownBy(() -> publication.publish(clerk, edition, digest))
                .hasMessageContaining("shared.right.missing");
        Actor reviewerAsPublisher = new Actor.Person(
                reviewer.accountId().orElseThrow(),
                reviewer.personId().orElseThrow(),
                null,
                null,
                "审核人",
                publisher.rights(),
                publisher.scope());
        assertThatThrownBy(() -> publication.publish(reviewerAsPublisher, edition, digest))
                .hasMessage("register.duty.taken.REVIEW");
        assertThatThrownBy(() -> jdbc.sql(
                                "update register_edition set published_by = prepared_by, published_duty = 'PUBLISH' where id = ?")
                        .param(edition.value())
                        .update())
                .isInstanceOf(DataAccessException.class);
        publication.publishAsOf(publisher, edition, digest, clock.instant());

        assertThat(queries.edition(clerk, edition).state()).isEqualTo(EditionState.PUBLISHED);
        nothingForbiddenIsInAnyFile();
        served();
        pages(listed);
        withdrawn(clerk, reviewer, publisher, byPost);
    }

    private void nothingForbiddenIsInAnyFile() throws IOException {
        Path current = releases.current().orElseThrow();
        try (var files = Files.walk(current)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                byte[] bytes = Files.readAllBytes(file);
                if (file.toString().endsWith(".gz")) {
                    bytes = new GZIPInputStream(Files.newInputStream(file)).readAllBytes();
                }
                assertThat(new String(bytes, StandardCharsets.UTF_8))
                        .as(file.toString())
                        .doesNotContain(CANARY_MOBILE, CANARY_INTERNAL, CANARY_CONTACT, CANARY_REFUSED);
            }
        }
    }

    private void served() throws Exception {
        HttpResponse<String> home = get("/", null);
        assertThat(home.statusCode()).isEqualTo(200);
        assertThat(home.headers().firstValue("set-cookie")).isEmpty();
        assertThat(home.headers().firstValue("cache-control")).contains("max-age=60, stale-while-revalidate=600");
        String tag = home.headers().firstValue("etag").orElseThrow();
        assertThat(get("/", tag).statusCode()).isEqualTo(304);
        assertThat(home.body()).contains("谁在联系您的企业");
        for (String bad : List.of(
                "/zh/e/none/",
                "/zh/../application.yaml",
                "/zh/%2e%2e/%2e%2e/etc/passwd",
                "/data/v1/",
                "/schema/v1/",
                "/zh/p/none/",
                "/zh/on/yesterday/e/x",
                "/nothing",
                "/zh/e/%00/",
                "/zh/list/99999/")) {
            HttpResponse<String> answer = get(bad, null);
            assertThat(answer.statusCode()).as(bad).isBetween(400, 404);
            assertThat(answer.body()).as(bad).doesNotContain("Exception", "root:", "Whitelabel");
        }
        String search = get("/zh/search?q=gscsxl", null).body();
        assertThat(search).contains("公示测试香梨有限公司").contains("0996-2553012");
        assertThat(get("/zh/search?q=" + "%F0%A0%AE%B7".repeat(300), null).statusCode())
                .isEqualTo(200);
        assertThat(get("/zh/search?q=%3Cscript%3E", null).body()).doesNotContain("<script>");
        assertThat(get("/zh/search?q=%E5%85%AC%E7%A4%BA&region=652824", null).body())
                .contains("名单中没有找到");
        String id = search.replaceAll("(?s).*?/zh/e/([0-9a-z]{8})/.*", "$1");
        String today = OfficeTime.today(clock).toString();
        HttpResponse<String> trueOn = get("/zh/on/" + today + "/e/" + id, null);
        assertThat(trueOn.statusCode()).isEqualTo(302);
        assertThat(trueOn.headers().firstValue("location").orElseThrow()).matches("/zh/e/" + id + "/v/\\d+/");
        assertThat(get("/zh/said/" + today + "/e/" + id, null).statusCode()).isEqualTo(302);
        assertThat(get("/zh/said/2020-01-01/e/" + id, null).statusCode()).isEqualTo(404);
    }

    private void pages(EnterpriseId listed) {
        for (int width : List.of(1440, 390)) {
            Page page = openWithoutScript(width, 900);
            page.navigate(address("/"));
            picture(page, "public-home-" + width);
            whole(page, "/zh/list/", "list", width);
            whole(page, "/zh/changes/", "changes", width);
            whole(page, "/zh/verify/", "verify", width);
            whole(page, "/zh/data/", "data", width);
            whole(page, "/zh/privacy/", "privacy", width);
            whole(page, "/zh/search?q=gscs", "search", width);
            whole(page, "/zh/search?q=none&region=652801", "nothing", width);
            whole(page, "/zh/e/none/", "notfound", width);
            page.navigate(address("/zh/list/"));
            page.getByText("公示测试副州长").first().click();
            picture(page, "public-post-" + width);
            page.navigate(address("/zh/list/"));
            page.getByText("公示测试香梨有限公司").first().click();
            picture(page, "public-entry-" + width);
            if (width > 1000) {
                page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
                picture(page, "public-entry-print");
                whole(page, "/zh/list/", "list-print", width);
                assertThat(page.locator(".band nav").isVisible()).isFalse();
                page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
                page.navigate(address("/zh/list/"));
                page.getByText("公示测试香梨有限公司").first().click();
            }
            assertThat(page.locator("main").innerText()).contains("公示领导·甲", "0996-2553012");
            page = open(width, 900);
            for (String path : List.of(
                    "/",
                    "/zh/list/",
                    "/zh/changes/",
                    "/zh/verify/",
                    "/zh/data/",
                    "/zh/privacy/",
                    "/zh/accessibility/",
                    "/zh/search?q=x",
                    "/zh/search?q=gscs",
                    "/zh/region/652801/",
                    "/zh/e/none/")) {
                page.navigate(address(path));
                accessible(page);
            }
            page.navigate(address("/zh/list/"));
            page.getByText("公示测试未公开电话有限公司").first().click();
            assertThat(page.locator("main").innerText()).contains("单位尚未公开");
            accessible(page);
            page.getByText("查看历次变更").click();
            accessible(page);
            page.navigate(address("/zh/list/"));
            page.getByText("公示测试副州长").first().click();
            accessible(page);
        }
    }

    /** A picture of the whole page, however long. */
    private void whole(Page page, String path, String name, int width) {
        page.navigate(address(path));
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target", "pictures", "public-" + name + "-" + width + ".png")));
        int overflow = ((Number) page.locator("html").evaluate("one => one.scrollWidth - one.clientWidth")).intValue();
        assertThat(overflow).as(path + " at " + width).isLessThanOrEqualTo(0);
    }

    /** A withdrawn entry is no longer true on the day, though it was said until then. */
    private void withdrawn(Actor clerk, Actor reviewer, Actor publisher, EnterpriseId enterprise) throws Exception {
        String found = get("/zh/search?q=%E5%B2%97%E4%BD%8D%E8%81%94%E7%BB%9C%E5%91%98", null)
                .body();
        assertThat(found).as("an officer held by a post").contains("公示测试岗位联络员有限公司", "公示联络员");
        String id = found.replaceAll("(?s).*?/zh/e/([0-9a-z]{8})/.*", "$1");
        jdbc.sql("update enterprise set listing_consent = 'REFUSED' where id = ?")
                .param(enterprise.value())
                .update();
        EditionId next = register.draft(clerk, OfficeTime.today(clock));
        register.submit(clerk, next);
        String digest = register.content(reviewer, next).digest();
        register.approve(reviewer, next, digest);
        publication.publishAsOf(publisher, next, digest, clock.instant());
        assertThat(get("/zh/on/" + OfficeTime.today(clock) + "/e/" + id, null).statusCode())
                .isEqualTo(404);
        HttpResponse<String> manifest = get("/manifest.txt", null);
        assertThat(cn.qinqing.register.domain.Digests.of(manifest.body()))
                .isEqualTo(jdbc.sql("select manifest_hash from register_release order by number desc limit 1")
                        .query(String.class)
                        .single());
    }

    private HttpResponse<String> get(String path, String tag) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address(path)));
        if (tag != null) {
            request.header("If-None-Match", tag);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private void begin(Actor clerk, EnterpriseId enterprise, AssignmentRole role, Holder holder) {
        assignments.begin(
                clerk, BeginAssignment.of(enterprise, role, holder, Period.openFrom(LocalDate.of(2026, 1, 1)), null));
    }

    private EnterpriseId enterprise(Actor clerk, String name, ListingConsent consent) {
        return enterprises.create(clerk, EnterpriseForms.named(name, "652801", consent));
    }

    /** An actor whose person exists. */
    private Actor person(Role role) {
        Actor.Person actor = Actors.with(role);
        PersonId person = peopleService.registerPerson(
                Actors.with(Role.COMMERCE_CLERK), new PersonName("公示" + RegisterFixture.OFFICES.get(role)));
        return new Actor.Person(
                actor.account(), person, actor.unit(), null, actor.name(), actor.rights(), actor.scope());
    }
}
