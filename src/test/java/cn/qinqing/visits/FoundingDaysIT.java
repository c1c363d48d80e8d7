package cn.qinqing.visits;

import static cn.qinqing.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.qinqing.Actors;
import cn.qinqing.DatabaseTest;
import cn.qinqing.EnterpriseForms;
import cn.qinqing.enterprises.EnterpriseForm;
import cn.qinqing.enterprises.EnterpriseQueries;
import cn.qinqing.enterprises.EnterpriseService;
import cn.qinqing.enterprises.EnterpriseState;
import cn.qinqing.enterprises.ListingConsent;
import cn.qinqing.enterprises.Merges;
import cn.qinqing.identity.Role;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.OfficeTime;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Nobody visited an enterprise before it was set up (成立日期); where nobody knows the day, nothing is refused. */
class FoundingDaysIT extends DatabaseTest {

    @Autowired
    VisitService visits;

    @Autowired
    VisitQueries queries;

    @Autowired
    Trips trips;

    @Autowired
    GroupVisits groups;

    @Autowired
    Bookings bookings;

    @Autowired
    EnterpriseService enterprises;

    @Autowired
    EnterpriseQueries known;

    @Autowired
    Merges merges;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext beans;

    @Autowired
    Clock clock;

    private final Actor clerk = Actors.with(Role.COMMERCE_CLERK);
    private Actor.Person officer;
    private LocalDate today;

    @BeforeEach
    void officer() {
        today = OfficeTime.today(clock);
        officer = new BookingFixture(beans).officer("成立员");
    }

    @Test
    void a_visit_before_the_enterprise_was_set_up_is_refused_and_on_the_day_itself_taken() {
        EnterpriseId enterprise = founded(today.minusDays(30));
        refused("visits.day.founded", () -> visits.record(officer, visit(enterprise, today.minusDays(31))));
        assertThat(visits.record(officer, visit(enterprise, today.minusDays(30))))
                .isNotNull();
        assertThat(visits.record(officer, visit(founded(null), today.minusYears(3))))
                .isNotNull();
    }

    @Test
    void a_correction_to_such_a_day_is_refused_and_the_day_that_stood_before_stays_correctable() {
        EnterpriseId enterprise = founded(null);
        VisitId id =
                visits.record(officer, visit(enterprise, today.minusDays(40))).id();
        EnterpriseForm form = known.details(clerk, enterprise).form();
        enterprises.edit(clerk, enterprise, form.withFounding(today.minusDays(30)));
        refused("visits.day.founded", () -> visits.correct(officer, correction(id, today.minusDays(35))));
        visits.correct(officer, correction(id, today.minusDays(40)));
        visits.correct(officer, correction(id, today.minusDays(30)));
        assertThat(queries.details(officer, id).row().on()).isEqualTo(today.minusDays(30));
    }

    @Test
    void of_a_trip_and_a_meeting_the_row_is_named_and_nothing_of_them_is_kept() {
        EnterpriseId old = founded(null);
        EnterpriseId fresh = founded(today.minusDays(2));
        RecordTrip trip = new RecordTrip(
                today.minusDays(5), "", "", List.of(), null, List.of(stop(old), stop(fresh)), Ids.next());
        RowRefused refused = catchThrowableOfType(RowRefused.class, () -> trips.record(officer, trip));
        assertThat(refused.key()).isEqualTo("visits.day.founded");
        assertThat(refused.row()).isEqualTo(1);
        RecordGroup group = new RecordGroup(
                today.minusDays(5),
                "座谈会",
                "谈了用电",
                List.of(),
                null,
                List.of(new RecordGroup.Guest(old, List.of()), new RecordGroup.Guest(fresh, List.of())),
                List.of(),
                Ids.next());
        RowRefused guest = catchThrowableOfType(RowRefused.class, () -> groups.record(officer, group));
        assertThat(guest.key()).isEqualTo("visits.day.founded");
        assertThat(guest.row()).isEqualTo(1);
        assertThat(jdbc.sql("select count(*) from visit where enterprise_id in (?, ?)")
                        .params(old.value(), fresh.value())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void a_booking_before_it_is_refused_too() {
        EnterpriseId enterprise = founded(null);
        jdbc.sql("update enterprise set founded_on = ? where id = ?")
                .params(today.plusDays(20), enterprise.value())
                .update();
        refused("visits.day.founded", () -> bookings.book(officer, booking(enterprise, today.plusDays(10))));
        BookingId id = bookings.book(officer, booking(enterprise, today.plusDays(21)));
        refused(
                "visits.day.founded",
                () -> bookings.move(officer, new MoveBooking(id, 0, today.plusDays(19), null, true, "领导另有会议")));
    }

    @Test
    void a_day_to_come_is_no_founding_day_and_a_mistyped_century_neither() {
        refused("enterprises.founded.future", () -> founded(today.plusDays(1)));
        refused("enterprises.founded.early", () -> founded(LocalDate.of(219, 3, 1)));
    }

    @Test
    void the_day_of_a_merged_record_counts_where_the_kept_one_has_none() {
        EnterpriseId kept = founded(null);
        EnterpriseId merged = founded(today.minusDays(30));
        merges.merge(clerk, kept, merged, "重复建档");
        refused("visits.day.founded", () -> visits.record(officer, visit(kept, today.minusDays(31))));
        assertThat(known.details(clerk, kept).form().foundedOn()).isEqualTo(today.minusDays(30));
    }

    private EnterpriseId founded(@Nullable LocalDate day) {
        EnterpriseForm form = EnterpriseForms.named("成立企业" + Ids.next(), "652801", ListingConsent.NOT_ASKED);
        assertThat(form.state()).isEqualTo(EnterpriseState.OPERATING);
        return enterprises.create(clerk, form.withFounding(day));
    }

    private static RecordVisit visit(EnterpriseId enterprise, LocalDate on) {
        return new RecordVisit(
                enterprise, on, VisitMode.ON_SITE, List.of(), List.of(), "看了车间", List.of(), null, Ids.next());
    }

    private CorrectVisit correction(VisitId id, LocalDate on) {
        return new CorrectVisit(
                id,
                queries.details(officer, id).version(),
                on,
                VisitMode.ON_SITE,
                List.of(),
                List.of(),
                "看了车间",
                "记错日期");
    }

    private static RecordTrip.Stop stop(EnterpriseId enterprise) {
        return new RecordTrip.Stop(enterprise, VisitMode.ON_SITE, List.of(), "看了车间", List.of(), VisitExtras.NONE);
    }

    private BookVisit booking(EnterpriseId enterprise, LocalDate on) {
        return new BookVisit(
                enterprise,
                on,
                null,
                VisitMode.ON_SITE,
                Occasion.ROUTINE,
                null,
                "了解生产",
                List.of(officer.person()),
                false,
                true,
                "",
                Ids.next());
    }
}
