package cn.qinqing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qinqing.identity.Role;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** The frame as people see it, at a desk and on a telephone. */
class FramePicturesIT extends BrowserTest {

    @Test
    void login_home_and_an_unknown_page_are_chinese_and_accessible() {
        String login = account(Role.COMMERCE_CLERK);
        for (int width : new int[] {1440, 390}) {
            Page page = open(width, 900);
            page.navigate(address("/app/login"));
            page.locator("vaadin-login-form").waitFor();
            page.waitForTimeout(400);
            picture(page, "login-" + width);
            accessible(page);
            signIn(page, login);
            picture(page, "home-" + width);
            assertThat(page.locator("h1").textContent()).isEqualTo("今日");
            accessible(page);
            show(page, "no-such-page");
            picture(page, "unknown-" + width);
            assertThat(page.locator("h1").textContent()).isEqualTo("没有这个页面");
            accessible(page);
        }
    }
}
