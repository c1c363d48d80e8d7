package cn.qinqing.people.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qinqing.Actors;
import cn.qinqing.UiTest;
import cn.qinqing.identity.Role;
import cn.qinqing.people.HeldOutcome;
import cn.qinqing.people.Organ;
import cn.qinqing.people.PeopleQueries;
import cn.qinqing.people.PeopleQueries.PersonHit;
import cn.qinqing.people.PeopleService;
import cn.qinqing.people.PostForm;
import cn.qinqing.people.PostService;
import cn.qinqing.people.UnitForm;
import cn.qinqing.people.UnitLevel;
import cn.qinqing.people.UnitQueries;
import cn.qinqing.people.UnitService;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.Period;
import cn.qinqing.shared.PersonId;
import cn.qinqing.shared.PersonName;
import cn.qinqing.shared.PhoneNumber;
import cn.qinqing.shared.PostId;
import cn.qinqing.shared.UnitId;
import cn.qinqing.uikit.EntityPicker;
import cn.qinqing.uikit.RefusedAction;
import cn.qinqing.workbench.TestAccounts;
import com.github.mvysny.kaributesting.v10.NotificationsKt;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The clerk keeps units, posts and people; what is refused stands beside its field. */
class PeopleDialogsTest extends UiTest {

    private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);

    @Autowired
    ApplicationContext beans;

    @Autowired
    PeopleService people;

    @Autowired
    PeopleQueries queries;

    @Autowired
    UnitQueries units;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private final Actor clerk = Actors.with(Role.COMMERCE_CLERK);
    private LocalDate today;
    private String key;
    private UnitId unit;
    private PostId post;
    private PersonId holder;
    private PersonId other;

    @BeforeEach
    void data() {
        today = OfficeTime.today(clock);
        key = "对话框" + Ids.next();
        unit = people.createUnit(
                clerk, new UnitForm(key, null, Organ.GOVERNMENT, UnitLevel.PREFECTURE, "652800", null, null));
        post = people.createPost(clerk, new PostForm("对话框局长", unit, Organ.GOVERNMENT, true, "652800"));
        holder = people.registerPerson(clerk, new PersonName("对话框甲"));
        other = people.registerPerson(clerk, new PersonName("对话框乙"));
        people.appoint(clerk, post, holder, Period.openFrom(NEW_YEAR), null);
        var me = TestAccounts.stored(jdbc);
        UnitId office = people.createUnit(
                clerk, new UnitForm(key + "办", null, Organ.GOVERNMENT, UnitLevel.PREFECTURE, "652800", null, null));
        Actors.signIn(me.account(), null, office, Role.COMMERCE_CLERK);
    }

    @Test
    void a_unit_is_made_and_a_name_that_is_taken_is_said_beside_it() {
        UI.getCurrent().navigate("units");
        press("新建单位");
        _setValue(inDialog(TextField.class, "单位名称"), key);
        press("保存");
        assertThat(inDialog(TextField.class, "单位名称").getErrorMessage()).contains("已有单位");
        _setValue(inDialog(TextField.class, "单位名称"), key + "新");
        press("保存");
        assertThat(_get(H1.class).getText()).isEqualTo(key + "新");
    }

    @Test
    void a_unit_with_people_says_why_it_stays_and_an_empty_one_goes() {
        UI.getCurrent().navigate("units/" + unit);
        assertThat(_get(RefusedAction.class).getElement().getTextRecursively()).contains("还有 1 人在任");
        UnitId empty = people.createUnit(
                clerk, new UnitForm(key + "空", null, Organ.OTHER, UnitLevel.PREFECTURE, "652800", null, null));
        UI.getCurrent().navigate("units/" + empty);
        press("停用");
        assertThat(units.details(clerk, empty).active()).isFalse();
        press("恢复使用");
        assertThat(units.details(clerk, empty).active()).isTrue();
    }

    @Test
    void a_post_is_made_with_its_usual_mark_and_changed() {
        UI.getCurrent().navigate("units/" + unit);
        press("设置岗位");
        press("保存");
        assertThat(inDialog(TextField.class, "职务").getErrorMessage()).isEqualTo("请填写职务名称。");
        _setValue(inDialog(TextField.class, "职务"), "对话框副局长");
        _setValue(inDialog(Checkbox.class, "领导岗位（同一时间一人）"), true);
        assertThat(inDialog(Checkbox.class, "行程敏感").getValue()).isTrue();
        press("保存");
        assertThat(text()).contains("对话框副局长").contains("空缺");
        assertThat(units.details(clerk, unit).posts()).hasSize(2);
    }

    @Test
    void an_appointment_to_a_vacant_post_refuses_beside_the_field() {
        people.leave(
                clerk,
                units.details(clerk, unit)
                        .posts()
                        .getFirst()
                        .holdings()
                        .getFirst()
                        .id(),
                today.minusDays(10));
        UI.getCurrent().navigate("units/" + unit);
        press("任职");
        _setValue(inDialog(DatePicker.class, "任职起"), today.minusDays(20));
        assertThat(inDialog(DatePicker.class, "任职起").getHelperText()).contains("现任 对话框甲");
        press("任职");
        assertThat(person("人员").getErrorMessage()).isEqualTo("请选择人员。");
        person("人员").setValue(hit(other));
        _setValue(inDialog(DatePicker.class, "任职起"), NEW_YEAR.minusYears(1));
        press("任职");
        assertThat(inDialog(DatePicker.class, "任职起").getErrorMessage()).contains("已有任职人");
        _setValue(inDialog(DatePicker.class, "任职起"), today);
        _setValue(inDialog(DatePicker.class, "任职至"), today.minusDays(3));
        press("任职");
        assertThat(inDialog(DatePicker.class, "任职至").isInvalid()).isTrue();
        _setValue(inDialog(DatePicker.class, "任职至"), null);
        _setValue(inDialog(DatePicker.class, "任职起"), today.minusDays(20));
        _setValue(inDialog(Checkbox.class, "仅在空缺期间代管"), true);
        press("任职");
        assertThat(inDialog(Checkbox.class, "仅在空缺期间代管").getErrorMessage()).contains("并未空缺");
        _setValue(inDialog(Checkbox.class, "仅在空缺期间代管"), false);
        _setValue(inDialog(DatePicker.class, "任职起"), today);
        press("任职");
        assertThat(text()).contains("对话框乙").contains("历任");
    }

    @Test
    @SuppressWarnings("unchecked")
    void a_post_that_somebody_holds_changes_hands_on_the_sheet_of_changes() {
        UI.getCurrent().navigate("units/" + unit);
        press("换人");
        assertThat(text()).contains("所任职务 1");
        ((EntityPicker<PersonHit>) _get(EntityPicker.class, spec -> spec.withLabel("接任人"))).setValue(hit(other));
        press("预览");
        assertThat(text()).doesNotContain("无人负责").contains("交给他人 对话框乙");
        _setValue(field(TextField.class, "文号"), "州党干〔2026〕7号");
        _setValue(field(TextField.class, "事由"), "调任");
        press("预览");
        press("确认办理");
        assertThat(_get(H1.class).getText()).isEqualTo("对话框甲");
        assertThat(queries.details(clerk, other).posts()).hasSize(1);
    }

    @Test
    void a_mobile_number_is_refused_where_office_numbers_are_kept() {
        UI.getCurrent().navigate("units/" + unit);
        press("添加电话");
        _setValue(inDialog(TextField.class, "办公电话"), "13999000001");
        press("保存");
        assertThat(inDialog(TextField.class, "办公电话").getErrorMessage()).contains("这是手机号");
        _setValue(inDialog(TextField.class, "办公电话"), "0996-2027777");
        press("保存");
        assertThat(text()).contains("0996-2027777");
        press("删除");
        assertThat(units.details(clerk, unit).phones()).isEmpty();
    }

    @Test
    void a_protected_number_is_shown_for_a_purpose() {
        people.notePhone(clerk, holder, unit, PhoneNumber.parse("19912340000"), null);
        UI.getCurrent().navigate("people/" + holder);
        press("查看");
        press("查看并留痕");
        assertThat(inDialog(TextField.class, "查看用途").getErrorMessage()).isEqualTo("请填写用途。");
        _setValue(inDialog(TextField.class, "查看用途"), "通知紧急会议");
        press("查看并留痕");
        assertThat(_find(Span.class)).extracting(Span::getText).contains("19912340000");
        assertThat(jdbc.sql(
                                "select count(*) from audit_event where action = 'PROTECTED_READ' and subject_id = ? and facts like '%通知紧急会议%'")
                        .param(holder.toString())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void an_absence_stands_beside_the_name_and_is_taken_back() {
        UI.getCurrent().navigate("people/" + holder);
        press("登记外出代理");
        _setValue(inDialog(DatePicker.class, "外出末日"), today.plusDays(3));
        person("代理人").setValue(hit(holder));
        _setValue(inDialog(TextField.class, "事由"), "年休假");
        press("保存");
        assertThat(person("代理人").getErrorMessage()).isEqualTo("代理人不能是本人。");
        person("代理人").setValue(hit(other));
        press("保存");
        assertThat(text()).contains("由 对话框乙 代理");
        press("取消");
        assertThat(text()).contains("没有外出记录");
    }

    @Test
    void a_person_is_noted_and_the_name_corrected() {
        UI.getCurrent().navigate("people");
        press("登记人员");
        press("保存");
        assertThat(inDialog(TextField.class, "姓名").isInvalid()).isTrue();
        _setValue(inDialog(TextField.class, "姓名"), "对话框丙");
        press("保存");
        assertThat(_get(H1.class).getText()).isEqualTo("对话框丙");
        press("更正姓名");
        _setValue(inDialog(TextField.class, "姓名"), "对话框丁");
        press("保存");
        assertThat(_get(H1.class).getText()).isEqualTo("对话框丁");
    }

    @Test
    void somebody_leaves_after_a_preview_and_a_tick() {
        UI.getCurrent().navigate("units/" + unit);
        press("离任");
        assertThat(text()).contains("所任职务 1");
        press("预览");
        assertThat(text()).contains("以下 1 项将无人负责");
        press("确认办理");
        assertThat(field(TextField.class, "文号").getErrorMessage()).isEqualTo("请填写文号。");
        _setValue(field(TextField.class, "文号"), "州党干〔2026〕2号");
        _setValue(field(TextField.class, "事由"), "退休");
        press("预览");
        press("确认办理");
        assertThat(text()).contains("有 1 项将无人负责");
        _setValue(_get(Checkbox.class), true);
        press("确认办理");
        assertThat(_get(H1.class).getText()).isEqualTo("对话框甲");
        assertThat(text()).contains("历次变动").contains("州党干〔2026〕2号").contains("目前没有任职");
    }

    @Test
    @SuppressWarnings("unchecked")
    void a_successor_leaves_nothing_vacant() {
        UI.getCurrent().navigate("changes", QueryParameters.simple(Map.of("person", holder.toString())));
        Select<HeldOutcome> outcome = _get(Select.class);
        outcome.setValue(HeldOutcome.TRANSFER);
        press("预览");
        assertThat(_get(_get(ChangeRow.class), EntityPicker.class).getErrorMessage())
                .startsWith("请选择“")
                .contains("交给谁");
        assertThat(text()).doesNotContain("将无人负责");
        _get(ChangeRow.class).decide(HeldOutcome.TRANSFER, hit(other));
        press("预览");
        assertThat(text()).contains("交给他人 对话框乙").doesNotContain("将无人负责");
        _setValue(field(TextField.class, "文号"), "州党干〔2026〕3号");
        _setValue(field(TextField.class, "事由"), "调任");
        press("预览");
        press("确认办理");
        assertThat(queries.details(clerk, other).posts()).hasSize(1);
    }

    @Test
    void absences_that_overlap_or_end_before_they_begin_are_refused_at_their_days() {
        UI.getCurrent().navigate("people/" + holder);
        press("登记外出代理");
        _setValue(inDialog(DatePicker.class, "外出末日"), today.minusDays(1));
        person("代理人").setValue(hit(other));
        _setValue(inDialog(TextField.class, "事由"), "年休假");
        press("保存");
        assertThat(inDialog(DatePicker.class, "外出末日").getErrorMessage()).isNotBlank();
        _setValue(inDialog(DatePicker.class, "外出末日"), today.plusDays(3));
        press("保存");
        press("登记外出代理");
        _setValue(inDialog(DatePicker.class, "外出首日"), today.plusDays(3));
        _setValue(inDialog(DatePicker.class, "外出末日"), today.plusDays(9));
        person("代理人").setValue(hit(other));
        _setValue(inDialog(TextField.class, "事由"), "学习");
        press("保存");
        assertThat(inDialog(DatePicker.class, "外出首日").getErrorMessage()).startsWith("与已登记的外出");
        assertThat(inDialog(TextField.class, "事由").getValue()).isEqualTo("学习");
    }

    @Test
    void a_unit_and_a_post_that_another_changed_meanwhile_are_shown_and_saved_after_a_second_look() {
        UI.getCurrent().navigate("units/" + unit);
        press("修改单位");
        _setValue(inDialog(TextField.class, "办公地址"), "我填写的地址");
        var seen = units.details(clerk, unit);
        beans.getBean(UnitService.class)
                .change(
                        clerk,
                        unit,
                        seen.version(),
                        new UnitForm(key, "别人的简称", Organ.GOVERNMENT, UnitLevel.PREFECTURE, "652800", null, null));
        press("保存");
        assertThat(_get(Dialog.class).getElement().getTextRecursively()).contains("测试人员", "修改过", "别人的简称");
        assertThat(inDialog(TextField.class, "办公地址").getValue()).isEqualTo("我填写的地址");
        press("保存");
        assertThat(units.details(clerk, unit).form().officeAddress()).isEqualTo("我填写的地址");

        press("修改岗位");
        _setValue(inDialog(TextField.class, "职务"), "我改的职务");
        beans.getBean(PostService.class).change(clerk, post, 0, "别人改的职务", true);
        press("保存");
        assertThat(_get(Dialog.class).getElement().getTextRecursively()).contains("测试人员", "修改过", "别人改的职务");
        press("保存");
        assertThat(units.details(clerk, unit).posts().getFirst().title()).isEqualTo("我改的职务");
    }

    @Test
    void a_post_that_somebody_holds_is_not_closed_and_says_who_holds_it() {
        UI.getCurrent().navigate("units/" + unit);
        press("撤销岗位");
        assertThat(NotificationsKt.getNotifications().getLast().getElement().getTextRecursively())
                .contains("仍由 对话框甲 任职");
        assertThat(units.details(clerk, unit).posts().getFirst().active()).isTrue();
    }

    @Test
    @SuppressWarnings("unchecked")
    void one_decision_for_a_group_decides_each_row_and_is_kept_when_the_day_changes() {
        PostId second = people.createPost(clerk, new PostForm("对话框副局长", unit, Organ.GOVERNMENT, true, "652800"));
        people.appoint(clerk, second, holder, Period.openFrom(NEW_YEAR), null);
        UI.getCurrent().navigate("changes", QueryParameters.simple(Map.of("person", holder.toString())));
        Select<HeldOutcome> all = _get(Select.class, spec -> spec.withLabel("本组全部"));
        all.setValue(HeldOutcome.TRANSFER);
        press("应用到本组");
        press("预览");
        EntityPicker<PersonHit> missing = _find(ChangeRow.class).stream()
                .flatMap(row -> _find(row, EntityPicker.class).stream())
                .findFirst()
                .orElseThrow();
        assertThat(missing.getErrorMessage()).as("at the row").contains("交给谁");
        ((EntityPicker<PersonHit>) _get(_get(DecideAll.class), EntityPicker.class)).setValue(hit(other));
        press("应用到本组");
        press("预览");
        assertThat(text()).contains("对话框局长：交给他人 对话框乙", "对话框副局长：交给他人 对话框乙");
        _setValue(field(DatePicker.class, "变动日"), today.plusDays(5));
        press("预览");
        assertThat(text()).as("kept").contains("对话框局长：交给他人 对话框乙", "对话框副局长：交给他人 对话框乙");
    }

    private PersonHit hit(PersonId person) {
        PersonHit hit = queries.hit(person);
        assertThat(hit).isNotNull();
        return hit;
    }

    @SuppressWarnings("unchecked")
    private EntityPicker<PersonHit> person(String label) {
        return _get(_get(Dialog.class), EntityPicker.class, spec -> spec.withLabel(label));
    }

    private static <C extends Component> C inDialog(Class<C> type, String label) {
        return _get(_get(Dialog.class), type, spec -> spec.withLabel(label));
    }

    private static <C extends Component> C field(Class<C> type, String label) {
        return _get(type, spec -> spec.withLabel(label));
    }

    /** The button with these words: in the open dialog, else on the page. */
    private static void press(String words) {
        var dialogs = _find(Dialog.class);
        var found = dialogs.isEmpty()
                ? _find(Button.class, spec -> spec.withText(words))
                : _find(dialogs.getLast(), Button.class, spec -> spec.withText(words));
        _click(found.getFirst());
    }

    private static String text() {
        return ((HasElement) UI.getCurrent().getCurrentView()).getElement().getTextRecursively();
    }
}
