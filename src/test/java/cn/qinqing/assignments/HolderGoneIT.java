package cn.qinqing.assignments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qinqing.DatabaseTest;
import cn.qinqing.assignments.domain.CoverageNews;
import cn.qinqing.identity.AccountService;
import cn.qinqing.identity.NewAccount;
import cn.qinqing.people.PostService;
import cn.qinqing.people.UnitService;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.Period;
import cn.qinqing.shared.PersonId;
import cn.qinqing.shared.PostId;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.UnitId;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** However the holder of an assignment goes, the nightly check says it the night after: none is left without one silently. */
class HolderGoneIT extends DatabaseTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    Coverage coverage;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient jdbc;

    private Liaisons made;
    private EnterpriseId enterprise;
    private LocalDate today;

    @BeforeEach
    void fixture() {
        made = new Liaisons(context);
        enterprise = made.enterprise();
        today = made.today;
    }

    @Test
    void a_term_that_ends_by_itself_is_found_on_its_day_and_not_before() {
        PostId post = made.post();
        context.getBean(cn.qinqing.people.PeopleService.class)
                .appoint(
                        made.clerk,
                        post,
                        made.person("任期将满"),
                        new Period(today.minusYears(1), today.plusDays(5)),
                        null);
        made.leader(enterprise, post);
        checked(4);
        assertThat(found()).isEmpty();
        checked(5);
        assertThat(found()).containsExactly(Coverage.Finding.Kind.POST_VACANT);
        // somebody is appointed from then on: in order again
        made.appoint(post, made.person("届满后接任"), today.plusDays(5));
        checked(6);
        assertThat(found()).isEmpty();
    }

    @Test
    void an_officer_whose_only_post_ends_by_itself_is_found_on_its_day() {
        PersonId officer = made.officer("借调期满者");
        made.begin(enterprise, AssignmentRole.LIAISON_OFFICER, new Holder.OfPerson(officer));
        jdbc.sql("update post_holding set valid_to = ? where person_id = ?")
                .params(today.plusDays(3), officer.value())
                .update();
        checked(2);
        assertThat(found()).isEmpty();
        checked(3);
        assertThat(found()).containsExactly(Coverage.Finding.Kind.PERSON_GONE);
    }

    @Test
    void somebody_who_is_no_longer_active_is_found_though_the_post_goes_on() {
        PersonId officer = made.officer("停用的人员");
        made.begin(enterprise, AssignmentRole.LIAISON_OFFICER, new Holder.OfPerson(officer));
        checked(0);
        assertThat(found()).isEmpty();
        jdbc.sql("update person set active = false where id = ?")
                .param(officer.value())
                .update();
        checked(0);
        assertThat(found()).containsExactly(Coverage.Finding.Kind.PERSON_GONE);
    }

    @Test
    void a_unit_is_not_closed_under_its_assignment_and_is_found_when_it_was_all_the_same() {
        UnitId unit = made.office();
        made.begin(enterprise, AssignmentRole.LEAD_UNIT, new Holder.OfUnit(unit));
        assertThatThrownBy(() -> context.getBean(UnitService.class).deactivate(made.clerk, unit, 0))
                .hasMessage("assignments.unit.inUse");
        checked(0);
        assertThat(found()).isEmpty();
        jdbc.sql("update unit set active = false where id = ?")
                .param(unit.value())
                .update();
        checked(0);
        assertThat(found()).containsExactly(Coverage.Finding.Kind.UNIT_GONE);
    }

    @Test
    void a_vacant_post_is_found_and_is_not_closed_while_assignments_hang_on_it() {
        PostId post = made.post();
        made.leader(enterprise, post);
        checked(0);
        assertThat(found()).containsExactly(Coverage.Finding.Kind.POST_VACANT);
        assertThatThrownBy(() -> context.getBean(PostService.class).close(made.clerk, post, 0))
                .hasMessage("people.post.hangs");
    }

    @Test
    void an_account_that_is_ended_takes_nobody_away() {
        PersonId officer = made.officer("没有账号者");
        made.begin(enterprise, AssignmentRole.LIAISON_OFFICER, new Holder.OfPerson(officer));
        Actor job = new Actor.Job("test", EnumSet.allOf(Right.class));
        AccountService accounts = context.getBean(AccountService.class);
        var account =
                accounts.create(job, new NewAccount("h" + Ids.next().toString().substring(24), "没有账号者", officer, null));
        accounts.end(job, account.account(), "不再使用");
        checked(0);
        assertThat(found()).isEmpty();
    }

    private void checked(int daysLater) {
        new CoverageCheck(
                        jdbc,
                        context.getBean(CoverageNews.class),
                        transaction,
                        Clock.offset(clock, Duration.ofDays(daysLater)))
                .run();
    }

    private List<Coverage.Finding.Kind> found() {
        return coverage.findings(made.clerk, 10_000).stream()
                .filter(one -> one.enterprise().equals(enterprise))
                .map(Coverage.Finding::kind)
                .toList();
    }
}
