package cn.qinqing.workbench;

import cn.qinqing.Actors;
import cn.qinqing.identity.AccountActors;
import cn.qinqing.identity.Role;
import cn.qinqing.people.Organ;
import cn.qinqing.people.PeopleRegistry;
import cn.qinqing.people.PeopleService;
import cn.qinqing.people.UnitForm;
import cn.qinqing.people.UnitLevel;
import cn.qinqing.shared.AccountId;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.PersonId;
import cn.qinqing.shared.PersonName;
import cn.qinqing.shared.UnitId;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A clerk of the prefecture with everything on record: work that goes on after a restart finds who asked for it. */
public final class StoredClerk {

    private StoredClerk() {}

    public static Actor.Person in(ApplicationContext beans) {
        Actor maker = Actors.with(Role.COMMERCE_CLERK);
        UnitId unit = beans.getBean(PeopleService.class)
                .createUnit(
                        maker,
                        new UnitForm(
                                "续办局" + Ids.next(),
                                null,
                                Organ.GOVERNMENT,
                                UnitLevel.PREFECTURE,
                                "652800",
                                null,
                                null));
        PersonId person = beans.getBean(TransactionTemplate.class)
                .execute(status -> (PersonId) beans.getBean(PeopleRegistry.class)
                        .officer(maker, new PersonName("续办人"), unit, LocalDate.of(2025, 1, 1), null)
                        .getLast()
                        .id());
        UUID account = Ids.next();
        JdbcClient jdbc = beans.getBean(JdbcClient.class);
        jdbc.sql("""
                        insert into account (id, login, display_name, side, person_id, unit_id, password_hash, password_changed_at, must_change_password, created_at)
                        values (?, ?, '续办人', 'BUSINESS', ?, ?, 'x', utc_timestamp(), false, utc_timestamp())""")
                .params(account, "k" + account, person.value(), unit.value())
                .update();
        jdbc.sql(
                        "insert into account_role (account_id, side, role, granted_at) values (?, 'BUSINESS', 'COMMERCE_CLERK', utc_timestamp())")
                .param(account)
                .update();
        return beans.getBean(AccountActors.class).find(new AccountId(account)).orElseThrow();
    }
}
