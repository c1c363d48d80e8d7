package cn.qinqing.shell;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qinqing.Actors;
import cn.qinqing.UiTest;
import cn.qinqing.identity.Role;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.sidenav.SideNavItem;
import org.junit.jupiter.api.Test;

class ShellViewsTest extends UiTest {

    @Test
    void the_login_is_chinese_and_home_is_not_shown_without_it() {
        UI.getCurrent().navigate("");
        assertThat(_find(HomeView.class)).isEmpty();
        UI.getCurrent().navigate("login");
        assertThat(_get(LoginForm.class).getElement().getPropertyRaw("i18n"))
                .asString()
                .contains("账号");
    }

    @Test
    void home_greets_and_the_menu_shows_what_the_role_may_open() {
        Actors.signIn(Role.COMMERCE_CLERK);
        UI.getCurrent().navigate("");
        assertThat(_get(H1.class).getText()).isEqualTo("今日");
        assertThat(_find(SideNavItem.class)).extracting(SideNavItem::getLabel).contains("今日");
    }
}
