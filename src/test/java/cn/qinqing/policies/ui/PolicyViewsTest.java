package cn.qinqing.policies.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qinqing.Actors;
import cn.qinqing.EnterpriseForms;
import cn.qinqing.UiTest;
import cn.qinqing.enterprises.EnterpriseRoutes;
import cn.qinqing.enterprises.EnterpriseService;
import cn.qinqing.enterprises.ListingConsent;
import cn.qinqing.identity.Role;
import cn.qinqing.policies.PolicyCondition;
import cn.qinqing.policies.PolicyConditionKind;
import cn.qinqing.policies.PolicyFilter;
import cn.qinqing.policies.PolicyId;
import cn.qinqing.policies.PolicyQueries;
import cn.qinqing.policies.PolicyRoutes;
import cn.qinqing.policies.PolicyRow;
import cn.qinqing.policies.PolicyRows;
import cn.qinqing.policies.PolicyService;
import cn.qinqing.policies.domain.PolicyFitting;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.Ids;
import cn.qinqing.workbench.StoredClerk;
import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The library, a policy's page, its form, and the part on an enterprise's page, as people see them. */
class PolicyViewsTest extends UiTest {

    @Autowired
    ApplicationContext beans;

    @Autowired
    PolicyQueries queries;

    @Autowired
    PolicyService policies;

    private final String key = "页" + Ids.next();
    private PolicyRows made;

    @BeforeEach
    void rows() {
        made = new PolicyRows(beans, key);
        Actor.Person clerk = StoredClerk.in(beans);
        Actors.signIn(clerk.account(), clerk.person(), clerk.unit(), Role.COMMERCE_CLERK);
    }

    private static String page() {
        return UI.getCurrent().getCurrentView().getElement().getTextRecursively();
    }

    private static Button inDialog(String words) {
        return _get(_get(Dialog.class), Button.class, spec -> spec.withText(words));
    }

    private static void type(String label, String words) {
        var field = _find(_get(Dialog.class), TextField.class, spec -> spec.withLabel(label));
        if (field.isEmpty()) {
            _setValue(_get(_get(Dialog.class), TextArea.class, spec -> spec.withLabel(label)), words);
        } else {
            _setValue(field.getFirst(), words);
        }
    }

    @Test
    void a_policy_is_taken_in_with_conditions_and_every_error_stands_at_its_field() {
        UI.getCurrent().navigate(PolicyRoutes.LIST);
        _click(_get(Button.class, spec -> spec.withText("登记政策")));
        _click(inDialog("保存"));
        TextField number = _get(_get(Dialog.class), TextField.class, spec -> spec.withLabel("文号"));
        assertThat(number.getErrorMessage()).isEqualTo("请写文号。");
        type("政策名称", key + "贴息");
        type("文号", "巴页〔2026〕1号");
        type("发文机关", "州工信局");
        type("政策内容", "支持企业");
        type("给付内容", "贴息");
        type("咨询电话", "13999012345");
        choose("层级（必填）", "县市");
        _setValue(_get(_get(Dialog.class), DatePicker.class, spec -> spec.withLabel("施行日期")), LocalDate.of(2026, 1, 1));
        _click(inDialog("保存"));
        Select<?> division = _get(_get(Dialog.class), Select.class, spec -> spec.withLabel("所属县市"));
        assertThat(division.getErrorMessage()).contains("请选择所属县市");
        choose("层级（必填）", "州");
        _click(inDialog("保存"));
        TextField phone = _get(_get(Dialog.class), TextField.class, spec -> spec.withLabel("咨询电话"));
        assertThat(phone.getErrorMessage()).contains("手机号");
        assertThat(_get(_get(Dialog.class), TextField.class, spec -> spec.withLabel("政策名称"))
                        .getValue())
                .isEqualTo(key + "贴息");
        type("咨询电话", "0996-2023456");
        several("行业", "C 制造业");
        several("规模", "小型", "微型");
        _click(_get(
                _get(Dialog.class),
                Button.class,
                spec -> spec.withPredicate(
                        button -> "申报期：加一段".equals(button.getAriaLabel().orElse("")))));
        List<DatePicker> days = _find(_get(Dialog.class), DatePicker.class, spec -> spec.withLabel("最后一天"));
        _setValue(days.getLast(), LocalDate.of(2027, 6, 30));
        _click(inDialog("保存"));
        assertThat(_find(Dialog.class)).isEmpty();
        assertThat(page()).contains(key + "贴息", "有效", "行业：C 制造业", "规模：小型、微型", "申报期：2027-06-30 以前", "2026-01-01 起，长期");
        PolicyRow row = queries.page(
                        Actors.with(Role.LEADER),
                        new PolicyFilter(key, null, null, null, null, null, false),
                        List.of(),
                        0,
                        5)
                .getFirst();
        assertThat(row.title()).isEqualTo(key + "贴息");
    }

    @SuppressWarnings("unchecked")
    private static void choose(String label, String words) {
        Select<Object> select = _get(_get(Dialog.class), Select.class, spec -> spec.withLabel(label));
        Object wanted = select.getListDataView()
                .getItems()
                .filter(item -> select.getItemLabelGenerator().apply(item).equals(words))
                .findFirst()
                .orElseThrow();
        _setValue(select, wanted);
    }

    @SuppressWarnings("unchecked")
    private static void several(String label, String... words) {
        MultiSelectComboBox<ConditionFields.Word> field =
                _get(_get(Dialog.class), MultiSelectComboBox.class, spec -> spec.withLabel(label));
        Set<ConditionFields.Word> chosen = field.getListDataView()
                .getItems()
                .filter(item -> List.of(words).contains(item.label()))
                .collect(java.util.stream.Collectors.toSet());
        assertThat(chosen).hasSize(words.length);
        _setValue(field, chosen);
    }

    @Test
    void a_change_is_a_version_with_what_differs_in_words_and_an_abolished_one_names_its_successor() {
        PolicyId id = made.create("旧", PolicyCondition.of(PolicyConditionKind.SIZE, "SMALL"));
        PolicyId successor = made.create("新");
        UI.getCurrent().navigate(PolicyRoutes.details(id));
        _click(_get(Button.class, spec -> spec.withText("修改")));
        type("给付内容", "最高八十万元");
        several("规模", "小型", "中型");
        _click(inDialog("保存"));
        assertThat(page()).contains("第 2 版", "给付内容：由“贷款贴息，最高五十万元”改为“最高八十万元”", "条件去掉：规模：小型", "条件加上：规模：中型、小型");
        _click(_get(Button.class, spec -> spec.withText("废止")));
        _click(inDialog("废止"));
        assertThat(_get(_get(Dialog.class), TextField.class, spec -> spec.withLabel("废止依据"))
                        .getErrorMessage())
                .isEqualTo("请写废止依据。");
        _get(Dialog.class).close();
        policies.abolish(Actors.with(Role.COMMERCE_CLERK), id, 1, LocalDate.of(2026, 1, 1), "由新政策接替", successor);
        UI.getCurrent().navigate(PolicyRoutes.LIST);
        UI.getCurrent().navigate(PolicyRoutes.details(id));
        assertThat(page()).contains("自 2026-01-01 起废止", key + "新");
        assertThat(_find(Button.class, spec -> spec.withText("修改"))).isEmpty();
        _click(_get(Button.class, spec -> spec.withText("撤销废止")));
        _click(inDialog("撤销废止"));
        assertThat(_find(Button.class, spec -> spec.withText("修改"))).hasSize(1);
    }

    @Test
    void the_list_keeps_its_filters_in_the_address_and_readers_see_no_commands() {
        made.create("一", PolicyCondition.of(PolicyConditionKind.INDUSTRY, "A01"));
        made.create("二", PolicyCondition.of(PolicyConditionKind.INDUSTRY, "C13"));
        Actors.signIn(Role.LIAISON_OFFICER);
        UI.getCurrent().navigate(PolicyRoutes.LIST, QueryParameters.simple(Map.of("q", key, "section", "C")));
        assertThat(GridKt._size(_get(Grid.class))).isEqualTo(1);
        assertThat(_find(Button.class, spec -> spec.withText("登记政策"))).isEmpty();
        UI.getCurrent().navigate(PolicyRoutes.LIST, QueryParameters.simple(Map.of("q", key + "无")));
        assertThat(page()).contains("没有符合条件的政策");
    }

    @Test
    void an_enterprise_shows_what_fits_what_is_open_and_folded_what_does_not_with_reasons() {
        Actor clerk = Actors.with(Role.COMMERCE_CLERK);
        EnterpriseId enterprise = beans.getBean(EnterpriseService.class)
                .create(clerk, EnterpriseForms.named(key + "企业", "652801", ListingConsent.REFUSED));
        made.create("适用", PolicyCondition.of(PolicyConditionKind.PLACE, "652801"));
        made.create("规模", PolicyCondition.of(PolicyConditionKind.SIZE, "SMALL"));
        made.create("轮台", PolicyCondition.of(PolicyConditionKind.PLACE, "652822"));
        UI.getCurrent().navigate(EnterpriseRoutes.details(enterprise));
        showAll();
        assertThat(page())
                .contains("适用政策", key + "适用", "所在地：库尔勒市，符合“库尔勒市”", "缺资料，补上才能判断", key + "规模", "规模：未判定，需先判定规模（条件是“小型”）");
        Details misses = _find(Details.class).stream()
                .filter(one -> one.getSummaryText().startsWith("不适用的"))
                .findFirst()
                .orElseThrow();
        assertThat(misses.getContent()).isEmpty();
        misses.setOpened(true);
        showAll();
        assertThat(misses.getElement().getTextRecursively()).contains(key + "轮台", "所在地：库尔勒市，条件是“轮台县”");
    }

    private static void showAll() {
        _find(Button.class).stream()
                .filter(button -> button.getText().startsWith("再显示"))
                .forEach(Button::click);
    }

    @Test
    void which_enterprises_it_fits_is_a_list_with_the_day() {
        Actor clerk = Actors.with(Role.COMMERCE_CLERK);
        PolicyId id = made.create("轮台", PolicyCondition.of(PolicyConditionKind.PLACE, "652822"));
        UI.getCurrent().navigate(PolicyRoutes.fits(id));
        assertThat(page()).contains("共 ", "按今天的企业资料");
        beans.getBean(EnterpriseService.class)
                .create(clerk, EnterpriseForms.named(key + "企业", "652822", ListingConsent.REFUSED));
        beans.getBean(PolicyFitting.class).run("测试", (done, all) -> {});
        UI.getCurrent().navigate(PolicyRoutes.fits(id), QueryParameters.simple(Map.of("q", key)));
        assertThat(GridKt._size(_get(Grid.class))).isEqualTo(1);
        assertThat(page()).contains("共 1 户", key + "轮台");
        UI.getCurrent().navigate(PolicyRoutes.details(id));
        assertThat(page()).contains("适用 ", "政策第 1 版统计");
    }
}
