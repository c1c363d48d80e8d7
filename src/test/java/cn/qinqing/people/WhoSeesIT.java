package cn.qinqing.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qinqing.Actors;
import cn.qinqing.DatabaseTest;
import cn.qinqing.identity.AccountService;
import cn.qinqing.identity.NewAccount;
import cn.qinqing.identity.Role;
import cn.qinqing.identity.Side;
import cn.qinqing.people.WhoSees.Readers;
import cn.qinqing.people.WhoSees.Way;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RightMissing;
import cn.qinqing.shared.UnitId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who can see an enterprise, and why: the same as what everybody sees. */
class WhoSeesIT extends DatabaseTest {

    @Autowired
    WhoSees whoSees;

    @Autowired
    PeopleService people;

    @Autowired
    AccountService accounts;

    @Autowired
    JdbcClient jdbc;

    private final Actor clerk = Actors.with(Role.COMMERCE_CLERK);

    @Test
    void accounts_count_by_role_and_by_where_they_work() {
        int prefecture = count("652829", Role.LIAISON_OFFICER, true);
        int own = count("652829", Role.LIAISON_OFFICER, false);
        int neighbour = count("652828", Role.LIAISON_OFFICER, false);
        account(unit("652829", UnitLevel.COUNTY), Role.LIAISON_OFFICER);
        account(unit("652800", UnitLevel.PREFECTURE), Role.LIAISON_OFFICER);
        account(unit("652829", UnitLevel.COUNTY), Role.UNIT_ADMIN);
        String ended = account(unit("652829", UnitLevel.COUNTY), Role.LIAISON_OFFICER);
        jdbc.sql("update account set enabled = false where login = ?")
                .param(ended)
                .update();

        assertThat(count("652829", Role.LIAISON_OFFICER, true)).isEqualTo(prefecture + 1);
        assertThat(count("652829", Role.LIAISON_OFFICER, false)).isEqualTo(own + 1);
        assertThat(count("652828", Role.LIAISON_OFFICER, false)).isEqualTo(neighbour);
        assertThat(whoSees.enterprisesOf(clerk, "652829"))
                .extracting(Readers::role)
                .doesNotContain(Role.UNIT_ADMIN);
    }

    @Test
    void the_unit_that_handles_an_issue_sees_it_wherever_it_is() {
        UnitId handling = unit("652828", UnitLevel.COUNTY);
        account(handling, Role.HANDLER);
        assertThat(whoSees.issuesOf(clerk, "652829", null))
                .extracting(Readers::way)
                .doesNotContain(Way.UNIT);
        assertThat(whoSees.issuesOf(clerk, "652829", handling))
                .filteredOn(one -> one.way() == Way.UNIT)
                .extracting(Readers::role, Readers::accounts)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Role.HANDLER, 1));
        assertThat(whoSees.confidentialIssuesOf(clerk, "652829", handling))
                .as("handling an issue is no right to the words of it")
                .extracting(Readers::role)
                .doesNotContain(Role.HANDLER)
                .isSubsetOf(Role.COMMERCE_CLERK, Role.SUPERVISOR);
    }

    @Test
    void people_in_office_are_seen_from_everywhere_and_their_mobile_numbers_by_few() {
        account(unit("652829", UnitLevel.COUNTY), Role.UNIT_ADMIN);
        assertThat(whoSees.people(clerk)).extracting(Readers::way).containsOnly(Way.EVERYWHERE);
        assertThat(whoSees.people(clerk)).extracting(Readers::role).contains(Role.UNIT_ADMIN);
        assertThat(whoSees.mobileNumbers(clerk))
                .extracting(Readers::role)
                .isSubsetOf(Role.COMMERCE_CLERK, Role.SUPERVISOR);
    }

    @Test
    void who_may_not_read_a_visit_is_not_told_who_may() {
        Actor handler = Actors.with(Role.HANDLER);
        assertThatThrownBy(() -> whoSees.visitsOf(handler, "652829")).isInstanceOf(RightMissing.class);
        assertThat(whoSees.visitsOf(clerk, "652829")).extracting(Readers::role).doesNotContain(Role.HANDLER);
    }

    private int count(String division, Role role, boolean prefecture) {
        List<Readers> readers = whoSees.enterprisesOf(clerk, division);
        return readers.stream()
                .filter(one -> one.role() == role && one.way() == (prefecture ? Way.PREFECTURE : Way.DIVISION))
                .mapToInt(Readers::accounts)
                .sum();
    }

    private UnitId unit(String division, UnitLevel level) {
        return people.createUnit(
                clerk, new UnitForm("可见测试局" + Ids.next(), null, Organ.GOVERNMENT, level, division, null, null));
    }

    private String account(UnitId unit, Role role) {
        String login = "w" + Ids.next().toString().substring(24);
        accounts.provision(
                new Actor.Job("test", EnumSet.allOf(Right.class)),
                new NewAccount(login, "可见", null, unit),
                Side.BUSINESS,
                Set.of(role),
                "Bosten-Lake-2026");
        return login;
    }
}
