package cn.qinqing.assignments.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qinqing.Actors;
import cn.qinqing.UiTest;
import cn.qinqing.assignments.AssignmentId;
import cn.qinqing.assignments.AssignmentRole;
import cn.qinqing.assignments.AssignmentService;
import cn.qinqing.assignments.Declarations;
import cn.qinqing.assignments.Holder;
import cn.qinqing.assignments.InterestKind;
import cn.qinqing.assignments.Liaisons;
import cn.qinqing.assignments.TierRule;
import cn.qinqing.assignments.Tiers;
import cn.qinqing.enterprises.EnterpriseRoutes;
import cn.qinqing.identity.Role;
import cn.qinqing.people.PeopleQueries.PersonHit;
import cn.qinqing.people.PeopleQueries.PostHit;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.Period;
import cn.qinqing.shared.PersonId;
import cn.qinqing.shared.PostId;
import cn.qinqing.uikit.EntityPicker;
import cn.qinqing.workbench.TestAccounts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What cannot be is said at its field, in one sentence, and nothing that was typed is lost. */
class BadInputTest extends UiTest {

    @Autowired
    ApplicationContext beans;

    @Autowired
    JdbcClient jdbc;

    private Liaisons made;
    private EnterpriseId enterprise;

    @BeforeEach
    void data() {
        made = new Liaisons(beans);
        enterprise = made.enterprise();
        Actor.Person me = TestAccounts.stored(jdbc);
        Actors.signIn(me.account(), null, made.office(), Role.COMMERCE_CLERK);
    }

    @Test
    void a_second_leader_in_overlapping_days_is_refused_at_the_leader_by_the_name_of_the_first() {
        made.leader(enterprise, made.led(made.person("先来的领导")));
        PostId post = made.led(made.person("后来的领导"));
        begin();
        pick("联系领导", new PostHit(post, "覆盖岗", "后来的领导"));
        text("文号").setValue("州党办〔2026〕12号");
        press("新建安排");
        assertThat(picker("联系领导").getErrorMessage()).contains("先来的领导");
        assertThat(text("文号").getValue()).isEqualTo("州党办〔2026〕12号");
        assertThat(picker("联系领导").getValue()).isNotNull();
    }

    @Test
    void an_end_before_the_start_is_refused_at_the_end() {
        PostId post = made.led(made.person("期限领导"));
        begin();
        pick("联系领导", new PostHit(post, "覆盖岗", "期限领导"));
        _setValue(day("结束日期"), made.today.minusDays(1));
        press("新建安排");
        assertThat(day("结束日期").getErrorMessage()).isNotBlank();
        assertThat(day("结束日期").getValue()).isEqualTo(made.today.minusDays(1));
        _setValue(day("结束日期"), made.today);
        press("新建安排");
        assertThat(_find(Dialog.class)).isEmpty();
    }

    @Test
    void a_leader_is_refused_at_the_leader_for_an_interest_of_their_own() {
        PersonId interested = made.person("持股的领导");
        PostId post = made.led(interested);
        beans.getBean(Declarations.class)
                .declare(
                        made.clerk,
                        new Declarations.Declare(
                                interested, enterprise, InterestKind.OWN, Period.openFrom(made.today), "申报表"));
        begin();
        pick("联系领导", new PostHit(post, "覆盖岗", "持股的领导"));
        press("新建安排");
        assertThat(picker("联系领导").getErrorMessage()).startsWith("“持股的领导”已申报与这家企业有利益关系");
    }

    @Test
    void nobody_and_the_same_one_twice_are_refused_at_whoever_was_asked_for() {
        PersonId officer = made.officer("已是联络员");
        made.begin(enterprise, AssignmentRole.LIAISON_OFFICER, new Holder.OfPerson(officer));
        begin();
        press("新建安排");
        assertThat(picker("联系领导").getErrorMessage()).isNotBlank();
        role(AssignmentRole.LEAD_UNIT);
        press("新建安排");
        assertThat(picker("单位").getErrorMessage()).isNotBlank();
        role(AssignmentRole.LIAISON_OFFICER);
        pick("联络员", new PersonHit(officer, "已是联络员", null));
        press("新建安排");
        assertThat(picker("联络员").getErrorMessage()).isNotBlank();
    }

    @Test
    void an_assignment_that_another_changed_meanwhile_is_shown_and_ended_after_a_second_look() {
        AssignmentId id = made.leader(enterprise, made.led(made.person("被改的领导")));
        open();
        press("结束");
        text("原因").setValue("机构改革");
        _setValue(day("最后一天"), made.today.minusYears(3));
        press("结束", _get(Dialog.class));
        assertThat(day("最后一天").getErrorMessage()).as("before its start").isNotBlank();
        _setValue(day("最后一天"), made.today);
        beans.getBean(AssignmentService.class).end(made.clerk, id, 0, made.today.plusDays(30), "年底到期");
        press("结束", _get(Dialog.class));
        assertThat(_get(Dialog.class).getElement().getTextRecursively()).contains("其他人已修改了这条安排", "最新内容", "年底到期");
        assertThat(text("原因").getValue()).isEqualTo("机构改革");
        press("结束", _get(Dialog.class));
        assertThat(_find(Dialog.class)).isEmpty();
        assertThat(jdbc.sql("select end_reason from assignment where id = ?")
                        .param(id.value())
                        .query(String.class)
                        .single())
                .isEqualTo("机构改革");
    }

    @Test
    @SuppressWarnings("unchecked")
    void a_tier_that_another_changed_meanwhile_is_shown_and_set_after_a_second_look() {
        open();
        press("调整层级");
        Select<TierRule> tier = _get(_get(Dialog.class), Select.class, spec -> spec.withLabel("联系层级"));
        tier.setValue(beans.getBean(Tiers.class).on(made.today).stream()
                .filter(one -> one.tier().equals("PREFECTURE"))
                .findFirst()
                .orElseThrow());
        text("文号").setValue("州党办〔2026〕13号");
        text("原因").setValue("重点企业");
        made.tier(enterprise, "COUNTY", made.today.minusDays(3));
        press("调整层级", _get(Dialog.class));
        assertThat(_get(Dialog.class).getElement().getTextRecursively()).contains("其他人已调整了", "县市领导联系");
        assertThat(text("文号").getValue()).isEqualTo("州党办〔2026〕13号");
        press("调整层级", _get(Dialog.class));
        assertThat(beans.getBean(Tiers.class)
                        .ruleOf(enterprise, made.today)
                        .orElseThrow()
                        .tier())
                .isEqualTo("PREFECTURE");
    }

    private void open() {
        UI.getCurrent().navigate(EnterpriseRoutes.details(enterprise));
    }

    private void begin() {
        open();
        press("新建安排");
    }

    private static void press(String label) {
        var dialogs = _find(Dialog.class);
        if (dialogs.isEmpty()) {
            _click(_get(Button.class, spec -> spec.withText(label)));
        } else {
            press(label, dialogs.getLast());
        }
    }

    private static void press(String label, Dialog dialog) {
        _click(_get(dialog, Button.class, spec -> spec.withText(label)));
    }

    @SuppressWarnings("unchecked")
    private static void role(AssignmentRole role) {
        _setValue((RadioButtonGroup<AssignmentRole>) _get(RadioButtonGroup.class), role);
    }

    @SuppressWarnings("unchecked")
    private static <T> void pick(String label, T value) {
        ((EntityPicker<T>) picker(label)).setValue(value);
    }

    private static EntityPicker<?> picker(String label) {
        return _get(_get(Dialog.class), EntityPicker.class, spec -> spec.withLabel(label));
    }

    private static DatePicker day(String label) {
        return _get(_get(Dialog.class), DatePicker.class, spec -> spec.withLabel(label));
    }

    private static TextField text(String label) {
        return _get(_get(Dialog.class), TextField.class, spec -> spec.withLabel(label));
    }
}
