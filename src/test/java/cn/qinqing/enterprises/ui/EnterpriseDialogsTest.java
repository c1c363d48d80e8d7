package cn.qinqing.enterprises.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qinqing.Actors;
import cn.qinqing.CountedStatements;
import cn.qinqing.EnterpriseForms;
import cn.qinqing.UiTest;
import cn.qinqing.enterprises.ConsentWay;
import cn.qinqing.enterprises.ContactConsents;
import cn.qinqing.enterprises.ContactForm;
import cn.qinqing.enterprises.EnterpriseChanges;
import cn.qinqing.enterprises.EnterpriseForm;
import cn.qinqing.enterprises.EnterpriseHit;
import cn.qinqing.enterprises.EnterpriseQueries;
import cn.qinqing.enterprises.EnterpriseRoutes;
import cn.qinqing.enterprises.EnterpriseService;
import cn.qinqing.enterprises.EnterpriseState;
import cn.qinqing.enterprises.ListingConsent;
import cn.qinqing.enterprises.Parks;
import cn.qinqing.enterprises.ProjectForm;
import cn.qinqing.enterprises.ProjectKind;
import cn.qinqing.enterprises.ProjectStage;
import cn.qinqing.enterprises.Projects;
import cn.qinqing.identity.Role;
import cn.qinqing.people.Organ;
import cn.qinqing.people.PeopleService;
import cn.qinqing.people.UnitForm;
import cn.qinqing.people.UnitLevel;
import cn.qinqing.people.UnitService;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.UnitId;
import cn.qinqing.uikit.EntityPicker;
import cn.qinqing.workbench.TestAccounts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The dialogs of an enterprise's page: what they refuse stands at its field, and nothing typed is lost. */
class EnterpriseDialogsTest extends UiTest {

    @Autowired
    EnterpriseService service;

    @Autowired
    EnterpriseQueries queries;

    @Autowired
    EnterpriseChanges changes;

    @Autowired
    ContactConsents consents;

    @Autowired
    Projects projects;

    @Autowired
    PeopleService people;

    @Autowired
    UnitService units;

    @Autowired
    Parks parks;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient jdbc;

    private final Actor clerk = Actors.with(Role.COMMERCE_CLERK);
    private LocalDate today;
    private EnterpriseId enterprise;

    @BeforeEach
    void data() {
        today = OfficeTime.today(clock);
        Actor.Person me = TestAccounts.stored(jdbc);
        enterprise = made("对话框企业");
        UnitId bureau = people.createUnit(clerk, unit("对话框测试局" + Ids.next(), UnitLevel.PREFECTURE, "652800"));
        Actors.signIn(me.account(), null, bureau, Role.COMMERCE_CLERK);
    }

    @Test
    void a_consent_is_noted_with_who_when_how_and_for_what_and_withdrawn() {
        UUID contact = service.addContact(clerk, enterprise, new ContactForm("艾山·买买提", "主任", "13800001111", true));
        open();
        assertThat(text()).contains("未登记同意，不能发消息。");
        press("登记同意");
        assertThat(field("谁同意").getValue()).isEqualTo("艾山·买买提");
        field("谁同意").setValue(" ");
        press("登记同意", dialog());
        assertThat(field("谁同意").getErrorMessage()).isEqualTo("请填写谁同意。");
        field("谁同意").setValue("本人");
        _setValue(day("哪一天"), today.plusDays(1));
        press("登记同意", dialog());
        assertThat(day("哪一天").getErrorMessage()).isEqualTo("请填写同意的日期，不能晚于今天。");
        _setValue(day("哪一天"), today);
        press("登记同意", dialog());
        assertThat(select("方式").getErrorMessage()).isEqualTo("请选择口头或书面。");
        assertThat(field("谁同意").getValue()).as("what was typed stays").isEqualTo("本人");
        _setValue(this.<ConsentWay>select("方式"), ConsentWay.WRITTEN);
        field("用途").setValue("");
        press("登记同意", dialog());
        assertThat(field("用途").getErrorMessage()).isEqualTo("请填写用途。");
        field("用途").setValue("走访联系");
        press("登记同意", dialog());
        assertThat(_find(Dialog.class)).isEmpty();
        assertThat(text()).contains("书面同意（本人），用途：走访联系");
        assertThat(consents.forMessages(enterprise)).containsExactly(contact);

        press("撤回同意");
        press("登记“艾山·买买提”撤回同意", dialog());
        assertThat(text()).doesNotContain("艾山·买买提");
        assertThat(consents.forMessages(enterprise)).isEmpty();
    }

    @Test
    void another_name_needs_a_day_and_a_reason_and_the_old_one_stays_known() {
        String before = name();
        open();
        press("更名");
        press("更名", dialog());
        assertThat(field("新名称").getErrorMessage()).isEqualTo("新名称与现在的相同。");
        field("新名称").setValue("新名称的企业" + Ids.next());
        _setValue(day("从哪一天起"), today.plusDays(1));
        press("更名", dialog());
        assertThat(day("从哪一天起").getErrorMessage()).startsWith("请填写日期，不能晚于今天");
        _setValue(day("从哪一天起"), today);
        press("更名", dialog());
        assertThat(field("原因").getErrorMessage()).isEqualTo("请填写原因，不超过 300 个字。");
        assertThat(field("新名称").getValue()).startsWith("新名称的企业");
        field("原因").setValue("重组");
        press("更名", dialog());
        assertThat(name()).startsWith("新名称的企业");
        assertThat(text()).contains("曾用名“" + before + "”", "重组");
        assertThat(queries.details(clerk, enterprise).formerNames()).containsExactly(before);
    }

    @Test
    void another_state_is_chosen_from_the_others_with_its_day_and_reason() {
        open();
        press("变更状态");
        Select<EnterpriseState> state = select("状态");
        assertThat(state.getListDataView().getItems()).doesNotContain(EnterpriseState.OPERATING);
        press("保存", dialog());
        assertThat(state.getErrorMessage()).isEqualTo("请选择新的状态。");
        _setValue(state, EnterpriseState.SUSPENDED);
        _setValue(day("从哪一天起"), null);
        press("保存", dialog());
        assertThat(day("从哪一天起").getErrorMessage()).startsWith("请填写日期");
        _setValue(day("从哪一天起"), today.minusDays(3));
        press("保存", dialog());
        assertThat(field("原因").getErrorMessage()).startsWith("请填写原因");
        field("原因").setValue("设备检修");
        press("保存", dialog());
        assertThat(queries.details(clerk, enterprise).form().state()).isEqualTo(EnterpriseState.SUSPENDED);
        assertThat(text()).contains("起停业", "设备检修");
    }

    @Test
    void what_looks_like_the_same_enterprise_is_linked_while_the_name_is_typed() {
        EnterpriseId known =
                service.create(clerk, EnterpriseForms.named("库尔勒市晔鸢纺织有限公司", "652801", ListingConsent.NOT_ASKED));
        Awaitility.await()
                .pollInSameThread()
                .atMost(Duration.ofSeconds(20))
                .until(() -> !queries.pick(clerk, "晔鸢", 5).isEmpty());
        UI.getCurrent().navigate(EnterpriseRoutes.LIST);
        press("新建企业、商会");
        _setValue(field("名称"), "新疆晔鸢纺织有限责任公司");
        Anchor link = _get(dialog(), Anchor.class);
        assertThat(link.getText()).isEqualTo("库尔勒市晔鸢纺织有限公司");
        assertThat(link.getHref()).isEqualTo(EnterpriseRoutes.details(known));
        assertThat(link.getTarget()).as("beside the form: what is typed stays").contains("_blank");
        assertThat(dialog().getElement().getTextRecursively()).contains("已有相近的档案", "名称相近");
        _setValue(field("名称"), "毫无相似之处的另一家");
        assertThat(_find(dialog(), Anchor.class)).isEmpty();
    }

    @Test
    void a_park_is_chosen_filtered_by_and_not_closed_while_somebody_lies_in_it() {
        String name = "对话框园区" + Ids.next();
        UnitId park = people.createUnit(clerk, unit(name, UnitLevel.PARK, "652801"));
        open();
        press("修改资料");
        Select<Parks.Park> field = select("所在园区");
        _setValue(field, new Parks.Park(park, name));
        press("保存", dialog());
        assertThat(queries.details(clerk, enterprise).form().park()).isEqualTo(park);
        assertThat(text()).contains(name);
        // changing something else leaves it where it is
        press("修改资料");
        field("地址").setValue("园区路 1 号");
        press("保存", dialog());
        assertThat(queries.details(clerk, enterprise).parkName()).isEqualTo(name);
        assertThat(parks.condition(clerk, park.toString(), today)).isPresent();
        assertThat(units.obstacles(park))
                .extracting(refused -> refused.key())
                .containsExactly("people.unit.hasEnterprises");
        EnterpriseForm wrong = queries.details(clerk, enterprise)
                .form()
                .withPark(people.createUnit(clerk, unit("不是园区" + Ids.next(), UnitLevel.COUNTY, "652801")));
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> service.edit(clerk, enterprise, wrong))
                .hasMessage("enterprises.park.unknown");
    }

    @Test
    void a_record_that_another_changed_meanwhile_is_shown_and_what_was_typed_is_saved_after_a_second_look() {
        open();
        press("修改资料");
        field("简称").setValue("我的简称");
        EnterpriseForm form = queries.details(clerk, enterprise).form();
        service.edit(
                clerk,
                enterprise,
                new EnterpriseForm(
                        form.kind(),
                        form.name(),
                        form.shortName(),
                        form.uscc(),
                        form.divisionCode(),
                        "别人填写的地址",
                        form.industryCode(),
                        form.size(),
                        form.sizeJudgedOn(),
                        form.state(),
                        form.consent(),
                        form.keyEnterprise(),
                        form.note(),
                        form.version(),
                        form.clientKey()));
        press("保存", dialog());
        assertThat(dialog().getElement().getTextRecursively())
                .contains("测试人员", "修改了它", "地址", "别人填写的地址", "您没有改这一栏，已换成新内容")
                .doesNotContain("统一社会信用代码代码");
        assertThat(field("简称").getValue()).isEqualTo("我的简称");
        press("保存", dialog());
        assertThat(queries.details(clerk, enterprise).form())
                .returns("我的简称", EnterpriseForm::shortName)
                .returns("别人填写的地址", EnterpriseForm::address);
    }

    @Test
    void a_project_that_another_changed_meanwhile_is_shown_and_saved_after_a_second_look() {
        UUID project = projects.create(
                clerk,
                enterprise,
                new ProjectForm("棉纺三期", ProjectKind.OTHER, ProjectStage.TALKS, null, null, null, null, 0, Ids.next()));
        open();
        press("修改");
        field("项目名称").setValue("棉纺三期（扩建）");
        ProjectForm seen = projects.of(clerk, enterprise).getFirst().form();
        projects.edit(
                clerk,
                project,
                new ProjectForm(
                        seen.name(),
                        seen.kind(),
                        ProjectStage.BUILDING,
                        null,
                        null,
                        null,
                        null,
                        seen.version(),
                        seen.clientKey()));
        press("保存", dialog());
        assertThat(dialog().getElement().getTextRecursively()).contains("修改了这家企业的项目", "在建");
        assertThat(field("项目名称").getValue()).isEqualTo("棉纺三期（扩建）");
        press("保存", dialog());
        assertThat(projects.of(clerk, enterprise).getFirst().form().name()).isEqualTo("棉纺三期（扩建）");
    }

    @Test
    @SuppressWarnings("unchecked")
    void a_record_is_not_merged_with_itself_nor_an_enterprise_with_a_chamber() {
        EnterpriseId chamber = service.create(clerk, EnterpriseForms.chamber("对话框商会" + Ids.next(), "652801"));
        open();
        press("合并重复企业");
        EntityPicker<EnterpriseHit> other = _get(dialog(), EntityPicker.class);
        field("原因").setValue("重复建档");
        press("合并重复企业", dialog());
        assertThat(other.getErrorMessage()).isEqualTo("请选择另一份档案。");
        other.setValue(hit(enterprise));
        press("合并重复企业", dialog());
        assertThat(other.getErrorMessage()).isEqualTo("不能与自己合并，请选择另一份档案。");
        other.setValue(hit(chamber));
        press("合并重复企业", dialog());
        assertThat(other.getErrorMessage()).contains("一个是商会（协会），一个是企业，不能合并");
        assertThat(field("原因").getValue()).isEqualTo("重复建档");
    }

    @Test
    void the_page_reads_its_enterprise_once() {
        service.addContact(clerk, enterprise, new ContactForm("联系人", "主任", "13800001111", true));
        open();
        UI.getCurrent().navigate("jobs");
        List<String> sent =
                CountedStatements.during(() -> UI.getCurrent().navigate(EnterpriseRoutes.details(enterprise)));
        assertThat(sent.stream().filter(sql -> sql.contains("last_contact"))).hasSize(1);
        assertThat(sent.stream().filter(sql -> sql.contains("from enterprise_contact")))
                .hasSize(1);
        assertThat(sent).as("all statements of an opening").hasSizeLessThanOrEqualTo(MOST_STATEMENTS);
    }

    /** One of them counts the unread notices in the bar; who is shown the numbers of contacts is written into the log. */
    private static final int MOST_STATEMENTS = 36;

    private void open() {
        UI.getCurrent().navigate("");
        UI.getCurrent().navigate(EnterpriseRoutes.details(enterprise));
    }

    private static UnitForm unit(String name, UnitLevel level, String division) {
        return new UnitForm(name, null, Organ.GOVERNMENT, level, division, null, null);
    }

    private static void press(String label) {
        _click(_get(Button.class, spec -> spec.withText(label)));
    }

    private static void press(String label, Dialog dialog) {
        _click(_get(dialog, Button.class, spec -> spec.withText(label)));
    }

    private static Dialog dialog() {
        return _get(Dialog.class);
    }

    private static TextField field(String label) {
        return _get(dialog(), TextField.class, spec -> spec.withLabel(label));
    }

    private static DatePicker day(String label) {
        return _get(dialog(), DatePicker.class, spec -> spec.withLabel(label));
    }

    @SuppressWarnings("unchecked")
    private <T> Select<T> select(String label) {
        return _get(dialog(), Select.class, spec -> spec.withLabel(label));
    }

    private static String text() {
        StringBuilder all = new StringBuilder(
                ((Component) UI.getCurrent().getCurrentView()).getElement().getTextRecursively());
        _find(Component.class).stream()
                .filter(HasValidation.class::isInstance)
                .map(one -> ((HasValidation) one).getErrorMessage())
                .forEach(all::append);
        return all.toString();
    }

    private String name() {
        return queries.details(clerk, enterprise).form().name();
    }

    private EnterpriseHit hit(EnterpriseId id) {
        return queries.hit(clerk, id).orElseThrow();
    }

    private EnterpriseId made(String name) {
        return service.create(clerk, EnterpriseForms.named(name + Ids.next(), "652801", ListingConsent.NOT_ASKED));
    }
}
