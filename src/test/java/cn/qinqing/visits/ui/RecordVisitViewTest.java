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
import cn.qinqing.uikit.FieldErrors;
import cn.qinqing.visits.VisitFilter;
import cn.qinqing.visits.VisitQueries;
import cn.qinqing.visits.VisitRoutes;
import cn.qinqing.workbench.TestAccounts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.QueryParameters;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The form of a visit: nothing typed is lost, nothing is sent for something else. */
class RecordVisitViewTest extends UiTest {

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
    private EnterpriseId enterprise;

    @BeforeEach
    void data() {
        me = TestAccounts.stored(jdbc);
        UnitId unit = UnitId.create();
        jdbc.sql("""
                insert into unit (id, name, short_name, body, level, division_code)
                values (?, ?, '走访测试单位', 'GOVERNMENT', 'PREFECTURE', '652800')""").params(unit.value(), "走访测试单位" + unit).update();
        enterprise = enterprise();
        Actors.signIn(me.account(), null, unit, Role.COMMERCE_CLERK);
    }

    @Test
    void an_issue_brought_back_after_saving_makes_no_draft_for_the_next_visit() {
        open();
        pick(enterprise);
        _click(button("＋ 再记一条"));
        area("问题 1").setValue("缺水");
        _click(button("删除"));
        Button undo = button("撤销");
        _click(button("保存"));
        assertThat(saved()).isTrue();
        _click(undo);
        assertThat(drafts()).isZero();
    }

    @Test
    void a_form_used_for_a_second_visit_says_so_and_saves_it_when_sent_again() {
        open();
        pick(enterprise);
        area("谈了什么").setValue("第一次");
        String draft = draft();
        _click(button("保存"));
        keep(draft);
        open();
        area("谈了什么").setValue("第二次");
        _click(button("保存"));
        assertThat(_get(FieldErrors.class).getText()).contains("已经保存为一次走访");
        assertThat(area("谈了什么").getValue()).isEqualTo("第二次");
        _click(button("保存"));
        assertThat(saved()).isTrue();
        assertThat(visits.count(clerk, VisitFilter.ofEnterprise(enterprise))).isEqualTo(2);
    }

    @Test
    void words_about_one_enterprise_never_stand_under_another() {
        openFor(enterprise);
        area("谈了什么").setValue("甲企业的话");
        EnterpriseId other = enterprise();
        openFor(other);
        assertThat(area("谈了什么").getValue()).isEmpty();
        assertThat(picked()).isEqualTo(other);
        assertThat(_find(Anchor.class)).extracting(Anchor::getHref).contains(VisitRoutes.recordFor(enterprise));
        openFor(enterprise);
        assertThat(area("谈了什么").getValue()).isEqualTo("甲企业的话");
        assertThat(picked()).isEqualTo(enterprise);
        _click(button("丢弃草稿"));
        assertThat(area("谈了什么").getValue()).isEmpty();
        assertThat(picked()).isEqualTo(enterprise);
        assertThat(drafts()).isZero();
    }

    @Test
    void words_that_are_too_long_are_refused_at_their_row() {
        open();
        pick(enterprise);
        _click(button("＋ 再记一条"));
        area("问题 1").setValue("缺水");
        _click(button("＋ 再记一条"));
        area("问题 2").setValue("长".repeat(5_001));
        _click(button("保存"));
        assertThat(area("问题 2").getErrorMessage()).contains("5001");
        assertThat(area("问题 1").isInvalid()).isFalse();
        area("问题 2").setValue("短了");
        _click(button("保存"));
        assertThat(saved()).isTrue();
    }

    @SuppressWarnings("unchecked")
    private static EnterpriseId picked() {
        return ((EntityPicker<EnterpriseHit>) _get(EntityPicker.class))
                .getValue()
                .id();
    }

    private static void openFor(EnterpriseId id) {
        UI.getCurrent().navigate(VisitRoutes.NEW, QueryParameters.of("enterprise", id.toString()));
    }

    private void open() {
        UI.getCurrent().navigate(VisitRoutes.NEW);
        UI.getCurrent().navigate(VisitRoutes.LIST);
        UI.getCurrent().navigate(VisitRoutes.NEW);
    }

    private boolean saved() {
        return !_find(H1.class, spec -> spec.withText("已保存走访")).isEmpty();
    }

    private static Button button(String text) {
        return _get(Button.class, spec -> spec.withText(text));
    }

    private static TextArea area(String label) {
        return _get(TextArea.class, spec -> spec.withLabel(label));
    }

    @SuppressWarnings("unchecked")
    private void pick(EnterpriseId id) {
        ((EntityPicker<EnterpriseHit>) _get(EntityPicker.class))
                .setValue(enterpriseQueries.hit(clerk, id).orElseThrow());
    }

    private int drafts() {
        return jdbc.sql("select count(*) from draft where account_id = ?")
                .param(me.account().value())
                .query(Integer.class)
                .single();
    }

    private String draft() {
        return jdbc.sql("select content from draft where account_id = ?")
                .param(me.account().value())
                .query(String.class)
                .single();
    }

    private void keep(String content) {
        jdbc.sql(
                        "insert into draft (id, account_id, form, record_key, content, saved_at) values (?, ?, 'visit', 'new', ?, now(6))")
                .params(Ids.next(), me.account().value(), content)
                .update();
    }

    private EnterpriseId enterprise() {
        return enterprises.create(
                clerk, EnterpriseForms.named("记走访企业" + Ids.next(), "652801", ListingConsent.NOT_ASKED));
    }
}
