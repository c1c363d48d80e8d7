package cn.qinqing.workbench.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qinqing.Actors;
import cn.qinqing.UiTest;
import cn.qinqing.identity.Role;
import cn.qinqing.uikit.ShownList;
import cn.qinqing.workbench.SavedView;
import cn.qinqing.workbench.SavedViews;
import cn.qinqing.workbench.TestAccounts;
import com.github.mvysny.kaributesting.v10.ContextMenuKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class SavedViewsTest extends UiTest {

    private static final String LIST = "visits.list";

    @Autowired
    SavedViews views;

    @Autowired
    JdbcClient jdbc;

    private cn.qinqing.shared.Actor.Person me;

    @BeforeEach
    void signIn() {
        me = TestAccounts.stored(jdbc);
        Actors.signIn(me.account(), null, null, Role.COMMERCE_CLERK);
    }

    @Test
    void a_list_is_saved_as_it_stands_and_opens_so_the_next_time() {
        UI.getCurrent()
                .navigate(
                        "visits", QueryParameters.simple(Map.of("mode", "PHONE", "sort", "-ON", "columns", "on,mode")));
        ContextMenuKt._clickItemWithCaption(menu(), "保存当前视图…");
        _setValue(_get(TextField.class, spec -> spec.withLabel("名称")), "电话走访");
        _setValue(_get(Checkbox.class, spec -> spec.withLabel("打开本列表时默认使用")), true);
        _click(_get(_get(SaveViewDialog.class), Button.class, spec -> spec.withText("保存")));
        assertThat(views.of(me, LIST))
                .filteredOn(SavedView::mine)
                .extracting(SavedView::name, SavedView::opensFirst)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("电话走访", true));

        UI.getCurrent().navigate("");
        UI.getCurrent().navigate("visits");
        assertThat(shown()).contains("mode=PHONE", "sort=-ON", "columns=on");
        ContextMenuKt._clickItemWithCaption(menu(), "全部（不筛选）");
        assertThat(shown()).isEmpty();
        ContextMenuKt._clickItemWithCaption(menu(), "电话走访（默认）");
        assertThat(shown()).contains("mode=PHONE");
    }

    @Test
    void own_views_are_renamed_and_removed_with_a_way_back() {
        views.save(me, LIST, "旧名", "mode=PHONE", false);
        UI.getCurrent().navigate("visits");
        ContextMenuKt._clickItemWithCaption(menu(), "管理视图…");
        _click(_get(_get(ManageViewsDialog.class), Button.class, spec -> spec.withText("改名")));
        _setValue(_get(TextField.class, spec -> spec.withLabel("名称")), "新名");
        _click(_get(_get(RenameViewDialog.class), Button.class, spec -> spec.withText("保存")));
        assertThat(_find(_get(ManageViewsDialog.class), Span.class))
                .extracting(Span::getText)
                .contains("新名");
        _click(_get(_get(ManageViewsDialog.class), Button.class, spec -> spec.withText("删除")));
        assertThat(views.of(me, LIST)).noneMatch(SavedView::mine);
        _click(_get(Button.class, spec -> spec.withText("恢复")));
        assertThat(views.of(me, LIST))
                .filteredOn(SavedView::mine)
                .extracting(SavedView::name)
                .containsExactly("新名");
    }

    @Test
    void a_shared_view_opens_for_others_who_cannot_change_it() {
        var other = TestAccounts.stored(jdbc);
        String name = "共享" + other.account().value().toString().substring(24);
        views.save(other, LIST, name, "mode=LETTER", true);
        UI.getCurrent().navigate("visits");
        ContextMenuKt._clickItemWithCaption(menu(), name + "（测试人员 共享）");
        assertThat(shown()).contains("mode=LETTER");
        assertThat(views.of(me, LIST)).noneMatch(SavedView::mine);
    }

    @Test
    void views_are_shared_and_any_of_them_opens_first() {
        var other = TestAccounts.stored(jdbc);
        String theirs = "别人" + other.account().value().toString().substring(24);
        views.save(other, LIST, theirs, "mode=LETTER&sort=MODE%2C-ON", true);
        views.save(me, LIST, "我的", "mode=PHONE", false);
        UI.getCurrent().navigate("visits");
        ContextMenuKt._clickItemWithCaption(menu(), "管理视图…");
        _click(_get(_get(ManageViewsDialog.class), Button.class, spec -> spec.withText("共享")));
        assertThat(views.of(other, LIST)).extracting(SavedView::name).contains("我的");
        _click(_get(
                _get(ManageViewsDialog.class),
                Button.class,
                spec -> spec.withPredicate(
                        button -> ("设为默认：" + theirs).equals(button.getElement().getAttribute("aria-label")))));
        UI.getCurrent().navigate("");
        UI.getCurrent().navigate("visits");
        assertThat(shown()).contains("mode=LETTER", "sort=MODE%2C-ON");
        assertThat(views.of(me, LIST)).noneMatch(view -> view.mine() && view.opensFirst());
    }

    private MenuBar menu() {
        return _get(ViewMenu.class);
    }

    private static String shown() {
        return ((ShownList) UI.getCurrent().getCurrentView()).query();
    }
}
