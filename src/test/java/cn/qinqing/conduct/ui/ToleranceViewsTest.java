package cn.qinqing.conduct.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qinqing.Actors;
import cn.qinqing.UiTest;
import cn.qinqing.conduct.ToleranceGrants;
import cn.qinqing.conduct.ToleranceQueries;
import cn.qinqing.conduct.ToleranceReceipt;
import cn.qinqing.conduct.ToleranceState;
import cn.qinqing.conduct.ToleranceStepKind;
import cn.qinqing.conduct.Tolerances;
import cn.qinqing.identity.Role;
import cn.qinqing.shared.AccountId;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.UnitId;
import cn.qinqing.uikit.DraftKeeper;
import cn.qinqing.uikit.FieldErrors;
import cn.qinqing.uikit.ShownList;
import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Location;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The form of an application, one's own list, what 纪委 sees and notes, and what a mistaken grant opens. */
class ToleranceViewsTest extends UiTest {

    @Autowired
    ToleranceQueries queries;

    @Autowired
    ToleranceGrants grants;

    @Autowired
    ApplicationContext beans;

    @Autowired
    JdbcClient jdbc;

    private Tolerances made;
    private Actor.Person applicant;

    @BeforeEach
    void people() {
        made = new Tolerances(beans);
        applicant = made.made.officer();
    }

    private void asApplicant() {
        Actors.signIn(applicant.account(), null, made.made.unit, Role.LIAISON_OFFICER);
    }

    private static void as(UnitId unit, Role role) {
        Actors.signIn(AccountId.create(), null, unit, role);
    }

    @Test
    void an_application_is_sent_with_its_file_and_lies_in_ones_own_list() {
        asApplicant();
        show("tolerance/mine");
        assertThat(shown()).contains("还没有容错申请");
        _click(button("申请容错"));
        _click(button("提交申请"));
        assertThat(error(area("事项和失误情况"))).contains("什么事");
        area("事项和失误情况").setValue("先行先试中返工");
        _click(button("提交申请"));
        assertThat(error(date("开始日期"))).contains("日期");
        date("开始日期").setValue(made.made.today.minusDays(40));
        area("依据（法律、政策、文件）").setValue("试点方案第六条");
        _click(button("提交申请"));
        assertThat(error(line("会议或机构"))).contains("至少写一项");
        line("会议或机构").setValue("专题会议");
        _click(button("提交申请"));
        assertThat(error(line("纪要或文号"))).contains("文号");
        line("纪要或文号").setValue("〔2026〕7号");
        line("决定了什么").setValue("同意试点");
        _click(button("提交申请"));
        assertThat(error(date("日期"))).contains("日期");
        date("日期").setValue(made.made.today.minusDays(50));
        _click(button("提交申请"));
        assertThat(error(noGain())).contains("谋取私利");
        noGain().setValue(true);
        line("损失金额（元，不能用金额计的可不填）").setValue("八万");
        _click(button("提交申请"));
        assertThat(error(line("损失金额（元，不能用金额计的可不填）"))).contains("120000");
        line("损失金额（元，不能用金额计的可不填）").setValue("86,000 元");
        _click(button("提交申请"));
        assertThat(error(area("损失和影响（没有的写“无”）"))).contains("损失");
        area("损失和影响（没有的写“无”）").setValue("返工费");
        area("补救和纠错措施").setValue("已补充验收");
        ToleranceFileField files = _get(ToleranceFileField.class);
        files.take("纪要.exe", new byte[] {1, 2, 3});
        assertThat(_get(FieldErrors.class).getText()).contains("纪要.exe");
        files.take("纪要.pdf", Tolerances.pdf("纪要.pdf", "x").content());
        _click(button("提交申请"));
        assertThat(_find(Dialog.class)).isEmpty();
        assertThat(GridKt._size(_get(Grid.class))).isEqualTo(1);
        assertThat(queries.mine(applicantNow(), 0, 1)).singleElement().satisfies(row -> {
            assertThat(row.state()).isEqualTo(ToleranceState.APPLIED);
            assertThat(row.files()).isEqualTo(1);
        });
    }

    private Actor applicantNow() {
        return new Actor.Person(
                applicant.account(), null, made.made.unit, null, "测试人员", applicant.rights(), applicant.scope());
    }

    @Test
    void nothing_that_is_typed_is_kept_anywhere_and_closing_asks() {
        asApplicant();
        show("tolerance/mine");
        _click(button("申请容错"));
        area("事项和失误情况").setValue("不想留下的话");
        assertThat(_find(DraftKeeper.class)).isEmpty();
        assertThat(area("事项和失误情况").getAutocomplete()).isEqualTo(Autocomplete.OFF);
        assertThat(jdbc.sql("select count(*) from draft where account_id = ?")
                        .param(applicant.account().value())
                        .query(Long.class)
                        .single())
                .isZero();
        _click(button("取消"));
        assertThat(_find(Dialog.class)).hasSize(2);
    }

    @Test
    void discipline_notes_each_step_and_the_page_has_no_place_for_an_inquiry() {
        ToleranceReceipt receipt = made.apply(applicant);
        as(made.made.discipline, Role.SUPERVISOR);
        show("tolerance/all");
        assertThat(GridKt._size(_get(Grid.class))).isPositive();
        show("tolerance/" + receipt.id());
        assertThat(shown())
                .contains(Tolerances.MATTER, "本页没有核查、谈话的内容", "您这次查看已记录", "列表一行", "全部内容", "会议纪要.pdf")
                .doesNotContain("补充材料");
        _click(button("登记受理"));
        assertThat(_find(TextArea.class)).as("no field takes sentences").isEmpty();
        _click(button("登记"));
        assertThat(error(line("受理编号"))).contains("编号");
        line("受理编号").setValue("州纪容〔2026〕1号");
        _click(button("登记"));
        assertThat(shown()).contains("已受理", "州纪容〔2026〕1号");
        _click(button("登记认定办结"));
        line("办结编号").setValue("州纪容〔2026〕2号");
        _click(button("登记"));
        assertThat(_find(Dialog.class)).as("an outcome is missing").hasSize(1);
    }

    @Test
    void the_applicant_sees_the_outcome_adds_and_takes_back() {
        ToleranceReceipt receipt = made.apply(new Actor.Person(
                applicant.account(), null, made.made.unit, null, "测试人员", applicant.rights(), applicant.scope()));
        asApplicant();
        show("tolerance/" + receipt.id());
        assertThat(shown()).contains("只有申请人").doesNotContain("查看记录", "登记受理");
        _click(button("补充材料"));
        _click(button("提交补充"));
        assertThat(error(area("补充说明"))).contains("补充内容");
        area("补充说明").setValue("补交追回凭证");
        _click(button("提交补充"));
        assertThat(shown()).contains("补交追回凭证");
        Actor discipline = made.made.supervisor();
        made.step(discipline, receipt.id(), ToleranceStepKind.ACCEPTED);
        made.step(discipline, receipt.id(), ToleranceStepKind.CLOSED);
        made.step(discipline, receipt.id(), ToleranceStepKind.CLEARED);
        show("tolerance/" + receipt.id());
        assertThat(shown()).contains("已澄清正名", "予以容错，免予追究", "本单位干部大会").doesNotContain("撤回申请");
    }

    @Test
    void the_right_without_the_office_or_the_grant_opens_nothing() {
        ToleranceReceipt receipt = made.apply(applicant);
        as(made.made.unit, Role.SUPERVISOR);
        show("tolerance/all");
        assertThat(shown()).contains("有这项权限还不够");
        as(made.organisation, Role.ORGANISATION);
        show("tolerance/all");
        assertThat(shown()).contains("有这项权限还不够").doesNotContain(Tolerances.MATTER);
        grants.put(made.made.supervisor(), made.organisation, true, "州纪函1号");
        show("tolerance/" + receipt.id());
        assertThat(shown()).contains(Tolerances.MATTER).doesNotContain("登记受理");
    }

    @Test
    void discipline_lets_a_unit_of_the_party_read_by_a_document() {
        as(made.made.discipline, Role.SUPERVISOR);
        show("tolerance/all");
        _click(button("授权组织部门查看"));
        _click(button("登记"));
        assertThat(_find(Dialog.class)).hasSize(1);
        line("文号").setValue("州纪函〔2026〕3号");
        _click(button("登记"));
        assertThat(_find(Dialog.class)).as("no unit is chosen").hasSize(1);
    }

    @Test
    void no_list_of_it_is_handed_out_as_a_file() {
        as(made.made.discipline, Role.SUPERVISOR);
        show("tolerance/all");
        assertThat(((ShownList) UI.getCurrent().getCurrentView()).file()).isEmpty();
        asApplicant();
        show("tolerance/mine");
        assertThat(((ShownList) UI.getCurrent().getCurrentView()).file()).isEmpty();
    }

    private static void show(String path) {
        Location place = new Location(path);
        UI.getCurrent().navigate(place.getPath(), place.getQueryParameters());
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
    private static RadioButtonGroup<Boolean> noGain() {
        return _get(RadioButtonGroup.class, spec -> spec.withLabel("是否谋私"));
    }
}
