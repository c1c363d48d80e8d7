package cn.qinqing.assignments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qinqing.Actors;
import cn.qinqing.DatabaseTest;
import cn.qinqing.EnterpriseForms;
import cn.qinqing.enterprises.EnterpriseService;
import cn.qinqing.enterprises.ListingConsent;
import cn.qinqing.enterprises.Timeline;
import cn.qinqing.identity.AccountService;
import cn.qinqing.identity.NewAccount;
import cn.qinqing.identity.Role;
import cn.qinqing.identity.Side;
import cn.qinqing.people.AbsenceService;
import cn.qinqing.people.HeldOutcome;
import cn.qinqing.people.HeldThing;
import cn.qinqing.people.Organ;
import cn.qinqing.people.PeopleService;
import cn.qinqing.people.PersonChange;
import cn.qinqing.people.PersonChange.Decision;
import cn.qinqing.people.PersonChanges;
import cn.qinqing.people.PostForm;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.Period;
import cn.qinqing.shared.PersonId;
import cn.qinqing.shared.PersonName;
import cn.qinqing.shared.PostId;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.Scope;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody leaves or moves: everything that hangs on the person is decided and carried out as a whole. */
class PersonChangeIT extends DatabaseTest {

    private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);

    @Autowired
    PersonChanges changes;

    @Autowired
    AssignmentService assignments;

    @Autowired
    AssignmentQueries queries;

    @Autowired
    EnterpriseService enterprises;

    @Autowired
    PeopleService people;

    @Autowired
    AbsenceService absences;

    @Autowired
    AccountService accounts;

    @Autowired
    Timeline timeline;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private final Actor clerk = Actors.with(Role.COMMERCE_CLERK);
    private LocalDate today;
    private PersonId leaving;
    private PersonId other;
    private PostId post;
    private EnterpriseId led;
    private EnterpriseId served;

    @BeforeEach
    void somebody_with_a_post_an_enterprise_through_it_and_one_in_person() {
        today = OfficeTime.today(clock);
        leaving = person("离任人员甲");
        other = person("接任人员乙");
        post = people.createPost(clerk, new PostForm("变动测试副州长", null, Organ.GOVERNMENT, true, "652800"));
        people.appoint(clerk, post, leaving, Period.openFrom(NEW_YEAR), null);
        led = enterprise();
        served = enterprise();
        begin(led, AssignmentRole.LEADER, new Holder.OfPost(post), NEW_YEAR);
        begin(served, AssignmentRole.LIAISON_OFFICER, new Holder.OfPerson(leaving), NEW_YEAR);
    }

    @Test
    void everything_that_hangs_on_the_person_is_named() {
        assertThat(held())
                .extracting(HeldThing::kind)
                .containsExactly("people.held.posts", "assignments.held.byPost", "assignments.held.byPerson");
        assertThat(held()).extracting(HeldThing::usual).containsExactly(null, HeldOutcome.SUCCESSOR, null);
    }

    @Test
    void what_nobody_decided_is_named_as_vacant_and_needs_a_tick() {
        assertThat(PersonChanges.vacancies(held(), List.of())).hasSize(3);
        assertThatThrownBy(() -> changes.apply(clerk, change(false))).hasMessage("people.change.vacant");
        assertThat(holder(led, today)).as("nothing was done").isEqualTo("离任人员甲");

        changes.apply(clerk, change(true));
        assertThat(holder(led, today)).isNull();
        assertThat(queries.ofEnterprise(clerk, served).getFirst().period().to()).isEqualTo(today);
    }

    @Test
    void successor_and_next_officer_take_over_on_the_day_by_one_document() {
        changes.apply(
                clerk,
                change(
                        false,
                        decide("people.held.posts", HeldOutcome.TRANSFER, other),
                        decide("assignments.held.byPerson", HeldOutcome.TRANSFER, other)));
        assertThat(holder(led, today.minusDays(1))).isEqualTo("离任人员甲");
        assertThat(holder(led, today)).isEqualTo("接任人员乙");
        assertThat(queries.ofEnterprise(clerk, served))
                .filteredOn(row -> row.period().contains(today))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.holder()).isEqualTo("接任人员乙");
                    assertThat(row.documentNo()).isEqualTo("州党干〔2026〕9号");
                });
        assertThat(timeline.of(clerk, led, 9))
                .filteredOn(one -> one.kind().equals("assignments.timeline.succeeded"))
                .singleElement()
                .satisfies(one -> assertThat(one.summary()).contains("接任人员乙", "州党干〔2026〕9号"));
        assertThat(timeline.of(clerk, served, 9))
                .extracting(Timeline.Entry::kind)
                .contains("assignments.timeline.ended.LIAISON_OFFICER", "assignments.timeline.begun.LIAISON_OFFICER");
        assertThat(changes.of(clerk, leaving))
                .singleElement()
                .satisfies(one -> assertThat(one.lines()).contains("变动测试副州长", "TRANSFER", "接任人员乙"));
    }

    @Test
    void a_caretaker_answers_until_somebody_is_appointed() {
        changes.apply(
                clerk,
                change(
                        false,
                        decide("people.held.posts", HeldOutcome.CARETAKER, other),
                        decide("assignments.held.byPerson", HeldOutcome.END, null)));
        assertThat(holder(led, today)).isEqualTo("接任人员乙");
        people.appoint(clerk, post, person("继任人员丙"), Period.openFrom(today.plusDays(30)), null);
        assertThat(holder(led, today.plusDays(29))).isEqualTo("接任人员乙");
        assertThat(holder(led, today.plusDays(30))).isEqualTo("继任人员丙");
    }

    @Test
    void what_one_feature_refuses_undoes_the_whole() {
        EnterpriseId later = enterprise();
        begin(later, AssignmentRole.LIAISON_OFFICER, new Holder.OfPerson(leaving), NEW_YEAR);
        begin(later, AssignmentRole.LIAISON_OFFICER, new Holder.OfPerson(other), today.plusDays(20));
        HeldThing refused = thing("assignments.held.byPerson", later);
        assertThatThrownBy(() -> changes.apply(
                        clerk,
                        change(
                                true,
                                decide("people.held.posts", HeldOutcome.TRANSFER, other),
                                decision(refused, HeldOutcome.TRANSFER, other))))
                .hasMessage("assignments.holder.twice");
        assertThat(holder(led, today)).isEqualTo("离任人员甲");
        assertThat(changes.of(clerk, leaving)).isEmpty();
    }

    @Test
    void an_assignment_that_has_not_begun_goes_to_the_other_from_its_own_start() {
        EnterpriseId later = enterprise();
        begin(later, AssignmentRole.LIAISON_OFFICER, new Holder.OfPerson(leaving), today.plusDays(20));
        changes.apply(
                clerk, change(true, decision(thing("assignments.held.byPerson", later), HeldOutcome.TRANSFER, other)));
        assertThat(queries.ofEnterprise(clerk, later)).singleElement().satisfies(row -> {
            assertThat(row.holder()).isEqualTo("接任人员乙");
            assertThat(row.period().from()).isEqualTo(today.plusDays(20));
        });
    }

    @Test
    void account_recording_authority_and_deputy_are_decided_too() {
        String login = "v" + Ids.next().toString().replace("-", "");
        accounts.provision(
                new Actor.Job("test", EnumSet.allOf(Right.class)),
                new NewAccount(login, "离任人员甲", leaving, null),
                Side.BUSINESS,
                Set.of(Role.LEADER),
                "Bosten-Lake-2026");
        jdbc.sql("insert into recording_authority (id, post_id, person_id, valid_from) values (?, ?, ?, ?)")
                .params(Ids.next(), post.value(), other.value(), NEW_YEAR)
                .update();
        absences.note(clerk, other, leaving, Period.inclusive(today, today.plusDays(9)), "赴疆外学习");
        assertThat(held())
                .extracting(HeldThing::kind)
                .contains("people.held.account", "people.held.recorders", "people.held.deputy");

        changes.apply(clerk, change(true, decide("people.held.recorders", HeldOutcome.END, null)));
        assertThat(accounts.ofPerson(leaving, today)).isEmpty();
        assertThat(accounts.ofPerson(leaving, today.minusDays(1))).isPresent();
        assertThat(jdbc.sql("select valid_to from recording_authority where post_id = ?")
                        .param(post.value())
                        .query(LocalDate.class)
                        .single())
                .isEqualTo(today);
        assertThat(absences.of(clerk, other)).as("nobody stands in").isEmpty();
    }

    @Test
    void a_vacancy_that_was_not_shown_is_not_covered_by_the_tick() {
        PersonChange change = change(true);
        begin(enterprise(), AssignmentRole.LIAISON_OFFICER, new Holder.OfPerson(leaving), NEW_YEAR);
        assertThatThrownBy(() -> changes.apply(clerk, change)).hasMessage("people.change.vacant");
    }

    @Test
    void another_county_changes_nobody_here() {
        Actor county = Actors.with(new Scope.Within(Set.of("652822"), Set.of()), Role.COMMERCE_CLERK);
        PersonChange change = change(true, decide("people.held.posts", HeldOutcome.KEEP, null));
        assertThatThrownBy(() -> changes.apply(county, change)).hasMessage("people.person.notYours");
    }

    @Test
    void who_stands_in_is_named_beside_the_holder() {
        absences.note(clerk, leaving, other, Period.inclusive(today, today), "年休假");
        assertThat(queries.ofEnterprise(clerk, led))
                .singleElement()
                .satisfies(row -> assertThat(row.deputy()).isEqualTo("接任人员乙"));
        assertThat(queries.ofPerson(clerk, leaving)).hasSize(2);
    }

    @Test
    void an_account_ends_on_its_day_and_not_before() {
        String login = "v" + Ids.next().toString().replace("-", "");
        accounts.provision(
                new Actor.Job("test", EnumSet.allOf(Right.class)),
                new NewAccount(login, "离任人员甲", leaving, null),
                Side.BUSINESS,
                Set.of(Role.LEADER),
                "Bosten-Lake-2026");
        accounts.endWithPost(clerk, leaving, today.plusDays(1), "调任");
        assertThat(accounts.ofPerson(leaving, today)).isPresent();
        assertThat(accounts.ofPerson(leaving, today.plusDays(1))).isEmpty();
    }

    @Test
    void the_same_form_sent_twice_changes_once() {
        PersonChange change = change(true);
        UUID first = changes.apply(clerk, change);
        assertThat(changes.apply(clerk, change)).isEqualTo(first);
        assertThat(changes.of(clerk, leaving)).hasSize(1);
    }

    @Test
    void a_decision_about_what_has_changed_meanwhile_is_refused() {
        HeldThing seen = thing("people.held.posts", null);
        Decision old = new Decision(seen.kind(), seen.id(), seen.version() + 1, HeldOutcome.TRANSFER, other);
        assertThatThrownBy(() -> changes.apply(clerk, change(true, old))).hasMessage("people.change.stale");
        assertThatThrownBy(() ->
                        changes.apply(clerk, change(true, decide("people.held.posts", HeldOutcome.TRANSFER, leaving))))
                .hasMessage("people.change.toSame");
        assertThatThrownBy(() ->
                        changes.apply(clerk, change(true, decide("people.held.posts", HeldOutcome.TRANSFER, null))))
                .hasMessage("people.change.toMissing");
        assertThatThrownBy(() -> changes.apply(clerk, change(true, decide("people.held.posts", HeldOutcome.END, null))))
                .hasMessage("people.change.choice");
    }

    @Test
    void the_new_post_of_somebody_who_moves_stays() {
        PostId next = people.createPost(clerk, new PostForm("变动测试局长", null, Organ.GOVERNMENT, true, "652800"));
        people.appoint(clerk, next, leaving, Period.openFrom(today), null);
        changes.apply(clerk, change(true));
        assertThat(held())
                .singleElement()
                .satisfies(thing -> assertThat(thing.what()).isEqualTo("变动测试局长"));
    }

    private PersonChange change(boolean seen, Decision... decisions) {
        Set<UUID> vacant = seen ? held().stream().map(HeldThing::id).collect(Collectors.toSet()) : Set.of();
        return new PersonChange(leaving, today, "州党干〔2026〕9号", "调任", Arrays.asList(decisions), vacant, Ids.next());
    }

    private Decision decide(String kind, HeldOutcome outcome, @Nullable PersonId to) {
        return decision(thing(kind, null), outcome, to);
    }

    private static Decision decision(HeldThing thing, HeldOutcome outcome, @Nullable PersonId to) {
        return new Decision(thing.kind(), thing.id(), thing.version(), outcome, to);
    }

    private List<HeldThing> held() {
        return changes.heldBy(clerk, leaving, today);
    }

    private HeldThing thing(String kind, @Nullable EnterpriseId enterprise) {
        return held().stream()
                .filter(one -> one.kind().equals(kind))
                .filter(one -> enterprise == null
                        || queries.ofEnterprise(clerk, enterprise).stream()
                                .anyMatch(row -> row.id().value().equals(one.id())))
                .findFirst()
                .orElseThrow();
    }

    private PersonId person(String name) {
        return people.registerPerson(clerk, new PersonName(name));
    }

    private EnterpriseId enterprise() {
        return enterprises.create(
                clerk, EnterpriseForms.named("变动测试企业" + Ids.next(), "652801", ListingConsent.REFUSED));
    }

    private void begin(EnterpriseId enterprise, AssignmentRole role, Holder holder, LocalDate from) {
        assignments.begin(clerk, BeginAssignment.of(enterprise, role, holder, Period.openFrom(from), null));
    }

    private @Nullable String holder(EnterpriseId enterprise, LocalDate day) {
        String name = jdbc.sql("select name from enterprise where id = ?")
                .param(enterprise.value())
                .query(String.class)
                .single();
        return queries.page(clerk, new AssignmentFilter(day, name, null, null), List.of(), 0, 5)
                .getFirst()
                .holder();
    }
}
