package cn.qinqing.notification.ui;

import static com.github.mvysny.kaributesting.v10.BasicUtilsKt._fireDomEvent;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qinqing.Actors;
import cn.qinqing.UiTest;
import cn.qinqing.identity.Role;
import cn.qinqing.notification.Inbox;
import cn.qinqing.notification.Notice;
import cn.qinqing.notification.NoticeBoard;
import cn.qinqing.notification.NoticeFilter;
import cn.qinqing.notification.NoticeKind;
import cn.qinqing.notification.NotificationKinds;
import cn.qinqing.notification.Recipient;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.Right;
import cn.qinqing.uikit.EmptyState;
import cn.qinqing.workbench.TestAccounts;
import cn.qinqing.workbench.WorkbenchNotices;
import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.QueryParameters;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class InboxViewTest extends UiTest {

    @Autowired
    NoticeBoard board;

    @Autowired
    Inbox inbox;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private Actor.Person me;

    @BeforeEach
    void account() {
        me = TestAccounts.stored(jdbc, Right.EXPORT);
        Actors.signIn(me.account(), null, null, Role.COMMERCE_CLERK);
    }

    @Test
    void an_empty_inbox_says_what_it_is_for() {
        UI.getCurrent().navigate("messages");
        assertThat(_get(EmptyState.class).getElement().getTextRecursively()).contains("没有未了结的消息");
        assertThat(bell().getAriaLabel()).hasValue("消息：没有未读");
        assertThat(number()).isEmpty();
    }

    @Test
    void notices_are_shown_in_words_with_what_is_late_marked_and_the_bell_counts_them() {
        LocalDate today = OfficeTime.today(clock);
        tell(WorkbenchNotices.JOB_DONE, Ids.next(), "企业.xlsx", null);
        tell(WorkbenchNotices.JOB_FAILED, Ids.next(), "名单.xlsx", today.minusDays(1));
        UI.getCurrent().navigate("messages");
        assertThat(GridKt._size(grid())).isEqualTo(2);
        assertThat(text(0) + text(1)).contains("“企业.xlsx”已完成。", "“名单.xlsx”没有成功", "后台任务已完成", "未读");
        assertThat(Cells.of(grid(), 0, "notification.field.due") + Cells.of(grid(), 1, "notification.field.due"))
                .contains("已过 " + today.minusDays(1));
        assertThat(bell().getAriaLabel()).hasValue("消息：2 条未读");
        assertThat(number()).isEqualTo("2");
    }

    @Test
    void opening_a_notice_reads_it_and_the_bell_follows_at_once() {
        tell(WorkbenchNotices.JOB_DONE, Ids.next(), "企业.xlsx", null);
        UI.getCurrent().navigate("messages");
        Anchor link = (Anchor) what(0).getChildren().findFirst().orElseThrow();
        assertThat(link.getHref()).isEqualTo("jobs");
        _fireDomEvent(link, "click");
        assertThat(inbox.unread(me)).isZero();
        assertThat(number()).isEmpty();
    }

    @Test
    void a_notice_is_put_aside_found_again_and_brought_back() {
        tell(WorkbenchNotices.JOB_DONE, Ids.next(), "企业.xlsx", null);
        UI.getCurrent().navigate("messages");
        press(0);
        assertThat(inbox.count(me, NoticeFilter.open())).isZero();
        UI.getCurrent().navigate("messages", QueryParameters.simple(Map.of("show", "closed")));
        assertThat(GridKt._size(grid())).isEqualTo(1);
        press(0);
        assertThat(inbox.count(me, NoticeFilter.open())).isOne();
    }

    @Test
    void all_are_read_at_once_and_the_filter_shows_unread_ones_alone() {
        tell(WorkbenchNotices.JOB_DONE, Ids.next(), "一.xlsx", null);
        tell(WorkbenchNotices.JOB_DONE, Ids.next(), "二.xlsx", null);
        UI.getCurrent().navigate("messages");
        _click(_get(Button.class, spec -> spec.withText("全部标为已读")));
        assertThat(inbox.unread(me)).isZero();
        assertThat(GridKt._size(grid()))
                .as("read ones stay until their matter is settled")
                .isEqualTo(2);
        _get(Select.class, spec -> spec.withLabel("状态")).setValue(NoticeFilter.Show.UNREAD);
        assertThat(inbox.count(me, new NoticeFilter(NoticeFilter.Show.UNREAD, null)))
                .isZero();
        assertThat(_get(EmptyState.class).getElement().getTextRecursively()).contains("没有符合条件");
    }

    @Test
    void a_kind_can_be_picked_out_and_an_unknown_one_in_the_address_is_none() {
        tell(WorkbenchNotices.JOB_DONE, Ids.next(), "一.xlsx", null);
        tell(NotificationKinds.MAIL_FAILED, Ids.next(), "2026-11-26", null);
        UI.getCurrent()
                .navigate("messages", QueryParameters.simple(Map.of("kind", NotificationKinds.MAIL_FAILED.name())));
        assertThat(GridKt._size(grid())).isEqualTo(1);
        UI.getCurrent().navigate("messages", QueryParameters.simple(Map.of("kind", "nonsense")));
        assertThat(GridKt._size(grid())).isEqualTo(2);
    }

    @Test
    void many_are_put_aside_in_one_step() {
        for (int i = 0; i < 5; i++) {
            tell(WorkbenchNotices.JOB_DONE, Ids.next(), i + ".xlsx", null);
        }
        UI.getCurrent().navigate("messages");
        _click(_get(Button.class, spec -> spec.withText("全选当前筛选的 5 行")));
        _click(_get(Button.class, spec -> spec.withText("标为已处理")));
        assertThat(inbox.count(me, NoticeFilter.open())).isZero();
        assertThat(number()).isEmpty();
    }

    @Test
    void what_a_deputy_got_names_who_is_away() {
        UUID id = Ids.next();
        tell(WorkbenchNotices.JOB_DONE, id, "一.xlsx", null);
        jdbc.sql("update notice set for_person_id = ?, for_name = '程明桂' where subject_id = ?")
                .params(Ids.next(), id)
                .update();
        UI.getCurrent().navigate("messages");
        assertThat(text(0)).contains("代 程明桂");
    }

    private void tell(NoticeKind kind, UUID subject, String fact, @Nullable LocalDate due) {
        board.tell(new Notice(Recipient.of(me.account()), kind, subject, "once", List.of(fact), "jobs", due));
    }

    @SuppressWarnings("unchecked")
    private static Grid<Object> grid() {
        return _get(Grid.class);
    }

    private static Component what(int row) {
        return GridKt._getCellComponent(grid(), row, "notification.field.what");
    }

    private static String text(int row) {
        return what(row).getElement().getTextRecursively();
    }

    private static void press(int row) {
        ((Button) GridKt._getCellComponent(grid(), row, "notification.field.do")).click();
    }

    private static Anchor bell() {
        return _get(Anchor.class, spec -> spec.withClasses("qq-bell"));
    }

    /** What is shown on the bell. */
    private static String number() {
        return bell().getChildren()
                .filter(part -> part.getElement().getClassList().contains("qq-bell-number"))
                .filter(Component::isVisible)
                .map(part -> part.getElement().getText())
                .findFirst()
                .orElse("");
    }
}
