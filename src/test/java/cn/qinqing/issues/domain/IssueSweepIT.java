package cn.qinqing.issues.domain;

import static cn.qinqing.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qinqing.Actors;
import cn.qinqing.DatabaseTest;
import cn.qinqing.audit.AuditLog;
import cn.qinqing.calendar.OfficeCalendar;
import cn.qinqing.calendar.WorkingDays;
import cn.qinqing.identity.AccountActors;
import cn.qinqing.identity.Role;
import cn.qinqing.issues.DispatchIssue;
import cn.qinqing.issues.HandlerAnswer;
import cn.qinqing.issues.IssueCycle;
import cn.qinqing.issues.IssueHandling;
import cn.qinqing.issues.IssueId;
import cn.qinqing.issues.IssueNotices;
import cn.qinqing.issues.IssuePrivacy;
import cn.qinqing.issues.IssueTriage;
import cn.qinqing.issues.MeetingTopic;
import cn.qinqing.issues.MeetingTopicFilter;
import cn.qinqing.issues.MeetingTopics;
import cn.qinqing.issues.SupervisionFilter;
import cn.qinqing.issues.SupervisionNotices;
import cn.qinqing.issues.SupervisionSweep.Swept;
import cn.qinqing.notification.NoticeBoard;
import cn.qinqing.people.AbsenceService;
import cn.qinqing.people.PeopleService;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.Period;
import cn.qinqing.shared.PersonId;
import cn.qinqing.shared.PersonName;
import cn.qinqing.shared.UnitId;
import cn.qinqing.workbench.Numbers;
import cn.qinqing.workbench.TestAccounts;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionTemplate;

/** The daily sweep: each step once, the highest after a standstill, one message for everybody, and whole after any stop. */
class IssueSweepIT extends DatabaseTest {

    private static final int PORTION = 3;

    @Autowired
    ApplicationContext beans;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    WorkingDays days;

    private IssueCycle made;
    private PersonId handler;
    private PersonId head;
    private PersonId office;

    /** Steps of one issue as they are noted. */
    private record Noted(
            String step,
            String state,
            @Nullable String number,
            @Nullable String colour) {}

    private record Message(String says, String state, String occasion) {}

    @BeforeEach
    void people() {
        made = new IssueCycle(beans);
        handler = member(made.lead, Role.HANDLER);
        head = member(made.lead, Role.UNIT_HEAD);
        office = member(made.unit("联络办"), Role.COMMERCE_REVIEWER);
    }

    private PersonId member(UnitId unit, Role role) {
        PersonId person =
                bean(PeopleService.class).registerPerson(Actors.with(Role.COMMERCE_CLERK), new PersonName("督办人"));
        UUID account = TestAccounts.stored(jdbc).account().value();
        jdbc.sql("update account set person_id = ?, unit_id = ? where id = ?")
                .params(person.value(), unit.value(), account)
                .update();
        jdbc.sql("insert into account_role (account_id, role, side, granted_at) values (?, ?, 'BUSINESS', now(6))")
                .params(account, role.name())
                .update();
        return person;
    }

    @Test
    void every_step_comes_on_its_day_once_and_reaches_those_of_its_place() {
        IssueId id = made.inProgress();
        OfficeCalendar calendar = days.now();
        LocalDate due = due(id);
        LocalDate soon = reach().reachedOn(due, -2);
        sweep(soon.minusDays(1));
        assertThat(noted(id)).isEmpty();
        sweep(soon);
        assertThat(raised(id)).containsExactly("DUE_SOON BLUE");
        assertThat(told(id, "DUE_SOON")).containsExactly(handler.value());
        sweep(soon);
        sweep(due);
        assertThat(raised(id)).containsExactly("DUE_SOON BLUE", "DUE_TODAY YELLOW");
        assertThat(told(id, "DUE_TODAY"))
                .contains(handler.value(), head.value())
                .doesNotContain(office.value());
        sweep(calendar.after(due, 1));
        assertThat(told(id, "LATE_OFFICE")).contains(handler.value(), head.value(), office.value());
        sweep(calendar.after(due, 3));
        // no post is named for the deputy secretary-general: the office hears of it
        assertThat(told(id, "LATE_DEPUTY")).contains(office.value());
        sweep(calendar.after(due, 5));
        sweep(calendar.after(due, 10));
        sweep(calendar.after(due, 60));
        assertThat(raised(id))
                .containsExactly(
                        "DUE_SOON BLUE",
                        "DUE_TODAY YELLOW",
                        "LATE_OFFICE RED",
                        "LATE_DEPUTY RED",
                        "LATE_LEADER RED",
                        "LATE_MEETING RED");
        assertThat(noted(id)).allSatisfy(one -> {
            assertThat(one.state()).isEqualTo("RAISED");
            assertThat(one.number()).matches("巴企督〔\\d{4}〕\\d{4,}号");
        });
    }

    @Test
    void the_sixth_step_puts_an_issue_on_the_list_for_the_joint_meeting_once() {
        IssueId id = made.inProgress();
        MeetingTopics topics = bean(MeetingTopics.class);
        sweep(days.now().after(due(id), 5));
        assertThat(topic(topics, id)).isEmpty();
        sweep(days.now().after(due(id), 10));
        MeetingTopic topic = topic(topics, id).getFirst();
        assertThat(topic.waits()).isTrue();
        assertThat(topic.notice()).startsWith("巴企督〔");
        assertThat(bean(SupervisionNotices.class).page(made.office, SupervisionFilter.ofIssue(id), List.of(), 0, 10))
                .first()
                .satisfies(notice -> assertThat(notice.toMeeting()).isTrue());
        sweep(days.now().after(due(id), 60));
        assertThat(topic(topics, id)).hasSize(1);
        refused("issues.topic.waits", () -> topics.put(made.desk, id, "再提一次"));
        refused("issues.topic.outcome.missing", () -> topics.settle(made.desk, topic.id(), null, "", "已定"));
        refused(
                "issues.topic.meeting.missing",
                () -> topics.settle(made.desk, topic.id(), MeetingTopic.Outcome.TAKEN, " ", "已定"));
        refused(
                "issues.topic.words.missing",
                () -> topics.settle(made.desk, topic.id(), MeetingTopic.Outcome.NOT_NEEDED, "", " "));
        topics.settle(made.desk, topic.id(), MeetingTopic.Outcome.TAKEN, "2026 年第 4 次联席会议", "州发改委牵头，两周内接通");
        refused(
                "issues.topic.settled",
                () -> topics.settle(made.office, topic.id(), MeetingTopic.Outcome.NOT_NEEDED, "", "重复"));
        topics.put(made.office, id, "会后仍有分歧");
        assertThat(topic(topics, id))
                .extracting(MeetingTopic::waits, MeetingTopic::meeting)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(false, "2026 年第 4 次联席会议"),
                        org.assertj.core.groups.Tuple.tuple(true, null));
        assertThat(topics.page(made.elsewhere(), MeetingTopicFilter.ofIssue(id), List.of(), 0, 10))
                .isEmpty();
    }

    private List<MeetingTopic> topic(MeetingTopics topics, IssueId id) {
        return topics.page(made.office, MeetingTopicFilter.ofIssue(id), List.of(), 0, 10);
    }

    @Test
    void what_is_not_acknowledged_goes_to_the_head_and_then_to_the_office() {
        IssueId id = made.dispatched();
        LocalDate by = date(id, "acknowledge_by");
        sweep(by);
        assertThat(noted(id)).isEmpty();
        sweep(days.now().after(by, 1));
        assertThat(raised(id)).containsExactly("UNSEEN_HEAD BLUE");
        bean(IssueHandling.class).acknowledge(made.handler, id);
        sweep(days.now().after(by, 3));
        assertThat(raised(id)).as("acknowledged late: that clock is over").doesNotContain("UNSEEN_OFFICE YELLOW");
    }

    @Test
    void who_is_at_it_without_progress_is_reminded_and_reports_by_month_where_the_template_says_so() {
        IssueId id = made.raised(IssuePrivacy.NORMAL);
        bean(IssueTriage.class)
                .dispatch(made.desk, new DispatchIssue(id, "PROMISE", "HARD", made.lead, List.of(), List.of(), "", ""));
        bean(IssueHandling.class).acknowledge(made.handler, id);
        LocalDate first = days.now().after(made.today, 10);
        sweep(days.now().after(first, 1));
        assertThat(raised(id)).containsExactly("IDLE_HANDLER BLUE");
        bean(IssueHandling.class).progress(made.handler, id, "已列入议题");
        LocalDate report = days.now().orNext(made.today.plusMonths(1));
        sweep(report);
        assertThat(raised(id)).doesNotContain("REPORT_HANDLER BLUE");
        sweep(days.now().after(report, 1));
        assertThat(raised(id)).contains("REPORT_HANDLER BLUE");
    }

    @Test
    void after_a_standstill_only_the_highest_step_is_raised_and_everybody_hears_once() {
        List<IssueId> late = List.of(made.inProgress(), made.inProgress(), made.inProgress());
        LocalDate back = days.now().after(due(late.getFirst()), 6);
        sweep(back);
        assertThat(late).allSatisfy(id -> {
            assertThat(raised(id)).containsExactly("LATE_LEADER RED");
            assertThat(noted(id))
                    .filteredOn(one -> one.state().equals("SKIPPED"))
                    .extracting(Noted::step)
                    .containsExactlyInAnyOrder("DUE_SOON", "DUE_TODAY", "LATE_OFFICE", "LATE_DEPUTY");
        });
        assertThat(messages(handler))
                .singleElement()
                .satisfies(one -> assertThat(one.says())
                        .isEqualTo(String.join("\u001f", "issues.notice.supervision.says", "3", "3", "0", "0")));
        sweep(back);
        assertThat(messages(handler)).hasSize(1);
        sweep(days.now().after(due(late.getFirst()), 10));
        assertThat(messages(handler)).extracting(Message::state).containsExactly("REPLACED", "OPEN");
        assertThat(raised(late.getFirst())).containsExactly("LATE_LEADER RED", "LATE_MEETING RED");
    }

    @Test
    void when_the_issue_went_on_the_next_sweep_takes_the_message_back() {
        IssueId id = made.inProgress();
        LocalDate due = due(id);
        sweep(due);
        assertThat(messages(handler)).extracting(Message::state).containsExactly("OPEN");
        bean(IssueHandling.class).answerAsPartner(made.partner, id, HandlerAnswer.DONE, "管网已接通");
        made.signed(id);
        sweep(due);
        assertThat(messages(handler)).extracting(Message::state).containsExactly("WITHDRAWN");
    }

    @Test
    void whoever_stands_in_for_somebody_away_is_told_too() {
        PersonId deputy =
                bean(PeopleService.class).registerPerson(Actors.with(Role.COMMERCE_CLERK), new PersonName("代收人"));
        bean(AbsenceService.class)
                .note(
                        Actors.with(Role.COMMERCE_CLERK),
                        head,
                        deputy,
                        Period.inclusive(made.today, made.today.plusDays(1)),
                        "出差");
        IssueId id = made.inProgress();
        sweep(days.now().after(due(id), 1));
        assertThat(messages(head)).hasSize(1);
        assertThat(messages(deputy)).hasSize(1);
    }

    @Test
    void stopped_at_any_point_and_run_again_it_has_lost_nothing_and_doubled_nothing() {
        Random random = new Random(40);
        for (int round = 0; round < 12; round++) {
            made = new IssueCycle(beans);
            handler = member(made.lead, Role.HANDLER);
            List<IssueId> late = new ArrayList<>();
            for (int i = 0; i < 7; i++) {
                late.add(made.inProgress());
            }
            LocalDate day = days.now().after(due(late.getFirst()), 1 + random.nextInt(12));
            Breaking breaking = new Breaking(random.nextInt(transactions()), random.nextInt(3));
            assertThatThrownBy(() -> sweep(day, breaking)).isInstanceOf(Stopped.class);
            sweep(day, template());
            IssueCycle now = made;
            assertThat(late)
                    .allSatisfy(id ->
                            assertThat(raised(id)).as("round of " + now.lead).hasSize(1));
            assertThat(late.stream()
                            .flatMap(id -> noted(id).stream())
                            .map(Noted::number)
                            .filter(one -> one != null))
                    .doesNotHaveDuplicates()
                    .hasSize(7);
            assertThat(messages(handler))
                    .singleElement()
                    .satisfies(one -> assertThat(one.says()).contains("\u001f7\u001f"));
            assertThat(untold()).isZero();
        }
    }

    @Test
    void two_nodes_at_once_raise_each_step_once() throws Exception {
        List<IssueId> late = List.of(made.inProgress(), made.inProgress(), made.inProgress(), made.inProgress());
        LocalDate day = days.now().after(due(late.getFirst()), 1);
        try (ExecutorService nodes = Executors.newFixedThreadPool(4)) {
            List<Callable<Swept>> runs = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                runs.add(() -> sweep(day, template()));
            }
            for (Future<Swept> one : nodes.invokeAll(runs)) {
                one.get();
            }
        }
        sweep(day);
        assertThat(late).allSatisfy(id -> assertThat(raised(id)).containsExactly("LATE_OFFICE RED"));
        assertThat(messages(handler)).hasSize(1);
    }

    private Swept sweep(LocalDate day) {
        return sweep(day, template());
    }

    private Swept sweep(LocalDate day, TransactionTemplate transaction) {
        Clock clock = at(day);
        SweepRows rows = bean(SweepRows.class);
        return new IssueSweep(
                        rows,
                        bean(MeetingTopicStore.class),
                        new SweepMessages(jdbc, bean(NoticeBoard.class), transaction),
                        bean(LadderStore.class),
                        bean(IssueStaff.class),
                        bean(AccountActors.class),
                        bean(Numbers.class),
                        days,
                        bean(AuditLog.class),
                        bean(I18NProvider.class),
                        bean(DataSource.class),
                        transaction,
                        clock,
                        PORTION)
                .sweep();
    }

    private static Clock at(LocalDate day) {
        Instant moment = day.atTime(LocalTime.of(7, 0)).atZone(OfficeTime.ZONE).toInstant();
        return Clock.fixed(moment, ZoneOffset.UTC);
    }

    private TransactionTemplate template() {
        return new TransactionTemplate(bean(PlatformTransactionManager.class));
    }

    private static final class Stopped extends RuntimeException {
        Stopped() {
            super("the machine was switched off");
        }
    }

    /** Stops before, within or after one of the transactions of a sweep. */
    private final class Breaking extends TransactionTemplate {

        private final int where;
        private int left;

        Breaking(int after, int where) {
            super(bean(PlatformTransactionManager.class));
            this.left = after;
            this.where = where;
        }

        @Override
        public <T> T execute(TransactionCallback<T> action) {
            boolean now = left-- == 0;
            if (now && where == 0) {
                throw new Stopped();
            }
            T result = super.execute(status -> {
                T done = action.doInTransaction(status);
                if (now && where == 1) {
                    throw new Stopped();
                }
                return done;
            });
            if (now) {
                throw new Stopped();
            }
            return result;
        }
    }

    private LadderReach reach() {
        return new LadderReach(List.of(), days.now(), made.today);
    }

    private LocalDate due(IssueId id) {
        return date(id, "due_on");
    }

    private LocalDate date(IssueId id, String column) {
        return jdbc.sql("select " + column + " from issue where id = ?")
                .param(id.value())
                .query(LocalDate.class)
                .single();
    }

    private List<Noted> noted(IssueId id) {
        return jdbc.sql(
                        "select step_code, state, number, colour from issue_supervision where issue_id = ? order by made_on, place, step_code")
                .param(id.value())
                .query((row, n) -> new Noted(row.getString(1), row.getString(2), row.getString(3), row.getString(4)))
                .list();
    }

    private List<String> raised(IssueId id) {
        return noted(id).stream()
                .filter(one -> one.state().equals("RAISED"))
                .map(one -> one.step() + " " + one.colour())
                .toList();
    }

    private List<UUID> told(IssueId id, String step) {
        return jdbc.sql("""
                        select t.recipient from issue_supervision_told t join issue_supervision s on s.id = t.supervision_id
                        where s.issue_id = ? and s.step_code = ? and t.told_on is not null""").params(id.value(), step).query(UUID.class).list();
    }

    private List<Message> messages(PersonId person) {
        return jdbc.sql(
                        "select says, state, occasion from notice where recipient = ? and kind = ? order by told_at, id")
                .params(person.value(), IssueNotices.SUPERVISION.name())
                .query((row, n) -> new Message(row.getString(1), row.getString(2), row.getString(3)))
                .list();
    }

    /** At least so many transactions has a sweep: its portions, a message, the log. */
    private int transactions() {
        int open = jdbc.sql(
                        "select count(*) from issue where status in ('DISPATCHED', 'ACKNOWLEDGED', 'IN_PROGRESS', 'REOPENED')")
                .query(Integer.class)
                .single();
        return open / PORTION + 2;
    }

    private long untold() {
        return jdbc.sql("select count(*) from issue_supervision_told where told_on is null")
                .query(Long.class)
                .single();
    }

    private <T> T bean(Class<T> type) {
        return beans.getBean(type);
    }
}
