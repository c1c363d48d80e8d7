package cn.qinqing.visits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.qinqing.Actors;
import cn.qinqing.DatabaseTest;
import cn.qinqing.EnterpriseForms;
import cn.qinqing.enterprises.ContactLog;
import cn.qinqing.enterprises.EnterpriseService;
import cn.qinqing.enterprises.ListingConsent;
import cn.qinqing.enterprises.Timeline;
import cn.qinqing.identity.Role;
import cn.qinqing.issues.IssuePrivacy;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.Scope;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Trips and group visits are entered once, and each enterprise has a record of its own. */
class TogetherIT extends DatabaseTest {

    @Autowired
    Trips trips;

    @Autowired
    GroupVisits groups;

    @Autowired
    VisitService visits;

    @Autowired
    VisitQueries queries;

    @Autowired
    VisitAnswers answers;

    @Autowired
    EnterpriseService enterprises;

    @Autowired
    Timeline timeline;

    @Autowired
    ContactLog contacts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private final Actor officer = Actors.with(Role.LIAISON_OFFICER);
    private final Actor clerk = Actors.with(Role.COMMERCE_CLERK);
    private EnterpriseId korla;
    private EnterpriseId luntai;

    @BeforeEach
    void enterprises() {
        korla = enterprise("652801");
        luntai = enterprise("652822");
    }

    @Test
    void a_trip_is_one_record_for_each_stop_in_its_order() {
        Trips.Noted noted = trips.record(officer, trip(Ids.next(), stop(luntai, "先到这里"), stop(korla, "后到这里", "缺水")));
        TripDetails trip = trips.details(officer, noted.id());
        assertThat(trip.stops()).extracting(row -> row.visit().enterprise()).containsExactly(luntai, korla);
        assertThat(trip.vehicle()).isEqualTo("新M·10001");
        assertThat(noted.stops().get(0).issues()).isEmpty();
        assertThat(noted.stops().get(1).issues()).hasSize(1);
        VisitDetails second = queries.details(officer, noted.stops().get(1).id());
        assertThat(second.text()).isEqualTo("后到这里");
        assertThat(second.participants())
                .extracting(VisitDetails.Participant::name)
                .containsExactly("张同行", "李接待");
        assertThat(trips.of(officer, second.row().id()))
                .hasValueSatisfying(whole -> assertThat(whole.id()).isEqualTo(noted.id()));
        assertThat(contacts.lastHeld(korla)).isEqualTo(today());
        assertThat(contacts.lastHeld(luntai)).isEqualTo(today());
    }

    @Test
    void a_trip_may_be_entered_afterwards_but_not_ahead() {
        RecordTrip past = trip(today().minusDays(20), Ids.next(), stop(korla, "补记"));
        assertThat(trips.details(officer, trips.record(officer, past).id()).on())
                .isEqualTo(today().minusDays(20));
        RowRefused ahead = catchThrowableOfType(
                RowRefused.class,
                () -> trips.record(officer, trip(today().plusDays(1), Ids.next(), stop(korla, "提前"))));
        assertThat(ahead.key()).isEqualTo("visits.day.future");
    }

    @Test
    void sent_twice_it_is_one_trip_and_something_else_under_its_key_is_refused() {
        RecordTrip trip = trip(Ids.next(), stop(korla, "甲"), stop(luntai, "乙", "缺电"));
        Trips.Noted first = trips.record(officer, trip);
        assertThat(trips.record(officer, trip)).isEqualTo(first);
        assertThatThrownBy(() -> trips.record(officer, trip(trip.clientKey(), stop(korla, "甲"))))
                .hasMessage("visits.sent.other");
        assertThatThrownBy(() ->
                        trips.record(officer, trip(trip.clientKey(), stop(korla, "另一番话"), stop(luntai, "乙", "缺电"))))
                .hasMessage("visits.sent.other");
        assertThatThrownBy(() -> trips.record(clerk, trip)).hasMessage("visits.sent.other");
    }

    @Test
    void one_refused_stop_is_named_and_nothing_of_the_trip_is_stored() {
        UUID key = Ids.next();
        RowRefused refused = catchThrowableOfType(
                RowRefused.class,
                () -> trips.record(officer, trip(key, stop(korla, "好"), stop(luntai, "长".repeat(20_001)))));
        assertThat(refused.key()).isEqualTo("visits.text.long");
        assertThat(refused.row()).isEqualTo(1);
        assertThat(jdbc.sql("select count(*) from trip where client_key = ?")
                        .param(key)
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(queries.count(officer, VisitFilter.ofEnterprise(korla))).isZero();
        RowRefused twice = catchThrowableOfType(
                RowRefused.class, () -> trips.record(officer, trip(Ids.next(), stop(korla, "甲"), stop(korla, "乙"))));
        assertThat(twice.key()).isEqualTo("visits.stop.twice");
        assertThatThrownBy(() -> trips.record(officer, trip(Ids.next()))).hasMessage("visits.trip.none");
        assertThatThrownBy(() -> trips.record(
                        officer,
                        new RecordTrip(
                                today(), "车".repeat(101), "", List.of(), null, List.of(stop(korla, "")), Ids.next())))
                .hasMessage("visits.vehicle.long");
    }

    @Test
    void who_sees_one_county_sees_its_stops_and_how_many_others_there_are() {
        Trips.Noted noted = trips.record(officer, trip(Ids.next(), stop(korla, "甲"), stop(luntai, "乙")));
        Actor inKorla = Actors.with(new Scope.Within(Set.of("652801"), Set.of()), Role.LIAISON_OFFICER);
        TripDetails seen = trips.details(inKorla, noted.id());
        assertThat(seen.stops()).extracting(row -> row.visit().enterprise()).containsExactly(korla);
        assertThat(seen.elsewhere()).isEqualTo(1);
        Actor elsewhere = Actors.with(new Scope.Within(Set.of("652825"), Set.of()), Role.LIAISON_OFFICER);
        assertThatThrownBy(() -> trips.details(elsewhere, noted.id())).hasMessage("visits.trip.unknown");
        assertThatThrownBy(() -> trips.details(officer, TripId.create())).hasMessage("visits.trip.unknown");
    }

    @Test
    void a_stop_taken_back_stays_on_its_trip_and_says_so() {
        Trips.Noted noted = trips.record(officer, trip(Ids.next(), stop(korla, "甲"), stop(luntai, "乙")));
        VisitDetails first = queries.details(officer, noted.stops().getFirst().id());
        visits.withdraw(officer, first.row().id(), first.version(), "记错了企业");
        assertThat(trips.details(officer, noted.id()).stops())
                .extracting(TogetherRow::withdrawn)
                .containsExactly(true, false);
    }

    @Test
    void a_group_visit_has_one_text_and_each_enterprise_its_own_record_issues_and_timeline() {
        GroupVisits.Noted noted =
                groups.record(officer, group(Ids.next(), said(korla, "贷款展期"), said(luntai, "招工难"), said(korla, "缺水")));
        GroupDetails group = groups.details(officer, noted.id());
        assertThat(group.text()).isEqualTo("共同谈了融资。");
        assertThat(group.guests()).extracting(row -> row.visit().issues()).containsExactlyInAnyOrder(2, 1);
        VisitDetails ofKorla = queries.details(officer, noted.guests().get(0).id());
        assertThat(ofKorla.row().enterprise()).isEqualTo(korla);
        assertThat(ofKorla.row().mode()).isEqualTo(VisitMode.MEETING);
        assertThat(ofKorla.text()).isEqualTo("融资座谈会");
        assertThat(groups.of(officer, ofKorla.row().id()))
                .hasValueSatisfying(whole -> assertThat(whole.text()).isEqualTo("共同谈了融资。"));
        assertThat(List.of(korla, luntai))
                .allSatisfy(enterprise -> assertThat(timeline.of(officer, enterprise, 10))
                        .extracting(Timeline.Entry::kind)
                        .contains("visits.timeline.MEETING"));
        VisitSummary part = answers.summary(
                Actors.with(Role.FEDERATION), noted.guests().get(1).id());
        assertThat(part.issues()).extracting(VisitSummary.Raised::text).containsExactly("招工难");
    }

    @Test
    void an_issue_without_an_enterprise_of_the_meeting_is_refused_by_its_row() {
        RowRefused nobody = catchThrowableOfType(
                RowRefused.class, () -> groups.record(officer, group(Ids.next(), said(korla, "缺水"), said(null, "缺电"))));
        assertThat(nobody.key()).isEqualTo("visits.said.whose");
        assertThat(nobody.row()).isEqualTo(1);
        RowRefused other = catchThrowableOfType(
                RowRefused.class, () -> groups.record(officer, group(Ids.next(), said(enterprise("652801"), "缺水"))));
        assertThat(other.key()).isEqualTo("visits.said.whose");
        assertThatThrownBy(() -> groups.record(
                        officer,
                        new RecordGroup(
                                today(), " ", "", List.of(), null, List.of(guest(korla)), List.of(), Ids.next())))
                .hasMessage("visits.title.missing");
        assertThatThrownBy(() -> groups.record(
                        officer, new RecordGroup(today(), "会", "", List.of(), null, List.of(), List.of(), Ids.next())))
                .hasMessage("visits.group.none");
    }

    @Test
    void the_common_text_is_corrected_with_a_reason_and_the_earlier_one_stays() {
        GroupId id = groups.record(officer, group(Ids.next())).id();
        assertThatThrownBy(() -> groups.correct(officer, new CorrectGroup(id, 0, "融资座谈会", "改后", " ")))
                .hasMessage("visits.reason.missing");
        groups.correct(officer, new CorrectGroup(id, 0, "融资座谈会", "改后", "记漏了"));
        assertThat(groups.details(officer, id).text()).isEqualTo("改后");
        assertThat(groups.details(officer, id).earlier()).singleElement().satisfies(earlier -> {
            assertThat(earlier.text()).isEqualTo("共同谈了融资。");
            assertThat(earlier.reason()).isEqualTo("记漏了");
        });
        assertThatThrownBy(() -> groups.correct(clerk, new CorrectGroup(id, 0, "融资座谈会", "再改", "晚了一步")))
                .hasMessage("visits.clash");
        assertThatThrownBy(() ->
                        groups.correct(Actors.with(Role.LIAISON_OFFICER), new CorrectGroup(id, 1, "融资座谈会", "再改", "别人")))
                .hasMessage("visits.change.notYours");
        assertThatThrownBy(() -> jdbc.sql("update visit_group_revision set text = 'x' where group_id = ?")
                        .param(id.value())
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void sent_twice_it_is_one_group_visit() {
        RecordGroup group = group(Ids.next(), said(korla, "缺水"));
        GroupVisits.Noted first = groups.record(officer, group);
        assertThat(groups.record(officer, group)).isEqualTo(first);
        assertThatThrownBy(
                        () -> groups.record(officer, group(group.clientKey(), said(korla, "缺水"), said(luntai, "缺电"))))
                .hasMessage("visits.sent.other");
    }

    private RecordTrip trip(UUID key, RecordTrip.Stop... stops) {
        return trip(today(), key, stops);
    }

    private RecordTrip trip(LocalDate on, UUID key, RecordTrip.Stop... stops) {
        return new RecordTrip(
                on, "新M·10001", "", List.of(new RecordVisit.Participant("张同行", null)), null, List.of(stops), key);
    }

    private static RecordTrip.Stop stop(EnterpriseId enterprise, String text, String... issues) {
        return new RecordTrip.Stop(
                enterprise,
                VisitMode.ON_SITE,
                List.of("李接待"),
                text,
                Arrays.stream(issues)
                        .map(issue -> new RecordVisit.Said(issue, IssuePrivacy.NORMAL))
                        .toList(),
                VisitExtras.NONE);
    }

    private RecordGroup group(UUID key, RecordGroup.Said... issues) {
        return new RecordGroup(
                today(),
                "融资座谈会",
                "共同谈了融资。",
                List.of(),
                null,
                List.of(guest(korla), guest(luntai)),
                List.of(issues),
                key);
    }

    private static RecordGroup.Guest guest(EnterpriseId enterprise) {
        return new RecordGroup.Guest(enterprise, List.of("王参会"));
    }

    private static RecordGroup.Said said(@Nullable EnterpriseId enterprise, String text) {
        return new RecordGroup.Said(enterprise, new RecordVisit.Said(text, IssuePrivacy.NORMAL));
    }

    private EnterpriseId enterprise(String division) {
        return enterprises.create(
                clerk, EnterpriseForms.named("同行测试企业" + Ids.next(), division, ListingConsent.NOT_ASKED));
    }

    private LocalDate today() {
        return OfficeTime.today(clock);
    }
}
