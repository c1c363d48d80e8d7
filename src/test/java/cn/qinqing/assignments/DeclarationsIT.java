package cn.qinqing.assignments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qinqing.DatabaseTest;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.Period;
import cn.qinqing.shared.PersonId;
import cn.qinqing.shared.PostId;
import cn.qinqing.shared.RuleViolation;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

class DeclarationsIT extends DatabaseTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    Declarations declarations;

    private Liaisons made;
    private LocalDate today;
    private EnterpriseId enterprise;

    @BeforeEach
    void fixture() {
        made = new Liaisons(context);
        today = made.today;
        enterprise = made.enterprise();
    }

    @Test
    void who_declared_an_interest_is_not_assigned() {
        PersonId person = made.officer("有关系者");
        interest(person, Period.openFrom(today.minusYears(1)));
        assertThatThrownBy(() -> made.begin(enterprise, AssignmentRole.LIAISON_OFFICER, new Holder.OfPerson(person)))
                .isInstanceOfSatisfying(RuleViolation.class, refused -> {
                    assertThat(refused.key()).isEqualTo("assignments.officer.interest");
                    assertThat(refused.arguments().getFirst()).isEqualTo("有关系者");
                });
    }

    @Test
    void a_post_is_refused_while_its_holder_of_these_days_has_an_interest() {
        PersonId person = made.person("有关系的领导");
        PostId post = made.led(person);
        made.appoint(post, made.person("继任的领导"), today.minusMonths(3));
        interest(person, Period.openFrom(today.minusYears(1)));
        assertThatThrownBy(() -> made.leader(enterprise, post))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        refused -> assertThat(refused.key()).isEqualTo("assignments.leader.interest"));
        made.bean(AssignmentService.class)
                .begin(
                        made.clerk,
                        BeginAssignment.of(
                                enterprise,
                                AssignmentRole.LEADER,
                                new Holder.OfPost(post),
                                Period.openFrom(today.minusMonths(3)),
                                null));
    }

    @Test
    void it_is_in_force_once_declared_and_open_again_for_the_next_holder() {
        PostId post = made.led(made.person("前任"));
        AssignmentId id = made.leader(enterprise, post);
        assertThat(made.stateOn(enterprise, id, today)).isEqualTo(DeclarationState.UNDECLARED);
        declarations.clear(made.clerk, id, today.minusDays(9), "申报表");
        assertThat(made.stateOn(enterprise, id, today.minusDays(10))).isEqualTo(DeclarationState.UNDECLARED);
        assertThat(made.stateOn(enterprise, id, today)).isEqualTo(DeclarationState.CLEARED);
        made.appoint(post, made.person("后任"), today.minusDays(2));
        assertThat(made.stateOn(enterprise, id, today.minusDays(3))).isEqualTo(DeclarationState.CLEARED);
        assertThat(made.stateOn(enterprise, id, today)).isEqualTo(DeclarationState.UNDECLARED);
    }

    @Test
    void an_interest_that_comes_up_later_shows_and_its_end_asks_for_a_new_declaration() {
        PersonId person = made.officer("后来有关系者");
        AssignmentId id = made.begin(enterprise, AssignmentRole.LIAISON_OFFICER, new Holder.OfPerson(person));
        declarations.clear(made.clerk, id, today.minusDays(30), "申报表");
        interest(person, Period.openFrom(today.minusDays(10)));
        assertThat(made.stateOn(enterprise, id, today)).isEqualTo(DeclarationState.CONFLICT);
        assertThatThrownBy(() -> interest(person, Period.openFrom(today)))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        refused -> assertThat(refused.key()).isEqualTo("assignments.interest.known"));
        declarations.end(
                made.clerk,
                declarations.interests(made.clerk, enterprise).getFirst().id(),
                today,
                "已转让股份");
        assertThat(made.stateOn(enterprise, id, today.minusDays(1))).isEqualTo(DeclarationState.CONFLICT);
        assertThat(made.stateOn(enterprise, id, today)).isEqualTo(DeclarationState.UNDECLARED);
    }

    @Test
    void a_signed_sheet_is_recorded_for_the_whole_list_at_once() {
        PersonId person = made.officer("整单签字者");
        AssignmentId first = made.begin(enterprise, AssignmentRole.LIAISON_OFFICER, new Holder.OfPerson(person));
        EnterpriseId second = made.enterprise();
        AssignmentId other = made.begin(second, AssignmentRole.LIAISON_OFFICER, new Holder.OfPerson(person));
        AssignmentFilter list = new AssignmentFilter(today, name(person), null, null);
        assertThatThrownBy(() -> declarations.clearAll(made.clerk, list, " "))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        refused -> assertThat(refused.key()).isEqualTo("assignments.declaration.documentMissing"));
        assertThat(declarations.clearAll(made.clerk, list, "集体申报表")).isEqualTo(2);
        for (AssignmentId id : List.of(first, other)) {
            assertThat(made.stateOn(enterprise, id, today)).isEqualTo(DeclarationState.CLEARED);
        }
        assertThatThrownBy(() -> declarations.clearAll(made.clerk, list, "集体申报表"))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        refused -> assertThat(refused.key()).isEqualTo("assignments.declaration.nothingOpen"));
    }

    private String name(PersonId person) {
        return made.bean(org.springframework.jdbc.core.simple.JdbcClient.class)
                .sql("select name from person where id = ?")
                .param(person.value())
                .query(String.class)
                .single();
    }

    private void interest(PersonId person, Period period) {
        declarations.declare(
                made.clerk, new Declarations.Declare(person, enterprise, InterestKind.FAMILY, period, "申报表"));
    }
}
