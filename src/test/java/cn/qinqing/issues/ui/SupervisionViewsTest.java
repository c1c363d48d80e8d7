package cn.qinqing.issues.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qinqing.Actors;
import cn.qinqing.UiTest;
import cn.qinqing.identity.Role;
import cn.qinqing.issues.Arrears;
import cn.qinqing.issues.DispatchIssue;
import cn.qinqing.issues.IssueCycle;
import cn.qinqing.issues.IssueHandling;
import cn.qinqing.issues.IssueId;
import cn.qinqing.issues.IssuePrivacy;
import cn.qinqing.issues.IssueRoutes;
import cn.qinqing.issues.IssueTriage;
import cn.qinqing.issues.Ladder;
import cn.qinqing.issues.LadderStep;
import cn.qinqing.issues.SupervisionRow;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.Ids;
import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Supervision notices, the ladder, arrears and their interest, as each of those concerned sees them. */
class SupervisionViewsTest extends UiTest {

    @Autowired
    ApplicationContext beans;

    @Autowired
    JdbcClient jdbc;

    private IssueCycle made;

    @BeforeEach
    void people() {
        made = new IssueCycle(beans);
    }

    @Test
    void the_unit_answers_a_notice_on_the_page_of_the_issue_and_the_office_signs_it() {
        IssueId id = made.inProgress();
        String number = notice(made, jdbc, id, "RED");
        open(made.handler, Role.HANDLER, IssueRoutes.details(id));
        assertThat(page()).contains("红色督办", number, "未签发", "前回复");
        assertThat(_find(Button.class, spec -> spec.withText("签发"))).isEmpty();
        _click(button("回复"));
        _click(inDialog("提交回复"));
        assertThat(area("回复").getErrorMessage()).isEqualTo("请写明回复内容。");
        area("回复").setValue("已收到，周五前答复企业。");
        _click(inDialog("提交回复"));
        assertThat(_find(Dialog.class)).isEmpty();
        assertThat(page()).contains("已收到，周五前答复企业。");
        assertThat(_find(Button.class, spec -> spec.withText("回复"))).isEmpty();
        open(made.office, Role.COMMERCE_REVIEWER, IssueRoutes.details(id));
        _click(button("签发"));
        assertThat(page()).contains(made.office.name() + "　").doesNotContain("未签发");
        _click(button("文书"));
        assertThat(_find(_get(Dialog.class), Anchor.class)).isNotEmpty();
    }

    @Test
    void the_list_shows_each_notice_and_narrows_by_colour_and_answer() {
        IssueId id = made.inProgress();
        String number = notice(made, jdbc, id, "YELLOW");
        open(made.desk, Role.COMMERCE_CLERK, IssueRoutes.SUPERVISION, Map.of("q", number));
        assertThat(rows())
                .singleElement()
                .satisfies(row -> assertThat(row.number()).isEqualTo(number));
        open(made.desk, Role.COMMERCE_CLERK, IssueRoutes.SUPERVISION, Map.of("q", number, "colour", "RED"));
        assertThat(rows()).isEmpty();
        assertThat(page()).contains("没有符合条件的督办单");
        open(made.desk, Role.COMMERCE_CLERK, IssueRoutes.SUPERVISION, Map.of("q", number, "answer", "OPEN"));
        assertThat(rows()).hasSize(1);
        open(made.desk, Role.COMMERCE_CLERK, IssueRoutes.SUPERVISION, Map.of("q", number, "mine", "1"));
        assertThat(rows()).as("it reached somebody else").isEmpty();
    }

    @Test
    void an_issue_is_put_on_the_list_for_the_joint_meeting_and_taken_off_with_what_it_decided() {
        IssueId id = made.inProgress();
        open(made.desk, Role.COMMERCE_CLERK, IssueRoutes.details(id));
        _click(button("提交联席会议"));
        _click(inDialog("列入"));
        assertThat(area("提交理由").getErrorMessage()).isEqualTo("请写明提交理由。");
        area("提交理由").setValue("供气公司与园区分歧");
        _click(inDialog("列入"));
        assertThat(page()).contains("待上会", "供气公司与园区分歧");
        _click(_get(Button.class, spec -> spec.withText("议题单")));
        assertThat(_find(_get(Dialog.class), Anchor.class)).isNotEmpty();
        _get(Dialog.class).close();
        String number = beans.getBean(cn.qinqing.issues.IssueQueries.class)
                .details(made.desk, id)
                .row()
                .number();
        open(made.leader, Role.LEADER, IssueRoutes.TOPICS, Map.of("q", number, "state", "WAITING"));
        assertThat(_find(Grid.class)).isNotEmpty();
        assertThat(_find(Button.class, spec -> spec.withText("登记上会结果"))).isEmpty();
        open(made.desk, Role.COMMERCE_CLERK, IssueRoutes.details(id));
        _click(button("登记上会结果"));
        _click(inDialog("登记"));
        _get(_get(Dialog.class), com.vaadin.flow.component.radiobutton.RadioButtonGroup.class)
                .setValue(cn.qinqing.issues.MeetingTopic.Outcome.TAKEN);
        _click(inDialog("登记"));
        TextField meeting = _get(_get(Dialog.class), TextField.class, spec -> spec.withLabel("哪次会议"));
        assertThat(meeting.getErrorMessage()).isEqualTo("请填写哪次会议。");
        meeting.setValue("2026 年第 4 次联席会议");
        area("议定事项或理由").setValue("两周内接通");
        _click(inDialog("登记"));
        assertThat(page()).contains("已上会：2026 年第 4 次联席会议", "两周内接通");
    }

    @Test
    void the_ladder_says_that_no_deputy_secretary_general_is_named() {
        open(made.desk, Role.COMMERCE_CLERK, IssueRoutes.LADDER);
        assertThat(page()).contains("没有指定副秘书长的职务，到这一级的督办单现在送联络办");
        _click(button("指定职务"));
        assertThat(_find(Dialog.class)).hasSize(1);
    }

    @SuppressWarnings("unchecked")
    private static List<SupervisionRow> rows() {
        return _find(Grid.class).stream()
                .flatMap(grid -> GridKt._findAll((Grid<SupervisionRow>) grid).stream())
                .toList();
    }

    @Test
    void the_desk_changes_a_step_from_a_day_on_and_the_old_one_stays_to_be_read() {
        open(made.desk, Role.COMMERCE_CLERK, IssueRoutes.LADDER);
        assertThat(page()).contains("第六级　联席会议", "答复期限后 10 个工作日", "每年 5 月 1 日起", "10:00–14:00");
        LadderStep soon = beans.getBean(Ladder.class).history(made.desk).stream()
                .filter(one -> one.code().equals("REPORT_HEAD"))
                .findFirst()
                .orElseThrow();
        _click(_get(Button.class, spec -> spec.withAttribute("aria-label", "改：按月报进展期限后 5 个工作日，承办单位负责人")));
        IntegerField days = _get(_get(Dialog.class), IntegerField.class, spec -> spec.withLabel("期限后多少个工作日"));
        days.setValue(400);
        _click(inDialog("保存"));
        assertThat(days.getErrorMessage()).contains("250");
        days.setValue(6);
        DatePicker from = _get(_get(Dialog.class), DatePicker.class, spec -> spec.withLabel("从哪天起"));
        from.setValue(made.today.minusDays(1));
        _click(inDialog("保存"));
        assertThat(from.getErrorMessage()).contains("不能早于今天");
        from.setValue(made.today.plusYears(20));
        _get(_get(Dialog.class), Checkbox.class, spec -> spec.withLabel("使用这一级"))
                .setValue(false);
        _click(inDialog("保存"));
        assertThat(page()).contains("按月报进展期限后 6 个工作日", "不使用");
        assertThat(soon.days()).isEqualTo(5);
        open(made.handler, Role.HANDLER, IssueRoutes.SUPERVISION);
        open(made.handler, Role.HANDLER, IssueRoutes.LADDER);
        assertThat(_find(Button.class, spec -> spec.withText("从某日起改"))).isEmpty();
    }

    @Test
    void arrears_are_handed_over_with_their_receipt_and_interest_is_noted_as_progress() {
        IssueId id = made.raised(IssuePrivacy.NORMAL);
        beans.getBean(IssueTriage.class)
                .dispatch(
                        made.desk,
                        new DispatchIssue(id, "ARREARS", "ARREARS", made.lead, List.of(), List.of(), "", ""));
        beans.getBean(IssueHandling.class).acknowledge(made.handler, id);
        open(made.handler, Role.HANDLER, IssueRoutes.details(id));
        assertThat(page()).contains("移送法定投诉平台");
        _click(button("记移送平台"));
        _click(inDialog("保存"));
        TextArea note = area("说明");
        assertThat(note.getErrorMessage()).isEqualTo("请写明理由或情况。");
        note.setValue("已登记并告知企业");
        _click(inDialog("保存"));
        TextField receipt = _get(_get(Dialog.class), TextField.class, spec -> spec.withLabel("受理编号"));
        assertThat(receipt.getErrorMessage()).contains("平台的期限不起算");
        receipt.setValue("TS20260001");
        _get(_get(Dialog.class), DatePicker.class, spec -> spec.withLabel("平台受理日期"))
                .setValue(made.today);
        _click(inDialog("保存"));
        assertThat(_find(Dialog.class)).isEmpty();
        assertThat(page()).contains("TS20260001", "平台期限");
        assertThat(beans.getBean(Arrears.class).of(made.handler, id)).isPresent();
        _click(button("测算逾期利息"));
        _click(inDialog("记入进展"));
        assertThat(area("测算结果").getErrorMessage()).isEqualTo("请先计算。");
        _click(inDialog("计算"));
        BigDecimalField principal = _get(_get(Dialog.class), BigDecimalField.class, spec -> spec.withLabel("欠款本金（元）"));
        assertThat(principal.getErrorMessage()).contains("本金");
        principal.setValue(new BigDecimal("1000000"));
        date("合同订立日期", LocalDate.of(2025, 3, 1));
        date("最迟付款日", LocalDate.of(2026, 1, 31));
        date("计算到哪天（含）", LocalDate.of(2026, 5, 11));
        choose("合同订立时企业规模", 2);
        choose("付款方", 0);
        _click(inDialog("计算"));
        assertThat(area("测算结果").getValue()).contains("共 100 日", "1000000 元 × 0.0005 × 100 日 = 50000.00 元");
        _click(inDialog("记入进展"));
        assertThat(_find(Dialog.class)).isEmpty();
        assertThat(page()).contains("50000.00 元");
    }

    private static void date(String label, LocalDate day) {
        _get(_get(Dialog.class), DatePicker.class, spec -> spec.withLabel(label))
                .setValue(day);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static void choose(String label, int index) {
        Select select = _get(_get(Dialog.class), Select.class, spec -> spec.withLabel(label));
        select.setValue(
                select.getListDataView().getItems().skip(index).findFirst().orElseThrow());
    }

    /** A notice as the sweep makes it, for tests of what is done with it. */
    static String notice(IssueCycle made, JdbcClient jdbc, IssueId id, String colour) {
        String number = "测企督" + Ids.next().toString().substring(24);
        jdbc.sql("""
                        insert into issue_supervision (id, issue_id, round, step_code, place, clock, whom, base_on, state, made_on, made_at,
                          number, colour, unit_id, due_on, original_due_on, answer_by)
                        values (?, ?, 1, 'LATE_OFFICE', 3, 'DUE', 'OFFICE', ?, 'RAISED', ?, now(6), ?, ?, ?, ?, ?, ?)""")
                .params(
                        Ids.next(),
                        id.value(),
                        made.today,
                        made.today.plusDays(1),
                        number,
                        colour,
                        made.lead.value(),
                        made.today,
                        made.today,
                        made.today.plusDays(3))
                .update();
        return number;
    }

    private void open(Actor.Person who, Role role, String path) {
        open(who, role, path, Map.of());
    }

    private void open(Actor.Person who, Role role, String path, Map<String, String> query) {
        Actors.signIn(who.account(), who.person(), who.unit(), role);
        UI.getCurrent().navigate(path, QueryParameters.simple(query));
    }

    private static String page() {
        return UI.getCurrent().getCurrentView().getElement().getTextRecursively();
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
}
