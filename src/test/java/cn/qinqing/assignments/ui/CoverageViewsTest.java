package cn.qinqing.assignments.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qinqing.Actors;
import cn.qinqing.UiTest;
import cn.qinqing.assignments.AssignmentRole;
import cn.qinqing.assignments.Coverage;
import cn.qinqing.assignments.CoverageFigure;
import cn.qinqing.assignments.Declarations;
import cn.qinqing.assignments.Holder;
import cn.qinqing.assignments.InterestKind;
import cn.qinqing.assignments.Liaisons;
import cn.qinqing.assignments.Tiers;
import cn.qinqing.assignments.domain.facts.FactKeeper;
import cn.qinqing.enterprises.EnterpriseHit;
import cn.qinqing.enterprises.EnterpriseQueries;
import cn.qinqing.enterprises.EnterpriseRoutes;
import cn.qinqing.identity.Role;
import cn.qinqing.people.PeopleQueries.PersonHit;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.PersonId;
import cn.qinqing.uikit.EntityPicker;
import cn.qinqing.uikit.Formats;
import cn.qinqing.uikit.ListView;
import cn.qinqing.uikit.ShownList;
import cn.qinqing.workbench.TestAccounts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

class CoverageViewsTest extends UiTest {

    @Autowired
    ApplicationContext beans;

    @Autowired
    JdbcClient jdbc;

    private Liaisons made;
    private EnterpriseId enterprise;
    private Actor.Person me;

    @BeforeEach
    void data() {
        made = new Liaisons(beans);
        me = TestAccounts.stored(jdbc);
        enterprise = made.enterprise();
        Actors.signIn(me.account(), null, unit(), Role.COMMERCE_CLERK);
    }

    @Test
    void every_figure_is_a_link_to_a_list_that_shows_as_many_rows() {
        made.leader(enterprise, made.post());
        Coverage.Picture picture = beans.getBean(Coverage.class).picture(made.clerk, made.today);
        for (CoverageFigure figure : CoverageFigure.values()) {
            UI.getCurrent().navigate("coverage");
            long shown = Long.parseLong(figure(figure).replace(",", ""));
            assertThat(shown).as(figure.name()).isEqualTo(picture.total().get(figure));
            Location list = new Location(CoverageLinks.of(figure, made.today));
            UI.getCurrent().navigate(list.getPath(), list.getQueryParameters());
            assertThat(((ShownList) _get(ListView.class)).file().orElseThrow().total())
                    .as(figure.name())
                    .isEqualTo(shown);
        }
    }

    @Test
    void figures_that_are_a_moment_old_say_so() {
        UI.getCurrent().navigate("coverage");
        assertThat(_find(Paragraph.class)).extracting(Paragraph::getText).noneMatch(text -> text.contains("改动正在计入"));
        String before = figure(CoverageFigure.LIVE);
        made.many(600);
        UI.getCurrent().navigate("coverage", QueryParameters.of("by", "TIER"));
        assertThat(_find(Paragraph.class))
                .extracting(Paragraph::getText)
                .anyMatch(text -> text.matches("数字是 \\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d 的。此后有大量改动正在计入，请稍后刷新。"));
        assertThat(figure(CoverageFigure.LIVE)).isEqualTo(before);
        beans.getBean(FactKeeper.class).awaited();
        UI.getCurrent().navigate("coverage");
        assertThat(_find(Paragraph.class)).extracting(Paragraph::getText).noneMatch(text -> text.contains("改动正在计入"));
        assertThat(figure(CoverageFigure.LIVE)).isNotEqualTo(before);
    }

    private String figure(CoverageFigure figure) {
        Anchor link = _find(Anchor.class).stream()
                .filter(one -> one.getHref().equals(CoverageLinks.of(figure, made.today)))
                .findFirst()
                .orElseThrow();
        return ((Span) link.getChildren().findFirst().orElseThrow()).getText();
    }

    @Test
    void the_figures_go_into_a_file_by_what_is_chosen() {
        made.tier(enterprise, "COUNTY", made.today);
        UI.getCurrent().navigate("coverage");
        select("按什么分").setValue(Coverage.By.TIER);
        var file = _get(CoverageView.class).file().orElseThrow();
        assertThat(file.headings()).startsWith("联系层级", "在册（未注销）").doesNotContain("超过上限");
        List<List<String>> rows = file.pages().page(made.clerk, 0, 1000);
        assertThat(rows).extracting(List::getFirst).contains("合计", "未定层级");
        assertThat(rows).hasSize((int) file.total());
        assertThat(UI.getCurrent()
                        .getInternals()
                        .getActiveViewLocation()
                        .getQueryParameters()
                        .getQueryString())
                .isEqualTo("by=TIER");
    }

    @Test
    void a_tier_is_given_on_the_page_of_the_enterprise_and_what_is_missing_is_said_at_its_field() {
        UI.getCurrent().navigate(EnterpriseRoutes.details(enterprise));
        _click(_get(Button.class, spec -> spec.withText("调整层级")));
        Select<Object> tier = select("联系层级");
        _click(send("调整层级"));
        assertThat(tier.getErrorMessage()).isEqualTo("请选择这一天已有的联系层级。");
        tier.setValue(beans.getBean(Tiers.class).on(made.today).getFirst());
        TextField document = _get(TextField.class, spec -> spec.withLabel("文号"));
        _click(send("调整层级"));
        assertThat(document.getErrorMessage()).isEqualTo("请写明文号。");
        document.setValue("州办〔2026〕9号");
        _get(TextField.class, spec -> spec.withLabel("原因")).setValue("列为重点");
        _click(send("调整层级"));
        assertThat(_find(Dialog.class)).isEmpty();
        assertThat(_find(Span.class)).extracting(Span::getText).contains("州办〔2026〕9号", "列为重点");
    }

    @Test
    void the_clerk_changes_the_numbers_of_a_tier_from_a_day_on() {
        UI.getCurrent().navigate("tiers");
        _click(_find(Button.class, spec -> spec.withText("修改")).getLast());
        IntegerField visit = _get(IntegerField.class, spec -> spec.withLabel("走访企业的间隔（月）"));
        visit.setValue(0);
        _click(send("保存"));
        assertThat(visit.getErrorMessage()).isEqualTo("请填写 1 至 60 的整数。");
        visit.setValue(3);
        _click(send("保存"));
        assertThat(_find(Dialog.class)).isEmpty();
    }

    @Test
    void others_read_the_tiers_and_change_nothing() {
        Actors.signIn(me.account(), null, unit(), Role.SUPERVISOR);
        UI.getCurrent().navigate("tiers");
        assertThat(_find(Button.class, spec -> spec.withText("修改"))).isEmpty();
    }

    @Test
    @SuppressWarnings("unchecked")
    void an_interest_is_noted_and_then_refuses_the_person_at_the_field() {
        PersonId person = made.officer("有亲属者");
        UI.getCurrent().navigate(EnterpriseRoutes.details(enterprise));
        _click(_get(Button.class, spec -> spec.withText("登记利益关系")));
        _click(send("登记利益关系"));
        EntityPicker<PersonHit> who = picker("申报人");
        assertThat(who.getErrorMessage()).isEqualTo("请选择申报人。");
        who.setValue(new PersonHit(person, "有亲属者", null));
        select("利益关系").setValue(InterestKind.FAMILY);
        _get(TextField.class, spec -> spec.withLabel("依据（文号、申报表或会议）")).setValue("申报表");
        _click(send("登记利益关系"));
        assertThat(_find(Span.class)).extracting(Span::getText).contains("近亲属投资、任职或经营");
        _click(_get(Button.class, spec -> spec.withText("新建安排")));
        _get(RadioButtonGroup.class, spec -> spec.withLabel("角色")).setValue(AssignmentRole.LIAISON_OFFICER);
        EntityPicker<PersonHit> officer = picker("联络员");
        officer.setValue(new PersonHit(person, "有亲属者", null));
        _click(send("新建安排"));
        assertThat(officer.getErrorMessage()).startsWith("“有亲属者”已申报与这家企业有利益关系");
        _get(Dialog.class).close();
        _click(_get(Button.class, spec -> spec.withText("解除")));
        _get(TextField.class, spec -> spec.withLabel("原因")).setValue("已转让");
        _click(send("解除"));
        assertThat(_find(Dialog.class)).isEmpty();
    }

    @Test
    void no_interest_is_noted_for_one_assignment_on_the_page_of_the_enterprise() {
        made.leader(enterprise, made.led(made.person("待申报者")));
        UI.getCurrent().navigate(EnterpriseRoutes.details(enterprise));
        assertThat(_find(Span.class)).extracting(Span::getText).contains("待申报");
        _click(_get(Button.class, spec -> spec.withText("登记无利益关系")));
        TextField document = _get(TextField.class, spec -> spec.withLabel("依据（文号、申报表或会议）"));
        _click(send("登记无利益关系"));
        assertThat(document.getErrorMessage()).isEqualTo("请写明依据。");
        document.setValue("申报表");
        _click(send("登记无利益关系"));
        assertThat(_find(Span.class)).extracting(Span::getText).contains("有效").doesNotContain("待申报");
    }

    @Test
    void a_sheet_is_noted_for_all_that_the_list_shows() {
        made.leader(enterprise, made.led(made.person("整表者")));
        EnterpriseHit hit = beans.getBean(EnterpriseQueries.class)
                .hit(made.clerk, enterprise)
                .orElseThrow();
        UI.getCurrent().navigate("assignments", com.vaadin.flow.router.QueryParameters.of("q", hit.name()));
        _click(_get(Button.class, spec -> spec.withText("整表登记无利益关系")));
        assertThat(_find(Paragraph.class))
                .extracting(Paragraph::getText)
                .anyMatch(text -> text.contains("待申报的安排共 1 条"));
        _get(TextField.class, spec -> spec.withLabel("依据（文号、申报表或会议）")).setValue("集体申报表");
        _click(send("整表登记无利益关系"));
        assertThat(_find(Dialog.class)).isEmpty();
        assertThat(jdbc.sql("select document_no from interest_declaration where enterprise_id = ?")
                        .param(enterprise.value())
                        .query(String.class)
                        .list())
                .containsExactly("集体申报表");
    }

    @Test
    void the_first_page_tells_the_clerk_what_the_assignments_need() {
        made.leader(enterprise, made.post());
        made.begin(made.enterprise(), AssignmentRole.LIAISON_OFFICER, new Holder.OfPerson(made.officer("还没申报者")));
        UI.getCurrent().navigate("");
        assertThat(_find(Anchor.class))
                .extracting(Anchor::getHref)
                .contains(
                        "assignments?gap=VACANT&day=" + Formats.day(made.today),
                        "assignments?gap=UNDECLARED&day=" + Formats.day(made.today));
    }

    @Test
    void who_answers_for_enterprises_declares_for_all_of_them_with_one_click() {
        PersonId person = made.officer("自己申报者");
        made.begin(enterprise, AssignmentRole.LIAISON_OFFICER, new Holder.OfPerson(person));
        made.begin(made.enterprise(), AssignmentRole.LIAISON_OFFICER, new Holder.OfPerson(person));
        Actors.signIn(me.account(), person, unit(), Role.LIAISON_OFFICER);
        UI.getCurrent().navigate("");
        _click(_get(Button.class, spec -> spec.withText("我与这些企业都没有利益关系")));
        assertThat(_find(Paragraph.class)).extracting(Paragraph::getText).contains("已申报 2 家。");
        assertThat(beans.getBean(Declarations.class).interests(made.clerk, enterprise))
                .isEmpty();
    }

    private cn.qinqing.shared.UnitId unit() {
        return new cn.qinqing.shared.UnitId(jdbc.sql("select id from unit where division_code = '652800' limit 1")
                .query(java.util.UUID.class)
                .optional()
                .orElseGet(() -> {
                    java.util.UUID id = cn.qinqing.shared.Ids.next();
                    jdbc.sql("""
                            insert into unit (id, name, short_name, body, level, division_code)
                            values (?, ?, '覆盖测试单位', 'GOVERNMENT', 'PREFECTURE', '652800')""").params(id, "覆盖测试单位" + id).update();
                    return id;
                }));
    }

    private static Button send(String text) {
        return _get(_get(Dialog.class), Button.class, spec -> spec.withText(text));
    }

    @SuppressWarnings("unchecked")
    private static <T> Select<T> select(String label) {
        return _get(Select.class, spec -> spec.withLabel(label));
    }

    @SuppressWarnings("unchecked")
    private static <T> EntityPicker<T> picker(String label) {
        return _get(EntityPicker.class, spec -> spec.withLabel(label));
    }
}
