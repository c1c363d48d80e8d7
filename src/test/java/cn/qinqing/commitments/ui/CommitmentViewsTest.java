package cn.qinqing.commitments.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qinqing.Actors;
import cn.qinqing.UiTest;
import cn.qinqing.commitments.CommitmentId;
import cn.qinqing.commitments.CommitmentQueries;
import cn.qinqing.commitments.CommitmentRoutes;
import cn.qinqing.commitments.CommitmentState;
import cn.qinqing.commitments.CommitmentTakings;
import cn.qinqing.commitments.PromiseFixture;
import cn.qinqing.enterprises.EnterpriseRoutes;
import cn.qinqing.identity.Role;
import cn.qinqing.shared.Actor;
import cn.qinqing.visits.BookingRoutes;
import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The ledger, a commitment's page, acknowledging, figures, and where else promises show, as people see them. */
class CommitmentViewsTest extends UiTest {

    @Autowired
    ApplicationContext beans;

    @Autowired
    CommitmentQueries queries;

    private PromiseFixture made;

    @BeforeEach
    void people() {
        made = new PromiseFixture(beans);
    }

    private void as(Actor.Person who, Role role) {
        Actors.signIn(who.account(), who.person(), who.unit(), role);
    }

    private void clerk() {
        as(made.clerk, Role.COMMERCE_CLERK);
    }

    private static String page() {
        return UI.getCurrent().getCurrentView().getElement().getTextRecursively();
    }

    private static Button button(String words) {
        return _get(Button.class, spec -> spec.withText(words));
    }

    private static void send() {
        Dialog dialog = _get(Dialog.class);
        _click(_get(dialog, Button.class, spec -> spec.withText("提交")));
    }

    private static <F extends com.vaadin.flow.component.Component> F field(Class<F> type, String label) {
        return _get(_get(Dialog.class), type, spec -> spec.withLabel(label));
    }

    @Test
    void the_list_says_what_is_late_by_whom_and_who_answers_today_and_its_filters_are_the_address() {
        made.late();
        made.open();
        clerk();
        UI.getCurrent()
                .navigate(CommitmentRoutes.LIST, QueryParameters.simple(Map.of("q", made.name, "standing", "LATE")));
        assertThat(GridKt._size(_get(Grid.class))).isEqualTo(1);
        UI.getCurrent()
                .navigate(
                        CommitmentRoutes.LIST,
                        QueryParameters.simple(Map.of("unit", made.unit.toString(), "holder", "前诺人")));
        assertThat(GridKt._size(_get(Grid.class))).isEqualTo(2);
        assertThat(_find(Button.class, spec -> spec.withText("导出承诺事项台账"))).hasSize(1);
        assertThat(page()).contains("登记承诺");
    }

    @Test
    void the_page_shows_what_may_be_done_or_why_not() {
        CommitmentId id = made.inParts();
        as(made.handler, Role.HANDLER);
        UI.getCurrent().navigate(CommitmentRoutes.details(id));
        assertThat(page())
                .contains("按约拨付技改奖补", "首期", "尾款", "已逾期", "前诺人", "测会纪〔2025〕3号")
                .contains("还有 2 期没有履行", "由联络办凭文件调整", "确需改变的，用“依法变更”");
        _click(button("登记分期履行"));
        send();
        assertThat(field(com.vaadin.flow.component.select.Select.class, "期次").isInvalid())
                .isTrue();
        as(made.stranger, Role.HANDLER);
        UI.getCurrent().navigate(CommitmentRoutes.details(id));
        // who neither promised nor keeps the ledger reads alone
        assertThat(page()).contains("首期").doesNotContain("依法变更", "由联络办凭文件调整");
    }

    @Test
    void an_excuse_stands_beside_its_field_and_nothing_typed_is_lost() {
        CommitmentId id = made.late();
        clerk();
        UI.getCurrent().navigate(CommitmentRoutes.details(id));
        _click(button("未履行原因和措施"));
        TextArea reason = field(TextArea.class, "未履行原因");
        _setValue(reason, "前任领导答应的");
        _setValue(field(TextArea.class, "化解措施"), "不再履行");
        send();
        assertThat(reason.isInvalid()).isTrue();
        assertThat(reason.getErrorMessage()).contains("第三十一条");
        assertThat(reason.getValue()).isEqualTo("前任领导答应的");
        _setValue(reason, "土地指标未批复");
        send();
        assertThat(_find(Dialog.class)).isEmpty();
        assertThat(page()).contains("土地指标未批复", "不再履行");
    }

    @Test
    void a_draft_is_in_force_once_its_review_is_noted() {
        CommitmentId id = made.draft();
        clerk();
        UI.getCurrent().navigate(CommitmentRoutes.details(id));
        assertThat(page()).contains("还没有，承诺未生效", "不予承诺");
        _click(button("法务审核"));
        TextField number = field(TextField.class, "法务审核文号");
        send();
        assertThat(number.isInvalid()).isTrue();
        _setValue(number, "测法审〔2026〕8号");
        _setValue(field(DatePicker.class, "法务审核日期"), made.today);
        send();
        assertThat(queries.row(made.clerk, id).state()).isEqualTo(CommitmentState.OPEN);
        assertThat(page()).contains("测法审〔2026〕8号");
    }

    @Test
    void what_is_missing_in_a_new_promise_is_said_beside_its_field() {
        clerk();
        UI.getCurrent().navigate(CommitmentRoutes.LIST);
        _click(button("登记承诺"));
        Dialog dialog = _get(Dialog.class);
        _click(_get(dialog, Button.class, spec -> spec.withText("保存")));
        assertThat(_find(dialog, com.vaadin.flow.component.combobox.ComboBox.class))
                .anyMatch(com.vaadin.flow.component.combobox.ComboBox::isInvalid);
        TextArea parts = field(TextArea.class, "分期");
        _setValue(parts, "下个月 200万元");
        _click(_get(dialog, Button.class, spec -> spec.withText("保存")));
        assertThat(parts.isInvalid()).isTrue();
        assertThat(parts.getErrorMessage()).contains("第 1 行");
    }

    @Test
    void the_successor_acknowledges_all_that_waits() {
        made.open();
        made.late();
        Actor.Person next = made.leader(made.succeeded(made.today));
        as(next, Role.LEADER);
        UI.getCurrent().navigate(CommitmentRoutes.TAKINGS, QueryParameters.simple(Map.of("mine", "1")));
        assertThat(GridKt._size(_get(Grid.class))).isEqualTo(2);
        _click(button("全部确认接续"));
        Dialog dialog = _get(Dialog.class);
        assertThat(dialog.getElement().getTextRecursively()).contains("确认 2 项承诺由您接续负责");
        _click(_get(dialog, Button.class, spec -> spec.withText("确认")));
        assertThat(page()).contains("没有符合条件的承诺");
        assertThat(beans.getBean(CommitmentTakings.class).waitingFor(next)).isZero();
    }

    @Test
    void each_figure_opens_its_rows() {
        made.late();
        clerk();
        UI.getCurrent().navigate(CommitmentRoutes.FIGURES);
        List<String> links = _find(Anchor.class).stream().map(Anchor::getHref).toList();
        assertThat(links)
                .contains(
                        "commitments?unit=" + made.unit + "&standing=LATE",
                        "commitments?standing=LATE",
                        "commitments?needsPost=1");
        assertThat(page()).contains("不按个人排名").doesNotContain("前诺人");
    }

    @Test
    void promises_show_on_the_enterprises_page_and_before_a_visit() {
        made.late();
        clerk();
        UI.getCurrent().navigate(EnterpriseRoutes.details(made.enterprise));
        assertThat(page()).contains("政府承诺", "按合同交付厂房", "前诺人");
        UI.getCurrent().navigate(BookingRoutes.brief(made.enterprise));
        assertThat(page()).contains("未履行完的政府承诺", "按合同交付厂房", "前诺人", "已逾期");
        UI.getCurrent()
                .navigate(BookingRoutes.NEW, QueryParameters.simple(Map.of("enterprise", made.enterprise.toString())));
        assertThat(page()).contains("未履行完的政府承诺", "按合同交付厂房");
    }
}
