package cn.qinqing.identity;

import cn.qinqing.identity.domain.ActorOfDay;
import cn.qinqing.identity.domain.SignIn;
import cn.qinqing.shared.AccountId;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.Right;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who stands behind an account, for work that goes on after a restart, when nobody is signed in. */
@Component
public class AccountActors {

    private final SignIn accounts;
    private final ActorOfDay actors;
    private final JdbcClient jdbc;
    private final Clock clock;

    AccountActors(SignIn accounts, ActorOfDay actors, JdbcClient jdbc, Clock clock) {
        this.accounts = accounts;
        this.actors = actors;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Everybody who has the right today, with roles and scope; ended accounts are left out. */
    @Transactional(readOnly = true)
    public List<Actor.Person> holding(Right right) {
        List<String> roles = Arrays.stream(Role.values())
                .filter(role -> role.rights().contains(right))
                .map(Role::name)
                .toList();
        return jdbc
                .sql("select distinct account_id from account_role where role in (:roles) order by account_id")
                .param("roles", roles)
                .query(UUID.class)
                .list()
                .stream()
                .flatMap(id -> find(new AccountId(id)).stream())
                .toList();
    }

    /** The actor with today's roles and scope; empty when the account was ended. */
    public Optional<Actor.Person> find(AccountId account) {
        return accounts.again(account).map(principal -> actors.actor(principal, OfficeTime.today(clock)));
    }
}
