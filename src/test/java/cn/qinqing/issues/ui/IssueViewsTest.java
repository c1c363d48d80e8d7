package cn.qinqing.issues.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qinqing.Actors;
import cn.qinqing.UiTest;
import cn.qinqing.identity.Role;
import cn.qinqing.issues.AskFor;
import cn.qinqing.issues.DeclineCode;
import cn.qinqing.issues.HandlerAnswer;
import cn.qinqing.issues.IssueCategory;
import cn.qinqing.issues.IssueCycle;
import cn.qinqing.issues.IssueHandling;
import cn.qinqing.issues.IssueId;
import cn.qinqing.issues.IssuePrivacy;
import cn.qinqing.issues.IssueRequests;
import cn.qinqing.issues.IssueRoutes;
import cn.qinqing.issues.IssueStatus;
import cn.qinqing.issues.IssueTerm;
import cn.qinqing.issues.OutcomeCode;
import cn.qinqing.issues.RequestKind;
import cn.qinqing.issues.Satisfaction;
import cn.qinqing.issues.SuspensionCause;
import cn.qinqing.people.PeopleQueries.UnitHit;
import cn.qinqing.shared.Actor;
import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.QueryParameters;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The page of an issue as each of those concerned sees it, and its dialogs. */
class IssueViewsTest extends UiTest {

    @Autowired
    ApplicationContext beans;

    private IssueCycle made;

    @BeforeEach
    void people() {
        made = new IssueCycle(beans);
    }

    @Test
    void the_desk_dispatches_with_what_is_missing_said_beside_its_field() {
        IssueId id = made.raised(IssuePrivacy.CONFIDENTIAL);
        open(made.desk, Role.COMMERCE_CLERK, id);
        _click(button("交办"));
        _click(inDialog("交办"));
        Select<IssueCategory> category = select("类别");
        assertThat(category.getErrorMessage()).isEqualTo("请选择类别。");
        category.setValue(category.getListDataView().getItems().findFirst().orElseThrow());
        assertThat(this.<IssueTerm>select("时限档次").getValue().code())
                .as("the category proposes its term")
                .isEqualTo(category.getValue().term());
        _click(inDialog("交办"));
        ComboBox<UnitHit> lead = lead();
        assertThat(lead.getErrorMessage()).isEqualTo("请选择主办单位。");
        lead.setValue(new UnitHit(made.lead, "主办局"));
        _click(inDialog("交办"));
        assertThat(text("给承办单位的转述").getErrorMessage()).contains("保密诉求");
        text("给承办单位的转述").setValue("某企业反映用气不足");
        _click(inDialog("交办"));
        assertThat(_find(Dialog.class)).isEmpty();
        assertThat(page()).contains("已交办", "前签收", "某企业反映用气不足", "较复杂");
    }

    @SuppressWarnings("unchecked")
    private static ComboBox<UnitHit> lead() {
        return _get(_get(Dialog.class), ComboBox.class, spec -> spec.withLabel("主办单位"));
    }

    @Test
    void a_decline_is_proposed_and_confirmed_by_another() {
        IssueId id = made.raised(IssuePrivacy.NORMAL);
        open(made.desk, Role.COMMERCE_CLERK, id);
        _click(button("拟不予受理"));
        this.<DeclineCode>select("情形").setValue(DeclineCode.OUTSIDE_JURISDICTION);
        text("告知企业的话").setValue("请向自治区能源局提出");
        _click(inDialog("提交确认"));
        assertThat(text("理由（给复核人）").getErrorMessage()).isEqualTo("请写明理由或情况。");
        text("理由（给复核人）").setValue("电价由自治区核定");
        _click(inDialog("提交确认"));
        assertThat(made.stateOf(id)).isEqualTo(IssueStatus.DECLINE_PROPOSED);
        open(made.office, Role.COMMERCE_REVIEWER, id);
        assertThat(page()).contains("请向自治区能源局提出", "不属于本州职权范围");
        _click(button("决定：不予受理"));
        _click(inDialog("保存决定"));
        assertThat(decision().getErrorMessage()).isEqualTo("请选择同意或不同意。");
        decision().setValue(false);
        _click(inDialog("保存决定"));
        assertThat(text("决定理由").getErrorMessage()).isEqualTo("请写明理由或情况。");
        decision().setValue(true);
        _click(inDialog("保存决定"));
        assertThat(page()).contains("不予受理", "同意");
    }

    @Test
    void a_unit_acknowledges_answers_and_signs() {
        IssueId id = made.dispatched();
        open(made.handler, Role.HANDLER, id);
        _click(button("签收"));
        assertThat(page()).contains("已签收");
        _click(button("记进展"));
        text("内容").setValue("已约供气公司到厂");
        _click(inDialog("提交"));
        assertThat(page()).contains("已约供气公司到厂", "办理中");
        _click(button("拟答复"));
        text("答复内容").setValue("已增加日供气量");
        _click(inDialog("提交负责人签发"));
        assertThat(text("政策依据").getErrorMessage()).contains("请写政策依据");
        assertThat(text("答复内容").getValue()).isEqualTo("已增加日供气量");
        text("政策依据").setValue("供气保障方案");
        this.<OutcomeCode>select("办理结果").setValue(OutcomeCode.PARTLY);
        _click(inDialog("提交负责人签发"));
        assertThat(page()).contains("待签发，尚未发出", "部分解决");

        open(made.head, Role.UNIT_HEAD, id);
        assertThat(page()).contains("还有分办单位没有答复");
        _click(button("退回修改"));
        text("内容").setValue("请写明数量");
        _click(inDialog("提交"));
        assertThat(page()).contains("负责人退回修改：请写明数量");

        open(made.partner, Role.HANDLER, id);
        _click(button("分办、协办答复"));
        _click(inDialog("提交"));
        assertThat(text("说明").getErrorMessage()).isEqualTo("请写明理由或情况。");
        text("说明").setValue("管网已通");
        this.<HandlerAnswer>radio("答复").setValue(HandlerAnswer.DONE);
        _click(inDialog("提交"));
        assertThat(page()).contains("管网已通");

        open(made.handler, Role.HANDLER, id);
        _click(button("拟答复"));
        assertThat(text("答复内容").getValue()).isEqualTo("已增加日供气量");
        text("答复内容").setValue("已增加日供气量 2 万方");
        _click(inDialog("提交负责人签发"));
        open(made.head, Role.UNIT_HEAD, id);
        _click(button("签发答复"));
        _click(inDialog("签发并发出"));
        assertThat(made.stateOf(id)).isEqualTo(IssueStatus.REPLIED);
        assertThat(page()).contains("已答复").doesNotContain("请企业评价");
    }

    @Test
    void requests_name_their_day_and_their_reason() {
        IssueId id = made.inProgress();
        open(made.handler, Role.HANDLER, id);
        _click(button("申请计时中止"));
        text("理由").setValue("等检测报告");
        _click(inDialog("提交"));
        assertThat(this.<SuspensionCause>select("中止情形").getErrorMessage()).isEqualTo("请选择计时中止的情形。");
        this.<SuspensionCause>select("中止情形").setValue(SuspensionCause.TESTING);
        _click(inDialog("提交"));
        DatePicker until = _get(DatePicker.class, spec -> spec.withLabel("预计恢复日期"));
        assertThat(until.getErrorMessage()).isEqualTo("请选择日期。");
        until.setValue(made.today.plusDays(20));
        _click(inDialog("提交"));
        assertThat(page()).contains("等待决定", "检测检验");
        open(made.desk, Role.COMMERCE_CLERK, id);
        _click(button("免去分办答复"));
        _click(inDialog("提交"));
        assertThat(text("理由").getErrorMessage()).isEqualTo("请写明理由或情况。");
    }

    @Test
    void the_list_begins_with_what_waits_for_me_and_the_first_page_says_so() {
        IssueId id = made.dispatched();
        signIn(made.handler, Role.HANDLER);
        UI.getCurrent().navigate(IssueRoutes.LIST, QueryParameters.simple(Map.of("mine", "1")));
        assertThat(GridKt._size(_get(Grid.class))).isOne();
        UI.getCurrent().navigate(IssueRoutes.LIST, QueryParameters.simple(Map.of("mine", "1", "light", "RED")));
        assertThat(page()).contains("没有符合条件的诉求。");
        UI.getCurrent().navigate("");
        assertThat(page()).contains("待我办理的诉求", "剩 15 个工作日", IssueCycle.SAID.substring(0, 10));
        made.bean(IssueHandling.class).acknowledge(made.handler, id);
    }

    @Test
    void who_may_know_reads_what_the_enterprise_said_and_the_unit_does_not() {
        IssueId id = made.rated(Satisfaction.FAIRLY);
        open(made.supervisor, Role.SUPERVISOR, id);
        assertThat(page()).contains("基本满意");
        open(made.head, Role.UNIT_HEAD, id);
        // the unit hears of it with the batch of the night
        assertThat(page()).doesNotContain("基本满意", "签署销号", "已评价");
        made.bean(IssueRequests.class).ask(made.head, new AskFor(id, RequestKind.CLOSURE, null, null, ""));
        open(made.office, Role.COMMERCE_REVIEWER, id);
        _click(button("决定：销号"));
        decision().setValue(true);
        _click(inDialog("保存决定"));
        assertThat(page()).contains("已销号");
    }

    @Test
    void the_head_signs_the_closure_of_what_nobody_rated() {
        IssueId id = made.in(IssueStatus.NOT_RATED);
        made.rungInVain(id);
        open(made.head, Role.UNIT_HEAD, id);
        _click(button("签署销号"));
        _click(inDialog("提交"));
        open(made.office, Role.COMMERCE_REVIEWER, id);
        assertThat(page()).contains("决定：销号");
    }

    private void open(Actor.Person who, Role role, IssueId id) {
        signIn(who, role);
        UI.getCurrent().navigate(IssueRoutes.details(id));
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

    private static TextArea text(String label) {
        return _get(_get(Dialog.class), TextArea.class, spec -> spec.withLabel(label));
    }

    @SuppressWarnings("unchecked")
    private <T> Select<T> select(String label) {
        return _get(_get(Dialog.class), Select.class, spec -> spec.withLabel(label));
    }

    @SuppressWarnings("unchecked")
    private <T> RadioButtonGroup<T> radio(String label) {
        return _get(_get(Dialog.class), RadioButtonGroup.class, spec -> spec.withLabel(label));
    }

    private RadioButtonGroup<Boolean> decision() {
        return radio("决定");
    }
}
