package cn.qinqing.issues.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qinqing.Actors;
import cn.qinqing.UiTest;
import cn.qinqing.enterprises.EnterpriseHit;
import cn.qinqing.enterprises.EnterpriseKind;
import cn.qinqing.identity.Role;
import cn.qinqing.issues.IssueCycle;
import cn.qinqing.issues.IssueId;
import cn.qinqing.issues.IssueIntake;
import cn.qinqing.issues.IssuePrivacy;
import cn.qinqing.issues.IssueProgresses;
import cn.qinqing.issues.IssueRoutes;
import cn.qinqing.issues.IssueStatus;
import cn.qinqing.issues.OpenIntake;
import cn.qinqing.issues.ProgressWords;
import cn.qinqing.issues.Satisfaction;
import cn.qinqing.people.Divisions;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.Origin;
import cn.qinqing.uikit.Sentences;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The desk that answers the telephone, the part of triage on an issue's page, and the terms. */
class IntakeViewsTest extends UiTest {

    @Autowired
    ApplicationContext beans;

    private IssueCycle made;

    @BeforeEach
    void people() {
        made = new IssueCycle(beans);
    }

    @Test
    void the_desk_takes_down_who_stands_in_no_list_and_reads_the_number() {
        signIn(made.desk, Role.COMMERCE_CLERK);
        UI.getCurrent().navigate("desk");
        _click(button("登记来电"));
        _get(_get(Dialog.class), Checkbox.class, spec -> spec.withLabel("不在联系名单里（个体户、未建档企业）"))
                .setValue(true);
        area("企业原话").setValue("摊位前下水道堵了一周");
        _click(inDialog("登记"));
        assertThat(field("回访电话").getErrorMessage()).isEqualTo("请填写回访电话。");
        field("回访电话").setValue("13612340000");
        _click(inDialog("登记"));
        assertThat(field("名称").getErrorMessage()).isEqualTo("请填写企业或个体户的名称。");
        String name = "小马水果摊" + Ids.next();
        field("名称").setValue(name);
        _click(inDialog("登记"));
        Select<Divisions.Division> place = select("所在县市");
        assertThat(place.getErrorMessage()).isEqualTo("请选择所在县市。");
        place.setValue(place.getListDataView().getItems().findFirst().orElseThrow());
        _click(inDialog("登记"));
        assertThat(_find(Dialog.class)).isEmpty();
        assertThat(page()).contains("巴企诉〔", name, "已登记", "联络办公室", "摊位前下水道堵了一周");
    }

    @Test
    void a_case_is_read_in_the_words_of_the_enterprises_page_and_rated_by_who_had_no_hand_in_it() {
        IssueId id = made.replied();
        signIn(made.desk, Role.COMMERCE_CLERK);
        UI.getCurrent().navigate("desk", QueryParameters.simple(Map.of("case", id.toString())));
        assertThat(page())
                .as("who dispatched it does not rate it")
                .contains("已经答复", "接下来：请您评价", "电话评价", Sentences.of("issues.rate.involved"));
        signIn(made.federation, Role.FEDERATION);
        UI.getCurrent().navigate("desk", QueryParameters.simple(Map.of("case", id.toString())));
        _click(button("电话评价"));
        _click(inDialog("记下评价"));
        RadioButtonGroup<Satisfaction> satisfaction = radio("企业的评价");
        assertThat(satisfaction.getErrorMessage()).isNotEmpty();
        satisfaction.setValue(Satisfaction.SATISFIED);
        _click(inDialog("记下评价"));
        assertThat(made.stateOf(id)).isEqualTo(IssueStatus.RATED);
    }

    @Test
    void several_cases_of_one_number_are_told_apart_and_none_is_a_sentence() {
        signIn(made.desk, Role.COMMERCE_CLERK);
        UI.getCurrent().navigate("desk", QueryParameters.simple(Map.of("q", "999999")));
        assertThat(page()).contains("没有查到");
        String phone = "136" + Math.floorMod(Ids.next().hashCode(), 90_000_000) + "11111111";
        phone = phone.substring(0, 11);
        asked(phone, Origin.Kind.CALL);
        asked(phone, Origin.Kind.CALL);
        UI.getCurrent().navigate("desk", QueryParameters.simple(Map.of("q", phone)));
        assertThat(page()).contains("有 2 件可能是", "老马拌面店");
    }

    @Test
    void triage_rings_back_finds_out_who_it_is_and_then_may_dispatch() {
        IssueId id = asked("13912345678", Origin.Kind.PUBLIC);
        signIn(made.desk, Role.COMMERCE_CLERK);
        UI.getCurrent().navigate(IssueRoutes.details(id));
        assertThat(page()).contains("待回访核实", "还没有回访核实，请先打回访电话。", "139****5678", "公开入口");
        _click(button("查看回访电话"));
        assertThat(page()).contains("回访电话：13912345678");
        _click(button("回访核实"));
        _click(inDialog("已核实"));
        assertThat(page()).contains("已回访核实", "主体待核实", "请先核实主体");
        _click(button("核实主体"));
        _click(inDialog("确定"));
        assertThat(page()).doesNotContain("主体待核实");
        _click(button("补充来件信息"));
        _click(inDialog("保存"));
        _click(button("登记译文"));
        _click(inDialog("保存译文"));
        assertThat(area("中文译文").getErrorMessage()).isEqualTo("请写译文。");
        area("中文译文").setValue("路修了三个月");
        field("译者").setValue("州翻译室");
        _click(inDialog("保存译文"));
        assertThat(page()).contains("路修了三个月", "看汉语原文（州翻译室译");
        _click(button("交办"));
        assertThat(_find(Dialog.class)).hasSize(1);
    }

    @Test
    void what_comes_twice_from_another_platform_leads_to_the_first_and_what_is_alike_is_shown() {
        made.raised(IssuePrivacy.NORMAL);
        signIn(made.desk, Role.COMMERCE_CLERK);
        UI.getCurrent().navigate(IssueRoutes.LIST);
        _click(button("登记诉求"));
        this.<Origin.Kind>select("来源").setValue(Origin.Kind.HOTLINE_12345);
        enterprise().setValue(new EnterpriseHit(made.enterprise, "诉求企业", "", "库尔勒市"));
        area("企业原话").setValue(IssueCycle.SAID + "，请帮助");
        assertThat(page()).contains("可能是同一件事");
        _click(inDialog("登记"));
        assertThat(field("对方平台编号").getErrorMessage()).contains("请填写对方平台的编号");
        String reference = "12345-" + Ids.next();
        field("对方平台编号").setValue(reference);
        _click(inDialog("登记"));
        assertThat(_find(Dialog.class)).isEmpty();
        _click(button("登记诉求"));
        this.<Origin.Kind>select("来源").setValue(Origin.Kind.HOTLINE_12345);
        enterprise().setValue(new EnterpriseHit(made.enterprise, "诉求企业", "", "库尔勒市"));
        area("企业原话").setValue("另说一遍");
        field("对方平台编号").setValue(reference);
        _click(inDialog("登记"));
        assertThat(field("对方平台编号").getErrorMessage()).contains("已经登记为 巴企诉");
        assertThat(page()).contains("查看先登记的 巴企诉");
    }

    @Test
    void who_keeps_templates_puts_a_category_in_force_and_others_look() {
        signIn(made.desk, Role.COMMERCE_CLERK);
        UI.getCurrent().navigate("issue-terms");
        assertThat(page()).contains("水电气暖", "较复杂", "现行");
        _click(button("新增类别"));
        _click(inDialog("保存"));
        assertThat(field("名称").getErrorMessage()).isEqualTo("请填写名称。");
        String name = "跨境" + Ids.next().toString().substring(24);
        field("名称").setValue(name);
        Select<?> term = select("建议档次");
        choose(term);
        _click(inDialog("保存"));
        assertThat(page()).contains(name, "尚未生效");
        _click(_find(Button.class, spec -> spec.withText("停用")).getLast());
        _click(_get(_get(Dialog.class), Button.class, spec -> spec.withText("取消")));
        signIn(made.handler, Role.HANDLER);
        UI.getCurrent().navigate("");
        UI.getCurrent().navigate("issue-terms");
        assertThat(_find(Button.class, spec -> spec.withText("新增类别"))).isEmpty();
    }

    @Test
    void every_state_has_its_words_for_the_caller() {
        signIn(made.desk, Role.COMMERCE_CLERK);
        for (IssueStatus status : IssueStatus.values()) {
            ProgressWords words = new ProgressWords(Sentences::of);
            assertThat(words.status(status)).doesNotContain("portal.");
            assertThat(words.next(status)).doesNotContain("portal.");
            assertThat(Sentences.of("issueboard.next." + status.name())).doesNotContain("issueboard.");
        }
        IssueId id = made.dispatched();
        assertThat(new CaseWords(made.bean(IssueProgresses.class).of(made.desk, id))
                        .lines()
                        .getElement()
                        .getTextRecursively())
                .contains("已交给承办单位", "主办局", "答复期限");
    }

    private IssueId asked(String phone, Origin.Kind channel) {
        return made.bean(IssueIntake.class)
                .open(
                        made.job,
                        new OpenIntake(
                                "老马拌面店" + Ids.next(),
                                EnterpriseKind.SOLE_PROPRIETOR,
                                "652801",
                                "",
                                "门前道路施工三个月，进货车进不来",
                                "",
                                phone,
                                channel,
                                "zh",
                                IssuePrivacy.NORMAL,
                                null))
                .id();
    }

    private static void signIn(Actor.Person who, Role role) {
        Actors.signIn(who.account(), who.person(), who.unit(), role);
    }

    private static String page() {
        String dialogs = _find(Dialog.class).stream()
                .map(one -> one.getElement().getTextRecursively())
                .collect(Collectors.joining());
        return UI.getCurrent().getCurrentView().getElement().getTextRecursively() + dialogs;
    }

    private static Button button(String words) {
        return _get(Button.class, spec -> spec.withText(words));
    }

    private static Button inDialog(String words) {
        return _get(_get(Dialog.class), Button.class, spec -> spec.withText(words));
    }

    private static TextArea area(String label) {
        return _get(_get(Dialog.class), TextArea.class, spec -> spec.withLabel(label));
    }

    private static TextField field(String label) {
        return _get(_get(Dialog.class), TextField.class, spec -> spec.withLabel(label));
    }

    @SuppressWarnings("unchecked")
    private static ComboBox<EnterpriseHit> enterprise() {
        return _get(_get(Dialog.class), ComboBox.class, spec -> spec.withLabel("企业、商会"));
    }

    @SuppressWarnings("unchecked")
    private <T> Select<T> select(String label) {
        return _get(_get(Dialog.class), Select.class, spec -> spec.withLabel(label));
    }

    private static <T> void choose(Select<T> select) {
        select.setValue(select.getListDataView().getItems().findFirst().orElseThrow());
    }

    @SuppressWarnings("unchecked")
    private <T> RadioButtonGroup<T> radio(String label) {
        return _get(_get(Dialog.class), RadioButtonGroup.class, spec -> spec.withLabel(label));
    }
}
