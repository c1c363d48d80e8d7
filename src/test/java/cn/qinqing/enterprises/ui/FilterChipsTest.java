package cn.qinqing.enterprises.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qinqing.Actors;
import cn.qinqing.UiTest;
import cn.qinqing.identity.Role;
import cn.qinqing.uikit.ShownList;
import cn.qinqing.workbench.TestAccounts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a list is narrowed to stands below its filters, and goes with one click. */
class FilterChipsTest extends UiTest {

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void signIn() {
        Actors.signIn(TestAccounts.stored(jdbc).account(), null, null, Role.COMMERCE_CLERK);
    }

    @Test
    void each_filter_of_the_address_has_a_chip_that_takes_it_away() {
        open(Map.of("division", "652801", "key", "1", "size", "SMALL", "day", "2026-03-02"));
        assertThat(chips()).containsExactly("县市（园区）：库尔勒市 ×", "只看重点企业 ×", "规模：小型 ×", "截至哪一天：2026-03-02 ×");
        press("规模：小型 ×");
        assertThat(query())
                .contains("division=652801", "key=1", "day=2026-03-02")
                .doesNotContain("size");
        press("清除全部");
        assertThat(query()).isEmpty();
        assertThat(chips()).isEmpty();
    }

    @Test
    void rare_filters_are_made_when_somebody_asks_for_them_or_an_address_uses_them() {
        open(Map.of());
        int few = _find(Select.class).size();
        press("更多筛选");
        int all = _find(Select.class).size();
        assertThat(all).isGreaterThan(few);
        open(Map.of("size", "SMALL"));
        assertThat(_find(Select.class)).hasSize(all);
    }

    private static void open(Map<String, String> query) {
        UI.getCurrent().navigate("");
        UI.getCurrent().navigate("enterprises", QueryParameters.simple(query));
    }

    private static List<String> chips() {
        return _find(Button.class).stream()
                .map(Button::getText)
                .filter(text -> text.endsWith("×"))
                .toList();
    }

    private static void press(String words) {
        _click(_get(Button.class, spec -> spec.withText(words)));
    }

    private static String query() {
        return ((ShownList) UI.getCurrent().getCurrentView()).query();
    }
}
