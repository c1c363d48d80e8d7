package cn.qinqing.oversight.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qinqing.Actors;
import cn.qinqing.UiTest;
import cn.qinqing.identity.Role;
import cn.qinqing.issues.IssueId;
import cn.qinqing.issues.IssueRoutes;
import cn.qinqing.issues.IssueStatus;
import cn.qinqing.issues.Satisfaction;
import cn.qinqing.oversight.DrawSample;
import cn.qinqing.oversight.Overseen;
import cn.qinqing.oversight.OversightRoutes;
import cn.qinqing.oversight.SampleOutcome;
import cn.qinqing.oversight.Samples;
import cn.qinqing.oversight.Stratum;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.UnitId;
import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Location;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What a stationed supervisor does at the desk, and what the unit that is overseen sees of it. */
class OversightViewsTest extends UiTest {

    @Autowired
    ApplicationContext beans;

    @Autowired
    Samples samples;

    private Overseen made;

    @BeforeEach
    void people() {
        made = new Overseen(beans);
    }

    private void supervise() {
        Actors.signIn(made.stationed.account(), null, made.station, Role.SUPERVISOR);
    }

    private void as(UnitId unit, Role role) {
        Actors.signIn(made.cycle.handler.account(), null, unit, role);
    }

    @Test
    void a_number_opens_exactly_its_rows_and_the_period_stands_in_the_address() {
        made.cycle.in(IssueStatus.RETURNED);
        made.cycle.in(IssueStatus.RETURNED);
        supervise();
        show(OversightRoutes.DESK + "?from=" + made.cycle.today + "&to=" + made.cycle.today);
        assertThat(shown()).contains("办理过程", "异议退回", "2 件", "走访迟记");
        Anchor number = _find(Anchor.class).stream()
                .filter(one -> one.getHref().contains("kind=RETURNED"))
                .findFirst()
                .orElseThrow();
        assertThat(number.getHref()).contains("from=" + made.cycle.today, "to=" + made.cycle.today);
        show(number.getHref());
        assertThat(rows()).isEqualTo(2);
        assertThat(shown()).contains("异议退回", "2 件");
        assertThat(_find(Anchor.class)).anyMatch(one -> one.getText().equals("签名导出"));
        show(OversightRoutes.ROWS + "?kind=DECLINED");
        assertThat(shown()).contains("这段时间没有");
        show(OversightRoutes.DESK + "?from=2026-02-01&to=2026-01-01");
        assertThat(shown()).contains("开始日期晚于结束日期");
    }

    @Test
    void a_suspicious_rating_is_marked_with_a_note() {
        made.cycle.rated(Satisfaction.SATISFIED);
        supervise();
        show(OversightRoutes.RATINGS + "?suspicious=1&open=1");
        assertThat(rows()).isEqualTo(1);
        inCell("oversight.field.look");
        _click(_get(Button.class, spec -> spec.withText("保存")));
        assertThat(_get(TextArea.class, spec -> spec.withLabel("核查情况")).getErrorMessage())
                .contains("请写明核查的情况");
        _setValue(_get(TextArea.class, spec -> spec.withLabel("核查情况")), "电话核实无误");
        _click(_get(Button.class, spec -> spec.withText("保存")));
        assertThat(_find(Dialog.class)).isEmpty();
        assertThat(shown()).contains("没有符合条件的评价");
        show(OversightRoutes.RATINGS + "?suspicious=1");
        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void a_sample_is_drawn_and_called_and_a_wrong_size_keeps_what_was_typed() {
        made.cycle.closed();
        supervise();
        show(OversightRoutes.SAMPLES);
        _click(_get(Button.class, spec -> spec.withText("抽样")));
        _setValue(_get(TextField.class, spec -> spec.withLabel("种子")), "二〇二六");
        _click(_get(Button.class, spec -> spec.withText("抽取")));
        assertThat(_get(TextField.class, spec -> spec.withLabel("种子")).getErrorMessage())
                .contains("只能用数字");
        _setValue(_get(TextField.class, spec -> spec.withLabel("种子")), "20261126");
        _setValue(_get(IntegerField.class, spec -> spec.withLabel("已销号")), 500);
        _click(_get(Button.class, spec -> spec.withText("抽取")));
        assertThat(_get(IntegerField.class, spec -> spec.withLabel("已销号")).getErrorMessage())
                .contains("一次抽 1 到 200");
        _setValue(_get(IntegerField.class, spec -> spec.withLabel("已销号")), 3);
        _click(_get(Button.class, spec -> spec.withText("抽取")));
        assertThat(shown()).contains("20261126", "摘要", "已回访 0 / 1");
        inCell("oversight.field.call");
        Dialog dialog = _get(Dialog.class);
        assertThat(dialog.getElement().getTextRecursively()).contains("怎么问", "评价是您自己作的吗");
        assertThat(_find(Checkbox.class)).noneMatch(one -> one.getLabel().contains("夜间批次"));
        choose(SampleOutcome.DIFFERENT);
        _click(_get(Button.class, spec -> spec.withText("保存回访")));
        assertThat(_get(TextArea.class, spec -> spec.withLabel("企业的话")).getErrorMessage())
                .contains("哪里不一致");
        _setValue(_get(TextArea.class, spec -> spec.withLabel("企业的话")), "气没有通");
        _setValue(_get(Checkbox.class, spec -> spec.withLabel("需进一步办理：随夜间批次重办")), true);
        _click(_get(Button.class, spec -> spec.withText("保存回访")));
        assertThat(_find(Dialog.class)).isEmpty();
        assertThat(shown()).contains("已回访 1 / 1", "1 件不一致");
    }

    @Test
    void the_unit_sees_nothing_of_a_sample_on_the_page_of_its_issue() {
        IssueId id = made.cycle.closed();
        samples.draw(
                made.stationed,
                new DrawSample(made.cycle.today, made.cycle.today, Map.of(Stratum.CLOSED, 1), "7", Ids.next()));
        as(made.cycle.lead, Role.HANDLER);
        show(IssueRoutes.details(id));
        assertThat(shown()).contains("已销号", "反映党员、干部问题的线索不在这里办理").doesNotContain("抽查", "抽样");
    }

    @Test
    void the_page_of_a_rated_issue_tells_its_unit_neither_level_nor_rater() {
        IssueId id = made.cycle.rated(Satisfaction.VERY_DISSATISFIED);
        for (Role role : List.of(Role.HANDLER, Role.UNIT_HEAD)) {
            as(made.cycle.lead, role);
            show(IssueRoutes.details(id));
            assertThat(shown()).contains("已答复").doesNotContain("非常不满意", "一句话", "企业评价", "已评价");
        }
    }

    @Test
    void a_unit_reads_of_fewer_than_five_that_they_are_not_shown() {
        as(made.cycle.lead, Role.UNIT_HEAD);
        show(OversightRoutes.UNIT_RATINGS);
        assertThat(shown()).contains("不足五件，不显示");
    }

    @Test
    void a_hand_over_leaves_a_receipt_and_the_wall_holds() {
        as(made.cycle.lead, Role.HANDLER);
        show(OversightRoutes.MY_TIPS);
        assertThat(shown()).contains("您没有登记过移送", "12388");
        _click(_get(Button.class, spec -> spec.withText("登记移送")));
        _click(_get(Button.class, spec -> spec.withText("登记")));
        assertThat(_find(Dialog.class)).hasSize(1);
        _click(_get(Button.class, spec -> spec.withText("取消")));
        Actors.signIn(made.cycle.supervisor.account(), null, made.cycle.lead, Role.SUPERVISOR);
        show(OversightRoutes.TIPS);
        assertThat(shown()).contains("有这项权限还不够");
        supervise();
        show(OversightRoutes.TIPS);
        assertThat(shown()).contains("没有符合条件的移送");
    }

    @Test
    void who_read_protected_numbers_is_listed_with_unit_and_purpose() {
        supervise();
        show(OversightRoutes.READS + "?q=" + Ids.next());
        assertThat(shown()).contains("没有符合条件的查看");
    }

    @Test
    void an_unknown_sample_says_so() {
        supervise();
        show(OversightRoutes.sample(UUID.randomUUID()));
        assertThat(shown()).contains("没有这次抽样");
    }

    @SuppressWarnings("unchecked")
    private static void choose(SampleOutcome outcome) {
        RadioButtonGroup<SampleOutcome> group = _get(RadioButtonGroup.class, spec -> spec.withLabel("回访结果"));
        _setValue(group, outcome);
    }

    /** Presses the button of the first row. */
    private static void inCell(String column) {
        _click((Button) GridKt._getCellComponent(_get(Grid.class), 0, column));
    }

    private static void show(String path) {
        Location place = new Location(path);
        UI.getCurrent().navigate(place.getPath(), place.getQueryParameters());
    }

    private static int rows() {
        return GridKt._size(_get(Grid.class));
    }

    private static String shown() {
        return ((Component) UI.getCurrent().getCurrentView()).getElement().getTextRecursively();
    }
}
