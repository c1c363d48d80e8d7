package cn.qinqing.visits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qinqing.DatabaseTest;
import cn.qinqing.Refusals;
import cn.qinqing.enterprises.ContactLog;
import cn.qinqing.identity.Role;
import cn.qinqing.issues.IssueId;
import cn.qinqing.issues.IssuePrivacy;
import cn.qinqing.issues.IssueService;
import cn.qinqing.issues.RaiseIssue;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.Origin;
import cn.qinqing.shared.PersonId;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RightMissing;
import cn.qinqing.shared.RuleViolation;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From a plan to a record: every step, who may take it, and what it leaves in the contact calendar. */
class BookingsIT extends DatabaseTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    Bookings bookings;

    @Autowired
    BookingAnswers answers;

    @Autowired
    JointVisits joint;

    @Autowired
    BookingQueries queries;

    @Autowired
    VisitQueries visits;

    @Autowired
    VisitService visitService;

    @Autowired
    JdbcClient jdbc;

    private BookingFixture made;
    private Actor.Person officer;
    private EnterpriseId enterprise;
    private LocalDate next;

    @BeforeEach
    void fixture() {
        made = new BookingFixture(context);
        officer = made.officer("预约员");
        enterprise = made.enterprise();
        next = made.today.plusDays(3);
    }

    @Test
    void a_booking_becomes_a_record_in_one_step_and_the_enterprise_was_met_once() {
        BookingId id = made.book(officer, enterprise, next);
        assertThat(made.details(officer, id).row())
                .satisfies(row -> assertThat(row.state()).isEqualTo(BookingState.PLANNED))
                .satisfies(row -> assertThat(row.goers()).isEqualTo("预约员"));
        assertThat(contacts()).containsExactly("PLANNED " + next + " booking true");

        RecordVisit record = record(made.today, VisitMode.ON_SITE);
        Recorded recorded = bookings.record(officer, id, record);

        BookingDetails held = made.details(officer, id);
        assertThat(held.row().state()).isEqualTo(BookingState.HELD);
        assertThat(held.row().visit()).isEqualTo(recorded.id());
        assertThat(held.history())
                .extracting(BookingDetails.Happened::step)
                .containsExactly(BookingStep.HOLD, BookingStep.BOOK);
        assertThat(contacts()).containsExactly("HELD " + made.today + " visit true");
        assertThat(bookings.record(officer, id, record).id()).as("sent twice").isEqualTo(recorded.id());
        assertThatThrownBy(() -> bookings.record(officer, id, record(made.today, VisitMode.PHONE)))
                .hasMessage("visits.booking.over.HELD");
        assertThat(visits.count(made.clerk, VisitFilter.ofEnterprise(enterprise)))
                .as("nothing was recorded beside it")
                .isOne();
    }

    @Test
    void a_form_sent_twice_books_once_and_one_for_something_else_says_so() {
        BookVisit visit = BookingFixture.visit(enterprise, next, VisitMode.ON_SITE, officer.person());
        BookingId id = bookings.book(officer, visit);
        assertThat(bookings.book(officer, visit)).isEqualTo(id);
        BookVisit other = new BookVisit(
                enterprise,
                next,
                null,
                VisitMode.PHONE,
                Occasion.ROUTINE,
                null,
                "另一件事",
                List.of(officer.person()),
                false,
                false,
                "",
                visit.clientKey());
        assertThatThrownBy(() -> bookings.book(officer, other)).hasMessage("visits.booking.sent.other");
        assertThat(jdbc.sql("select count(*) from visit_booking where enterprise_id = ?")
                        .param(enterprise.value())
                        .query(Long.class)
                        .single())
                .isOne();
    }

    @Test
    void what_is_missing_or_cannot_be_is_refused_with_its_sentence() {
        BookVisit good = BookingFixture.visit(enterprise, next, VisitMode.ON_SITE, officer.person());
        refused(good, made.today.minusDays(1), "目的", List.of(officer.person()), "visits.booking.past");
        refused(good, made.today.plusYears(2), "目的", List.of(officer.person()), "visits.booking.far");
        refused(good, next, " ", List.of(officer.person()), "visits.booking.purpose.missing");
        refused(good, next, "长".repeat(501), List.of(officer.person()), "visits.booking.purpose.long");
        refused(good, next, "目的", List.of(), "visits.goers.missing");
        refused(good, next, "目的", List.of(PersonId.create()), "visits.goers.unknown");
        refused(good, next, "目的", List.of(made.officer("别单位").person()), "visits.goers.notYours");
        assertThatThrownBy(() -> bookings.book(officer, BookingFixture.because(good, Occasion.FOLLOW_UP)))
                .hasMessage("visits.booking.issue.missing");
    }

    private void refused(BookVisit like, LocalDate on, String purpose, List<PersonId> goers, String key) {
        assertThatThrownBy(() -> bookings.book(
                        officer,
                        new BookVisit(
                                like.enterprise(),
                                on,
                                null,
                                like.mode(),
                                like.occasion(),
                                null,
                                purpose,
                                goers,
                                false,
                                false,
                                "",
                                Ids.next())))
                .isInstanceOf(RuleViolation.class)
                .hasMessage(key);
    }

    @Test
    void a_secretary_books_for_the_leader_by_authority_alone() {
        PersonId leader = made.leader("预约领导", made.unit());
        BookVisit visit = BookingFixture.visit(enterprise, next, VisitMode.ON_SITE, leader);
        assertThatThrownBy(() -> bookings.book(officer, visit)).hasMessage("visits.goers.notYours");
        made.authorise(leader, officer);
        BookingId id = bookings.book(officer, visit);
        assertThat(made.details(officer, id).row().sensitive()).isTrue();
        assertThat(queries.candidates(officer, made.today))
                .extracting(one -> one.person())
                .contains(officer.person(), leader);
    }

    @Test
    void what_the_enterprise_says_is_noted_in_its_words_and_a_refusal_counts_as_made() {
        BookingId id = made.book(officer, enterprise, next);
        answers.noteAnswer(officer, id, version(id), answer(BookingAnswer.Kind.ACCEPT, null, ""));
        assertThat(made.details(officer, id).row().state()).isEqualTo(BookingState.BOOKED);
        assertThatThrownBy(() ->
                        answers.noteAnswer(officer, id, version(id), answer(BookingAnswer.Kind.OTHER_DAY, next, " ")))
                .hasMessage("visits.reason.missing");
        assertThatThrownBy(() ->
                        answers.noteAnswer(officer, id, version(id), answer(BookingAnswer.Kind.OTHER_DAY, null, "改天")))
                .hasMessage("visits.booking.otherDay.missing");
        LocalDate other = next.plusDays(7);
        answers.noteAnswer(officer, id, version(id), answer(BookingAnswer.Kind.OTHER_DAY, other, "下周方便"));
        assertThat(made.details(officer, id).row().on()).isEqualTo(other);
        assertThat(made.details(officer, id).history().getFirst())
                .satisfies(step -> assertThat(step.before()).isEqualTo(next))
                .satisfies(step -> assertThat(step.after()).isEqualTo(other))
                .satisfies(step -> assertThat(step.reason()).isEqualTo("下周方便"));
        assertThat(contacts())
                .containsExactly(
                        "DECLINED " + made.today + " booking-moved false", "PLANNED " + other + " booking true");

        answers.noteAnswer(officer, id, version(id), answer(BookingAnswer.Kind.DECLINE, null, "近期停产"));
        assertThat(made.details(officer, id).row().state()).isEqualTo(BookingState.DECLINED);
        assertThat(contacts())
                .containsExactly(
                        "DECLINED " + made.today + " booking false", "DECLINED " + made.today + " booking-moved false");
        assertThatThrownBy(() -> bookings.cancel(officer, id, version(id), "不去了"))
                .hasMessage("visits.booking.over.DECLINED");
    }

    @Test
    void a_link_answers_for_its_own_enterprise_alone() {
        BookingId id = made.book(officer, enterprise, next);
        Actor link = new Actor.Link(Ids.next(), enterprise, "企业", Set.of(Right.VISIT_ANSWER));
        Actor other = new Actor.Link(Ids.next(), made.enterprise(), "别家", Set.of(Right.VISIT_ANSWER));
        Actor without = new Actor.Link(Ids.next(), enterprise, "企业", Set.of());
        assertThatThrownBy(() -> answers.answer(without, id, version(id), answer(BookingAnswer.Kind.ACCEPT, null, "")))
                .isInstanceOf(RightMissing.class);
        assertThatThrownBy(() -> answers.answer(other, id, version(id), answer(BookingAnswer.Kind.ACCEPT, null, "")))
                .hasMessage("visits.booking.unknown");
        int shown = version(id);
        Refusals.refused(
                "visits.booking.otherDay.past",
                () -> answers.answer(
                        link, id, shown, answer(BookingAnswer.Kind.OTHER_DAY, made.today.minusDays(1), "")));
        Refusals.refused(
                "visits.booking.otherDay.same",
                () -> answers.answer(link, id, shown, answer(BookingAnswer.Kind.OTHER_DAY, next, "")));
        Refusals.refused(
                "visits.booking.words.long",
                () -> answers.answer(link, id, shown, answer(BookingAnswer.Kind.DECLINE, null, "长".repeat(501))));
        bookings.move(officer, new MoveBooking(id, shown, next.plusDays(1), null, true, "会议冲突"));
        Refusals.refused(
                "visits.booking.answer.changed",
                () -> answers.answer(link, id, shown, answer(BookingAnswer.Kind.ACCEPT, null, "")));
        answers.answer(link, id, version(id), answer(BookingAnswer.Kind.DECLINE, null, ""));
        assertThat(made.details(officer, id).history().getFirst())
                .satisfies(step -> assertThat(step.step()).isEqualTo(BookingStep.DECLINE))
                .satisfies(step -> assertThat(step.actorName()).isEqualTo("企业"));
    }

    @Test
    void moving_keeps_the_day_before_with_its_reason_and_refuses_an_older_form() {
        BookingId id = made.book(officer, enterprise, next);
        int opened = version(id);
        LocalDate later = next.plusDays(1);
        assertThatThrownBy(() -> bookings.move(officer, new MoveBooking(id, opened, later, null, false, "")))
                .hasMessage("visits.reason.missing");
        assertThatThrownBy(() -> bookings.move(officer, new MoveBooking(id, opened, next, null, false, "没改")))
                .hasMessage("visits.booking.move.same");
        bookings.move(officer, new MoveBooking(id, opened, later, null, false, "会议冲突"));
        assertThatThrownBy(() -> bookings.cancel(officer, id, opened, "旧表单")).hasMessage("visits.booking.clash");
        assertThat(made.details(officer, id).history().getFirst())
                .satisfies(step -> assertThat(step.before()).isEqualTo(next))
                .satisfies(step -> assertThat(step.reason()).isEqualTo("会议冲突"));
        assertThat(contacts()).containsExactly("PLANNED " + later + " booking true");
        bookings.cancel(officer, id, version(id), "企业停产");
        assertThat(contacts()).containsExactly("CANCELLED " + later + " booking false");
    }

    @Test
    void several_units_go_together_and_it_is_one_visit() {
        BookingId id = made.book(officer, enterprise, next);
        Actor.Person other = made.officer("同行员");
        assertThat(made.details(other, id).hindrance()).isEqualTo("visits.booking.notYours");
        assertThatThrownBy(() -> bookings.cancel(other, id, version(id), "不是我的"))
                .hasMessage("visits.booking.notYours");
        joint.join(other, id, List.of(other.person()));
        assertThatThrownBy(() -> joint.join(other, id, List.of(other.person()))).hasMessage("visits.goers.there");
        assertThat(made.details(other, id).goers())
                .extracting(BookingDetails.Goer::name)
                .containsExactly("预约员", "同行员");
        assertThat(made.details(other, id).hindrance()).isNull();
        Recorded recorded = bookings.record(other, id, record(made.today, VisitMode.ON_SITE));
        assertThat(contacts()).hasSize(1);
        assertThat(visits.count(made.clerk, VisitFilter.ofEnterprise(enterprise)))
                .isOne();
        assertThat(made.details(officer, id).row().visit()).isEqualTo(recorded.id());
    }

    @Test
    void a_unit_that_joined_may_leave_again_but_the_last_one_cancels() {
        BookingId id = made.book(officer, enterprise, next);
        assertThatThrownBy(() -> joint.leave(officer, id, "去不了")).hasMessage("visits.booking.lastGoers");
        Actor.Person other = made.officer("退出员");
        joint.join(other, id, List.of(other.person()));
        joint.leave(other, id, "另有任务");
        assertThat(made.details(officer, id).row().goers()).isEqualTo("预约员");
        assertThat(made.details(officer, id).history().getFirst().step()).isEqualTo(BookingStep.LEAVE);
    }

    @Test
    void a_follow_up_names_an_open_issue_of_the_enterprise_and_weighs_nothing_even_once_recorded() {
        IssueId own = issue(enterprise);
        IssueId another = issue(made.enterprise());
        assertThatThrownBy(() -> bookings.book(officer, following(another))).hasMessage("visits.booking.issue.closed");
        BookingId id = bookings.book(officer, following(own));
        assertThat(made.details(officer, id).issue()).isEqualTo(own);
        assertThat(contacts()).containsExactly("PLANNED " + next + " booking false");
        Recorded recorded = bookings.record(officer, id, record(made.today, VisitMode.ON_SITE));
        assertThat(contacts()).containsExactly("HELD " + made.today + " visit false");
        VisitDetails visit = visits.details(officer, recorded.id());
        visitService.correct(
                officer,
                new CorrectVisit(
                        recorded.id(),
                        visit.version(),
                        made.today,
                        VisitMode.ON_SITE,
                        List.of(),
                        List.of(),
                        "改",
                        "听错"));
        assertThat(contacts()).as("corrected").containsExactly("HELD " + made.today + " visit false");
    }

    @Test
    void the_history_is_append_only_and_bookings_are_never_deleted() {
        BookingId id = made.book(officer, enterprise, next);
        for (String sql : List.of(
                "update visit_booking_event set reason = 'x' where booking_id = ?",
                "delete from visit_booking_event where booking_id = ?",
                "delete from visit_booking where id = ?")) {
            assertThatThrownBy(() -> jdbc.sql(sql).param(id.value()).update())
                    .as(sql)
                    .isNotNull();
        }
        assertThat(made.details(officer, id).history()).hasSize(1);
    }

    @Test
    void a_supervisor_changes_nothing() {
        BookingId id = made.book(officer, enterprise, next);
        Actor supervisor = cn.qinqing.Actors.with(Role.SUPERVISOR);
        assertThat(made.details(supervisor, id).hindrance()).isEqualTo("visits.booking.notYours");
        assertThatThrownBy(() -> bookings.cancel(supervisor, id, 0, "x")).isInstanceOf(RightMissing.class);
    }

    private BookVisit following(IssueId issue) {
        return new BookVisit(
                enterprise,
                next,
                null,
                VisitMode.ON_SITE,
                Occasion.FOLLOW_UP,
                issue,
                "看供电",
                List.of(officer.person()),
                true,
                false,
                "",
                Ids.next());
    }

    private IssueId issue(EnterpriseId of) {
        return context.getBean(IssueService.class)
                .raise(
                        made.clerk,
                        new Origin(Origin.Kind.DESK, null),
                        new RaiseIssue(of, "停电多次", IssuePrivacy.NORMAL, made.today, null))
                .id();
    }

    private RecordVisit record(LocalDate on, VisitMode mode) {
        return new RecordVisit(enterprise, on, mode, List.of(), List.of(), "看了车间", List.of(), null, Ids.next());
    }

    private static BookingAnswer answer(BookingAnswer.Kind kind, LocalDate day, String words) {
        return new BookingAnswer(kind, day, words);
    }

    private int version(BookingId id) {
        return made.details(made.clerk, id).version();
    }

    /** Rows of the contact calendar: state, day, source, and whether it weighs. */
    private List<String> contacts() {
        return jdbc.sql(
                        "select state, contact_on, ref_kind, counts from contact_log where enterprise_id = ? order by contact_on, ref_kind")
                .param(enterprise.value())
                .query((row, n) -> ContactLog.State.valueOf(row.getString(1)) + " " + row.getString(2) + " "
                        + row.getString(3) + " " + row.getBoolean(4))
                .list();
    }
}
