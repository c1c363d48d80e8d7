package cn.qinqing.serviceplans.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qinqing.Actors;
import cn.qinqing.UiTest;
import cn.qinqing.identity.Role;
import cn.qinqing.serviceplans.PlanDetails;
import cn.qinqing.serviceplans.PlanPageRoutes;
import cn.qinqing.serviceplans.TimelineFixture;
import cn.qinqing.uikit.Gantt;
import com.github.mvysny.kaributesting.v10.NotificationsKt;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The time line, and the dialog that changes days. */
class PlanTimelineViewTest extends UiTest {

    @Autowired
    ApplicationContext beans;

    private TimelineFixture made;

    @BeforeEach
    void a_plan() {
        made = new TimelineFixture(beans);
    }

    private void open(Role role) {
        Actors.signIn(made.clerk.account(), made.clerk.person(), made.clerk.unit(), role);
        UI.getCurrent().navigate(PlanPageRoutes.timeline(made.plan));
    }

    private static String page() {
        return ((Component) UI.getCurrent().getCurrentView()).getElement().getTextRecursively();
    }

    private static String dialog() {
        return _get(ShiftDatesDialog.class).getElement().getTextRecursively();
    }

    @Test
    void rows_stand_under_their_measures_with_days_and_predecessors() {
        open(Role.COMMERCE_CLERK);
        assertThat(page()).contains("措施 1　协调接入园区中压管网", "措施 2　组织专场招聘", "环评批复", "接第 1 项", "还没有改过日期。");
        assertThat(_find(NativeButton.class, spec -> spec.withClasses("qq-gantt-open")))
                .hasSize(4)
                .filteredOn(button -> "0".equals(button.getElement().getAttribute("tabindex")))
                .hasSize(1);
    }

    @Test
    void who_only_reads_has_nothing_to_press() {
        open(Role.SUPERVISOR);
        assertThat(_find(Gantt.class)).hasSize(1);
        assertThat(_find(NativeButton.class, spec -> spec.withClasses("qq-gantt-open")))
                .isEmpty();
    }

    @Test
    void a_change_shows_what_moves_asks_why_and_keeps_what_was_typed() {
        open(Role.COMMERCE_CLERK);
        _click(_get(NativeButton.class, spec -> spec.withText("环评批复")));
        LocalDate end = made.monday.plusDays(7);
        _setValue(_get(DatePicker.class, spec -> spec.withLabel("计划完成")), end);
        assertThat(dialog()).contains("将带动 2 个后续节点", "措施 1 · 施工许可", "措施 1 · 通气点火");
        _click(_get(Button.class, spec -> spec.withText("保存改期")));
        TextArea reason = _get(TextArea.class, spec -> spec.withLabel("改期原因"));
        assertThat(reason.getErrorMessage()).isEqualTo("请写明改期原因。");
        _setValue(reason, "专家评审推迟");
        _click(_get(Button.class, spec -> spec.withText("保存改期")));
        NotificationsKt.expectNotifications("已改期，共变动 3 个节点。");
        assertThat(page()).contains("原因：专家评审推迟", "带动 2 个节点");
        assertThat(made.details().milestones())
                .filteredOn(one -> one.id().equals(made.report))
                .extracting(PlanDetails.Milestone::plannedEnd)
                .containsExactly(end);
    }

    @Test
    void somebody_elses_change_is_shown_and_the_reason_stays() {
        open(Role.COMMERCE_CLERK);
        _click(_get(NativeButton.class, spec -> spec.withText("环评批复")));
        _setValue(_get(DatePicker.class, spec -> spec.withLabel("计划完成")), made.monday.plusDays(7));
        _setValue(_get(TextArea.class, spec -> spec.withLabel("改期原因")), "专家评审推迟");
        made.step(made.gas, "新增验收", made.monday.plusDays(7), made.monday.plusDays(8), made.report);
        _click(_get(Button.class, spec -> spec.withText("保存改期")));
        assertThat(dialog()).contains("有人刚改动了这个方案", "将带动 3 个后续节点");
        assertThat(_get(TextArea.class, spec -> spec.withLabel("改期原因")).getValue())
                .isEqualTo("专家评审推迟");
        _click(_get(Button.class, spec -> spec.withText("保存改期")));
        NotificationsKt.expectNotifications("已改期，共变动 4 个节点。");
    }
}
