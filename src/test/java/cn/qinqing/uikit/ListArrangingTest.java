package cn.qinqing.uikit;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qinqing.Actors;
import cn.qinqing.EnterpriseForms;
import cn.qinqing.UiTest;
import cn.qinqing.enterprises.EnterpriseFilter;
import cn.qinqing.enterprises.EnterpriseForm;
import cn.qinqing.enterprises.EnterpriseQueries;
import cn.qinqing.enterprises.EnterpriseRow;
import cn.qinqing.enterprises.EnterpriseService;
import cn.qinqing.enterprises.EnterpriseState;
import cn.qinqing.enterprises.ListingConsent;
import cn.qinqing.identity.CurrentActor;
import cn.qinqing.identity.Role;
import cn.qinqing.people.Organ;
import cn.qinqing.people.PeopleService;
import cn.qinqing.people.UnitForm;
import cn.qinqing.people.UnitLevel;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.UnitId;
import cn.qinqing.workbench.TestAccounts;
import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.data.event.SortEvent;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.router.QueryParameters;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows in the order of several columns, columns in an order of one's own; in the address, in views and in files. */
class ListArrangingTest extends UiTest {

    private static final String HESHUO = "652828";
    private static final String KORLA = "652801";

    @Autowired
    EnterpriseService enterprises;

    @Autowired
    EnterpriseQueries queries;

    @Autowired
    PeopleService people;

    @Autowired
    CurrentActor current;

    @Autowired
    JdbcClient jdbc;

    private final Actor clerk = Actors.with(Role.COMMERCE_CLERK);
    private final String key = "排序" + Ids.next().toString().substring(24);

    @BeforeEach
    void rows() {
        named("丙", KORLA, EnterpriseState.OPERATING);
        named("甲", HESHUO, EnterpriseState.SUSPENDED);
        named("乙", KORLA, EnterpriseState.SUSPENDED);
        named("丁", HESHUO, EnterpriseState.OPERATING);
        UnitId bureau = people.createUnit(
                clerk,
                new UnitForm("排序测试局" + Ids.next(), null, Organ.GOVERNMENT, UnitLevel.PREFECTURE, "652800", null, null));
        Awaitility.await("search has found them")
                .atMost(Duration.ofSeconds(30))
                .until(() -> queries.count(clerk, new EnterpriseFilter(key, null, null, null, false)) == 4);
        Actors.signIn(TestAccounts.stored(jdbc).account(), null, bureau, Role.COMMERCE_CLERK);
    }

    private void named(String name, String division, EnterpriseState state) {
        EnterpriseForm form = EnterpriseForms.named(key + name, division, ListingConsent.NOT_ASKED);
        enterprises.create(clerk, form.withState(state, 0));
    }

    @Test
    void rows_stand_in_the_order_of_several_keys_from_the_address() {
        open(Map.of("sort", "DIVISION,-NAME"));
        assertThat(names()).containsExactly("乙", "丙", "甲", "丁");
        open(Map.of("sort", "-STATE,DIVISION"));
        assertThat(names()).as("by name behind what was asked").containsExactly("乙", "甲", "丙", "丁");
        assertThat(sorted()).isEqualTo("排序（2）");
        open(Map.of("sort", "-NAME"));
        assertThat(names()).containsExactly("乙", "甲", "丁", "丙");
        assertThat(sorted()).isEqualTo("排序");
    }

    @Test
    void headings_add_to_the_order() {
        open(Map.of());
        Grid<EnterpriseRow> grid = grid();
        List<GridSortOrder<EnterpriseRow>> pressed = List.of(
                new GridSortOrder<>(grid.getColumnByKey("enterprises.field.state"), SortDirection.DESCENDING),
                new GridSortOrder<>(grid.getColumnByKey("enterprises.field.name"), SortDirection.ASCENDING));
        ComponentUtil.fireEvent(grid, new SortEvent<>(grid, pressed, true));
        assertThat(list().query()).contains("sort=-STATE%2CNAME");
        assertThat(names()).containsExactly("甲", "乙", "丙", "丁");
        assertThat(grid().getSortOrder())
                .extracting(GridSortOrder::getDirection)
                .containsExactly(SortDirection.DESCENDING, SortDirection.ASCENDING);
    }

    @Test
    @SuppressWarnings("unchecked")
    void the_dialog_sorts_by_keys_alone() {
        open(Map.of("sort", "NAME"));
        _click(_get(Button.class, spec -> spec.withText("排序")));
        _click(_get(Button.class, spec -> spec.withText("再加一项")));
        List<Select> keys = _find(_get(SortDialog.class), Select.class, spec -> spec.withLabel("按"));
        List<Select> ways = _find(_get(SortDialog.class), Select.class, spec -> spec.withLabel("方向"));
        _setValue(keys.get(1), "NAME");
        _click(_get(_get(SortDialog.class), Button.class, spec -> spec.withText("确定")));
        assertThat(keys.get(1).getErrorMessage()).isEqualTo("“名称”已经在上面了，请换一项。");
        _setValue(keys.get(1), "DIVISION");
        _setValue(ways.get(1), true);
        _click(_find(_get(SortDialog.class), Button.class, spec -> spec.withText("上移"))
                .get(1));
        _click(_get(_get(SortDialog.class), Button.class, spec -> spec.withText("确定")));
        assertThat(_find(SortDialog.class)).isEmpty();
        assertThat(list().query()).contains("sort=-DIVISION%2CNAME");
        assertThat(names()).containsExactly("丁", "甲", "丙", "乙");

        _click(_get(Button.class, spec -> spec.withText("排序（2）")));
        _find(_get(SortDialog.class), Button.class, spec -> spec.withText("移除")).forEach(Button::click);
        _click(_get(_get(SortDialog.class), Button.class, spec -> spec.withText("确定")));
        assertThat(list().query()).as("the own order again").doesNotContain("sort");
    }

    @Test
    void a_key_without_a_column_sorts_too() {
        open(Map.of("sort", "-CHANGED"));
        assertThat(names()).containsExactly("丁", "乙", "甲", "丙");
        assertThat(list().query()).contains("sort=-CHANGED");
    }

    @Test
    void columns_stand_in_the_order_that_was_chosen() {
        open(Map.of());
        _click(_get(Button.class, spec -> spec.withText("列")));
        ListColumnsDialog dialog = _get(ListColumnsDialog.class);
        _find(dialog, Checkbox.class)
                .forEach(box -> _setValue(box, List.of("名称", "状态").contains(box.getLabel())));
        List<Button> up = _find(dialog, Button.class, spec -> spec.withText("上移"));
        for (int i = 0; i < 5; i++) {
            _click(up.getLast());
        }
        _click(_get(dialog, Button.class, spec -> spec.withText("确定")));
        assertThat(list().query()).contains("columns=state%2Cname");
        assertThat(shown()).containsExactly("状态", "名称");
        assertThat(list().file().orElseThrow().headings().getFirst()).isEqualTo("状态");

        show("q=" + encoded(key));
        assertThat(shown()).startsWith("名称").endsWith("状态");
        show("columns=lastContact%2Cname&q=" + encoded(key));
        assertThat(shown()).containsExactly("最近联系", "名称");
    }

    @Test
    void no_list_is_left_without_a_column() {
        open(Map.of());
        _click(_get(Button.class, spec -> spec.withText("列")));
        ListColumnsDialog dialog = _get(ListColumnsDialog.class);
        _find(dialog, Checkbox.class).forEach(box -> _setValue(box, false));
        _click(_get(dialog, Button.class, spec -> spec.withText("确定")));
        assertThat(_find(ListColumnsDialog.class)).as("it stays open").hasSize(1);
    }

    @Test
    void a_file_has_the_same_rows_in_the_same_order() {
        open(Map.of("sort", "DIVISION,-NAME", "columns", "division,name"));
        ListFile file = list().file().orElseThrow();
        assertThat(file.filter()).contains("sort=DIVISION,-NAME", "columns=division,name");
        assertThat(file.headings()).startsWith("县市（园区）", "名称");
        assertThat(file.pages().page(current.get(), 0, 10))
                .extracting(row -> row.get(1).substring(key.length()))
                .containsExactly("乙", "丙", "甲", "丁");
    }

    private void open(Map<String, String> query) {
        Map<String, String> all = new java.util.HashMap<>(query);
        all.put("q", key);
        UI.getCurrent().navigate("enterprises", QueryParameters.simple(all));
    }

    private void show(String query) {
        list().show(query);
    }

    private static ListView<?> list() {
        return (ListView<?>) UI.getCurrent().getCurrentView();
    }

    private static String sorted() {
        return _get(
                        Button.class,
                        spec -> spec.withPredicate(button -> button.getText().startsWith("排序")))
                .getText();
    }

    @SuppressWarnings("unchecked")
    private static Grid<EnterpriseRow> grid() {
        return _get(Grid.class);
    }

    private static List<String> shown() {
        return grid().getColumns().stream()
                .filter(column -> column.isVisible() && !column.getHeaderText().isEmpty())
                .map(Grid.Column::getHeaderText)
                .toList();
    }

    private List<String> names() {
        return GridKt._fetch(grid(), 0, 10).stream()
                .map(row -> row.name().substring(key.length()))
                .toList();
    }

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
    }
}
