package cn.qinqing.portal.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qinqing.Actors;
import cn.qinqing.UiTest;
import cn.qinqing.enterprises.EnterpriseFilter;
import cn.qinqing.enterprises.EnterpriseQueries;
import cn.qinqing.enterprises.EnterpriseRoutes;
import cn.qinqing.identity.Role;
import cn.qinqing.portal.Asked;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.EnterpriseId;
import com.github.mvysny.kaributesting.v10.GridKt;
import com.github.mvysny.kaributesting.v10.NotificationsKt;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.QueryParameters;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The lasting address on an enterprise's page, and posters for many. */
class CodeSectionTest extends UiTest {

    @Autowired
    ApplicationContext beans;

    private Asked asked;
    private EnterpriseId enterprise;

    @BeforeEach
    void asked() {
        asked = new Asked(beans);
        enterprise = asked.enterprise();
    }

    @Test
    void the_desk_prints_a_poster_changes_the_code_and_stops_it() {
        open(asked.desk, Role.COMMERCE_CLERK);
        assertThat(page()).contains("还没有企业码");
        assertThat(_find(Button.class, spec -> spec.withText("更换企业码"))).isEmpty();
        _click(button("印海报"));
        assertThat(_find(_get(Dialog.class), Anchor.class)).isNotEmpty();
        _get(Dialog.class).close();
        assertThat(page()).contains("测试人员 生成，正在使用").doesNotContain("/t/q/");
        _click(button("更换企业码"));
        assertThat(_get(Dialog.class).getElement().getTextRecursively()).contains("立即停用");
        _click(_get(_get(Dialog.class), Button.class, spec -> spec.withText("更换企业码")));
        NotificationsKt.expectNotifications("已更换企业码，请重新印海报。");
        _click(button("停用企业码"));
        _click(_get(_get(Dialog.class), Button.class, spec -> spec.withText("停用企业码")));
        NotificationsKt.expectNotifications("已停用企业码。");
        assertThat(page()).contains("已停用");
    }

    @Test
    void who_hands_no_links_over_prints_none() {
        open(Asked.somebodyOf(asked.desk.unit(), Role.SUPERVISOR), Role.SUPERVISOR);
        assertThat(page()).contains("还没有企业码");
        assertThat(_find(Button.class, spec -> spec.withText("印海报"))).isEmpty();
    }

    @Test
    void marked_enterprises_get_their_posters_in_one_file() {
        Actors.signIn(asked.desk.account(), null, asked.desk.unit(), Role.COMMERCE_CLERK);
        String name = beans.getBean(EnterpriseQueries.class).nameOf(enterprise);
        Awaitility.await("search has found it")
                .atMost(Duration.ofSeconds(30))
                .until(() -> beans.getBean(EnterpriseQueries.class)
                                .count(asked.desk, new EnterpriseFilter(name, null, null, null, false))
                        == 1);
        UI.getCurrent().navigate("enterprises", QueryParameters.simple(Map.of("q", name)));
        Grid<?> grid = _get(Grid.class);
        assertThat(GridKt._size(grid)).isEqualTo(1);
        _click(button("全选当前筛选的 1 行"));
        _click(button("印企业码海报"));
        assertThat(_get(Dialog.class).getElement().getTextRecursively()).contains("共 1 张，每家一页 A4");
    }

    private static Button button(String text) {
        return _get(Button.class, spec -> spec.withText(text));
    }

    private void open(Actor.Person who, Role role) {
        Actors.signIn(who.account(), null, who.unit(), role);
        UI.getCurrent().navigate(EnterpriseRoutes.details(enterprise));
    }

    private static String page() {
        return ((Component) UI.getCurrent().getCurrentView()).getElement().getTextRecursively();
    }
}
