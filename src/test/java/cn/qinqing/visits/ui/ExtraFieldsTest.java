package cn.qinqing.visits.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qinqing.Actors;
import cn.qinqing.EnterpriseForms;
import cn.qinqing.UiTest;
import cn.qinqing.enterprises.EnterpriseQueries;
import cn.qinqing.enterprises.EnterpriseService;
import cn.qinqing.enterprises.ListingConsent;
import cn.qinqing.identity.Role;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.UnitId;
import cn.qinqing.uikit.EntityPicker;
import cn.qinqing.visits.VisitFilter;
import cn.qinqing.visits.VisitQueries;
import cn.qinqing.visits.VisitRoutes;
import cn.qinqing.workbench.TestAccounts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Answers, materials and what is to follow, from the form to the first page. */
class ExtraFieldsTest extends UiTest {

    @Autowired
    EnterpriseService enterprises;

    @Autowired
    EnterpriseQueries enterpriseQueries;

    @Autowired
    VisitQueries visits;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private final Actor clerk = Actors.with(Role.COMMERCE_CLERK);
    private EnterpriseId enterprise;

    @BeforeEach
    void data() {
        Actor.Person me = TestAccounts.stored(jdbc);
        UnitId unit = UnitId.create();
        jdbc.sql("""
                insert into unit (id, name, short_name, body, level, division_code)
                values (?, ?, '要素界面单位', 'GOVERNMENT', 'PREFECTURE', '652800')""").params(unit.value(), "要素界面单位" + unit).update();
        enterprise = enterprises.create(
                clerk, EnterpriseForms.named("要素界面企业" + Ids.next(), "652801", ListingConsent.NOT_ASKED));
        Actors.signIn(me.account(), null, unit, Role.COMMERCE_CLERK);
    }

    @Test
    void a_wrong_day_is_said_at_its_field_and_the_texts_stay() {
        open();
        area("现场答复").setValue("当场答复了");
        _get(DatePicker.class, spec -> spec.withLabel("打算何时办")).setValue(OfficeTime.today(clock));
        _click(button("保存"));
        assertThat(area("后续事项").getErrorMessage()).contains("请写明后续要做什么");
        assertThat(area("现场答复").getValue()).isEqualTo("当场答复了");
        area("后续事项").setValue("回复结果");
        _get(DatePicker.class, spec -> spec.withLabel("打算何时办"))
                .setValue(OfficeTime.today(clock).minusDays(4));
        _click(button("保存"));
        assertThat(_get(DatePicker.class, spec -> spec.withLabel("打算何时办")).getErrorMessage())
                .contains("早于走访日期");
    }

    @Test
    void what_was_typed_comes_back_with_the_draft_and_unfolds() {
        open();
        assertThat(_get(Details.class).isOpened()).isFalse();
        area("送达政策、资料").setValue("政策汇编一本");
        UI.getCurrent().navigate("");
        open();
        assertThat(area("送达政策、资料").getValue()).isEqualTo("政策汇编一本");
        assertThat(_get(Details.class).isOpened()).isTrue();
        _click(button("丢弃草稿"));
        assertThat(area("送达政策、资料").getValue()).isEmpty();
    }

    @Test
    void what_is_to_follow_stands_on_the_first_page_until_it_is_done() {
        open();
        area("后续事项").setValue("回复展期办理结果");
        _get(TextField.class, spec -> spec.withLabel("企业接待人")).setValue("李四（总经理）");
        _click(button("没有问题，直接保存"));
        String path = VisitRoutes.details(visits.page(clerk, VisitFilter.ofEnterprise(enterprise), List.of(), 0, 1)
                .getFirst()
                .id());
        UI.getCurrent().navigate("");
        assertThat(((Component) UI.getCurrent().getCurrentView()).getElement().getTextRecursively())
                .contains("回复展期办理结果");
        UI.getCurrent().navigate(path);
        assertThat(shown()).contains("回复展期办理结果", "李四（总经理）");
        _click(button("更正"));
        assertThat(_get(_get(Dialog.class), TextField.class, spec -> spec.withLabel("企业接待人"))
                        .getValue())
                .isEqualTo("李四（总经理）");
        assertThat(_get(_get(Dialog.class), TextArea.class, spec -> spec.withLabel("后续事项"))
                        .getValue())
                .isEqualTo("回复展期办理结果");
        _click(button("取消"));
        _click(button("后续事项已办"));
        assertThat(_find(Button.class, spec -> spec.withText("后续事项已办"))).isEmpty();
        UI.getCurrent().navigate("");
        assertThat(_find(Anchor.class, spec -> spec.withText("后续事项"))).isEmpty();
        assertThat(((Component) UI.getCurrent().getCurrentView()).getElement().getTextRecursively())
                .doesNotContain("回复展期办理结果");
    }

    private void open() {
        UI.getCurrent().navigate(VisitRoutes.NEW);
        picker().setValue(enterpriseQueries.hit(clerk, enterprise).orElseThrow());
    }

    @SuppressWarnings("unchecked")
    private static EntityPicker<cn.qinqing.enterprises.EnterpriseHit> picker() {
        return _get(EntityPicker.class);
    }

    private static List<String> shown() {
        return _find(DescriptionList.Description.class).stream()
                .map(one -> one.getElement().getTextRecursively())
                .toList();
    }

    private static TextArea area(String label) {
        return _get(TextArea.class, spec -> spec.withLabel(label));
    }

    private static Button button(String text) {
        return _get(Button.class, spec -> spec.withText(text));
    }
}
