package cn.qinqing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qinqing.identity.Role;
import cn.qinqing.walk.PageLook;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** The frame as people see it, at a desk and on a telephone. */
class FramePicturesIT extends BrowserTest {

    @Test
    void login_home_and_an_unknown_page_are_chinese_accessible_and_fit() {
        String login = account(Role.COMMERCE_CLERK);
        for (int width : new int[] {1440, 390}) {
            PageLook look = new PageLook(width);
            Page page = open(width, 900);
            page.navigate(address("/app/login"));
            page.locator("vaadin-login-form").waitFor();
            settle(page);
            picture(page, "login-" + width);
            look.at(page, "LoginView");
            signIn(page, login);
            picture(page, "home-" + width);
            assertThat(page.locator("h1").textContent()).isEqualTo("今日");
            look.at(page, "HomeView");
            show(page, "no-such-page");
            picture(page, "unknown-" + width);
            assertThat(page.locator("h1").textContent()).isEqualTo("没有这个页面");
            look.at(page, "NotFoundView");
            assertThat(look.faults()).isEmpty();
        }
    }
}
