package cn.qinqing.issues;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qinqing.Actors;
import cn.qinqing.DatabaseTest;
import cn.qinqing.calendar.CalendarNotice;
import cn.qinqing.calendar.CalendarNotices;
import cn.qinqing.calendar.DeadlineOwner;
import cn.qinqing.calendar.OfficeCalendar;
import cn.qinqing.calendar.OfficeHoursBook;
import cn.qinqing.calendar.WorkingDays;
import cn.qinqing.enterprises.SizeClass;
import cn.qinqing.identity.Role;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.shared.SortBy;
import cn.qinqing.workbench.WorkCalendar;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Clocks in hours, arrears with the platform's dates, supervision notices answered, and a calendar changed under all of them. */
class IssueClocksIT extends DatabaseTest {

    @Autowired
    ApplicationContext beans;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    WorkingDays days;

    @Autowired
    OfficeHoursBook hours;

    @Autowired
    IssueTriage triage;

    @Autowired
    IssueHandling handling;

    @Autowired
    IssueRequests requests;

    @Autowired
    IssueQueries queries;

    @Autowired
    Arrears arrears;

    @Autowired
    SupervisionNotices notices;

    @Autowired
    WorkCalendar calendar;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Clock clock;

    private IssueCycle made;

    @BeforeEach
    void people() {
        made = new IssueCycle(beans);
    }

    private IssueId dispatched(String category, String term) {
        IssueId id = made.raised(IssuePrivacy.NORMAL);
        triage.dispatch(made.desk, new DispatchIssue(id, category, term, made.lead, List.of(), List.of(), "", ""));
        return id;
    }

    @Test
    void a_template_of_hours_counts_open_time_from_the_moment_of_the_dispatch() {
        Instant before = clock.instant();
        IssueId id = dispatched("PERMITS", "URGENT");
        IssueClock kept = clock(id);
        Instant early = hours.hours().after(days.now(), before, 120);
        Instant late = hours.hours().after(days.now(), clock.instant(), 120);
        assertThat(kept.dueAt()).isBetween(early.minusMillis(1), late.plusMillis(1));
        assertThat(kept.due()).isEqualTo(OfficeTime.dayOf(kept.dueAt()));
        assertThat(kept.light(IssueStatus.DISPATCHED, kept.dueAt())).isEqualTo(IssueLight.YELLOW);
        assertThat(kept.light(IssueStatus.DISPATCHED, kept.dueAt().plusSeconds(1)))
                .isEqualTo(IssueLight.RED);
        assertThat(details(id).history().getFirst().detail()).contains("issues.detail.dispatchedHours", "2");
    }

    @Test
    void the_list_finds_hours_by_their_light_as_the_row_shows_it() {
        IssueId id = dispatched("PERMITS", "CONSULTATION");
        for (IssueLight light : List.of(IssueLight.GREEN, IssueLight.YELLOW, IssueLight.RED)) {
            Instant now = clock.instant();
            Instant due = light == IssueLight.RED ? now.minusSeconds(60) : now.plusSeconds(3_600);
            Instant yellow = light == IssueLight.GREEN ? now.plusSeconds(1_800) : now.minusSeconds(120);
            jdbc.sql("update issue set due_at = ?, yellow_at = ?, due_on = ?, yellow_from = ? where id = ?")
                    .params(
                            OfficeTime.column(due),
                            OfficeTime.column(yellow),
                            OfficeTime.dayOf(due),
                            OfficeTime.dayOf(yellow),
                            id.value())
                    .update();
            for (IssueLight asked : List.of(IssueLight.GREEN, IssueLight.YELLOW, IssueLight.RED)) {
                IssueFilter filter = new IssueFilter(details(id).row().number(), null, null, null, null, false, asked);
                assertThat(queries.page(made.desk, filter, List.<SortBy<IssueSort>>of(), 0, 10))
                        .as(light + " asked as " + asked)
                        .hasSize(light == asked ? 1 : 0);
            }
            assertThat(clock(id).light(IssueStatus.DISPATCHED, clock.instant())).isEqualTo(light);
        }
    }

    @Test
    void hours_that_were_left_when_the_clock_was_stopped_are_left_when_it_goes_on() {
        IssueId id = dispatched("PERMITS", "CONSULTATION");
        handling.acknowledge(made.handler, id);
        handling.progress(made.handler, id, "已受理");
        requests.ask(
                made.handler,
                new AskFor(id, RequestKind.SUSPENSION, made.today.plusDays(9), SuspensionCause.values()[0], "等待补正"));
        requests.decide(made.office, id, RequestKind.SUSPENSION, true, "同意");
        int left = jdbc.sql("select minutes_left from issue where id = ?")
                .param(id.value())
                .query(Integer.class)
                .single();
        assertThat(left).isBetween(24 * 60 - 2, 24 * 60);
        requests.resumeClock(made.handler, id, "材料已补正");
        Instant due = clock(id).dueAt();
        assertThat(due).isNotNull();
        assertThat(hours.hours().between(days.now(), clock.instant(), due)).isBetween(left - 1, left);
        assertThat(jdbc.sql("select minutes_left from issue where id = ?")
                        .param(id.value())
                        .query((row, n) -> row.getObject(1) == null)
                        .single())
                .isTrue();
    }

    @Test
    void an_extension_of_hours_counts_to_the_end_of_a_day() {
        IssueId id = dispatched("PERMITS", "CONSULTATION");
        handling.acknowledge(made.handler, id);
        LocalDate until = days.after(made.today, 9);
        requests.ask(made.handler, new AskFor(id, RequestKind.EXTENSION, until, null, "需要现场核实"));
        requests.decide(made.office, id, RequestKind.EXTENSION, true, "同意");
        assertThat(clock(id).due()).isEqualTo(until);
        assertThat(clock(id).dueAt()).isNull();
        assertThat(clock(id).original()).isNotEqualTo(until);
    }

    @Test
    void arrears_are_handed_over_and_then_the_dates_are_the_platforms() {
        IssueId id = dispatched("ARREARS", "ARREARS");
        LocalDate own = days.after(made.today, 5);
        assertThat(clock(id).due()).isEqualTo(own);
        handling.acknowledge(made.handler, id);
        refused(
                "issues.arrears.receipt",
                () -> arrears.handOver(made.handler, handed(id, " ", made.today, null, false)));
        refused(
                "issues.arrears.received",
                () -> arrears.handOver(made.handler, handed(id, "TS1", made.today.plusDays(1), null, false)));
        refused(
                "issues.arrears.forwarded",
                () -> arrears.handOver(made.handler, handed(id, "TS1", made.today, made.today.minusDays(1), false)));
        assertThat(arrears.of(made.handler, id)).isEmpty();
        arrears.handOver(made.handler, handed(id, "TS1", made.today, null, false));
        LocalDate forwardBy = days.after(made.today, 10);
        ArrearsCase noted = arrears.of(made.handler, id).orElseThrow();
        assertThat(noted.forwardBy()).isEqualTo(forwardBy);
        assertThat(noted.answerBy()).isEqualTo(forwardBy.plusDays(30));
        assertThat(noted.longest()).isEqualTo(forwardBy.plusDays(90));
        assertThat(clock(id).due()).isEqualTo(noted.answerBy());
        assertThat(clock(id).original()).as("our own stays beside it").isEqualTo(own);
        arrears.handOver(made.handler, handed(id, "TS1", made.today, made.today, true));
        assertThat(clock(id).due()).isEqualTo(made.today.plusDays(90));
        IssueId other = dispatched("LAND", "COMPLEX");
        handling.acknowledge(made.handler, other);
        refused(
                "issues.arrears.category",
                () -> arrears.handOver(made.handler, handed(other, "TS1", made.today, null, false)));
    }

    private static HandOverArrears handed(
            IssueId id, String receipt, LocalDate received, @Nullable LocalDate forwarded, boolean prolonged) {
        return new HandOverArrears(id, "违约拖欠中小企业款项登记（投诉）平台", receipt, received, forwarded, prolonged, "已在平台登记并告知企业");
    }

    @Test
    void interest_asks_for_the_prime_rate_of_the_day_of_the_contract() {
        InterestQuestion ask = new InterestQuestion(
                new BigDecimal("365000"),
                LocalDate.of(2024, 10, 20),
                LocalDate.of(2025, 1, 1),
                LocalDate.of(2025, 1, 11),
                BigDecimal.ONE,
                SizeClass.SMALL,
                InterestQuestion.Debtor.ORGAN);
        OverdueInterest found = arrears.interest(made.handler, ask);
        assertThat(found.least()).isEqualByComparingTo("3.35");
        assertThat(found.interest()).isEqualByComparingTo("335.00");
    }

    @Test
    void a_calendar_changed_under_open_deadlines_shows_them_all_and_moves_them() {
        // far in a year of its own: other tests count on the calendar of these days
        LocalDate monday = LocalDate.of(2041, 3, 4).with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
        IssueId byDays = dispatched("PERMITS", "ORDINARY");
        IssueId byHours = dispatched("PERMITS", "CONSULTATION");
        IssueId owed = dispatched("ARREARS", "ARREARS");
        handling.acknowledge(made.handler, owed);
        arrears.handOver(made.handler, handed(owed, "TS9", made.today, null, false));
        begin(byDays, monday, Deadline.after(days.now(), monday, 5));
        begin(byHours, monday, Deadline.after(days.now(), monday, 3));
        Instant noon = monday.atTime(12, 0).atZone(OfficeTime.ZONE).toInstant();
        HourDeadline was = HourDeadline.after(hours.hours(), days.now(), noon, 24 * 60);
        jdbc.sql(
                        "update issue set clock_from = ?, clock_minutes = ?, due_at = ?, yellow_at = ?, due_on = ?, clock_days = null where id = ?")
                .params(
                        OfficeTime.column(noon),
                        24 * 60,
                        OfficeTime.column(was.due()),
                        OfficeTime.column(was.yellowFrom()),
                        OfficeTime.dayOf(was.due()),
                        byHours.value())
                .update();
        LocalDate forwardBy = days.after(monday, 10);
        jdbc.sql(
                        "update issue_arrears set received_on = ?, forward_by = ?, answer_by = ?, longest = ? where issue_id = ?")
                .params(monday, forwardBy, forwardBy.plusDays(30), forwardBy.plusDays(90), owed.value())
                .update();
        jdbc.sql("update issue set due_on = ? where id = ?")
                .params(forwardBy.plusDays(30), owed.value())
                .update();
        // Wednesday to Friday are off
        List<CalendarNotice.Day> special = new ArrayList<>();
        for (int i = 2; i < 5; i++) {
            special.add(new CalendarNotice.Day(monday.plusDays(i), CalendarNotice.Kind.HOLIDAY, "放假"));
        }
        CalendarNotice notice =
                new CalendarNotice(2041, CalendarNotice.Region.NATIONAL, "国办发明电〔2040〕9号", null, special);
        List<UUID> mine = List.of(byDays.value(), byHours.value(), owed.value());
        List<DeadlineOwner.Moved> shown = calendar.moves(Actors.with(Role.COMMERCE_CLERK), notice).stream()
                .filter(one -> mine.contains(one.deadline().id()))
                .toList();
        assertThat(shown)
                .extracting(one -> one.deadline().labelKey())
                .contains("issues.deadline.reply", "issues.deadline.hours", "issues.deadline.platform");
        assertThat(clock(byDays).due()).as("asked first").isEqualTo(days.after(monday, 5));
        transaction.executeWithoutResult(undone -> {
            calendar.load(Actors.with(Role.COMMERCE_CLERK), notice);
            OfficeCalendar changed =
                    OfficeCalendar.of(beans.getBean(CalendarNotices.class).inForce());
            HourDeadline expected = HourDeadline.after(hours.hours(), changed, noon, 24 * 60);
            assertThat(clock(byHours).dueAt()).isEqualTo(expected.due());
            assertThat(clock(byHours).due())
                    .isEqualTo(OfficeTime.dayOf(was.due()).plusDays(5));
            assertThat(clock(byDays).due()).isEqualTo(changed.after(monday, 5));
            LocalDate later = changed.after(monday, 10);
            assertThat(arrears.of(made.handler, owed).orElseThrow().forwardBy()).isEqualTo(later);
            assertThat(clock(owed).due()).isEqualTo(later.plusDays(30));
            undone.setRollbackOnly();
        });
    }

    private void begin(IssueId id, LocalDate start, Deadline deadline) {
        jdbc.sql(
                        "update issue set dispatched_on = ?, clock_start = ?, clock_days = ?, due_on = ?, original_due_on = ?, yellow_from = ? where id = ?")
                .params(
                        start,
                        start,
                        deadline.days(),
                        deadline.due(),
                        deadline.due(),
                        deadline.yellowFrom(),
                        id.value())
                .update();
    }

    @Test
    void the_day_to_acknowledge_moves_with_the_calendar_too() {
        LocalDate monday = LocalDate.of(2042, 3, 3);
        IssueId id = dispatched("PERMITS", "ORDINARY");
        begin(id, monday, Deadline.after(days.now(), monday, 5));
        jdbc.sql("update issue set acknowledge_by = ?, object_by = ? where id = ?")
                .params(monday.plusDays(1), monday.plusDays(1), id.value())
                .update();
        CalendarNotice notice = new CalendarNotice(
                2042,
                CalendarNotice.Region.NATIONAL,
                "国办发明电〔2041〕9号",
                null,
                List.of(new CalendarNotice.Day(monday.plusDays(1), CalendarNotice.Kind.HOLIDAY, "放假")));
        transaction.executeWithoutResult(undone -> {
            calendar.load(Actors.with(Role.COMMERCE_CLERK), notice);
            assertThat(clock(id).next()).isEqualTo(monday.plusDays(2));
            undone.setRollbackOnly();
        });
    }

    @Test
    void the_unit_answers_a_notice_once_and_the_office_signs_it() {
        IssueId id = dispatched("PERMITS", "ORDINARY");
        UUID notice = notice(id, "测督" + id.value().toString().substring(24));
        SupervisionRow row = row(id);
        assertThat(notices.mayAnswer(made.handler, row)).isTrue();
        assertThat(notices.mayAnswer(made.partner, row)).isFalse();
        refused("issues.supervision.answer.missing", () -> notices.answer(made.handler, notice, " \n"));
        refused("issues.supervision.answer.long", () -> notices.answer(made.handler, notice, "长".repeat(1_001)));
        refused("issues.supervision.unit", () -> notices.answer(made.partner, notice, "已收到"));
        notices.answer(made.head, notice, "已收到，周五前答复企业。");
        refused("issues.supervision.answered", () -> notices.answer(made.handler, notice, "又一次"));
        notices.sign(made.office, notice);
        refused("issues.supervision.signed", () -> notices.sign(made.office, notice));
        SupervisionRow after = row(id);
        assertThat(after.answer()).isEqualTo("已收到，周五前答复企业。");
        assertThat(after.open()).isFalse();
        assertThat(after.signedName()).isEqualTo(made.office.name());
        assertThatThrownBy(() -> jdbc.sql("update issue_supervision set answer = 'x' where id = ?")
                        .param(notice)
                        .update())
                .hasMessageContaining("answered once");
        assertThatThrownBy(() -> jdbc.sql("delete from issue_supervision where id = ?")
                        .param(notice)
                        .update())
                .hasMessageContaining("stay");
    }

    private UUID notice(IssueId id, String number) {
        UUID notice = Ids.next();
        jdbc.sql("""
                        insert into issue_supervision (id, issue_id, round, step_code, place, clock, whom, base_on, state, made_on, made_at,
                          number, colour, unit_id, due_on, original_due_on, answer_by)
                        values (?, ?, 1, 'LATE_OFFICE', 3, 'DUE', 'OFFICE', ?, 'RAISED', ?, now(6), ?, 'RED', ?, ?, ?, ?)""")
                .params(
                        notice,
                        id.value(),
                        made.today,
                        made.today,
                        number,
                        made.lead.value(),
                        made.today,
                        made.today,
                        made.today.plusDays(3))
                .update();
        return notice;
    }

    private SupervisionRow row(IssueId id) {
        return notices.page(made.office, SupervisionFilter.ofIssue(id), List.of(), 0, 10)
                .getFirst();
    }

    private IssueDetails details(IssueId id) {
        return queries.details(made.desk, id);
    }

    private IssueClock clock(IssueId id) {
        return details(id).row().clock();
    }

    private static void refused(String key, ThrowingCallable command) {
        assertThatThrownBy(command)
                .isInstanceOfSatisfying(
                        RuleViolation.class, one -> assertThat(one.key()).isEqualTo(key));
    }
}
