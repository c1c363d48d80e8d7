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
import cn.qinqing.people.Organ;
import cn.qinqing.people.PeopleQueries;
import cn.qinqing.people.PeopleRoutes;
import cn.qinqing.people.PeopleService;
import cn.qinqing.people.PostForm;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.Period;
import cn.qinqing.shared.PersonId;
import cn.qinqing.shared.PersonName;
import cn.qinqing.shared.PostId;
import cn.qinqing.shared.UnitId;
import cn.qinqing.uikit.EntityPicker;
import cn.qinqing.uikit.FieldErrors;
import cn.qinqing.visits.VisitDetails;
import cn.qinqing.visits.VisitFilter;
import cn.qinqing.visits.VisitId;
import cn.qinqing.visits.VisitQueries;
import cn.qinqing.visits.VisitRoutes;
import cn.qinqing.workbench.TestAccounts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
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
    PeopleService people;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient jdbc;

    private final Actor clerk = Actors.with(Role.COMMERCE_CLERK);
    private Actor.Person me;
    private UnitId unit;
    private EnterpriseId enterprise;

    @BeforeEach
    void data() {
        me = TestAccounts.stored(jdbc);
        unit = UnitId.create();
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
    void a_day_before_the_enterprise_was_set_up_is_refused_beside_the_day_and_the_words_stay() {
        jdbc.sql("update enterprise set founded_on = ? where id = ?")
                .params(LocalDate.of(2026, 3, 9), enterprise.value())
                .update();
        open();
        pick(enterprise);
        area("谈了什么").setValue("看了新厂房");
        DatePicker day = _get(DatePicker.class, spec -> spec.withLabel("日期"));
        day.setValue(LocalDate.of(2026, 3, 8));
        _click(button("保存"));
        assertThat(day.getErrorMessage()).contains("2026-03-09").contains("成立");
        assertThat(area("谈了什么").getValue()).isEqualTo("看了新厂房");
        day.setValue(LocalDate.of(2026, 3, 9));
        _click(button("保存"));
        assertThat(saved()).isTrue();
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
        area("问题 2").setValue("长".repeat(10_001));
        _click(button("保存"));
        assertThat(area("问题 2").getErrorMessage()).contains("10001");
        assertThat(area("问题 1").isInvalid()).isFalse();
        area("问题 2").setValue("短了");
        _click(button("保存"));
        assertThat(saved()).isTrue();
    }

    @Test
    @SuppressWarnings("unchecked")
    void who_was_met_and_for_whom_it_is_noted_stay_in_the_draft() {
        PersonId leader = people.registerPerson(clerk, new PersonName("表单领导"));
        PersonId secretary = people.registerPerson(clerk, new PersonName("表单秘书"));
        PostId post =
                people.createPost(clerk, new PostForm("表单副州长" + Ids.next(), null, Organ.GOVERNMENT, true, "652800"));
        LocalDate today = OfficeTime.today(clock);
        people.appoint(clerk, post, leader, Period.openFrom(today.minusYears(1)), null);
        UI.getCurrent().navigate(PeopleRoutes.LIST + "/" + leader);
        _click(button("授权代录"));
        ((EntityPicker<PeopleQueries.PersonHit>) _get(_get(Dialog.class), EntityPicker.class))
                .setValue(new PeopleQueries.PersonHit(secretary, "表单秘书", null));
        _click(_get(_get(Dialog.class), Button.class, spec -> spec.withText("保存")));
        Actors.signIn(me.account(), secretary, unit, Role.COMMERCE_CLERK);
        open();
        pick(enterprise);
        _get(TextField.class, spec -> spec.withLabel("企业接待人")).setValue("厂长甲");
        behalf().setValue(behalf().getListDataView().getItem(0));
        open();
        assertThat(behalf().getValue().person()).isEqualTo(leader);
        assertThat(_get(TextField.class, spec -> spec.withLabel("企业接待人")).getValue())
                .isEqualTo("厂长甲");
        _click(button("没有问题，直接保存"));
        assertThat(saved()).isTrue();
        VisitId id = visits.page(clerk, VisitFilter.ofEnterprise(enterprise), List.of(), 0, 1)
                .getFirst()
                .id();
        VisitDetails noted = visits.details(clerk, id);
        assertThat(noted.onBehalfOf()).isEqualTo("表单领导");
        assertThat(noted.participants())
                .extracting(VisitDetails.Participant::name)
                .containsExactly("厂长甲");
        Actors.signIn(me.account(), leader, unit, Role.COMMERCE_CLERK);
        UI.getCurrent().navigate(VisitRoutes.details(id));
        _click(button("确认无误"));
        assertThat(visits.details(clerk, id).confirmed()).isTrue();
    }

    @SuppressWarnings("unchecked")
    private static Select<PeopleQueries.PersonHit> behalf() {
        return (Select<PeopleQueries.PersonHit>) _get(Select.class, spec -> spec.withLabel("代谁记录"));
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
