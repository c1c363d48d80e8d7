package cn.qinqing.portal;

import static cn.qinqing.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qinqing.DatabaseTest;
import cn.qinqing.identity.Role;
import cn.qinqing.links.CallBacks;
import cn.qinqing.links.CallReason;
import cn.qinqing.links.HandedOver;
import cn.qinqing.links.LinkAnswer;
import cn.qinqing.links.LinkDoor;
import cn.qinqing.links.LinkPage;
import cn.qinqing.links.LinkWay;
import cn.qinqing.links.Links;
import cn.qinqing.links.Sent;
import cn.qinqing.notification.Inbox;
import cn.qinqing.notification.NoticeFilter;
import cn.qinqing.notification.NoticeRow;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.PersonId;
import cn.qinqing.visits.BookingFixture;
import cn.qinqing.visits.BookingId;
import cn.qinqing.visits.BookingMoved;
import cn.qinqing.visits.BookingState;
import cn.qinqing.visits.BookingStep;
import cn.qinqing.visits.Bookings;
import cn.qinqing.visits.MoveBooking;
import cn.qinqing.visits.VisitMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** An enterprise accepts a booking, names another day or declines, through its link or on the telephone. */
class BookingLinksIT extends DatabaseTest {

    private static final String PURPOSE = BookingLinks.PURPOSE;
    private static final String ADDRESS = "203.0.113.40";

    @Autowired
    ApplicationContext context;

    @Autowired
    Bookings bookings;

    @Autowired
    Links links;

    @Autowired
    LinkDoor door;

    @Autowired
    CallBacks calls;

    private Asked asked;
    private BookingFixture made;
    private Actor.Person officer;
    private LocalDate day;

    @BeforeEach
    void an_officer_who_books() {
        asked = new Asked(context);
        made = new BookingFixture(context);
        officer = made.officer("约访员");
        day = made.today.plusDays(10).with(TemporalAdjusters.nextOrSame(DayOfWeek.THURSDAY));
    }

    @Test
    void an_enterprise_names_another_day_and_who_goes_is_told() {
        BookingId id = made.book(officer, asked.reachable(), day);
        List<String> before = asked.messages(HOME);
        assertThat(links.send(officer, PURPOSE, id.value())).isEqualTo(new Sent(LinkWay.SMS, null));
        List<String> written = new ArrayList<>(asked.messages(HOME));
        written.removeAll(before);
        assertThat(written)
                .singleElement()
                .satisfies(message ->
                        assertThat(message).contains(day.toString(), "请答复走访预约").doesNotContain("约访员", "了解生产经营"));
        String token = Asked.token(link(id));
        LinkPage page = page(token);
        assertThat(page.lines()).extracting(LinkPage.Line::value).contains(day.toString(), "了解生产经营");
        assertThat(page.items()).extracting(LinkPage.Item::text).allMatch(unit -> unit.startsWith("预约局"));

        refused("visits.booking.answer.missing", () -> answer(token, "", ""));
        refused("visits.booking.otherDay.missing", () -> answer(token, "OTHER_DAY", " "));
        refused("visits.booking.otherDay.wrong", () -> answer(token, "OTHER_DAY", "下周四"));
        refused("visits.booking.otherDay.past", () -> answer(token, "OTHER_DAY", "2020-01-02"));
        LocalDate other = day.plusDays(6);
        assertThat(answer(token, "OTHER_DAY", other.toString())).isInstanceOf(LinkDoor.Ended.class);

        assertThat(made.details(officer, id).row()).satisfies(row -> {
            assertThat(row.on()).isEqualTo(other);
            assertThat(row.state()).isEqualTo(BookingState.BOOKED);
        });
        assertThat(made.details(officer, id).history().getFirst()).satisfies(step -> {
            assertThat(step.step()).isEqualTo(BookingStep.OTHER_DAY);
            assertThat(step.reason()).isEqualTo("那天检修");
        });
        assertThat(links.status(PURPOSE, id.value()).open())
                .as("the message's link ended with the answer")
                .isZero();
        assertThat(inbox(officer))
                .singleElement()
                .satisfies(notice -> assertThat(notice.says()).contains(day.toString(), other.toString()));
    }

    @Test
    void who_agreed_to_a_day_is_asked_anew_when_the_office_moves_it() {
        BookingId id = made.book(officer, asked.reachable(), day);
        links.send(officer, PURPOSE, id.value());
        String token = Asked.token(link(id));
        answer(token, "ACCEPT", "");
        LocalDate later = day.plusDays(1);
        List<String> before = asked.messages(HOME);
        assertThat(move(id, later)).isEqualTo(BookingMoved.ASKED);
        List<String> written = new ArrayList<>(asked.messages(HOME));
        written.removeAll(before);
        assertThat(written)
                .singleElement()
                .satisfies(message ->
                        assertThat(message).contains(later.toString()).doesNotContain(day.toString()));
        assertThat(made.details(officer, id).row().state()).isEqualTo(BookingState.PLANNED);
        String again = written.getFirst().replaceAll("(?s).*/t/([0-9a-z]{26}).*", "$1");
        answer(again, "ACCEPT", "");
        assertThat(made.details(officer, id).row()).satisfies(row -> {
            assertThat(row.on()).isEqualTo(later);
            assertThat(row.state()).isEqualTo(BookingState.BOOKED);
        });
    }

    @Test
    void a_call_that_is_open_names_the_new_day_and_stays_the_only_one() {
        EnterpriseId enterprise = asked.enterprise();
        BookingId id = made.book(officer, enterprise, day);
        links.send(officer, PURPOSE, id.value());
        assertThat(move(id, day.plusDays(1))).isEqualTo(BookingMoved.ASKED);
        assertThat(context
                        .getBean(CallQueries.class)
                        .page(asked.desk, new CallFilter(null, CallFilter.State.OPEN), 0, 500)
                        .stream()
                        .filter(one -> one.enterprise().equals(enterprise)))
                .singleElement()
                .satisfies(call ->
                        assertThat(call.title()).contains(day.plusDays(1).toString()));
    }

    @Test
    void the_day_that_the_enterprise_wished_for_is_agreed_and_another_hour_of_a_day_too() {
        BookingId id = made.book(officer, asked.reachable(), day);
        LocalDate wished = day.plusDays(6);
        String token = Asked.token(link(id));
        answer(token, "OTHER_DAY", wished.toString());
        assertThat(move(id, day.plusDays(1))).isEqualTo(BookingMoved.ASKED);
        assertThat(move(id, wished)).isEqualTo(BookingMoved.STANDS);
        assertThat(made.details(officer, id).row().state()).isEqualTo(BookingState.BOOKED);
        int version = made.details(officer, id).version();
        assertThat(bookings.move(
                        officer, new MoveBooking(id, version, wished, java.time.LocalTime.of(15, 0), true, "下午")))
                .isEqualTo(BookingMoved.STANDS);
        assertThat(made.details(officer, id).row().state()).isEqualTo(BookingState.BOOKED);
    }

    @Test
    void whom_nobody_asked_is_not_asked_by_a_move_and_declining_the_new_day_costs_nothing() {
        BookingId id = made.book(officer, asked.reachable(), day);
        assertThat(move(id, day.plusDays(1))).isEqualTo(BookingMoved.STANDS);
        assertThat(links.status(PURPOSE, id.value()).deliveries()).isEmpty();
        String token = Asked.token(link(id));
        answer(token, "ACCEPT", "");
        move(id, day.plusDays(2));
        door.answer(Asked.token(link(id)), new LinkAnswer("DECLINE", "", version(id)), ADDRESS);
        assertThat(made.details(officer, id).row().state()).isEqualTo(BookingState.DECLINED);
    }

    private BookingMoved move(BookingId id, LocalDate to) {
        return bookings.move(officer, new MoveBooking(id, version(id), to, null, true, "会议冲突"));
    }

    private int version(BookingId id) {
        return made.details(officer, id).version();
    }

    @Test
    void declining_needs_no_reason_and_an_answer_to_an_older_page_is_not_taken() {
        BookingId id = made.book(officer, asked.reachable(), day);
        String token = Asked.token(link(id));
        refused(
                "visits.booking.answer.changed",
                () -> door.answer(
                        token, new LinkAnswer("DECLINE", "", page(token).version() + 1), ADDRESS));
        door.answer(token, new LinkAnswer("DECLINE", "", page(token).version()), ADDRESS);
        assertThat(made.details(officer, id).row().state()).isEqualTo(BookingState.DECLINED);
        refused("visits.booking.over.DECLINED", () -> links.send(officer, PURPOSE, id.value()));
    }

    @Test
    void who_books_or_goes_never_holds_the_link_and_a_cancelled_booking_ends_it() {
        BookingId id = made.book(officer, asked.reachable(), day);
        Actor.Person colleague = Asked.somebodyOf(officer.unit(), Role.COMMERCE_CLERK);
        refused("links.involved", () -> links.handOver(colleague, PURPOSE, id.value(), LinkWay.COPY));
        String token = Asked.token(link(id));
        bookings.cancel(officer, id, made.details(officer, id).version(), "会议冲突");
        assertThat(door.open(token, ADDRESS))
                .isInstanceOfSatisfying(
                        LinkDoor.Ended.class, ended -> assertThat(ended.why()).isEqualTo(LinkDoor.Closed.GONE));
    }

    @Test
    void without_a_way_to_send_somebody_uninvolved_rings() {
        EnterpriseId enterprise = asked.enterprise();
        BookingId id = made.book(officer, enterprise, day);
        assertThat(links.send(officer, PURPOSE, id.value())).isEqualTo(new Sent(null, CallReason.NO_CONTACT));
        CallRow row = context
                .getBean(CallQueries.class)
                .page(asked.desk, new CallFilter(null, CallFilter.State.OPEN), 0, 500)
                .stream()
                .filter(one -> one.enterprise().equals(enterprise))
                .findFirst()
                .orElseThrow();
        CallBacks.Call call = calls.read(asked.desk, row.id());
        calls.answered(
                asked.desk, row.id(), new LinkAnswer("ACCEPT", "", call.page().version()), "");
        assertThat(made.details(officer, id).row().state()).isEqualTo(BookingState.BOOKED);
        assertThat(inbox(officer)).hasSize(1);
    }

    @Test
    void of_a_leaders_itinerary_messages_name_the_week_and_nobody_uninvolved_rings() {
        PersonId leader = made.leader("约访领导", made.unit());
        made.authorise(leader, officer);
        BookingId id = bookings.book(officer, BookingFixture.visit(asked.reachable(), day, VisitMode.ON_SITE, leader));
        List<String> before = asked.messages(HOME);
        links.send(officer, PURPOSE, id.value());
        List<String> written = new ArrayList<>(asked.messages(HOME));
        written.removeAll(before);
        assertThat(written)
                .singleElement()
                .satisfies(message -> assertThat(message)
                        .contains(day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)) + " 当周")
                        .doesNotContain(day.toString(), "约访领导", "预约局"));
        String token = written.getFirst().replaceAll("(?s).*/t/([0-9a-z]{26}).*", "$1");
        assertThat(page(token).items()).isEmpty();
        assertThat(page(token).lines()).extracting(LinkPage.Line::value).contains(day.toString());
        refused("visits.booking.hidden", () -> links.handOver(asked.desk, PURPOSE, id.value(), LinkWay.COPY));

        BookingId unreachable = bookings.book(
                officer, BookingFixture.visit(asked.enterprise(), day.plusDays(1), VisitMode.ON_SITE, leader));
        refused("links.notRung", () -> links.send(officer, PURPOSE, unreachable.value()));
        assertThat(links.status(PURPOSE, unreachable.value()).onCallList()).isFalse();
    }

    private HandedOver link(BookingId id) {
        return links.handOver(asked.desk, PURPOSE, id.value(), LinkWay.SLIP);
    }

    private LinkPage page(String token) {
        return ((LinkDoor.Page) door.open(token, ADDRESS)).page();
    }

    private LinkDoor.Opened answer(String token, String choice, String other) {
        return door.answer(
                token, new LinkAnswer(choice, "那天检修", other, page(token).version()), ADDRESS);
    }

    private List<NoticeRow> inbox(Actor.Person actor) {
        return context.getBean(Inbox.class).page(actor, NoticeFilter.open(), 0, 50);
    }
}
