package cn.qinqing.visits.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qinqing.Actors;
import cn.qinqing.EnterpriseForms;
import cn.qinqing.UiTest;
import cn.qinqing.enterprises.EnterpriseHit;
import cn.qinqing.enterprises.EnterpriseQueries;
import cn.qinqing.enterprises.EnterpriseService;
import cn.qinqing.enterprises.ListingConsent;
import cn.qinqing.identity.Role;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.UnitId;
import cn.qinqing.uikit.EntityPicker;
import cn.qinqing.visits.VisitFilter;
import cn.qinqing.visits.VisitQueries;
import cn.qinqing.visits.VisitRoutes;
import cn.qinqing.visits.VisitRow;
import cn.qinqing.workbench.TestAccounts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The forms of trips and group visits, and what is taken from pasted text. */
class TogetherViewsTest extends UiTest {

    @Autowired
    EnterpriseService enterprises;

    @Autowired
    EnterpriseQueries enterpriseQueries;

    @Autowired
    VisitQueries visits;

    @Autowired
    JdbcClient jdbc;

    private final Actor clerk = Actors.with(Role.COMMERCE_CLERK);
    private Actor.Person me;
    private EnterpriseId first;
    private EnterpriseId second;
    private String secondName;

    @BeforeEach
    void data() {
        me = TestAccounts.stored(jdbc);
        UnitId unit = UnitId.create();
        jdbc.sql("""
                insert into unit (id, name, short_name, body, level, division_code)
                values (?, ?, '行程测试单位', 'GOVERNMENT', 'PREFECTURE', '652800')""").params(unit.value(), "行程测试单位" + unit).update();
        first = enterprise("行程首站" + Ids.next());
        secondName = "行程次站" + Ids.next() + "有限公司";
        second = enterprise(secondName);
        Actors.signIn(me.account(), null, unit, Role.COMMERCE_CLERK);
    }

    @Test
    void a_trip_of_two_stops_is_saved_once_and_shown_in_its_order() {
        UI.getCurrent().navigate(VisitRoutes.NEW_TRIP);
        pick(0, first);
        areas("谈了什么").getFirst().setValue("看了车间");
        _click(button("＋ 再加一站"));
        pick(1, second);
        _get(TextField.class, spec -> spec.withLabel("车辆")).setValue("新M·10002");
        _click(button("保存"));
        assertThat(_get(H1.class).getText()).isEqualTo("已保存行程，共 2 站");
        assertThat(drafts()).isZero();
        String path = _find(Anchor.class).stream()
                .map(Anchor::getHref)
                .filter(href -> href.startsWith(VisitRoutes.TRIP + "/"))
                .findFirst()
                .orElseThrow();
        UI.getCurrent().navigate(path);
        assertThat(_get(H1.class).getText()).endsWith("行程，2 站");
        UI.getCurrent().navigate(VisitRoutes.details(row(second).id()));
        assertThat(_find(Anchor.class)).extracting(Anchor::getHref).contains(path);
    }

    @Test
    void a_stop_without_an_enterprise_is_pointed_out_and_nothing_typed_is_lost() {
        UI.getCurrent().navigate(VisitRoutes.NEW_TRIP);
        pick(0, first);
        _click(button("＋ 再加一站"));
        areas("谈了什么").get(1).setValue("忘了选企业");
        _click(button("保存"));
        assertThat(pickers().get(1).getErrorMessage()).isEqualTo("请选择企业或商会。");
        assertThat(areas("谈了什么").get(1).getValue()).isEqualTo("忘了选企业");
        pick(1, second);
        areas("谈了什么").get(1).setValue("长".repeat(20_001));
        _click(button("保存"));
        assertThat(areas("谈了什么").get(1).getErrorMessage()).contains("20001");
    }

    @Test
    void what_was_typed_of_a_trip_stands_there_again_after_a_lost_session() {
        UI.getCurrent().navigate(VisitRoutes.NEW_TRIP);
        pick(0, first);
        areas("谈了什么").getFirst().setValue("写到一半");
        _click(button("＋ 再记一条"));
        areas("问题 1").getFirst().setValue("缺水");
        _click(button("＋ 再加一站"));
        pick(1, second);
        assertThat(drafts()).isEqualTo(1);
        UI.getCurrent().navigate("");
        UI.getCurrent().navigate(VisitRoutes.NEW_TRIP);
        assertThat(pickers()).hasSize(2);
        assertThat(pickers().get(1).getValue().id()).isEqualTo(second);
        assertThat(areas("谈了什么").getFirst().getValue()).isEqualTo("写到一半");
        assertThat(areas("问题 1").getFirst().getValue()).isEqualTo("缺水");
        _click(button("丢弃草稿"));
        assertThat(pickers()).hasSize(1);
        assertThat(drafts()).isZero();
    }

    @Test
    void stops_move_up_and_come_back_after_a_removal() {
        UI.getCurrent().navigate(VisitRoutes.NEW_TRIP);
        pick(0, first);
        _click(button("＋ 再加一站"));
        pick(1, second);
        _click(_find(Button.class, spec -> spec.withText("上移")).get(1));
        assertThat(pickers().getFirst().getValue().id()).isEqualTo(second);
        _click(_find(Button.class, spec -> spec.withText("删除")).getFirst());
        assertThat(pickers()).hasSize(1);
        _click(button("撤销"));
        assertThat(pickers()).hasSize(2);
        assertThat(pickers().getFirst().getValue().id()).isEqualTo(second);
    }

    @Test
    void pasted_minutes_become_issues_of_the_enterprises_that_they_name() {
        UI.getCurrent().navigate(VisitRoutes.NEW_GROUP);
        _get(TextField.class, spec -> spec.withLabel("座谈会名称")).setValue("融资座谈会");
        pick(0, first);
        pick(1, second);
        _click(button("从文字中提取问题"));
        TextArea pasted = areas("粘贴文字").getFirst();
        pasted.setValue("会上反映以下问题：一是" + secondName.replace("有限公司", "") + "希望展期贷款；二是招工难。");
        assertThat(_find(_get(Dialog.class), Checkbox.class).stream().filter(Checkbox::getValue))
                .hasSize(2);
        _click(button("加入"));
        assertThat(areas("问题 1").getFirst().getValue()).endsWith("希望展期贷款");
        List<Select<EnterpriseHit>> whose = whose();
        assertThat(whose.get(0).getValue().id()).isEqualTo(second);
        assertThat(whose.get(1).getValue()).isNull();
        _click(button("保存"));
        assertThat(whose().get(1).getErrorMessage()).contains("由哪家企业提出");
        whose().get(1).setValue(enterpriseQueries.hit(clerk, first).orElseThrow());
        _click(button("保存"));
        assertThat(_get(H1.class).getText()).isEqualTo("已保存座谈会，共 2 家企业");
        assertThat(row(first).issues()).isEqualTo(1);
        assertThat(row(second).issues()).isEqualTo(1);
    }

    @Test
    void the_common_text_is_shown_with_each_record_and_corrected_on_its_page() {
        UI.getCurrent().navigate(VisitRoutes.NEW_GROUP);
        _get(TextField.class, spec -> spec.withLabel("座谈会名称")).setValue("用工座谈会");
        areas("谈了什么").getFirst().setValue("共同的话");
        pick(0, first);
        pick(1, second);
        _click(button("保存"));
        UI.getCurrent().navigate(VisitRoutes.details(row(first).id()));
        assertThat(_find(Paragraph.class)).extracting(Paragraph::getText).contains("共同的话");
        String path = _find(Anchor.class).stream()
                .map(Anchor::getHref)
                .filter(href -> href.startsWith(VisitRoutes.GROUP + "/"))
                .findFirst()
                .orElseThrow();
        UI.getCurrent().navigate(path);
        _click(button("更正"));
        _get(_get(Dialog.class), TextArea.class, spec -> spec.withLabel("谈了什么")).setValue("改后的话");
        _click(button("保存更正"));
        assertThat(_get(TextField.class, spec -> spec.withLabel("原因")).getErrorMessage())
                .isEqualTo("请填写原因。");
        _get(TextField.class, spec -> spec.withLabel("原因")).setValue("记漏了");
        _click(button("保存更正"));
        assertThat(_find(Dialog.class)).isEmpty();
        assertThat(_find(Paragraph.class)).extracting(Paragraph::getText).contains("改后的话", "共同的话", "原因：记漏了");
    }

    @Test
    void one_visit_takes_issues_from_pasted_text_and_the_whole_as_its_own_words() {
        UI.getCurrent().navigate(VisitRoutes.NEW);
        pick(0, first);
        _click(button("从文字中提取问题"));
        _click(button("加入"));
        assertThat(areas("粘贴文字").getFirst().getErrorMessage()).isEqualTo("请先粘贴文字。");
        areas("粘贴文字").getFirst().setValue("基本情况：一切正常。\n1、缺水\n2、缺电");
        _get(Checkbox.class, spec -> spec.withLabel("缺电")).setValue(false);
        _get(Checkbox.class, spec -> spec.withLabel("同时把全文放入“谈了什么”")).setValue(true);
        _click(button("加入"));
        assertThat(areas("谈了什么").getFirst().getValue()).startsWith("基本情况：一切正常。");
        assertThat(areas("问题 1").getFirst().getValue()).isEqualTo("缺水");
        _click(button("保存"));
        assertThat(row(first).issues()).isEqualTo(1);
    }

    private List<Select<EnterpriseHit>> whose() {
        List<Select<EnterpriseHit>> found = new ArrayList<>();
        _find(Select.class, spec -> spec.withLabel("哪家企业提出")).forEach(one -> found.add(cast(one)));
        return found;
    }

    @SuppressWarnings("unchecked")
    private static <T> T cast(Object one) {
        return (T) one;
    }

    private void pick(int position, EnterpriseId id) {
        pickers().get(position).setValue(enterpriseQueries.hit(clerk, id).orElseThrow());
    }

    private static List<EntityPicker<EnterpriseHit>> pickers() {
        List<EntityPicker<EnterpriseHit>> found = new ArrayList<>();
        _find(EntityPicker.class).forEach(one -> found.add(cast(one)));
        return found;
    }

    private static List<TextArea> areas(String label) {
        return _find(TextArea.class, spec -> spec.withLabel(label));
    }

    private static Button button(String text) {
        return _get(Button.class, spec -> spec.withText(text));
    }

    private VisitRow row(EnterpriseId enterprise) {
        return visits.page(clerk, VisitFilter.ofEnterprise(enterprise), List.of(), 0, 10)
                .getFirst();
    }

    private int drafts() {
        return jdbc.sql("select count(*) from draft where form in ('visit-trip', 'visit-group') and account_id = ?")
                .param(me.account().value())
                .query(Integer.class)
                .single();
    }

    private EnterpriseId enterprise(String name) {
        return enterprises.create(clerk, EnterpriseForms.named(name, "652801", ListingConsent.NOT_ASKED));
    }
}
