package cn.qinqing.visits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qinqing.Actors;
import cn.qinqing.DatabaseTest;
import cn.qinqing.identity.Role;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.PersonId;
import cn.qinqing.shared.UnitId;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Itineraries of leaders: other units learn the week, from no list, filter, form, calendar or log the day or the person. */
class ItinerariesIT extends DatabaseTest {

    private static final String SECRET = "机密领导甲";

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
    VisitCalendar calendar;

    @Autowired
    Disturbances disturbances;

    @Autowired
    CalendarFiles files;

    @Autowired
    VisitBriefs briefs;

    @Autowired
    JdbcClient jdbc;

    private BookingFixture made;
    private Actor.Person secretary;
    private Actor.Person stranger;
    private UnitId office;
    private PersonId leader;
    private EnterpriseId enterprise;
    private LocalDate day;
    private LocalDate monday;
    private BookingId id;

    @BeforeEach
    void an_itinerary() {
        made = new BookingFixture(context);
        office = made.unit();
        leader = made.leader(SECRET, office);
        secretary = made.officer("秘书");
        stranger = made.officer("旁人");
        made.authorise(leader, secretary);
        enterprise = made.enterprise();
        day = made.today.plusDays(10).with(TemporalAdjusters.nextOrSame(DayOfWeek.THURSDAY));
        monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        id = bookings.book(secretary, BookingFixture.visit(enterprise, day, VisitMode.ON_SITE, leader));
    }

    @Test
    void other_units_read_the_week_alone() {
        BookingRow row = only(stranger, BookingFilter.none());
        assertThat(row.weekOnly()).isTrue();
        assertThat(row.on()).isEqualTo(monday);
        assertThat(row.toString()).doesNotContain(SECRET, day.toString(), "了解生产经营");
        assertThat(row.mode()).isNull();
        assertThatThrownBy(() -> queries.details(stranger, id)).hasMessage("visits.booking.hidden");
        assertThatThrownBy(() -> joint.join(stranger, id, List.of(stranger.person())))
                .hasMessage("visits.booking.hidden");
        Actor clerk = Actors.with(Role.COMMERCE_CLERK);
        assertThat(only(clerk, BookingFilter.none()).weekOnly())
                .as("the clerk is another unit too")
                .isTrue();
    }

    @Test
    void who_takes_part_who_records_and_the_supervisor_read_all() {
        Actor colleague = made.officer("同室", secretary.unit());
        Actor ofOffice = made.officer("政府办", office);
        Actor supervisor = Actors.with(Role.SUPERVISOR);
        for (Actor reader : List.of(secretary, colleague, ofOffice, supervisor)) {
            assertThat(only(reader, BookingFilter.none()).on())
                    .as(reader.name())
                    .isEqualTo(day);
            assertThat(queries.details(reader, id).goers())
                    .extracting(BookingDetails.Goer::name)
                    .contains(SECRET);
        }
    }

    @Test
    void no_filter_finds_the_day_or_the_person() {
        for (LocalDate one = monday; one.isBefore(monday.plusDays(7)); one = one.plusDays(1)) {
            BookingFilter onOne = new BookingFilter(null, one, one, null, null, null, false, enterprise);
            assertThat(queries.count(stranger, onOne)).as(one.toString()).isEqualTo(one.equals(monday) ? 1 : 0);
        }
        BookingFilter booked = new BookingFilter(null, null, null, BookingState.BOOKED, null, null, false, enterprise);
        answers.noteAnswer(secretary, id, version(), new BookingAnswer(BookingAnswer.Kind.ACCEPT, null, ""));
        assertThat(queries.count(stranger, booked)).as("whether it is agreed").isZero();
        assertThat(calendar.slots(stranger, new CalendarOf.OfPerson(leader), monday, monday.plusDays(6)))
                .isEmpty();
        assertThat(calendar.slots(stranger, new CalendarOf.OfUnit(office), monday, monday.plusDays(6)))
                .isEmpty();
    }

    @Test
    void the_calendar_and_the_brief_of_the_enterprise_tell_the_week() {
        assertThat(calendar.slots(stranger, new CalendarOf.OfEnterprise(enterprise), monday, monday.plusDays(6)))
                .singleElement()
                .satisfies(slot -> assertThat(slot.weekOnly()).isTrue())
                .satisfies(slot -> assertThat(slot.on()).isEqualTo(monday))
                .satisfies(slot -> assertThat(slot.toString()).doesNotContain(SECRET, day.toString()));
        assertThat(calendar.slots(stranger, new CalendarOf.OfEnterprise(enterprise), day, day))
                .isEmpty();
        assertThat(briefs.of(stranger, enterprise).upcoming().toString()).doesNotContain(SECRET, day.toString());
        assertThat(queries.next(stranger, List.of(enterprise)).get(enterprise))
                .isEqualTo(new BookingQueries.Next(monday, true));
        assertThat(queries.next(secretary, List.of(enterprise)).get(enterprise))
                .isEqualTo(new BookingQueries.Next(day, false));
    }

    @Test
    void trying_days_in_the_form_tells_no_more_than_the_week() {
        int days = 15;
        LocalDate sunday = monday.plusDays(6);
        for (LocalDate tried = monday.minusDays(days + 3L);
                tried.isBefore(sunday.plusDays(days + 3L));
                tried = tried.plusDays(1)) {
            Disturbance disturbance =
                    disturbances.of(stranger, enterprise, tried, VisitMode.ON_SITE, Occasion.ROUTINE, null);
            boolean within = !sunday.isBefore(tried.minusDays(days)) && !monday.isAfter(tried.plusDays(days));
            assertThat(disturbance.together()).as(tried.toString()).isEqualTo(within);
            assertThat(disturbance.near()).allSatisfy(near -> {
                assertThat(near.on()).isEqualTo(monday);
                assertThat(near.unit()).isNull();
                assertThat(near.joinable()).isNull();
            });
        }
    }

    @Test
    void no_calendar_file_carries_it() {
        joint.join(secretary, id, List.of(secretary.person()));
        assertThat(new String(files.file(secretary), java.nio.charset.StandardCharsets.UTF_8))
                .doesNotContain("BEGIN:VEVENT");
        Actor self = made.actor(SECRET, leader, office, Role.LEADER);
        assertThat(files.hindrance(self)).contains("visits.ics.sensitive");
        assertThatThrownBy(() -> files.subscribe(self)).hasMessage("visits.ics.sensitive");
    }

    @Test
    void the_event_log_keeps_no_day_of_it() {
        bookings.move(secretary, new MoveBooking(id, version(), day.plusDays(1), null, false, "会议冲突"));
        List<String> facts = jdbc.sql("select facts from audit_event where subject_kind = 'booking' and subject_id = ?")
                .param(id.toString())
                .query(String.class)
                .list();
        assertThat(facts)
                .hasSizeGreaterThan(1)
                .allSatisfy(one -> assertThat(one)
                        .doesNotContain(day.toString(), day.plusDays(1).toString()));
    }

    private int version() {
        return queries.details(secretary, id).version();
    }

    private BookingRow only(Actor reader, BookingFilter filter) {
        BookingFilter here = new BookingFilter(
                null, filter.from(), filter.to(), filter.state(), null, filter.whose(), filter.over(), enterprise);
        List<BookingRow> rows = queries.page(reader, here, List.of(cn.qinqing.shared.SortBy.up(BookingSort.ON)), 0, 10);
        assertThat(rows).hasSize(1);
        return rows.getFirst();
    }
}
