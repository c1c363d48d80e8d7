package cn.qinqing.serviceplans.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qinqing.Actors;
import cn.qinqing.UiTest;
import cn.qinqing.identity.Role;
import cn.qinqing.people.PeopleQueries.UnitHit;
import cn.qinqing.serviceplans.CaseDecisionCycle;
import cn.qinqing.serviceplans.CaseDecisionDetails;
import cn.qinqing.serviceplans.CaseDecisionId;
import cn.qinqing.serviceplans.CaseDecisionQueries;
import cn.qinqing.serviceplans.CaseDecisionState;
import cn.qinqing.serviceplans.CaseOpinionKind;
import cn.qinqing.shared.Actor;
import cn.qinqing.workbench.Documents;
import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Location;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The list, the page with its stages and what is missing, and the dialogs with their refusals. */
class CaseDecisionViewsTest extends UiTest {

    @Autowired
    CaseDecisionQueries queries;

    @Autowired
    Documents documents;

    @Autowired
    CaseDecisionDocument document;

    @Autowired
    ApplicationContext beans;

    private CaseDecisionCycle made;

    @BeforeEach
    void people() {
        made = new CaseDecisionCycle(beans);
    }

    private static void as(Actor.Person who, Role role) {
        Actors.signIn(who.account(), who.person(), who.unit(), role);
    }

    @Test
    void the_page_says_which_stage_it_is_at_and_what_is_missing() {
        CaseDecisionId id = made.inJointReview();
        as(made.chair, Role.COMMERCE_CLERK);
        show("case-decisions/" + id);
        assertThat(shown()).contains("用气指标单列", "联审中", "0/2 个单位已答复", "还缺：", "未答复", "联审和两项审查都通过后上会");
        assertThat(_find(Button.class, spec -> spec.withText("登记会议决定"))).isEmpty();
        Button close = _get(Button.class, spec -> spec.withText("结束联审"));
        assertThat(close.getElement().getAttribute("aria-disabled")).isEqualTo("true");
        _click(button("不再等待意见"));
        _click(_get(Button.class, spec -> spec.withText("不再等待")));
        assertThat(_find(Dialog.class)).hasSize(1);
    }

    @Test
    void the_chair_begins_the_joint_review_and_a_unit_gives_its_opinion() {
        CaseDecisionId id = made.proposed();
        as(made.chair, Role.COMMERCE_CLERK);
        show("case-decisions/" + id);
        _click(button("启动联审"));
        _click(button("征求意见"));
        assertThat(error(units())).contains("至少选择一个单位");
        units().setValue(Set.of(new UnitHit(made.first, "发改委")));
        _click(button("征求意见"));
        assertThat(made.stateOf(id)).isEqualTo(CaseDecisionState.JOINT_REVIEW);
        as(made.unit, Role.HANDLER);
        show("case-opinions");
        assertThat(GridKt._size(_get(Grid.class))).isEqualTo(1);
        show("case-decisions/" + id);
        _click(button("出具本单位意见"));
        _click(button("提交意见"));
        assertThat(error(this.<CaseOpinionKind>choice("意见"))).contains("同意");
        this.<CaseOpinionKind>choice("意见").setValue(CaseOpinionKind.DISAGREE);
        _click(button("提交意见"));
        assertThat(error(area("理由"))).contains("理由");
        area("理由").setValue("预算没有安排");
        _click(button("提交意见"));
        assertThat(_find(Dialog.class)).isEmpty();
        assertThat(shown()).contains("预算没有安排", "召集人写出结论");
        show("case-opinions");
        assertThat(shown()).contains("没有等本单位出具意见的事项");
    }

    @Test
    void individual_favours_are_refused_at_their_field() {
        CaseDecisionId id = made.reviewed();
        as(made.reviewer, Role.LEGAL_REVIEWER);
        show("case-decisions/" + id);
        _click(button("公平竞争审查"));
        this.<Boolean>choice("审查结果").setValue(true);
        line("审查文号").setValue("公竞1号");
        _click(button("登记结果"));
        assertThat(error(this.<Boolean>choice("是否含个别税费优惠"))).contains("请选择");
        this.<Boolean>choice("是否含个别税费优惠").setValue(true);
        _click(button("登记结果"));
        assertThat(error(this.<Boolean>choice("是否含个别税费优惠"))).contains("公平竞争审查条例");
        this.<Boolean>choice("审查结果").setValue(false);
        _click(button("登记结果"));
        assertThat(error(area("审查意见（未通过必填）"))).contains("理由");
        area("审查意见（未通过必填）").setValue("删去税收返还");
        _click(button("登记结果"));
        assertThat(made.stateOf(id)).isEqualTo(CaseDecisionState.NOT_PASSED);
        assertThat(shown()).contains("审查未通过", "含个别税费优惠");
    }

    @Test
    void a_refusal_needs_its_reasons_and_is_proposed_anew() {
        CaseDecisionId id = made.cleared();
        as(made.chair, Role.COMMERCE_CLERK);
        show("case-decisions/" + id);
        assertThat(shown()).contains("可以上会", "会议决定和纪要文号");
        _click(button("登记会议决定"));
        this.<CaseDecisionState>choice("会议决定").setValue(CaseDecisionState.REFUSED);
        line("会议").setValue("第 12 次常务会议");
        _click(button("登记决定"));
        assertThat(error(line("纪要文号"))).contains("纪要文号");
        line("纪要文号").setValue("〔2026〕12号");
        _click(button("登记决定"));
        assertThat(error(area("修改内容或不同意的理由"))).contains("理由");
        area("修改内容或不同意的理由").setValue("没有依据");
        _click(button("登记决定"));
        assertThat(shown()).contains("会议不同意", "没有依据", "另行提报");
        _click(button("另行提报"));
        assertThat(area("情况").getValue()).isNotEmpty();
        area("现行政策为何不够").setValue("补充了依据");
        _click(button("提报"));
        CaseDecisionDetails old = queries.details(made.chair, id);
        assertThat(old.next()).isNotNull();
        show("case-decisions/" + old.next().id());
        assertThat(shown()).contains("原事项", old.row().number());
    }

    @Test
    void a_proposal_is_written_with_errors_beside_its_fields() {
        as(made.proposer, Role.HANDLER);
        show("case-decisions");
        _click(_get(Button.class, spec -> spec.withText("提报")));
        _click(button("提报", 1));
        assertThat(error(_get(cn.qinqing.uikit.EntityPicker.class, spec -> spec.withLabel("企业"))))
                .contains("企业");
        line("涉及金额（万元，可不填）").setValue("很多");
        _click(button("提报", 1));
        assertThat(error(line("涉及金额（万元，可不填）"))).contains("1200");
        assertThat(_find(Dialog.class)).hasSize(1);
    }

    @Test
    void the_sheet_for_the_meeting_says_everything() {
        CaseDecisionId id = made.in(CaseDecisionState.APPROVED_CHANGED);
        CaseDecisionDetails details = queries.details(made.chair, id);
        var data = document.data(details);
        assertThat(data.fields().get("会议决定")).contains("〔2026〕12号纪要", "指标减半");
        assertThat(data.fields().get("公平竞争审查")).contains("不含个别税费优惠");
        assertThat(data.fields().get("涉及金额")).isEqualTo("1200 万元");
        assertThat(data.tables().get("联审意见")).hasSize(2);
        assertThat(documents
                        .make(made.chair, document, details.row().number(), id.toString(), data)
                        .word())
                .isNotEmpty();
    }

    @Test
    void a_list_is_filtered_by_state_and_what_waits_for_me() {
        CaseDecisionId proposed = made.proposed();
        made.inJointReview();
        as(made.chair, Role.COMMERCE_CLERK);
        show("case-decisions?q=" + made.name);
        assertThat(GridKt._size(_get(Grid.class))).isEqualTo(2);
        show("case-decisions?q=" + made.name + "&state=PROPOSED");
        assertThat(GridKt._size(_get(Grid.class))).isEqualTo(1);
        show("case-decisions?q=" + made.name + "&state=REFUSED");
        assertThat(shown()).contains("没有符合条件的事项");
        show("enterprises/" + made.enterprise);
        assertThat(shown()).contains("一事一议", queries.seen(made.chair, proposed).number());
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

    /** One of several with the same words, such as that of the dialog over that of the list. */
    private static Button button(String text, int place) {
        return _find(Button.class, spec -> spec.withText(text)).get(place);
    }

    private static TextField line(String label) {
        return _get(TextField.class, spec -> spec.withLabel(label));
    }

    private static TextArea area(String label) {
        return _get(TextArea.class, spec -> spec.withLabel(label));
    }

    @SuppressWarnings("unchecked")
    private static MultiSelectComboBox<UnitHit> units() {
        return _get(MultiSelectComboBox.class);
    }

    @SuppressWarnings("unchecked")
    private <T> RadioButtonGroup<T> choice(String label) {
        return _get(RadioButtonGroup.class, spec -> spec.withLabel(label));
    }
}
