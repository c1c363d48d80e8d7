package cn.qinqing.people.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qinqing.Actors;
import cn.qinqing.DatabaseTest;
import cn.qinqing.identity.AccountService;
import cn.qinqing.identity.NewAccount;
import cn.qinqing.identity.Role;
import cn.qinqing.people.Organ;
import cn.qinqing.people.PeopleService;
import cn.qinqing.people.PostForm;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.Period;
import cn.qinqing.shared.PersonId;
import cn.qinqing.shared.PersonName;
import cn.qinqing.shared.PostId;
import cn.qinqing.shared.Right;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A term that runs out by itself takes the account along, on its day and not before. */
class AccountsEndWithPostIT extends DatabaseTest {

    private static final Actor JOB = new Actor.Job("test", EnumSet.allOf(Right.class));

    @Autowired
    PeopleService people;

    @Autowired
    AccountService accounts;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient jdbc;

    private final Actor clerk = Actors.with(Role.COMMERCE_CLERK);

    @Test
    void the_account_ends_when_the_last_term_is_over_and_not_while_another_post_is_held() {
        LocalDate today = OfficeTime.today(clock);
        PersonId one = withAccount("任期一人");
        PersonId two = withAccount("兼任一人");
        PersonId never = withAccount("从未任职");
        Period term = new Period(today.minusYears(1), today.plusDays(10));
        people.appoint(clerk, post(), one, term, null);
        people.appoint(clerk, post(), two, term, null);
        people.appoint(clerk, post(), two, Period.openFrom(today), null);

        after(9);
        assertThat(accounts.ofPerson(one, today.plusDays(9))).isPresent();

        after(10);
        assertThat(accounts.ofPerson(one, today.plusDays(9)))
                .as("until the day")
                .isPresent();
        assertThat(accounts.ofPerson(one, today.plusDays(10))).isEmpty();
        assertThat(accounts.ofPerson(two, today.plusDays(10))).isPresent();
        assertThat(accounts.ofPerson(never, today.plusDays(10))).isPresent();
        assertThat(jdbc.sql(
                                "select count(*) from audit_event e join account a on e.subject_id = a.id where e.action = 'account.end' and a.person_id = ?")
                        .param(one.value())
                        .query(Long.class)
                        .single())
                .isOne();
    }

    private void after(int days) {
        new AccountsEndWithPost(accounts, jdbc, Clock.offset(clock, Duration.ofDays(days))).run();
    }

    private PostId post() {
        return people.createPost(clerk, new PostForm("届满岗" + Ids.next(), null, Organ.GOVERNMENT, false, "652801"));
    }

    private PersonId withAccount(String name) {
        PersonId person = people.registerPerson(clerk, new PersonName(name));
        accounts.create(JOB, new NewAccount("p" + Ids.next().toString().substring(24), name, person, null));
        return person;
    }
}
