package cn.qinqing.shell;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qinqing.Actors;
import cn.qinqing.UiTest;
import cn.qinqing.identity.Role;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.sidenav.SideNavItem;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShellViewsTest extends UiTest {

    @Test
    void nothing_is_shown_to_who_is_not_signed_in() {
        UI.getCurrent().navigate("");
        assertThat(_find(HomeView.class)).isEmpty();
    }

    @Test
    void home_greets_and_the_menu_shows_what_the_role_may_open() {
        Actors.signIn(Role.COMMERCE_CLERK);
        UI.getCurrent().navigate("");
        assertThat(_get(H1.class).getText()).isEqualTo("今日");
        assertThat(_find(SideNavItem.class)).extracting(SideNavItem::getLabel).contains("今日");
    }

    @Test
    void a_page_marks_the_nearest_item_of_the_menu_alone() {
        Actors.signIn(Role.COMMERCE_CLERK);
        UI.getCurrent().navigate("issues/problems");
        assertThat(marked()).containsExactly("issues/problems");
        UI.getCurrent().navigate("issues/board");
        assertThat(marked()).as("it has no item of its own").containsExactly("issues");
        UI.getCurrent().navigate("issues");
        assertThat(marked()).containsExactly("issues");
    }

    /** Paths of the items that are marked with what lies below them. */
    private static List<String> marked() {
        return _find(SideNavItem.class).stream()
                .filter(SideNavItem::isMatchNested)
                .map(SideNavItem::getPath)
                .toList();
    }
}
