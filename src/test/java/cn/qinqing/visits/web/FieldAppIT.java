package cn.qinqing.visits.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qinqing.BrowserTest;
import cn.qinqing.assignments.AssignmentRole;
import cn.qinqing.identity.Role;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.visits.BookingFixture;
import cn.qinqing.visits.FieldFixture;
import cn.qinqing.visits.VisitFilter;
import cn.qinqing.visits.VisitQueries;
import cn.qinqing.walk.PageLook;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The visit app in a browser: without a network, with one that breaks, and with somebody else at the telephone. */
class FieldAppIT extends BrowserTest {

    private static final String WORDS = "在信号不好的地方写下的话";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Autowired
    VisitQueries visits;

    @Autowired
    JdbcClient jdbc;

    private BookingFixture made;
    private FieldFixture fields;

    @BeforeEach
    void fixtures() {
        made = new BookingFixture(context);
        fields = new FieldFixture(context, port);
    }

    @Test
    void written_without_a_network_in_a_tab_that_is_closed_it_is_recorded_once_when_the_network_is_back() {
        Actor.Person officer = made.officer("离线人");
        EnterpriseId enterprise = made.enterprise();
        fields.answersFor(officer, enterprise, AssignmentRole.LIAISON_OFFICER);
        Page page = open(390, 844);
        opened(page, officer, address(""));
        page.context().setOffline(true);
        page.reload();
        write(page, enterprise, WORDS, "断电两次");
        String record = page.url();
        page.close();

        Page again = page.context().newPage();
        again.navigate(record);
        assertThat(again.locator("#text")).hasValue(WORDS);
        assertThat(again.locator("#issue-0")).hasValue("断电两次");
        again.locator("#finish").click();
        assertThat(again.locator("#unsent")).hasText("1 条未发送");
        assertThat(again.getByText("现在连不上服务器")).isVisible();
        again.close();

        Page last = page.context().newPage();
        last.navigate(address("/field/"));
        assertThat(last.locator("#unsent")).hasText("1 条未发送");
        page.context().setOffline(false);
        last.evaluate("dispatchEvent(new Event('online'))");
        assertThat(last.locator("#unsent")).hasText("0 条未发送");
        assertThat(last.locator(".accepted")).containsText("巴企诉");
        last.evaluate("dispatchEvent(new Event('online'))");
        last.locator("#fetch").click();
        assertThat(last.locator("#said")).hasText("资料已更新。");
        assertThat(recorded(enterprise)).isEqualTo(1);
        assertThat(last.evaluate(COUNT_RECORDS)).isEqualTo(0);
    }

    /** A few of the moments of {@link #at_twenty_moments}. */
    @Test
    void a_connection_that_breaks_while_sending_loses_nothing_and_records_nothing_twice() throws IOException {
        breaks(List.of(
                new FlakyLine.Cut(FlakyLine.Where.SENDING, 0),
                new FlakyLine.Cut(FlakyLine.Where.SENDING, 700),
                new FlakyLine.Cut(FlakyLine.Where.AFTER, 15),
                new FlakyLine.Cut(FlakyLine.Where.ANSWERING, 0),
                new FlakyLine.Cut(FlakyLine.Where.ANSWERING, 40)));
    }

    @Test
    @Tag("long")
    void at_twenty_moments() throws IOException {
        Random random = new Random(20261126);
        List<FlakyLine.Cut> cuts = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            FlakyLine.Where where = FlakyLine.Where.values()[i % 3];
            cuts.add(new FlakyLine.Cut(where, random.nextInt(where == FlakyLine.Where.SENDING ? 1_200 : 120)));
        }
        breaks(cuts);
    }

    private void breaks(List<FlakyLine.Cut> cuts) throws IOException {
        Actor.Person officer = made.officer("断线人");
        EnterpriseId enterprise = made.enterprise();
        fields.answersFor(officer, enterprise, AssignmentRole.LIAISON_OFFICER);
        try (FlakyLine line = new FlakyLine(port)) {
            Page page = open(390, 844);
            opened(page, officer, line.address(""));
            int sent = 0;
            for (FlakyLine.Cut cut : cuts) {
                page.navigate(line.address("/field/#/new"));
                write(page, enterprise, WORDS + sent, "第" + sent + "件事");
                line.cutNext(cut);
                page.locator("#finish").click();
                assertThat(page.locator("#new")).isVisible();
                // what the line has to break it broke; a late moment may have come after the answer
                page.waitForTimeout(400);
                page.evaluate("dispatchEvent(new Event('online'))");
                assertThat(page.locator("#unsent")).hasText("0 条未发送");
                assertThat(recorded(enterprise)).as(cut.toString()).isEqualTo(++sent);
            }
            assertThat(line.cuts()).isEqualTo(cuts.size());
            assertThat(jdbc.sql("select count(*) from issue where enterprise_id = ?")
                            .param(enterprise.value())
                            .query(Long.class)
                            .single())
                    .isEqualTo(cuts.size());
        }
    }

    @Test
    void what_somebody_left_unsent_is_neither_shown_to_the_next_account_nor_sent_by_it() {
        Actor.Person first = made.officer("先来的人");
        Actor.Person second = made.officer("后来的人");
        EnterpriseId enterprise = made.enterprise();
        fields.answersFor(first, enterprise, AssignmentRole.LIAISON_OFFICER);
        Page page = open(390, 844);
        opened(page, first, address(""));
        page.context().clearCookies();
        write(page, enterprise, WORDS, "别人不该看见的问题");
        page.locator("#finish").click();
        assertThat(page.locator("#sign-in")).isVisible();
        assertThat(page.locator("#unsent")).hasText("1 条未发送");

        opened(page, second, address(""));
        assertThat(page.getByText("还有 1 条别的账号没有发送的记录")).isVisible();
        assertThat(page.locator("#unsent")).hasText("0 条未发送");
        assertThat(page.locator("main")).not().containsText("预约企业");
        page.locator("#fetch").click();
        assertThat(page.locator("#said")).hasText("资料已更新。");
        assertThat(recorded(enterprise)).isZero();

        page.onceDialog(dialog -> dialog.accept());
        page.locator("#sign-out").click();
        assertThat(page.locator("#sign-in")).isVisible();
        assertThat(page.evaluate(COUNT_KITS)).isEqualTo(0);

        opened(page, first, address(""));
        assertThat(page.locator("#unsent")).hasText("0 条未发送");
        assertThat(recorded(enterprise)).isEqualTo(1);
    }

    @Test
    void a_refusal_stands_beside_the_item_whose_words_can_still_be_changed() {
        Actor.Person officer = made.officer("改错人");
        EnterpriseId enterprise = made.enterprise();
        fields.answersFor(officer, enterprise, AssignmentRole.LIAISON_OFFICER);
        Page page = open(320, 700);
        opened(page, officer, address(""));
        write(page, enterprise, WORDS, "");
        page.locator("#companions").fill("张三、张三");
        page.locator("#none").click();
        assertThat(page.locator(".card.refused .error")).containsText("张三");
        page.locator(".card.refused h3 a").click();
        assertThat(page.locator("#error-companions")).containsText("张三");
        assertThat(page.locator("#companions")).hasAttribute("aria-invalid", "true");
        assertThat(page.locator("#text")).hasValue(WORDS);
        page.locator("#companions").fill("张三");
        page.locator("#none").click();
        assertThat(page.locator(".accepted")).isVisible();
        assertThat(recorded(enterprise)).isEqualTo(1);
    }

    @Test
    void an_ended_session_keeps_the_records_and_asks_for_a_sign_in_that_leads_back() {
        Actor.Person officer = made.officer("过期人");
        EnterpriseId enterprise = made.enterprise();
        fields.answersFor(officer, enterprise, AssignmentRole.LIAISON_OFFICER);
        Page page = open(390, 844);
        String login = opened(page, officer, address(""));
        page.context().clearCookies();
        write(page, enterprise, WORDS, "");
        page.locator("#none").click();
        assertThat(page.getByText("登录已过期")).isVisible();
        assertThat(page.locator("#unsent")).hasText("1 条未发送");
        page.locator("#sign-in").click();
        page.locator("input[name=username]").fill(login);
        page.locator("input[name=password]").fill(PASSWORD);
        page.locator("vaadin-login-form vaadin-button").first().click();
        page.waitForURL(url -> url.contains("/field/"));
        assertThat(page.locator("#unsent")).hasText("0 条未发送");
        assertThat(recorded(enterprise)).isEqualTo(1);
    }

    @Test
    void what_was_accepted_in_other_words_stays_beside_what_was_written_later() {
        Actor.Person officer = made.officer("两份人");
        EnterpriseId enterprise = made.enterprise();
        fields.answersFor(officer, enterprise, AssignmentRole.LIAISON_OFFICER);
        Page page = open(390, 844);
        opened(page, officer, address(""));
        write(page, enterprise, WORDS, "");
        // as after a lost answer: it is on the server already, and its writer goes on
        String key = page.url().replaceAll(".*/record/", "");
        page.evaluate(SEND_BEHIND_THE_BACK, key);
        page.locator("#text").fill(WORDS + "，后来又补了一句");
        page.locator("#none").click();
        assertThat(page.locator(".card.conflict .error")).containsText("两份都在");
        assertThat(recorded(enterprise)).isEqualTo(1);
        page.locator("button[id^=again-]").click();
        assertThat(page.locator("#unsent")).hasText("0 条未发送");
        assertThat(recorded(enterprise)).isEqualTo(2);
    }

    @Test
    void signing_out_of_the_staff_pages_takes_what_was_downloaded_off_the_telephone() {
        Actor.Person officer = made.officer("退出人");
        Page page = open(1440, 900);
        opened(page, officer, address(""));
        assertThat(page.evaluate(COUNT_KITS)).isEqualTo(1);
        show(page, "");
        page.locator(".qq-account vaadin-menu-bar-button").first().click();
        page.getByText("退出登录").click();
        page.waitForURL(url -> url.contains("/login"));
        page.navigate(address("/field/"));
        assertThat(page.locator("#sign-in")).isVisible();
        assertThat(page.evaluate(COUNT_KITS)).isEqualTo(0);
    }

    @Test
    void wechats_browser_is_asked_to_hand_over_to_the_systems() {
        Page page = open(390, 844);
        page.addInitScript("Object.defineProperty(navigator, 'userAgent', {value: 'Mozilla/5.0 MicroMessenger/8.0'})");
        page.navigate(address("/field/"));
        assertThat(page.locator("h1")).hasText("请用系统浏览器打开");
        assertThat(page.locator("#new")).hasCount(0);
    }

    @Test
    void old_drafts_are_pointed_out_and_what_was_taken_along_goes_after_a_fortnight() {
        Actor.Person officer = made.officer("旧稿人");
        EnterpriseId enterprise = made.enterprise();
        fields.answersFor(officer, enterprise, AssignmentRole.LIAISON_OFFICER);
        Page page = open(390, 844);
        opened(page, officer, address(""));
        write(page, enterprise, WORDS, "");
        page.evaluate(AGE, List.of(6, 15));
        page.context().setOffline(true);
        page.navigate(address("/field/"));
        assertThat(page.getByText("写好超过 5 天还没有发送")).isVisible();
        assertThat(page.getByText("还没有下载资料").first()).isVisible();
        assertThat(page.evaluate(COUNT_KITS)).isEqualTo(0);
        assertThat(page.evaluate(COUNT_RECORDS)).isEqualTo(1);
    }

    @Test
    void every_page_is_chinese_accessible_and_fits_also_narrow_dark_and_large() {
        Actor.Person officer = made.officer("观看人");
        EnterpriseId enterprise = made.enterprise();
        fields.answersFor(officer, enterprise, AssignmentRole.LIAISON_OFFICER);
        made.book(officer, enterprise, made.today.plusDays(2));
        List<String> faults = new ArrayList<>();
        for (int width : List.of(1440, 390, 320)) {
            Page page = open(width, 800);
            PageLook look = new PageLook(width);
            opened(page, officer, address(""));
            look.at(page, "field-empty");
            write(page, enterprise, WORDS, "有一个问题");
            look.at(page, "field-form");
            page.context().setOffline(true);
            page.locator("#finish").click();
            assertThat(page.locator("#unsent")).not().hasText("0 条未发送");
            look.at(page, "field-unsent");
            page.emulateMedia(
                    new Page.EmulateMediaOptions().setColorScheme(com.microsoft.playwright.options.ColorScheme.DARK));
            page.evaluate("document.documentElement.style.fontSize = '200%'");
            look.at(page, "field-dark-large");
            page.locator(".card h3 a").first().click();
            look.at(page, "field-form-dark-large");
            faults.addAll(look.faults());
        }
        assertThat(faults).isEmpty();
    }

    private static final String COUNT = """
            () => new Promise(done => {
              const open = indexedDB.open('qinqing-field');
              open.onsuccess = () => open.result.transaction('%1$s').objectStore('%1$s').count().onsuccess =
                event => { open.result.close(); done(event.target.result); };
            })""";
    private static final String COUNT_RECORDS = COUNT.formatted("records");
    private static final String COUNT_KITS = COUNT.formatted("kits");
    /** Without asking for eval, which the page does not allow. */
    static final String CONTROLLED = """
            async () => {
              while (!navigator.serviceWorker.controller) {
                await new Promise(later => setTimeout(later, 20));
              }
            }""";

    private static final String SEND_BEHIND_THE_BACK = """
            async key => {
              const store = await import('/field/store.js');
              const api = await import('/field/api.js');
              return (await api.send(await store.record(key), (await api.session()).body)).status;
            }""";
    private static final String AGE = """
            async ([draft, kit]) => {
              const store = await import('/field/store.js');
              const day = 24 * 60 * 60 * 1000;
              const who = await store.account();
              for (const one of (await store.records(who.id)).own) {
                await store.keep({ ...one, createdAt: Date.now() - draft * day });
              }
              const kept = await store.kit(who.id);
              await new Promise(done => {
                const open = indexedDB.open('qinqing-field');
                open.onsuccess = () => {
                  const writing = open.result.transaction('kits', 'readwrite');
                  writing.objectStore('kits').put({ ...kept, takenAt: Date.now() - kit * day });
                  writing.oncomplete = () => { open.result.close(); done(); };
                };
              });
            }""";

    /** Signs in, opens the app and waits until it can do without the network; returns the login. */
    private String opened(Page page, Actor.Person officer, String server) {
        String login = fields.login(officer, Role.LIAISON_OFFICER);
        page.context().clearCookies();
        page.context()
                .request()
                .post(
                        server + "/app/login",
                        com.microsoft.playwright.options.RequestOptions.create()
                                .setForm(com.microsoft.playwright.options.FormData.create()
                                        .set("username", login)
                                        .set("password", PASSWORD))
                                .setMaxRedirects(0));
        page.navigate(server + "/app/field");
        assertThat(page.locator("#unsent")).isVisible();
        assertThat(page.getByText("账号：" + officer.name())).isVisible();
        assertThat(page.locator("#said")).hasText("资料已更新。");
        page.evaluate(CONTROLLED);
        return login;
    }

    /** Writes a record for an enterprise that is at hand, and waits until it is kept. */
    private void write(Page page, EnterpriseId enterprise, String text, String issue) {
        page.evaluate("location.hash = '#/new'");
        page.locator("#enterprise").selectOption("firm:" + enterprise);
        page.locator("#text").fill(text);
        if (!issue.isEmpty()) {
            page.locator("#add-issue").click();
            page.locator("#issue-0").fill(issue);
        }
        assertThat(page.locator("#saved")).containsText("已存在这台手机");
    }

    private long recorded(EnterpriseId enterprise) {
        return visits.count(made.clerk, VisitFilter.ofEnterprise(enterprise));
    }
}
