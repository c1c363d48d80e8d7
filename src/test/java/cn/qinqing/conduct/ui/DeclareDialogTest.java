package cn.qinqing.conduct.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qinqing.Actors;
import cn.qinqing.UiTest;
import cn.qinqing.conduct.ConductBlock.Gift;
import cn.qinqing.conduct.ConductBlock.Meal;
import cn.qinqing.conduct.ConductBlock.Vehicle;
import cn.qinqing.conduct.ConductQueries;
import cn.qinqing.conduct.ConductTerms;
import cn.qinqing.conduct.Declarants;
import cn.qinqing.conduct.DeclarationDetails;
import cn.qinqing.identity.Role;
import cn.qinqing.shared.Actor;
import cn.qinqing.uikit.DraftKeeper;
import cn.qinqing.uikit.FieldErrors;
import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The form of a declaration and one's own list: each part shows what belongs to it, refusals stand at their field. */
class DeclareDialogTest extends UiTest {

    @Autowired
    ConductQueries queries;

    @Autowired
    ConductTerms terms;

    @Autowired
    ApplicationContext beans;

    @Autowired
    JdbcClient jdbc;

    private Declarants made;
    private Actor.Person officer;

    @BeforeEach
    void open() {
        made = new Declarants(beans);
        officer = made.officer();
        Actors.signIn(officer.account(), null, made.unit, Role.LIAISON_OFFICER);
        UI.getCurrent().navigate("conduct/mine");
        _click(button("申报走访以外的事项"));
    }

    @Test
    void a_gift_shows_its_last_day_and_lies_in_ones_own_list_with_a_receipt() {
        date("接触日期").setValue(made.today);
        line("企业或对象").setValue("漠野农业有限公司");
        assertThat(_find(TextField.class, spec -> spec.withLabel("礼品名称、数量"))).isEmpty();
        this.<Gift.Kind>choice("礼品").setValue(Gift.Kind.RECEIVED);
        line("礼品名称、数量").setValue("核桃两盒");
        date("收到日期").setValue(made.today);
        assertThat(_find(Paragraph.class))
                .extracting(Paragraph::getText)
                .anyMatch(text -> text.startsWith("最后上交日：" + terms.handInBy(made.today)));
        _click(button("提交申报"));
        assertThat(_find(Dialog.class)).isEmpty();
        DeclarationDetails declared =
                queries.details(officer, queries.mine(officer, 0, 1).getFirst().id());
        assertThat(declared.block().gift().what()).isEqualTo("核桃两盒");
        assertThat(declared.occasion().with()).isEqualTo("漠野农业有限公司");
        assertThat(GridKt._size(_get(Grid.class))).isEqualTo(1);
    }

    @Test
    void what_is_refused_stands_at_its_field_and_nothing_is_lost() {
        date("接触日期").setValue(made.today);
        line("企业或对象").setValue("漠野农业有限公司");
        _click(button("提交申报"));
        assertThat(_get(FieldErrors.class).getText()).contains("至少填写一项");
        this.<Meal.Kind>choice("用餐").setValue(Meal.Kind.OWN_ACCOUNT);
        line("本人支付（元）").setValue("三十八");
        _click(button("提交申报"));
        assertThat(error(line("本人支付（元）"))).contains("例如 38");
        line("本人支付（元）").setValue("38 元");
        this.<Vehicle.Kind>choice("用车").setValue(Vehicle.Kind.ENTERPRISE);
        _click(button("提交申报"));
        assertThat(error(line("使用企业车辆的原因"))).contains("原因");
        line("使用企业车辆的原因").setValue("厂区偏远");
        this.<ReportFields.When>choice("报备").setValue(ReportFields.When.AFTERWARDS);
        _click(button("提交申报"));
        assertThat(error(date("报备日期"))).contains("报备日期");
        date("报备日期").setValue(made.today);
        _click(button("提交申报"));
        assertThat(error(line("报备号"))).contains("事由和批准人");
        line("报备号").setValue("备7号");
        _click(button("提交申报"));
        assertThat(_find(Dialog.class)).isEmpty();
        assertThat(queries.countMine(officer)).isEqualTo(1);
    }

    @Test
    void nothing_that_is_typed_is_kept_anywhere_and_closing_asks() {
        area("说明（可不填）").setValue("不想留下的话");
        assertThat(jdbc.sql("select count(*) from draft where account_id = ?")
                        .param(officer.account().value())
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(_find(DraftKeeper.class)).isEmpty();
        assertThat(area("说明（可不填）").getElement().getAttribute("data-keep")).isNull();
        assertThat(area("说明（可不填）").getAutocomplete()).isEqualTo(Autocomplete.OFF);
        _click(button("取消"));
        assertThat(_find(Dialog.class)).hasSize(2);
    }

    @Test
    void the_declarant_adds_that_the_gift_was_handed_in() {
        var receipt = made.declare(officer, Declarants.gift("核桃两盒", made.today, null));
        UI.getCurrent().navigate("conduct/" + receipt.id());
        assertThat(_get(H1.class).getText()).isEqualTo(receipt.number());
        assertThat(shown()).contains("未上交", "核桃两盒", "300 元").doesNotContain("查看记录");
        _click(button("补充"));
        _click(button("提交补充"));
        assertThat(error(area("补充说明"))).contains("请写补充内容");
        line("礼品登记号").setValue("礼登5号");
        _click(button("提交补充"));
        assertThat(error(date("上交日期（还没上交可不填，以后补充）"))).contains("上交日期");
        date("上交日期（还没上交可不填，以后补充）").setValue(made.today);
        _click(button("提交补充"));
        assertThat(shown()).contains("已上交", "礼登5号");
    }

    private static String shown() {
        return ((Component) UI.getCurrent().getCurrentView()).getElement().getTextRecursively();
    }

    private static String error(HasValidation field) {
        assertThat(field.isInvalid()).isTrue();
        return field.getErrorMessage();
    }

    private static Button button(String text) {
        return _get(Button.class, spec -> spec.withText(text));
    }

    private static TextField line(String label) {
        return _get(TextField.class, spec -> spec.withLabel(label));
    }

    private static TextArea area(String label) {
        return _get(TextArea.class, spec -> spec.withLabel(label));
    }

    private static DatePicker date(String label) {
        return _get(DatePicker.class, spec -> spec.withLabel(label));
    }

    @SuppressWarnings("unchecked")
    private <T> RadioButtonGroup<T> choice(String label) {
        return _get(RadioButtonGroup.class, spec -> spec.withLabel(label));
    }
}
