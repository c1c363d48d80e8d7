package cn.qinqing.assignments;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qinqing.Actors;
import cn.qinqing.CountedStatements;
import cn.qinqing.DatabaseTest;
import cn.qinqing.enterprises.ContactLog;
import cn.qinqing.identity.Role;
import cn.qinqing.shared.AccountId;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.PersonId;
import cn.qinqing.shared.PostId;
import cn.qinqing.shared.Scope;
import cn.qinqing.shared.SortBy;
import cn.qinqing.shared.UnitId;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What is due, in the words and numbers of coverage. */
class ContactDutiesIT extends DatabaseTest {

    private static final List<SortBy<DutySort>> BY_NAME = List.of(SortBy.up(DutySort.NAME));

    @Autowired
    ApplicationContext context;

    @Autowired
    ContactDuties duties;

    @Autowired
    Coverage coverage;

    private Liaisons made;
    private LocalDate today;

    @BeforeEach
    void fixture() {
        made = new Liaisons(context);
        today = made.today;
    }

    @Test
    void each_kind_of_due_counts_as_many_as_the_figure_of_that_name() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        List<String> tiers = List.of("PREFECTURE", "COUNTY", "DEPARTMENT");
        for (int i = 0; i < 25; i++) {
            EnterpriseId enterprise = made.enterprise();
            if (i % 6 != 0) {
                made.tier(enterprise, tiers.get(random.nextInt(3)), today.minusDays(random.nextInt(500)));
            }
            for (int n = random.nextInt(3); n > 0; n--) {
                made.contact(
                        enterprise,
                        today.minusDays(random.nextInt(400)),
                        random.nextBoolean() ? "ON_SITE" : "PHONE",
                        random.nextInt(4) == 0 ? ContactLog.State.DECLINED : ContactLog.State.HELD);
            }
        }
        var picture = coverage.picture(made.clerk, today).total();
        for (DutyFilter.Due due :
                List.of(DutyFilter.Due.BEHIND, DutyFilter.Due.OFFICER_BEHIND, DutyFilter.Due.NEVER_VISITED)) {
            assertThat(duties.count(made.clerk, DutyFilter.of(due, null)))
                    .as(due + ", seed " + seed)
                    .isEqualTo(picture.get(CoverageFigure.valueOf(due.name())));
        }
        // the day by which it is due says the same as the filter, for every row
        duties.page(made.clerk, DutyFilter.of(DutyFilter.Due.BEHIND, null), BY_NAME, 0, 5_000)
                .forEach(duty ->
                        assertThat(duty.visitDue()).as(duty.enterpriseName()).isBefore(today));
        duties.page(made.clerk, DutyFilter.of(DutyFilter.Due.VISIT_SOON, null), BY_NAME, 0, 5_000)
                .forEach(duty ->
                        assertThat(duty.visitDue()).as(duty.enterpriseName()).isAfterOrEqualTo(today));
        long behind = duties.page(made.clerk, DutyFilter.of(null, null), BY_NAME, 0, 10_000).stream()
                .filter(duty -> duty.visitDue() != null && duty.visitDue().isBefore(today))
                .count();
        assertThat(behind).as("seed " + seed).isEqualTo(picture.get(CoverageFigure.BEHIND));
    }

    @Test
    void a_visit_that_was_declined_counts_as_made_and_a_call_counts_for_the_officer_alone() {
        EnterpriseId enterprise = made.enterprise();
        made.tier(enterprise, "PREFECTURE", today.minusMonths(12));
        assertThat(of(enterprise).visitDue()).isBefore(today);
        made.contact(enterprise, today.minusDays(3), "PHONE", ContactLog.State.HELD);
        assertThat(of(enterprise).visitDue()).as("a call is no visit").isBefore(today);
        assertThat(of(enterprise).contactDue()).as("but a contact").isAfter(today);
        made.contact(enterprise, today.minusDays(2), "ON_SITE", ContactLog.State.DECLINED);
        assertThat(of(enterprise).visitDue()).isAfter(today);
        assertThat(of(enterprise).lastVisit()).as("nobody was there").isNull();
    }

    @Test
    void what_is_planned_can_be_left_out() {
        EnterpriseId enterprise = made.enterprise();
        made.tier(enterprise, "PREFECTURE", today.minusMonths(12));
        DutyFilter unplanned = new DutyFilter(name(enterprise), null, null, null, null, true);
        assertThat(duties.count(made.clerk, unplanned)).isOne();
        made.contact(enterprise, today.plusDays(3), "ON_SITE", ContactLog.State.PLANNED);
        assertThat(duties.count(made.clerk, unplanned)).isZero();
    }

    @Test
    void one_sees_the_own_ones_as_leader_as_officer_and_as_who_records_and_a_unit_its_own() {
        PersonId leader = made.person("走访领导");
        PostId post = made.led(leader);
        EnterpriseId led = made.enterprise();
        made.leader(led, post);
        EnterpriseId subsidiary = made.enterprise();
        made.subsidiary(led, subsidiary);
        PersonId officer = made.officer("走访员");
        EnterpriseId served = made.enterprise();
        made.begin(served, AssignmentRole.LIAISON_OFFICER, new Holder.OfPerson(officer));
        made.tier(served, "PREFECTURE", today.minusMonths(12));

        assertThat(mine(actor(leader))).containsExactlyInAnyOrder(led, subsidiary);
        assertThat(mine(actor(officer))).containsExactly(served);
        PersonId secretary = made.person("走访秘书");
        made.bean(cn.qinqing.people.RecordingAuthorities.class)
                .grant(made.clerk, post, secretary, today.minusDays(1), "授权");
        assertThat(mine(actor(secretary))).containsExactlyInAnyOrder(led, subsidiary);
        assertThat(mine(actor(made.person("走访旁人")))).isEmpty();

        UnitId unit = made.bean(cn.qinqing.people.PeopleQueries.class)
                .unitOf(officer, today)
                .unit();
        assertThat(duties.page(actor(secretary, unit), DutyFilter.of(null, DutyFilter.Whose.UNIT), List.of(), 0, 10))
                .extracting(ContactDuty::enterprise)
                .containsExactly(served);
    }

    @Test
    void what_is_due_first_stands_first() {
        PersonId officer = made.officer("次序员");
        EnterpriseId later = made.enterprise();
        EnterpriseId sooner = made.enterprise();
        for (EnterpriseId one : List.of(later, sooner)) {
            made.begin(one, AssignmentRole.LIAISON_OFFICER, new Holder.OfPerson(officer));
            made.tier(one, "PREFECTURE", today.minusMonths(12));
        }
        made.contact(later, today.minusDays(1), "ON_SITE", ContactLog.State.HELD);
        made.contact(sooner, today.minusDays(9), "ON_SITE", ContactLog.State.HELD);
        assertThat(mine(actor(officer))).containsExactly(sooner, later);
    }

    @Test
    void a_page_takes_two_statements_and_stays_in_the_scope() {
        made.tier(made.enterprise(), "PREFECTURE", today.minusMonths(12));
        assertThat(CountedStatements.during(() -> duties.page(made.clerk, DutyFilter.of(null, null), BY_NAME, 0, 50)))
                .hasSize(2);
        Actor elsewhere =
                Actors.with(new Scope.Within(java.util.Set.of("652822"), java.util.Set.of()), Role.COMMERCE_CLERK);
        assertThat(duties.page(elsewhere, DutyFilter.of(null, null), BY_NAME, 0, 500))
                .allSatisfy(duty -> assertThat(duty.divisionCode()).isEqualTo("652822"));
    }

    private ContactDuty of(EnterpriseId enterprise) {
        return duties.page(made.clerk, new DutyFilter(name(enterprise), null, null, null, null, false), BY_NAME, 0, 5)
                .getFirst();
    }

    private String name(EnterpriseId enterprise) {
        return made.bean(cn.qinqing.enterprises.EnterpriseQueries.class)
                .hit(made.clerk, enterprise)
                .orElseThrow()
                .name();
    }

    private List<EnterpriseId> mine(Actor actor) {
        return duties.page(actor, DutyFilter.of(null, DutyFilter.Whose.MINE), List.of(), 0, 100).stream()
                .map(ContactDuty::enterprise)
                .toList();
    }

    private static Actor actor(PersonId person) {
        return actor(person, UnitId.create());
    }

    private static Actor actor(PersonId person, UnitId unit) {
        return new Actor.Person(
                AccountId.create(), person, unit, null, "某人", Role.LIAISON_OFFICER.rights(), Scope.all("test"));
    }
}
