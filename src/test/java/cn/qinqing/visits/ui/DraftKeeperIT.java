package cn.qinqing.visits.ui;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qinqing.Actors;
import cn.qinqing.BrowserTest;
import cn.qinqing.EnterpriseForms;
import cn.qinqing.enterprises.EnterpriseQueries;
import cn.qinqing.enterprises.EnterpriseService;
import cn.qinqing.enterprises.ListingConsent;
import cn.qinqing.identity.Role;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.visits.VisitFilter;
import cn.qinqing.visits.VisitQueries;
import cn.qinqing.visits.VisitRoutes;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is typed outlives the session in which it was typed, for its writer alone. */
class DraftKeeperIT extends BrowserTest {

    private static final String WORDS = "会话断开以后写下的话";
    private static final String KEPT = "Object.keys(sessionStorage).filter(k => k.startsWith('qinqing-draft/')).length";

    @Autowired
    EnterpriseService enterprises;

    @Autowired
    EnterpriseQueries queries;

    @Autowired
    VisitQueries visits;

    @Test
    void words_typed_after_the_session_ended_are_there_after_signing_in_again_and_gone_once_saved()
            throws InterruptedException {
        var clerk = Actors.with(Role.COMMERCE_CLERK);
        enterprises.create(clerk, EnterpriseForms.named("尉犁草稿棉业有限公司", "652823", ListingConsent.NOT_ASKED));
        for (int i = 0; i < 50 && queries.pick(clerk, "尉犁草稿棉业", 5).isEmpty(); i++) {
            Thread.sleep(100);
        }
        String login = account(Role.LIAISON_OFFICER);
        Page page = open(390, 844);
        typeWithoutSession(page, login);

        fillInLogin(page, login, PASSWORD);
        show(page, "visits/new");
        assertThat(page.getByLabel("谈了什么").inputValue()).isEqualTo(WORDS);
        assertThat(page.getByLabel("问题 1").inputValue()).isEqualTo("断线时的问题");
        assertThat(page.getByLabel("设为保密").isChecked()).isTrue();
        page.getByText("丢弃草稿").waitFor();

        page.getByLabel("企业、商会").first().fill("尉犁草稿棉业");
        page.locator("vaadin-combo-box-item").first().click();
        page.locator(".qq-savebar vaadin-button").last().click();
        page.getByText("已保存走访").waitFor();
        assertThat(page.evaluate(KEPT)).isEqualTo(0);
        show(page, "visits/new");
        assertThat(page.getByLabel("谈了什么").inputValue()).isEmpty();
    }

    @Test
    void a_visit_whose_answer_was_lost_is_recognised_when_it_is_sent_again() {
        var clerk = Actors.with(Role.COMMERCE_CLERK);
        EnterpriseId enterprise =
                enterprises.create(clerk, EnterpriseForms.named("且末断线玉石有限公司", "652825", ListingConsent.NOT_ASKED));
        String form = VisitRoutes.recordFor(enterprise);
        Page page = open(390, 844);
        signIn(page, account(Role.LIAISON_OFFICER));
        show(page, form);
        page.getByLabel("谈了什么").fill(WORDS);
        page.waitForTimeout(2_600);
        Object kept = page.evaluate("JSON.stringify(Object.entries(sessionStorage))");
        page.locator(".qq-savebar vaadin-button").last().click();
        page.getByText("已保存走访").waitFor();
        // the answer never came: what the browser kept is still there
        page.evaluate("kept => JSON.parse(kept).forEach(([key, value]) => sessionStorage.setItem(key, value))", kept);
        show(page, form);
        page.getByText("丢弃草稿").waitFor();
        assertThat(page.getByLabel("谈了什么").inputValue()).isEqualTo(WORDS);
        page.locator(".qq-savebar vaadin-button").last().click();
        page.getByText("已保存走访").waitFor();
        assertThat(visits.count(clerk, VisitFilter.ofEnterprise(enterprise))).isEqualTo(1);
    }

    @Test
    void words_typed_while_the_server_restarts_are_there_when_it_is_back() {
        String login = account(Role.LIAISON_OFFICER);
        Page page = open(390, 844);
        signIn(page, login);
        show(page, "visits/new");
        page.getByLabel("谈了什么").fill("重启之前");
        page.waitForTimeout(2_600);
        // between two keys the server goes away, and with it the session
        page.context().setOffline(true);
        page.getByLabel("谈了什么").pressSequentially("，重启之中");
        page.waitForTimeout(1_000);
        page.context().clearCookies();
        page.context().setOffline(false);
        page.waitForTimeout(2_600);

        fillInLogin(page, login, PASSWORD);
        show(page, "visits/new");
        assertThat(page.getByLabel("谈了什么").inputValue()).isEqualTo("重启之前，重启之中");
    }

    @Test
    void another_account_in_the_same_window_sees_nothing_of_it() {
        String login = account(Role.LIAISON_OFFICER);
        String other = account(Role.LIAISON_OFFICER);
        Page page = open(1440, 900);
        typeWithoutSession(page, login);
        assertThat(page.evaluate(KEPT)).isEqualTo(1);

        fillInLogin(page, other, PASSWORD);
        show(page, "visits/new");
        assertThat(page.getByLabel("谈了什么").inputValue()).isEmpty();
        assertThat(page.locator("main").innerText()).doesNotContain(WORDS);
        assertThat(page.evaluate(KEPT)).isEqualTo(0);
    }

    @Test
    void signing_out_forgets_it() {
        String login = account(Role.LIAISON_OFFICER);
        Page page = open(1440, 900);
        signIn(page, login);
        show(page, "visits/new");
        page.getByLabel("谈了什么").fill(WORDS);
        assertThat(page.evaluate(KEPT)).isEqualTo(1);
        page.locator(".qq-account vaadin-menu-bar-button").first().click();
        page.getByText("退出登录").click();
        page.waitForURL(url -> url.contains("/login"));
        assertThat(page.evaluate(KEPT)).isEqualTo(0);
    }

    private void typeWithoutSession(Page page, String login) {
        signIn(page, login);
        show(page, "visits/new");
        page.getByText("再记一条").click();
        page.getByLabel("问题 1").waitFor();
        page.waitForTimeout(300);
        page.context().clearCookies();
        page.getByLabel("问题 1").fill("断线时的问题");
        page.getByLabel("设为保密").check();
        page.getByLabel("谈了什么").fill(WORDS);
        page.waitForTimeout(2_600);
    }
}
