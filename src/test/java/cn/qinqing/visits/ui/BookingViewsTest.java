package cn.qinqing.visits.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qinqing.Actors;
import cn.qinqing.CountedStatements;
import cn.qinqing.UiTest;
import cn.qinqing.assignments.Liaisons;
import cn.qinqing.commitments.PromiseFixture;
import cn.qinqing.enterprises.EnterpriseHit;
import cn.qinqing.enterprises.EnterpriseQueries;
import cn.qinqing.enterprises.QuietDays;
import cn.qinqing.identity.Role;
import cn.qinqing.issues.IssuePrivacy;
import cn.qinqing.issues.IssueService;
import cn.qinqing.issues.RaiseIssue;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.Origin;
import cn.qinqing.shared.Period;
import cn.qinqing.shared.PersonId;
import cn.qinqing.visits.BookVisit;
import cn.qinqing.visits.BookingDetails;
import cn.qinqing.visits.BookingFixture;
import cn.qinqing.visits.BookingId;
import cn.qinqing.visits.BookingQueries;
import cn.qinqing.visits.BookingRoutes;
import cn.qinqing.visits.BookingState;
import cn.qinqing.visits.Bookings;
import cn.qinqing.visits.Occasion;
import cn.qinqing.visits.VisitMode;
import cn.qinqing.visits.VisitRoutes;
import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** From what is due over the booking and the calendar to the record, as an officer clicks it. */
class BookingViewsTest extends UiTest {

    @Autowired
    ApplicationContext beans;

    @Autowired
    Bookings bookings;

    @Autowired
    BookingQueries queries;

    private BookingFixture made;
    private Actor.Person officer;
    private EnterpriseId enterprise;
    private LocalDate day;

    @BeforeEach
    void data() {
        made = new BookingFixture(beans);
        officer = made.officer("界面预约员");
        enterprise = made.enterprise();
        day = YearMonth.from(made.today).plusMonths(2).atDay(10);
        signIn(officer);
    }

    @Test
    void a_visit_is_booked_shown_in_the_calendar_and_recorded() {
        open(BookingRoutes.NEW, Map.of("enterprise", enterprise.toString()));
        _get(DatePicker.class, spec -> spec.withLabel("日期")).setValue(made.today);
        text("事由").setValue("看二期工地");
        _click(button("预约"));
        assertThat(_get(H1.class).getText()).contains("预约走访");
        BookingId id = onlyBooking();
        assertThat(details(id).goers()).extracting(BookingDetails.Goer::name).containsExactly("界面预约员");

        open(BookingRoutes.CALENDAR, Map.of("on", made.today.toString()));
        assertThat(page()).contains(name(enterprise));
        assertThat(_find(
                        Anchor.class,
                        spec -> spec.withPredicate(one -> one.getHref().equals(BookingRoutes.details(id)))))
                .hasSize(1);

        UI.getCurrent().navigate(BookingRoutes.details(id));
        _click(button("登记走访"));
        assertThat(_get(cn.qinqing.uikit.EntityPicker.class).isReadOnly()).isTrue();
        assertThat(_get(DatePicker.class, spec -> spec.withLabel("日期")).getValue())
                .isEqualTo(made.today);
        _get(TextArea.class, spec -> spec.withLabel("谈了什么")).setValue("主体已封顶");
        _click(button("没有问题，直接保存"));
        assertThat(_get(H1.class).getText()).isEqualTo("已保存走访");
        assertThat(details(id).row().state()).isEqualTo(BookingState.HELD);
        UI.getCurrent().navigate(BookingRoutes.details(id));
        assertThat(page()).contains("已走访", "查看走访记录");
    }

    @Test
    void what_a_day_means_is_said_beside_it_and_what_was_typed_stays() {
        BookingId first = made.book(made.officer("别单位的"), enterprise, day);
        open(BookingRoutes.NEW, Map.of("enterprise", enterprise.toString()));
        _get(DatePicker.class, spec -> spec.withLabel("日期")).setValue(day.plusDays(3));
        assertThat(page()).contains("前后 15 日内的实地联系", "上限 1 次");
        assertThat(_find(Anchor.class, spec -> spec.withText("一同前往")))
                .extracting(Anchor::getHref)
                .containsExactly(BookingRoutes.details(first));
        text("事由").setValue("年底走访");
        _click(button("预约"));
        Checkbox separately = _get(Checkbox.class, spec -> spec.withLabel("确需单独前往"));
        assertThat(separately.getErrorMessage()).contains("建议一同前往");
        separately.setValue(true);
        _click(button("预约"));
        TextField reason = text("超出上限的理由");
        assertThat(reason.getErrorMessage()).contains("请写明理由");
        assertThat(text("事由").getValue()).isEqualTo("年底走访");
        reason.setValue("安全专项");
        _click(button("预约"));
        assertThat(page()).contains("安全专项");
    }

    @Test
    void a_quiet_day_and_the_open_issues_stand_beside_the_form() {
        beans.getBean(QuietDays.class)
                .add(made.clerk, enterprise, day.getDayOfWeek(), Period.openFrom(made.today), "设备检修");
        beans.getBean(IssueService.class)
                .raise(
                        made.clerk,
                        new Origin(Origin.Kind.DESK, null),
                        new RaiseIssue(enterprise, "冬季用气不足", IssuePrivacy.NORMAL, made.today, null));
        open(BookingRoutes.NEW, Map.of("enterprise", enterprise.toString()));
        assertThat(page()).contains("设备检修", "冬季用气不足");
        DatePicker field = _get(DatePicker.class, spec -> spec.withLabel("日期"));
        field.setValue(day);
        text("事由").setValue("走访");
        _click(button("预约"));
        assertThat(field.getErrorMessage()).contains("安静日", "设备检修");
        occasion().setValue(Occasion.FOLLOW_UP);
        _click(button("预约"));
        assertThat(_get(Select.class, spec -> spec.withLabel("跟进的诉求")).getErrorMessage())
                .as("a follow-up on a quiet day is still refused for its day, without the issue for that")
                .isEmpty();
        field.setValue(day.plusDays(1));
        _click(button("预约"));
        assertThat(_get(Select.class, spec -> spec.withLabel("跟进的诉求")).getErrorMessage())
                .isEqualTo("请选择要跟进的诉求。");
    }

    @Test
    void a_booking_still_open_shows_what_the_enterprise_was_promised() {
        PromiseFixture promise = new PromiseFixture(beans);
        String text = promise.details(promise.open()).row().text();
        BookingId id = made.book(officer, promise.enterprise, day);
        signIn(promise.clerk);
        UI.getCurrent().navigate(BookingRoutes.details(id));
        assertThat(page()).contains("预约经过", text);
        bookings.cancel(officer, id, queries.details(promise.clerk, id).version(), "企业检修");
        UI.getCurrent().navigate(BookingRoutes.LIST);
        UI.getCurrent().navigate(BookingRoutes.details(id));
        assertThat(page()).contains("企业检修").doesNotContain(text);
    }

    @Test
    void a_draft_of_a_booking_comes_back() {
        open(BookingRoutes.NEW, Map.of("enterprise", enterprise.toString()));
        text("事由").setValue("打到一半");
        mode().setValue(VisitMode.PHONE);
        open(BookingRoutes.LIST, Map.of());
        open(BookingRoutes.NEW, Map.of("enterprise", enterprise.toString()));
        assertThat(text("事由").getValue()).isEqualTo("打到一半");
        assertThat(mode().getValue()).isEqualTo(VisitMode.PHONE);
    }

    @Test
    void answers_moves_and_cancels_each_ask_for_what_they_need() {
        BookingId id = made.book(officer, enterprise, day);
        UI.getCurrent().navigate(BookingRoutes.details(id));
        _click(button("登记企业答复"));
        answer().setValue(cn.qinqing.visits.BookingAnswer.Kind.OTHER_DAY);
        _click(inDialog("保存答复"));
        assertThat(text("企业怎么说").getErrorMessage()).isEqualTo("请填写原因。");
        text("企业怎么说").setValue("下周方便");
        _click(inDialog("保存答复"));
        DatePicker other = _get(DatePicker.class, spec -> spec.withLabel("企业另约的日期"));
        assertThat(other.getErrorMessage()).isEqualTo("请填写企业另约的日期。");
        other.setValue(day.plusDays(7));
        _click(inDialog("保存答复"));
        assertThat(details(id).row().on()).isEqualTo(day.plusDays(7));
        assertThat(page()).contains("企业另约时间", "下周方便", "已约定");

        _click(button("改期"));
        _get(_get(Dialog.class), DatePicker.class, spec -> spec.withLabel("日期")).setValue(day.plusDays(8));
        _click(inDialog("保存改期"));
        assertThat(text("原因").getErrorMessage()).isEqualTo("请填写原因。");
        text("原因").setValue("会议冲突");
        _click(inDialog("保存改期"));
        assertThat(details(id).row().on()).isEqualTo(day.plusDays(8));
        assertThat(page()).contains("待企业确认").doesNotContain("已约定");

        _click(button("取消预约"));
        text("原因").setValue("企业停产");
        _click(inDialog("确认取消"));
        assertThat(details(id).row().state()).isEqualTo(BookingState.CANCELLED);
        assertThat(page()).contains("预约已取消，不能再改。");
    }

    @Test
    void another_unit_joins_on_the_page_of_the_booking() {
        BookingId id = made.book(made.officer("先约的"), enterprise, day);
        UI.getCurrent().navigate(BookingRoutes.details(id));
        assertThat(page()).contains("只有参加单位的人员");
        _click(button("一同前往"));
        MultiSelectComboBox<cn.qinqing.people.PeopleQueries.PersonHit> goers = goers();
        goers.setValue(Set.copyOf(goers.getListDataView().getItems().toList()));
        _click(inDialog("加入"));
        assertThat(details(id).goers()).extracting(BookingDetails.Goer::name).contains("先约的", "界面预约员");
    }

    @Test
    void the_list_says_the_week_alone_of_a_leader_of_another_unit() {
        PersonId leader = made.leader("不公开领导", made.unit());
        Actor.Person secretary = made.officer("秘书");
        made.authorise(leader, secretary);
        BookVisit visit = BookingFixture.visit(enterprise, day, VisitMode.ON_SITE, leader);
        bookings.book(secretary, visit);
        open(BookingRoutes.LIST, Map.of("q", name(enterprise)));
        Grid<?> grid = _get(Grid.class);
        assertThat(GridKt._size(grid)).isOne();
        String row = String.join(" ", GridKt._getFormattedRow(grid, 0));
        assertThat(row).doesNotContain("不公开领导");
        open(BookingRoutes.CALENDAR, Map.of("enterprise", enterprise.toString(), "on", day.toString(), "form", "list"));
        assertThat(page()).contains("本周有联系安排（行程不公开）").doesNotContain("不公开领导");
    }

    @Test
    void a_month_a_week_and_a_list_are_drawn_from_one_statement() {
        made.book(officer, enterprise, made.today);
        for (String form : List.of("month", "week", "list")) {
            open(BookingRoutes.CALENDAR, Map.of("form", form, "on", made.today.toString()));
            List<String> sent = CountedStatements.during(() -> open(
                    BookingRoutes.CALENDAR,
                    Map.of("form", form, "on", made.today.plusDays(1).toString(), "of", "unit")));
            assertThat(sent)
                    .as(form)
                    .filteredOn(statement -> !statement.contains(" from notice "))
                    .hasSize(1);
            assertThat(page()).as(form).contains(name(enterprise));
        }
        open(BookingRoutes.CALENDAR, Map.of());
        assertThat(_get(OrderedList.class).getChildren().count() % 7).isZero();
        _click(button("下一期"));
        assertThat(UI.getCurrent().getActiveViewLocation().getQueryParameters().getQueryString())
                .contains("on=" + made.today.plusMonths(1));
    }

    @Test
    void what_is_due_leads_to_the_booking() {
        Liaisons liaisons = new Liaisons(beans);
        liaisons.tier(enterprise, "PREFECTURE", made.today.minusMonths(12));
        open(BookingRoutes.PLAN, Map.of("q", name(enterprise)));
        Grid<?> grid = _get(Grid.class);
        assertThat(GridKt._size(grid)).isOne();
        Select<?> due = _get(Select.class, spec -> spec.withLabel("到期情况"));
        assertThat(due.getListDataView().getItems().count()).isEqualTo(5);
        open(BookingRoutes.PLAN, Map.of("q", name(enterprise), "due", "BEHIND"));
        assertThat(GridKt._size(_get(Grid.class))).isOne();
        made.book(officer, enterprise, day);
        open(BookingRoutes.PLAN, Map.of("q", name(enterprise), "unplanned", "1"));
        assertThat(page()).contains("没有符合条件的企业。");
    }

    @Test
    void who_visits_begins_with_the_own_ones_and_can_see_all() {
        UI.getCurrent().navigate(BookingRoutes.PLAN);
        assertThat(UI.getCurrent().getActiveViewLocation().getQueryParameters().getQueryString())
                .isEqualTo("whose=mine");
        UI.getCurrent().navigate(BookingRoutes.PLAN);
        assertThat(UI.getCurrent().getActiveViewLocation().getQueryParameters().getQueryString())
                .as("the filter taken away")
                .isEmpty();
    }

    @Test
    void the_brief_says_what_is_known_in_a_bounded_number_of_statements() {
        made.book(officer, enterprise, day.minusMonths(1));
        UI.getCurrent().navigate(BookingRoutes.brief(enterprise));
        List<String> sent = CountedStatements.during(() -> UI.getCurrent().navigate(BookingRoutes.brief(enterprise)));
        assertThat(sent).hasSizeLessThanOrEqualTo(26);
        assertThat(page()).contains("走访简报", "谁负责联系", "最近走访", "未办结诉求", "已有信息，请勿再向企业索要");
        List<String> drawn = CountedStatements.during(() -> _click(button("下载 PDF")));
        assertThat(drawn)
                .as("the page knows everything: only the log is written")
                .hasSizeLessThanOrEqualTo(4);
        assertThat(_find(Anchor.class, spec -> spec.withClasses("qq-download"))).isNotEmpty();
    }

    @Test
    void the_supervisor_is_led_to_what_went_beyond_the_budget() {
        made.book(officer, enterprise, day);
        Actor.Person other = made.officer("超出的");
        bookings.book(
                other,
                BookingFixture.insisting(
                        BookingFixture.visit(enterprise, day.plusDays(1), VisitMode.ON_SITE, other.person()), "州长批示"));
        closeAndSignIn(Role.SUPERVISOR);
        UI.getCurrent().navigate("");
        assertThat(_find(
                        Anchor.class,
                        spec -> spec.withPredicate(one -> one.getHref().equals("bookings?over=1"))))
                .hasSize(1);
        open(BookingRoutes.LIST, Map.of("over", "1", "q", name(enterprise)));
        assertThat(GridKt._size(_get(Grid.class))).isOne();
    }

    @Test
    void the_page_of_the_enterprise_says_who_comes_next() {
        BookingId id = made.book(officer, enterprise, made.today.plusDays(2));
        UI.getCurrent().navigate("enterprises/" + enterprise);
        assertThat(_find(Anchor.class))
                .extracting(Anchor::getHref)
                .contains(
                        BookingRoutes.details(id), BookingRoutes.bookFor(enterprise), BookingRoutes.brief(enterprise));
    }

    @Test
    void a_booking_that_is_over_cannot_be_recorded_twice_from_an_old_page() {
        BookingId id = made.book(officer, enterprise, made.today);
        open(VisitRoutes.NEW, Map.of("booking", id.toString()));
        bookings.cancel(officer, id, details(id).version(), "别处取消");
        _get(TextArea.class, spec -> spec.withLabel("谈了什么")).setValue("仍要保存");
        _click(button("没有问题，直接保存"));
        assertThat(page()).contains("预约已取消，不能再改。");
        assertThat(_get(TextArea.class, spec -> spec.withLabel("谈了什么")).getValue())
                .isEqualTo("仍要保存");
    }

    private void closeAndSignIn(Role role) {
        Actors.signIn(officer.account(), officer.person(), officer.unit(), role);
    }

    private static void signIn(Actor.Person actor) {
        Actors.signIn(actor.account(), actor.person(), actor.unit(), Role.LIAISON_OFFICER);
    }

    private BookingId onlyBooking() {
        var filter = new cn.qinqing.visits.BookingFilter(null, null, null, null, null, null, false, enterprise);
        return queries.page(made.clerk, filter, java.util.List.of(), 0, 5)
                .getFirst()
                .id();
    }

    private BookingDetails details(BookingId id) {
        return queries.details(officer, id);
    }

    private String name(EnterpriseId id) {
        return beans.getBean(EnterpriseQueries.class)
                .hit(made.clerk, id)
                .map(EnterpriseHit::name)
                .orElseThrow();
    }

    private static void open(String path, Map<String, String> query) {
        UI.getCurrent().navigate(path, QueryParameters.simple(query));
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

    private static TextField text(String label) {
        return _get(TextField.class, spec -> spec.withLabel(label));
    }

    @SuppressWarnings("unchecked")
    private static RadioButtonGroup<VisitMode> mode() {
        return _get(RadioButtonGroup.class, spec -> spec.withLabel("方式"));
    }

    @SuppressWarnings("unchecked")
    private static RadioButtonGroup<Occasion> occasion() {
        return _get(RadioButtonGroup.class, spec -> spec.withLabel("缘由"));
    }

    @SuppressWarnings("unchecked")
    private static RadioButtonGroup<cn.qinqing.visits.BookingAnswer.Kind> answer() {
        return _get(RadioButtonGroup.class, spec -> spec.withLabel("答复"));
    }

    @SuppressWarnings("unchecked")
    private static MultiSelectComboBox<cn.qinqing.people.PeopleQueries.PersonHit> goers() {
        return _get(_get(Dialog.class), MultiSelectComboBox.class);
    }
}
