package cn.qinqing.serviceplans.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qinqing.Actors;
import cn.qinqing.UiTest;
import cn.qinqing.enterprises.EnterpriseRoutes;
import cn.qinqing.identity.Role;
import cn.qinqing.issues.IssueRoutes;
import cn.qinqing.issues.Raised;
import cn.qinqing.people.PeopleQueries.UnitHit;
import cn.qinqing.serviceplans.MeasureForm;
import cn.qinqing.serviceplans.PlanDetails;
import cn.qinqing.serviceplans.PlanId;
import cn.qinqing.serviceplans.PlanIssues;
import cn.qinqing.serviceplans.PlanMeasures;
import cn.qinqing.serviceplans.PlanRoutes;
import cn.qinqing.serviceplans.PlanSamples;
import cn.qinqing.shared.Right;
import cn.qinqing.uikit.EntityPicker;
import cn.qinqing.workbench.TestAccounts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A plan's page: what it says, what is typed into its dialogs, what is refused. */
class PlanViewTest extends UiTest {

    @Autowired
    ApplicationContext beans;

    @Autowired
    JdbcClient jdbc;

    private PlanSamples made;

    @BeforeEach
    void signIn() {
        made = new PlanSamples(beans);
        signedInAs(Role.COMMERCE_CLERK);
    }

    private void signedInAs(Role role) {
        Actors.signIn(TestAccounts.stored(jdbc, Right.PLAN_READ).account(), null, made.unit, role);
    }

    private static void press(String words) {
        _click(_find(Button.class, spec -> spec.withText(words)).getFirst());
    }

    private static String shown() {
        return ((Component) UI.getCurrent().getCurrentView()).getElement().getTextRecursively()
                + UI.getCurrent().getElement().getTextRecursively();
    }

    @Test
    void it_says_its_light_and_why() {
        PlanId late = made.plan();
        made.step(made.measure(late), "供电方案", -40, -1);
        made.inForce(late);
        UI.getCurrent().navigate(PlanRoutes.details(late));
        assertThat(shown())
                .contains("红灯", "严重落后", "共 1 个节点，按计划到今天应完成 1 个，实际完成 0 个，落后 100 个百分点。")
                .contains("企业开办", "项目落地", "产品生产", "名称登记", "供电方案", "逾期");
    }

    @Test
    void a_measure_is_typed_refused_and_nothing_is_lost() {
        PlanId plan = made.plan();
        UI.getCurrent().navigate(PlanRoutes.details(plan));
        press("增加措施");
        _setValue(_get(TextArea.class, spec -> spec.withLabel("问题、需求")), "变压器容量不足");
        _setValue(_get(TextArea.class, spec -> spec.withLabel("措施")), "协调增容");
        press("保存");
        assertThat(lead().getErrorMessage()).isEqualTo("请选择牵头单位。");
        assertThat(_get(TextArea.class, spec -> spec.withLabel("措施")).getValue())
                .isEqualTo("协调增容");
        lead().setValue(new UnitHit(made.unit, "局"));
        _setValue(_get(DatePicker.class, spec -> spec.withLabel("完成时限")), made.today.plusDays(30));
        press("保存");
        assertThat(made.read(plan).measures())
                .extracting(PlanDetails.Measure::text)
                .containsExactly("协调增容");
    }

    @SuppressWarnings("unchecked")
    private EntityPicker<UnitHit> lead() {
        return _get(EntityPicker.class, spec -> spec.withLabel("牵头单位"));
    }

    @Test
    void somebody_was_faster_and_the_newest_stands_above_what_was_typed() {
        PlanId plan = made.plan();
        made.measure(plan);
        UI.getCurrent().navigate(PlanRoutes.details(plan));
        press("修改措施");
        PlanDetails.Measure before = made.read(plan).measures().getFirst();
        MeasureForm faster = made.measureForm(made.unit, before.version());
        beans.getBean(PlanMeasures.class)
                .change(
                        made.clerk,
                        before.id(),
                        new MeasureForm(
                                "别人改的需求",
                                faster.text(),
                                "",
                                null,
                                faster.lead(),
                                List.of(),
                                null,
                                faster.due(),
                                null,
                                null,
                                before.version(),
                                null));
        _setValue(_get(TextField.class, spec -> spec.withLabel("政策依据")), "我写的依据");
        press("保存");
        assertThat(shown()).contains("您打开后，别人改过这条措施", "别人改的需求");
        press("保存");
        assertThat(made.read(plan).measures().getFirst().basis()).isEqualTo("我写的依据");
    }

    @Test
    void a_milestone_is_done_with_a_document_number() {
        PlanId plan = made.running();
        UI.getCurrent().navigate(PlanRoutes.details(plan));
        press("完成");
        Button send = _find(Button.class, spec -> spec.withText("完成")).getLast();
        _click(send);
        assertThat(_get(TextField.class, spec -> spec.withLabel("文号")).getErrorMessage())
                .isEqualTo("请至少附一项佐证：文件、文号，或企业的确认。");
        _setValue(_get(TextField.class, spec -> spec.withLabel("文号")), "库自然资发〔2026〕12号");
        _click(send);
        assertThat(made.read(plan).light().done()).isEqualTo(1);
        assertThat(shown()).contains("库自然资发〔2026〕12号", "已完成 1/1");
    }

    @Test
    void a_handler_of_the_unit_reports_and_changes_nothing() {
        PlanId plan = made.running();
        signedInAs(Role.HANDLER);
        UI.getCurrent().navigate(PlanRoutes.details(plan));
        assertThat(_find(Button.class, spec -> spec.withText("完成"))).isNotEmpty();
        _assertNone(Button.class, spec -> spec.withText("增加措施"));
        _assertNone(Button.class, spec -> spec.withText("结束方案"));
    }

    @Test
    void the_enterprise_and_the_issue_show_the_plan() {
        PlanId plan = made.running();
        PlanDetails details = made.read(plan);
        UI.getCurrent().navigate(EnterpriseRoutes.details(details.enterprise()));
        assertThat(_find(Anchor.class))
                .extracting(Anchor::getHref)
                .anySatisfy(href -> assertThat(href).contains(plan.toString()));
        Raised raised = beans.getBean(PlanIssues.class)
                .raise(made.clerk, details.measures().getFirst().id(), "变压器容量批不下来，需要协调", null);
        UI.getCurrent().navigate(IssueRoutes.details(raised.id()));
        assertThat(_find(Anchor.class))
                .extracting(Anchor::getHref)
                .anySatisfy(href -> assertThat(href).contains(plan.toString()));
    }

    @Test
    void numbers_by_unit_and_stage_open_their_rows() {
        made.running();
        UI.getCurrent().navigate(PlanRoutes.FIGURES);
        assertThat(_find(Anchor.class))
                .extracting(Anchor::getHref)
                .anySatisfy(href -> assertThat(href).contains("unit=" + made.unit));
    }
}
