package cn.qinqing.uikit;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qinqing.Actors;
import cn.qinqing.UiTest;
import cn.qinqing.assignments.AssignmentId;
import cn.qinqing.assignments.Liaisons;
import cn.qinqing.enterprises.EnterpriseFilter;
import cn.qinqing.enterprises.EnterpriseQueries;
import cn.qinqing.enterprises.EnterpriseRoutes;
import cn.qinqing.enterprises.EnterpriseRow;
import cn.qinqing.identity.Role;
import cn.qinqing.issues.IssuePrivacy;
import cn.qinqing.people.Organ;
import cn.qinqing.people.PeopleService;
import cn.qinqing.people.UnitForm;
import cn.qinqing.people.UnitLevel;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.PersonId;
import cn.qinqing.shared.UnitId;
import cn.qinqing.visits.RecordVisit;
import cn.qinqing.visits.Recorded;
import cn.qinqing.visits.VisitMode;
import cn.qinqing.visits.VisitService;
import cn.qinqing.workbench.TestAccounts;
import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The details of a selected row beside its list: at a desk alone, by the same rules as the page of the record. */
class SidePlaceTest extends UiTest {

    private static final int DESK = 1440;
    private static final int TELEPHONE = 390;

    @Autowired
    ApplicationContext beans;

    @Autowired
    PeopleService people;

    @Autowired
    VisitService visits;

    @Autowired
    EnterpriseQueries enterprises;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private Liaisons made;
    private EnterpriseId enterprise;
    private String name;
    private PersonId leader;
    private AssignmentId assignment;
    private Recorded visit;

    @BeforeEach
    void rows() {
        made = new Liaisons(beans);
        enterprise = made.enterprise();
        name = enterprises.hit(made.clerk, enterprise).orElseThrow().name();
        leader = made.person("侧边领导");
        assignment = made.leader(enterprise, made.led(leader));
        Awaitility.await("search has found it")
                .atMost(Duration.ofSeconds(30))
                .until(() -> enterprises.count(made.clerk, new EnterpriseFilter(name, null, null, null, false)) == 1);
        visit = visits.record(
                made.clerk,
                new RecordVisit(
                        enterprise,
                        OfficeTime.today(clock),
                        VisitMode.ON_SITE,
                        List.of(),
                        List.of(),
                        "二期已封顶。",
                        List.of(new RecordVisit.Said("用气指标不足", IssuePrivacy.CONFIDENTIAL)),
                        null,
                        Ids.next()));
        signIn("652800", UnitLevel.PREFECTURE, Role.COMMERCE_CLERK);
    }

    private void signIn(String division, UnitLevel level, Role role) {
        UnitId unit = people.createUnit(
                made.clerk, new UnitForm("侧边测试局" + Ids.next(), null, Organ.GOVERNMENT, level, division, null, null));
        Actors.signIn(TestAccounts.stored(jdbc).account(), null, unit, role);
    }

    @Test
    void every_list_of_records_shows_what_its_page_shows() {
        assertThat(beside("enterprises", enterprise)).contains(name, "侧边领导", "时间线");
        assertThat(beside("assignments", assignment)).contains(name, "侧边领导", "联系安排的最近变化");
        assertThat(beside("visits", visit.id())).contains(name, "二期已封顶。", "用气指标不足");
        assertThat(beside("issues", visit.issues().getFirst().id())).contains("用气指标不足", name, "登记");
        assertThat(beside("people", leader)).contains("侧边领导", "变动和任职");
    }

    @Test
    void a_selected_row_stands_in_the_address_and_is_left_out_of_views() {
        open("enterprises", Map.of("q", name), DESK);
        assertThat(_find(Aside.class)).isEmpty();
        select(rowOf(enterprise));
        assertThat(_get(_get(Aside.class), H2.class).getText()).isEqualTo(name);
        assertThat(list().query()).isEqualTo("q=" + encoded(name));

        open("enterprises", Map.of("q", name, "sel", enterprise.toString()), DESK);
        assertThat(GridKt._fetch(grid(), 0, 5)).hasSize(1);
        assertThat(grid().getSelectedItems()).extracting(EnterpriseRow::id).containsExactly(enterprise);
        _click(_get(_get(Aside.class), Button.class, spec -> spec.withText("关闭")));
        assertThat(_find(Aside.class)).isEmpty();
        assertThat(grid().getSelectedItems()).isEmpty();
    }

    @Test
    void on_a_telephone_a_row_opens_its_page() {
        open("enterprises", Map.of("q", name, "sel", enterprise.toString()), TELEPHONE);
        assertThat(_find(Aside.class)).isEmpty();
        select(rowOf(enterprise));
        assertThat(UI.getCurrent().getActiveViewLocation().getPath()).isEqualTo(EnterpriseRoutes.details(enterprise));
    }

    @Test
    void other_filters_forget_the_selection_and_another_order_keeps_it() {
        open("enterprises", Map.of("q", name, "sel", enterprise.toString()), DESK);
        list().show("q=" + encoded(name) + "&sort=-NAME&sel=" + enterprise);
        assertThat(_find(Aside.class)).hasSize(1);
        _setValue(_get(TextField.class, spec -> spec.withPredicate(field -> name.equals(field.getValue()))), "没有这家");
        assertThat(_find(Aside.class)).isEmpty();
    }

    @Test
    void what_the_reader_may_do_is_offered_and_what_was_done_is_shown() {
        open("assignments", Map.of("q", name, "sel", assignment.toString()), DESK);
        _click(_get(_get(Aside.class), Button.class, spec -> spec.withText("结束")));
        _setValue(_get(_get(Dialog.class), TextField.class, spec -> spec.withLabel("原因")), "轮换");
        _click(_get(_get(Dialog.class), Button.class, spec -> spec.withText("结束")));
        assertThat(text(_get(Aside.class))).contains("轮换");
    }

    @Test
    void nothing_is_shown_that_the_page_would_refuse() {
        signIn("652829", UnitLevel.COUNTY, Role.LIAISON_OFFICER);
        assertThat(beside("enterprises", enterprise)).contains("没有可以显示的详情").doesNotContain(name);
        assertThat(beside("assignments", assignment)).contains("没有这条联系安排").doesNotContain(name);
        assertThat(beside("visits", visit.id())).doesNotContain(name, "二期已封顶");
        assertThat(beside("issues", visit.issues().getFirst().id())).doesNotContain(name, "用气指标不足");

        signIn("652824", UnitLevel.COUNTY, Role.LIAISON_OFFICER);
        assertThat(beside("issues", visit.issues().getFirst().id()))
                .as("told in confidence")
                .doesNotContain("用气指标不足")
                .contains("保密");
        assertThat(_find(_get(Aside.class), Button.class)).as("only to close").hasSize(1);
        assertThat(beside("enterprises", "kein-ausweis")).isEmpty();
    }

    @Test
    void the_way_to_the_page_is_a_link() {
        beside("visits", visit.id());
        assertThat(_get(_get(Aside.class), Anchor.class, spec -> spec.withText("打开整页"))
                        .getHref())
                .isEqualTo("visits/" + visit.id());
    }

    private String beside(String path, Object id) {
        open(path, Map.of("sel", id.toString()), DESK);
        return _find(Aside.class).stream().map(SidePlaceTest::text).findFirst().orElse("");
    }

    private static void open(String path, Map<String, String> query, int width) {
        UI.getCurrent().navigate("");
        UI.getCurrent().navigate(path, QueryParameters.simple(query));
        OpenList.fit(width);
    }

    private EnterpriseRow rowOf(EnterpriseId id) {
        return GridKt._fetch(grid(), 0, 5).stream()
                .filter(row -> row.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static void select(EnterpriseRow row) {
        grid().getSelectionModel().selectFromClient(row);
    }

    @SuppressWarnings("unchecked")
    private static Grid<EnterpriseRow> grid() {
        return _get(Grid.class);
    }

    private static ListView<?> list() {
        return (ListView<?>) UI.getCurrent().getCurrentView();
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
    }
}
