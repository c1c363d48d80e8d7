package cn.qinqing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qinqing.enterprises.ContactForm;
import cn.qinqing.enterprises.EnterpriseService;
import cn.qinqing.enterprises.ListingConsent;
import cn.qinqing.issues.IssueCycle;
import cn.qinqing.issues.IssueId;
import cn.qinqing.issues.IssueStatus;
import cn.qinqing.portal.Asked;
import cn.qinqing.portal.IntakeLinks;
import cn.qinqing.portal.domain.DoorSeals;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.Ids;
import cn.qinqing.walk.PageLook;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every page of the open door and behind lasting addresses, at a desk and on a telephone, and the whole way without script. */
class AllDoorPagesIT extends BrowserTest {

    private static final String SAID = "浏览器测试：门前道路施工，货车进不来。";

    @Autowired
    ApplicationContext context;

    @Autowired
    IntakeLinks links;

    @Autowired
    DoorSeals seals;

    @Autowired
    JdbcClient jdbc;

    private IssueCycle made;

    @BeforeEach
    void people() {
        made = new IssueCycle(context);
        context.getBean(EnterpriseService.class)
                .addContact(made.desk, made.enterprise, new ContactForm("联系甲", "主任", Asked.PHONE, true));
    }

    private String code(EnterpriseId enterprise) {
        links.posters(made.federation, List.of(enterprise));
        return "/t/q/"
                + seals.lasting(jdbc.sql("select id from intake_link where enterprise_id = ? and open_slot = 1")
                        .param(enterprise.value())
                        .query(UUID.class)
                        .single());
    }

    @Test
    void every_page_is_chinese_accessible_and_fits() {
        String own = code(made.enterprise);
        EnterpriseId chamber = context.getBean(EnterpriseService.class)
                .create(made.desk, EnterpriseForms.chamber("浏览器测试商会" + Ids.next(), "652801"));
        String chambers = code(chamber);
        EnterpriseId other = context.getBean(EnterpriseService.class)
                .create(made.desk, EnterpriseForms.named("换码企业" + Ids.next(), "652801", ListingConsent.NOT_ASKED));
        String revoked = code(other);
        links.renew(made.desk, other);
        List<IssueId> issues =
                List.of(made.in(IssueStatus.PARKED), made.in(IssueStatus.DECLINED), made.closed(), made.replied());
        List<String> faults = new ArrayList<>();
        for (int width : List.of(1440, 390)) {
            Page page = open(width, 900);
            PageLook look = new PageLook(width);
            visit(page, look, "ask", "/zh/ask");
            page.locator("form.ask button").click();
            seen(page, look, "ask-refused");
            ask(page);
            seen(page, look, "ask-taken");
            String number = page.locator(".number").innerText();
            visit(page, look, "follow", "/zh/ask/follow");
            page.locator("form.ask button").click();
            seen(page, look, "follow-refused");
            follow(page, number);
            seen(page, look, "followed");
            visit(page, look, "code", own);
            page.locator("main form button").first().click();
            seen(page, look, "code-refused");
            visit(page, look, "code-chamber", chambers);
            visit(page, look, "code-revoked", revoked);
            visit(page, look, "code-unknown", "/t/q/nothing");
            enter(page, own, "0000");
            seen(page, look, "code-digits");
            enter(page, own, Asked.LAST_DIGITS);
            seen(page, look, "own");
            String list = page.url();
            for (IssueId issue : issues) {
                page.navigate(list + "/" + issue);
                seen(page, look, "own-" + made.stateOf(issue).name().toLowerCase(java.util.Locale.ROOT));
            }
            page.navigate(list + "/" + issues.get(1));
            page.locator("main form button").click();
            seen(page, look, "own-refused");
            faults.addAll(look.faults());
        }
        assertThat(faults).isEmpty();
    }

    private void visit(Page page, PageLook look, String name, String path) {
        page.navigate(address(path));
        seen(page, look, name);
    }

    private static void seen(Page page, PageLook look, String name) {
        settle(page);
        look.at(page, "door-" + name);
    }

    private void ask(Page page) {
        page.navigate(address("/zh/ask"));
        page.locator("#name").fill("路口修车铺");
        page.locator("input[value=SOLE_PROPRIETOR]").check();
        page.locator("#place").selectOption("652801");
        page.locator("#text").fill(SAID);
        page.locator("#phone").fill("19900006677");
        page.locator("form.ask button").click();
        page.locator(".number").waitFor();
    }

    private void follow(Page page, String number) {
        page.navigate(address("/zh/ask/follow"));
        page.locator("#number").fill(number);
        page.locator("#digits").fill("6677");
        page.locator("form.ask button").click();
        page.locator("dl").waitFor();
    }

    private void enter(Page page, String path, String digits) {
        page.navigate(address(path));
        page.locator("#digits").fill(digits);
        page.locator("main form button").last().click();
        page.waitForLoadState();
    }

    @Test
    void everything_works_without_script() {
        String own = code(made.enterprise);
        IssueId closed = made.closed();
        Page page = openWithoutScript(390, 800);
        ask(page);
        String number = page.locator(".number").innerText();
        follow(page, number);
        assertThat(page.locator("main").innerText()).contains(SAID, "已登记", "联络办公室");

        page.navigate(address(own));
        page.locator("#text").fill("厂区停电，已经第三次");
        page.locator("input[value=CONFIDENTIAL]").check();
        page.locator("main form button").first().click();
        String confidential = page.locator(".qr-number").innerText();
        enter(page, own, Asked.LAST_DIGITS);
        assertThat(page.locator("main").innerText()).contains(confidential).doesNotContain("已经第三次");
        page.navigate(page.url() + "/" + closed);
        page.locator("input[value=AGAIN]").check();
        page.locator("#words").fill("又停气了");
        page.locator("main form button").click();
        page.waitForLoadState();
        assertThat(page.locator("main").innerText()).contains("重新办理", "您要求重办");
        assertThat(made.stateOf(closed)).isEqualTo(IssueStatus.REOPENED);
    }
}
