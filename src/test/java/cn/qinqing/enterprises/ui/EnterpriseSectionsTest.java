package cn.qinqing.enterprises.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qinqing.Actors;
import cn.qinqing.EnterpriseForms;
import cn.qinqing.UiTest;
import cn.qinqing.enterprises.EnterpriseHit;
import cn.qinqing.enterprises.EnterpriseQueries;
import cn.qinqing.enterprises.EnterpriseRoutes;
import cn.qinqing.enterprises.EnterpriseService;
import cn.qinqing.enterprises.Groups;
import cn.qinqing.enterprises.ListingConsent;
import cn.qinqing.enterprises.MemberRole;
import cn.qinqing.enterprises.Memberships;
import cn.qinqing.enterprises.ProjectForm;
import cn.qinqing.enterprises.ProjectKind;
import cn.qinqing.enterprises.ProjectStage;
import cn.qinqing.enterprises.Projects;
import cn.qinqing.enterprises.QuietDays;
import cn.qinqing.identity.Role;
import cn.qinqing.people.Organ;
import cn.qinqing.people.PeopleService;
import cn.qinqing.people.UnitForm;
import cn.qinqing.people.UnitLevel;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.UnitId;
import cn.qinqing.uikit.EntityPicker;
import cn.qinqing.workbench.TestAccounts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.DayOfWeek;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The sections of an enterprise's page that this feature brings itself. */
class EnterpriseSectionsTest extends UiTest {

    @Autowired
    EnterpriseService service;

    @Autowired
    EnterpriseQueries queries;

    @Autowired
    Groups groups;

    @Autowired
    Memberships memberships;

    @Autowired
    Projects projects;

    @Autowired
    QuietDays quietDays;

    @Autowired
    PeopleService people;

    @Autowired
    JdbcClient jdbc;

    private final Actor clerk = Actors.with(Role.COMMERCE_CLERK);
    private EnterpriseId enterprise;

    @BeforeEach
    void data() {
        Actor.Person me = TestAccounts.stored(jdbc);
        enterprise = made("分节企业");
        UnitId bureau = people.createUnit(
                clerk,
                new UnitForm("分节测试局" + Ids.next(), null, Organ.GOVERNMENT, UnitLevel.PREFECTURE, "652800", null, null));
        Actors.signIn(me.account(), null, bureau, Role.COMMERCE_CLERK);
        UI.getCurrent().navigate(EnterpriseRoutes.details(enterprise));
    }

    @Test
    @SuppressWarnings("unchecked")
    void a_parent_is_picked_and_shown_on_both_pages() {
        EnterpriseId parent = made("分节母公司");
        press("登记母公司");
        press("登记母公司", _get(Dialog.class));
        assertThat(text()).contains("请选择母公司");
        _get(_get(Dialog.class), EntityPicker.class).setValue(hit(parent));
        press("登记母公司", _get(Dialog.class));
        assertThat(groups.of(clerk, enterprise).parent().id()).isEqualTo(parent);
        assertThat(text()).contains(hit(parent).name());
        UI.getCurrent().navigate(EnterpriseRoutes.details(parent));
        assertThat(text()).contains("子公司（1 家）", hit(enterprise).name());
    }

    @Test
    @SuppressWarnings("unchecked")
    void a_member_is_noted_from_the_page_of_the_chamber() {
        EnterpriseId chamber = service.create(clerk, EnterpriseForms.chamber("分节商会" + Ids.next(), "652801"));
        UI.getCurrent().navigate(EnterpriseRoutes.details(chamber));
        press("登记会员");
        _get(_get(Dialog.class), EntityPicker.class).setValue(hit(enterprise));
        press("登记会员", _get(Dialog.class));
        assertThat(text()).contains("请选择身份");
        _get(_get(Dialog.class), Select.class).setValue(MemberRole.PRESIDENT);
        press("登记会员", _get(Dialog.class));
        assertThat(memberships.ofEnterprise(clerk, enterprise)).hasSize(1);
        assertThat(text()).contains(hit(enterprise).name(), "会长");
        UI.getCurrent().navigate(EnterpriseRoutes.details(enterprise));
        assertThat(text()).contains(hit(chamber).name());
        press("退会");
        press("退会", _get(Dialog.class));
        assertThat(memberships
                        .ofEnterprise(clerk, enterprise)
                        .getFirst()
                        .period()
                        .isOpen())
                .isFalse();
    }

    @Test
    @SuppressWarnings("unchecked")
    void a_project_is_noted_and_ended_with_a_reason() {
        press("登记项目");
        field("项目名称").setValue("棉纺二期");
        select("类型").setValue(ProjectKind.EXTENSION);
        select("阶段").setValue(ProjectStage.BUILDING);
        press("保存", _get(Dialog.class));
        assertThat(text()).contains("棉纺二期", "在建");
        press("完结");
        press("完结", _get(Dialog.class));
        assertThat(text()).contains("请填写结束原因");
        field("结束原因").setValue("已投产");
        press("完结", _get(Dialog.class));
        assertThat(projects.of(clerk, enterprise).getFirst().ended()).isTrue();
        assertThat(text()).contains("已结束：已投产");
    }

    @Test
    @SuppressWarnings("unchecked")
    void a_weekly_day_of_quiet_is_noted() {
        press("登记安静日");
        select("每周").setValue(DayOfWeek.FRIDAY);
        field("原因").setValue("盘点");
        press("登记安静日", _get(Dialog.class));
        assertThat(quietDays.of(clerk, enterprise))
                .extracting(QuietDays.Quiet::weekday)
                .containsExactly(DayOfWeek.FRIDAY);
        assertThat(text()).contains("每周五", "盘点");
    }

    @Test
    @SuppressWarnings("unchecked")
    void two_records_are_merged_after_a_look_at_what_moves_and_made_two_again() {
        EnterpriseId other = made("分节重复企业");
        projects.create(
                clerk,
                other,
                new ProjectForm("重复的项目", ProjectKind.OTHER, ProjectStage.TALKS, null, null, null, null, 0, Ids.next()));
        press("合并重复企业");
        _get(_get(Dialog.class), EntityPicker.class).setValue(hit(other));
        String preview = _get(Dialog.class).getElement().getTextRecursively();
        assertThat(preview).contains("项目", "移到保留的企业", "时间线", "原样不动");
        press("合并重复企业", _get(Dialog.class));
        assertThat(text()).contains("请填写原因");
        field("原因").setValue("重复建档");
        press("合并重复企业", _get(Dialog.class));
        assertThat(queries.mergedInto(other)).contains(enterprise);
        UI.getCurrent().navigate(EnterpriseRoutes.details(other));
        assertThat(text()).contains("已并入本企业", "重复的项目", "可撤销至");
        press("撤销合并");
        field("原因").setValue("不是同一家");
        press("撤销合并", _get(Dialog.class));
        assertThat(queries.mergedInto(other)).isEmpty();
        assertThat(text()).contains("重复的项目").doesNotContain("已并入本企业");
    }

    @Test
    @SuppressWarnings("unchecked")
    void the_other_record_can_be_the_one_that_is_kept() {
        EnterpriseId other = made("分节保留企业");
        press("合并重复企业");
        _get(_get(Dialog.class), EntityPicker.class).setValue(hit(other));
        select("保留哪一份").setValue(hit(other));
        field("原因").setValue("重复建档");
        press("合并重复企业", _get(Dialog.class));
        assertThat(queries.mergedInto(enterprise)).contains(other);
    }

    private static void press(String label) {
        _click(_get(Button.class, spec -> spec.withText(label)));
    }

    private static void press(String label, Dialog dialog) {
        _click(_get(dialog, Button.class, spec -> spec.withText(label)));
    }

    private static TextField field(String label) {
        return _get(_get(Dialog.class), TextField.class, spec -> spec.withLabel(label));
    }

    @SuppressWarnings("rawtypes")
    private static Select select(String label) {
        return _get(_get(Dialog.class), Select.class, spec -> spec.withLabel(label));
    }

    /** Words of the page with its dialogs and what its fields refuse. */
    private static String text() {
        StringBuilder all = new StringBuilder(
                ((Component) UI.getCurrent().getCurrentView()).getElement().getTextRecursively());
        _find(Component.class).stream()
                .filter(HasValidation.class::isInstance)
                .map(one -> ((HasValidation) one).getErrorMessage())
                .forEach(all::append);
        return all.toString();
    }

    private EnterpriseHit hit(EnterpriseId id) {
        return queries.hit(clerk, id).orElseThrow();
    }

    private EnterpriseId made(String name) {
        return service.create(clerk, EnterpriseForms.named(name + Ids.next(), "652801", ListingConsent.NOT_ASKED));
    }
}
