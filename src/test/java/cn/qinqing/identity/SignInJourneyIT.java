package cn.qinqing.identity;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qinqing.BrowserTest;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.Right;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Sign-in, first password, a second sign-in elsewhere, and the administrators' views, in a real browser. */
class SignInJourneyIT extends BrowserTest {

    private static final Actor JOB = new Actor.Job("test", EnumSet.allOf(Right.class));

    @Autowired
    AccountService service;

    @Test
    void a_one_time_password_leads_to_its_change_and_then_to_the_work() {
        var slip = service.create(JOB, new NewAccount(login(), "阿依古丽·买买提", null, null));
        service.grant(JOB, slip.account(), Role.SUPERVISOR);
        Page page = open(1440, 900);
        var refused = refusedByPolicy(page);
        fillInLogin(page, slip.login(), slip.password());
        see(page.locator("h1")).hasText("修改密码");
        show(page, "audit");
        see(page.locator("h1")).hasText("修改密码");
        picture(page, "password-first-1440");

        page.getByLabel("当前密码", new Page.GetByLabelOptions().setExact(true)).fill(slip.password());
        page.getByLabel("新密码", new Page.GetByLabelOptions().setExact(true)).fill(PASSWORD);
        page.getByLabel("再次输入新密码").fill(PASSWORD);
        page.getByText("确认修改").click();
        see(page.locator("h1")).hasText("今日");
        see(page.locator("vaadin-side-nav-item").getByText("审计日志")).isVisible();
        show(page, "audit");
        see(page.locator("h1")).hasText("审计日志");
        assertThat(refused).isEmpty();
    }

    @Test
    void the_older_window_is_told_that_its_session_ended() throws Exception {
        String login = account(Role.LIAISON_OFFICER);
        Page page = open(1440, 900);
        signIn(page, login);
        HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(address("/app/login")))
                                .header("content-type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString(
                                        "username=" + login + "&password=" + PASSWORD))
                                .build(),
                        BodyHandlers.discarding());
        page.locator("vaadin-side-nav-item").nth(1).click();
        see(page.locator(".v-system-error .caption")).hasText("本次登录已结束");
        picture(page, "session-ended-1440");
        page.locator(".v-system-error").click();
        page.waitForURL(url -> url.contains("/app/login"));
    }

    @Test
    void signing_out_ends_the_session() {
        String login = account(Role.LIAISON_OFFICER);
        Page page = open(1440, 900);
        signIn(page, login);
        page.locator(".qq-account").click();
        page.getByText("退出登录").click();
        page.waitForURL(url -> url.contains("/login"));
        page.navigate(address("/app/"));
        page.waitForURL(url -> url.contains("/login"));
    }

    @Test
    void dialogs_and_slip_are_accessible() {
        String admin = login();
        service.provision(
                JOB, new NewAccount(admin, "管理员", null, null), Side.SYSTEM, Set.of(Role.SYSTEM_ADMIN), PASSWORD);
        Page page = open(1440, 900);
        signIn(page, admin);
        show(page, "accounts");
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("开户").setExact(true))
                .click();
        page.locator("vaadin-dialog").getByLabel("登录名").fill(login());
        page.locator("vaadin-dialog")
                .getByLabel("姓名", new Locator.GetByLabelOptions().setExact(true))
                .fill("玉素甫·卡地尔");
        settle(page);
        picture(page, "account-create-1440");
        accessible(page);
        page.locator("vaadin-dialog vaadin-button").last().click();
        settle(page);
        picture(page, "account-slip-1440");
        see(page.getByText("亲清联络 账号开通单")).isVisible();
        picture(page, "account-slip-1440");
        accessible(page);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(com.microsoft.playwright.options.Media.PRINT));
        picture(page, "account-slip-print");
    }

    private static List<String> refusedByPolicy(Page page) {
        var refused = new ArrayList<String>();
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                refused.add(message.text());
            }
        });
        return refused;
    }

    private static LocatorAssertions see(Locator place) {
        return PlaywrightAssertions.assertThat(place);
    }

    private static String login() {
        return "j" + Ids.next().toString().replace("-", "");
    }
}
